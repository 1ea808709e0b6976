package lang

// The section screen.
var (
	SectionAll       = say("Tất cả", "Everything")
	SectionNone      = say("Chưa theo dõi chuyên mục nào. Bấm S để ra sạp chọn báo.", "No section is followed yet. Press S to choose papers at the newsstand.")
	SectionEmpty     = say("Chưa có tin nào ở đây. Bấm r để cập nhật.", "No headlines here yet. Press r to refresh.")
	SectionLoading   = say("Đang lấy tin…", "Loading…")
	SectionUnread    = count("%d chưa đọc", "%d unread", "%d unread")
	SectionAllRead   = say("đã đọc hết", "all read")
	SectionFailing   = say("lần cập nhật gần nhất không được", "the last refresh failed")
	SectionTree      = say("Chuyên mục", "Sections")
	SectionNotKept   = say("↵ để lấy toàn bài", "↵ fetches the whole story")
	SectionNoArticle = say("Chọn một tin để xem trước", "Choose a headline to preview it")

	SectionKeyPane     = say("đổi khung", "other pane")
	SectionKeyJump     = say("đến chuyên mục thứ 1–9", "to section 1–9")
	SectionKeyNext     = say("chuyên mục sau", "next section")
	SectionKeyPrevious = say("chuyên mục trước", "previous section")
	SectionKeySapo     = say("hiện/ẩn sa-pô", "show/hide sapos")
	SectionKeyLeft     = say("khung trái, quay lại", "left pane, back")
	SectionKeyOpen     = say("đọc", "read")
)
