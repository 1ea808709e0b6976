package lang

// The names of keys, for those who hear them.
var (
	KeyNameUp    = say("mũi tên lên", "up arrow")
	KeyNameDown  = say("mũi tên xuống", "down arrow")
	KeyNameLeft  = say("mũi tên trái", "left arrow")
	KeyNameRight = say("mũi tên phải", "right arrow")

	KeyNameSpace     = say("phím cách", "space")
	KeyNameEnter     = say("Enter", "Enter")
	KeyNameTab       = say("Tab", "Tab")
	KeyNameShiftTab  = say("Shift Tab", "Shift Tab")
	KeyNameBackspace = say("xóa lùi", "Backspace")
	KeyNameDelete    = say("Delete", "Delete")
	KeyNamePageUp    = say("Page Up", "Page Up")
	KeyNamePageDown  = say("Page Down", "Page Down")

	KeyNameQuestion  = say("dấu hỏi", "question mark")
	KeyNameSlash     = say("gạch chéo", "slash")
	KeyNameColon     = say("hai chấm", "colon")
	KeyNameComma     = say("dấu phẩy", "comma")
	KeyNameStop      = say("dấu chấm", "full stop")
	KeyNameSemicolon = say("chấm phẩy", "semicolon")
	KeyNameOpen      = say("ngoặc vuông mở", "left bracket")
	KeyNameClose     = say("ngoặc vuông đóng", "right bracket")
	KeyNameLess      = say("dấu bé hơn", "less than")
	KeyNameGreater   = say("dấu lớn hơn", "greater than")
	KeyNameHash      = say("dấu thăng", "number sign")
	KeyNameAt        = say("a còng", "at sign")
)
