package lang

// Acts on headlines, and what is said of them.
var (
	ActSaved        = say("Đã lưu “%s”", "Saved “%s”")
	ActSavedBefore  = say("Đã có trên kệ: “%s”", "On the shelf already: “%s”")
	ActUnsaved      = say("Đã bỏ lưu “%s”", "No longer saved: “%s”")
	ActRead         = say("Đã đánh dấu là đã đọc", "Marked as read")
	ActUnread       = say("Đã đánh dấu là chưa đọc", "Marked as unread")
	ActAllRead      = count("Đã đọc %[1]d tin của %[2]s", "%[1]d headline of %[2]s marked as read", "%[1]d headlines of %[2]s marked as read")
	ActAllReadAgain = count("Bấm %[2]s lần nữa: đánh dấu đã đọc %[1]d tin của %[3]s", "Press %[2]s again: mark %[1]d headline of %[3]s as read", "Press %[2]s again: mark %[1]d headlines of %[3]s as read")
	ActPapers       = count("%d báo", "%d paper", "%d papers")
	ActSections     = count("%d chuyên mục", "%d section", "%d sections")
	ActNoneRead     = say("Không còn tin chưa đọc", "Nothing is unread here")
	ActCopied       = say("Đã chép liên kết", "Link copied")
	ActOpened       = say("Đã đọc “%s”", "Read “%s”")
	ActUndoneWhat   = say("Đã hoàn tác: %s", "Undone: %s")
	ActUndone       = say("Đã hoàn tác", "Undone")
	ActNoUndo       = say("Không có gì để hoàn tác", "Nothing to undo")
	ActAlone        = say("Tin này chỉ thấy ở một báo", "No other paper here prints this story")
	ActSeen         = say("thấy %s", "seen %s")
	ActLastNews     = say("Hết tin chưa đọc", "No more unread headlines")
	ActNoOpener     = say("Máy này không có trình duyệt: bấm %s để chép liên kết", "There is no browser on this machine: %s copies the link")
	ActNoBrowser    = say("Không mở được trình duyệt: %v", "The browser could not be opened: %v")
)

// The question for a note.
var (
	NoteTitle = say("Ghi chú", "A note")
	NoteSaves = say("Bài được lưu lên kệ cùng ghi chú.", "The story is saved together with its note.")
)

// Help of the keys while something is typed.
var (
	FieldKeyDone   = say("xong", "done")
	FieldKeyCancel = say("thôi", "cancel")
	FieldKeyClose  = say("đóng", "close")
)

// Help of the keys that many screens have.
var (
	KeyUp        = say("lên", "up")
	KeyDown      = say("xuống", "down")
	KeyLeft      = say("sang trái", "left")
	KeyRight     = say("sang phải", "right")
	KeyOpen      = say("mở", "open")
	KeyPageDown  = say("trang sau", "page down")
	KeyPageUp    = say("trang trước", "page up")
	KeyHalfDown  = say("nửa trang xuống", "half a page down")
	KeyHalfUp    = say("nửa trang lên", "half a page up")
	KeyTop       = say("về đầu", "to the top")
	KeyBottom    = say("về cuối", "to the bottom")
	KeyBookmark  = say("lưu", "save")
	KeyUnsave    = say("bỏ lưu", "unsave")
	KeyNote      = say("ghi chú", "note")
	KeyRead      = say("đã đọc/chưa đọc", "read/unread")
	KeyAllRead   = say("đánh dấu đã đọc hết", "all read")
	KeyBrowser   = say("mở trình duyệt", "open in browser")
	KeyCopy      = say("chép liên kết", "copy link")
	KeyUnread    = say("tin chưa đọc kế", "next unread")
	KeyUnreadUp  = say("tin chưa đọc trước", "previous unread")
	KeyRefresh   = say("cập nhật mục này", "refresh this section")
	KeyKeep      = say("tải để đọc ngoại tuyến", "fetch for offline")
	KeyStory     = say("báo khác cùng tin", "other papers on this")
	KeyMute      = say("ẩn tin có chữ…", "hide news with words…")
	KeyHighlight = say("làm nổi tin có chữ…", "highlight news with words…")
	KeyWatch     = say("báo ngay tin có chữ…", "tell of news with words…")
	KeyBookmarks = say("kệ bài đã lưu", "saved stories")
)
