package lang

// What is said of a call: how it is made, and what is wrong with it.
var (
	UsageMissing = say("thiếu đối số; cách gọi: %s", "an argument is missing; call it so: %s")
	UsageExcess  = say("thừa “%[2]s”; cách gọi: %[1]s", "%[2]q is too much; call it so: %[1]s")

	UsageNoFlag    = say("không có tùy chọn %s", "there is no flag %s")
	UsageFlagMeant = say("không có tùy chọn %s; có phải ý bạn là %s?", "there is no flag %s; did you mean %s?")
	UsageFlagValue = say("%s cần một giá trị (%s)", "%s needs a value (%s)")
	UsageBadValue  = say("%s không nhận “%s”; giá trị phải là: %s", "%s does not take %q; it takes %s")
	UsageBadFlag   = say("không hiểu tùy chọn %s", "the flag %s cannot be understood")

	UsageLimit = say("--limit phải từ 0 trở lên", "--limit must be at least 0")

	KindWhole  = say("số nguyên", "a whole number")
	KindSwitch = say("true hoặc false", "true or false")
	KindText   = say("văn bản", "text")

	UsageHint     = say("xem `%s --help`", "see `%s --help`")
	NotAnAddress  = say("“%s” không phải địa chỉ http(s), cũng không phải lệnh", "%q is neither an http(s) address nor a command")
	NoSuchCommand = say("không có lệnh `%s %s`", "there is no command `%s %s`")
	CommandMeant  = say("không có lệnh `%[1]s %[2]s`; có phải ý bạn là `%[1]s %[3]s`?", "there is no command `%[1]s %[2]s`; did you mean `%[1]s %[3]s`?")
)

// The headings of a help page and what it names arguments and values.
var (
	HelpUsage    = say("Cách gọi", "Usage")
	HelpCommands = say("Các lệnh", "Commands")
	HelpFlags    = say("Tùy chọn", "Flags")
	HelpGlobal   = say("Tùy chọn chung", "Global flags")
	HelpDefault  = say("(mặc định: %s)", "(default: %s)")

	ArgCommand = say("LỆNH", "COMMAND")
	ArgFlags   = say("[tùy chọn]", "[flags]")
	ArgID      = say("MÃ", "ID")
	ArgURL     = say("ĐỊA-CHỈ", "URL")
	ArgFile    = say("TỆP", "FILE")
	ArgFolder  = say("THƯ-MỤC", "DIR")
	ArgNumber  = say("SỐ", "N")
	ArgText    = say("LỜI", "TEXT")
	ArgAge     = say("KHOẢNG", "AGE")
	ArgFormat  = say("DẠNG", "FORMAT")
	ArgName    = say("TÊN", "NAME")
	ArgSection = say("CHUYÊN-MỤC", "SECTION")
	ArgQuery   = say("TỪ-KHÓA", "QUERY")
)

// The commands that come with the command library.
var (
	CommandHelp       = say("Xem hướng dẫn của một lệnh", "Help about any command")
	CommandMan        = say("In trang hướng dẫn cho lệnh man", "Print the manual page")
	CommandCompletion = say("In tập lệnh gợi ý cho bash, zsh, fish, powershell", "Print the completion script of bash, zsh, fish or powershell")
	CompletionShell   = say("In tập lệnh gợi ý cho %s", "Print the completion script of %s")
	CompletionHow     = say("Tập lệnh này giúp %[1]s gợi ý khi bấm Tab. Dùng ngay trong cửa sổ đang mở:\n\n  %[2]s\n\nĐể lần nào mở cũng có, ghi nó ra tệp một lần:\n\n  %[3]s",
		"With this script %[1]s completes what you type on Tab. For the shell at hand:\n\n  %[2]s\n\nFor every new one, write it to a file once:\n\n  %[3]s")
	FlagHelp           = say("xem hướng dẫn của lệnh", "tell how the command is called")
	FlagVersion        = say("in phiên bản", "print the version")
	FlagNoDescriptions = say("không kèm lời giải thích", "without descriptions")
)

// The headings of the manual page.
var (
	ManName        = say("Tên", "Name")
	ManSynopsis    = say("Cách gọi", "Synopsis")
	ManDescription = say("Mô tả", "Description")
	ManOptions     = say("Tùy chọn", "Options")
	ManCommands    = say("Các lệnh", "Commands")
	ManStatus      = say("Mã kết thúc", "Exit status")
	ManStatuses    = say("0: xong. 1: hỏng. 2: gọi sai. 3: xong một phần, phần hỏng được nêu tên ở đầu ra lỗi.",
		"0: done. 1: failed. 2: wrong usage. 3: done in part; what failed is named on standard error.")
	ManArgument = say("đối số", "argument")
)
