package lang

// The section screen.
var (
	SectionAll        = say("Tất cả", "Everything")
	SectionNone       = say("Chưa theo dõi chuyên mục nào. Bấm %s để ra sạp chọn báo.", "No section is followed yet. Press %s to choose papers at the newsstand.")
	SectionEmpty      = say("Chưa có tin nào ở đây. Bấm %s để cập nhật.", "No headlines here yet. Press %s to refresh.")
	SectionLoading    = say("Đang lấy tin…", "Loading…")
	SectionUnread     = count("%d chưa đọc", "%d unread", "%d unread")
	SectionAllRead    = say("đã đọc hết", "all read")
	SectionFailed     = say("Không cập nhật được lúc %s: %s", "The refresh at %s failed: %s")
	SectionRemedy     = say("%s thử lại · %s xem ở sạp", "%s tries again · %s shows it at the newsstand")
	SectionSomeFailed = count("%d chuyên mục không cập nhật được: xem các mục có dấu !", "%d section could not be refreshed: see the one with a !", "%d sections could not be refreshed: see those with a !")
	SectionTree       = say("Chuyên mục", "Sections")
	SectionOthers     = count("+%d báo", "+%d paper", "+%d papers")
	SectionNoMatch    = say("Không có tin nào khớp “%s”.", "Nothing matches “%s”.")
	SectionFilter     = say("Lọc:", "Filter:")
	SectionHint       = say("vài chữ trong tít hay sa-pô, bỏ dấu cũng được", "words of title or sapo, with or without marks")
	SectionFiltering  = say("đang lọc…", "filtering…")
	SectionMatches    = count("%d tin khớp", "%d match", "%d matches")
	SectionMany       = say("hơn %d tin khớp", "more than %d matches")

	SectionKeyPane     = say("đổi khung", "other pane")
	SectionKeyJump     = say("đến chuyên mục thứ 1–9", "to section 1–9")
	SectionKeyNext     = say("chuyên mục sau", "next section")
	SectionKeyPrevious = say("chuyên mục trước", "previous section")
	SectionKeyDensity  = say("gọn, vừa, có sa-pô", "compact, normal, with sapos")
	SectionKeyOrder    = say("đổi thứ tự", "other order")
	SectionKeyFilter   = say("lọc", "filter")
	SectionKeyNarrower = say("thu hẹp cột", "narrower pane")
	SectionKeyWider    = say("nới rộng cột", "wider pane")
	SectionKeyLeft     = say("khung trái, quay lại", "left pane, back")
	SectionKeyOpen     = say("đọc", "read")
)

// How the section screen lists its headlines.
var (
	SectionNormal  = say("Dày vừa", "Normal rows")
	SectionSapos   = say("Hiện sa-pô", "Rows with sapos")
	SectionCompact = say("Mỗi tin một dòng", "A line for each headline")

	SectionNewest      = say("mới nhất trước", "newest first")
	SectionOldest      = say("cũ nhất trước", "oldest first")
	SectionUnreadFirst = say("chưa đọc trước", "unread first")
	SectionOrdered     = say("Thứ tự: %s", "Order: %s")

	SectionGroupUnread  = say("Chưa đọc", "Unread")
	SectionGroupUndated = say("%s · không ghi ngày đăng", "%s · no dates given")
	SectionGroupRead    = say("Đã đọc", "Read")
)

// What stands below the sapo beside a list.
var (
	PreviewNotKept = say("↵ để lấy toàn bài", "↵ fetches the whole story")
	PreviewWanted  = say("%s để lấy toàn bài khi có mạng", "%s fetches the whole story when the network is back")
)
