package lang

// The help overlay.
var (
	HelpTitle      = say("Trợ giúp: %s", "Help: %s")
	HelpHere       = say("Màn hình này", "This screen")
	HelpEverywhere = say("Ở mọi nơi", "Everywhere")
	HelpAsk        = say("Tìm:", "Find:")
	HelpHint       = say("gõ việc cần làm, không cần dấu", "type what you want to do")
	HelpNone       = say("Không có phím nào cho “%s”", "No key for “%s”")
	HelpKeyRun     = say("làm ngay", "do it")
	HelpKeyClose   = say("đóng", "close")

	PaletteTitle = say("Lệnh", "Commands")
	PaletteHint  = say("gõ tên lệnh hay việc cần làm, không cần dấu", "type a command's name or what you want to do")
)
