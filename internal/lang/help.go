package lang

// The help overlay.
var (
	HelpTitle      = say("Trợ giúp: %s", "Help: %s")
	HelpHere       = say("Màn hình này", "This screen")
	HelpEverywhere = say("Ở mọi nơi", "Everywhere")
	HelpAsk        = say("Tìm:", "Find:")
	HelpHint       = say("gõ việc cần làm, không cần dấu", "type what you want to do")
	HelpNone       = say("Không có lệnh nào cho “%s”", "No command for “%s”")
	HelpWelcome    = say("Lần chạy đầu", "First run")
	HelpMost       = say("Hay dùng", "Most used")
	HelpMouse      = say("Chuột", "Mouse")
	HelpMarks      = say("Dấu ở các tin", "Marks of headlines")
	HelpThere      = say("Ở đây bấm %s: %s", "Press %s here: %s")
	HelpNeeds      = say("“%s” dùng khi đang đọc một bài: hãy mở bài trước", "“%s” works in an article: open one first")
	HelpKeyRun     = say("làm ngay", "do it")

	PaletteTitle = say("Lệnh", "Commands")
	PaletteHint  = say("gõ tên lệnh hay việc cần làm, không cần dấu", "type a command's name or what you want to do")
)

// What the mouse does, and the keys that are called by a word.
var (
	MouseClick   = say("Nhấp", "Click")
	MouseChoose  = say("chọn; nhấp vào chỗ đang chọn hay liên kết: mở", "choose; on what is chosen or on a link: open")
	MouseWheel   = say("Bánh xe", "Wheel")
	MouseScroll  = say("cuộn", "scroll")
	MouseRight   = say("Nút phải", "Right button")
	MouseShift   = say("Shift+kéo", "Shift+drag")
	MouseSelect  = say("chọn chữ để chép", "select text to copy")
	KeySignSpace = say("Cách", "Space")
)

// What the marks of headlines mean.
var (
	MarkUnread    = say("chưa đọc", "unread")
	MarkHighlight = say("có từ bạn muốn làm nổi bật: chưa đọc, đã đọc", "has a word that is to stand out: unread, read")
	MarkSaved     = say("đã lưu lên kệ", "saved on the shelf")
	MarkKept      = say("có trên máy, đọc được khi không có mạng", "on disk, to be read without a network")
	MarkEdited    = say("báo đã sửa bài; bản cũ còn giữ", "the paper edited it; the earlier text is kept")
)
