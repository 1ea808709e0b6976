package lang

// The commands about the configuration, themes and keys, and the brief.
var (
	CommandConfig      = say("Xem và kiểm tra cấu hình", "Look at and check the configuration")
	CommandConfigInit  = say("Tạo tệp cấu hình mẫu", "Write a sample configuration")
	CommandConfigPath  = say("Cho biết tệp cấu hình ở đâu", "Print where the configuration is")
	CommandConfigView  = say("In cấu hình đang dùng, kể cả giá trị mặc định", "Print the configuration in use, defaults too")
	CommandConfigCheck = say("Kiểm tra cấu hình, giao diện và phím", "Check the configuration, the themes and the keys")
	CommandTheme       = say("Xem các giao diện", "Look at themes")
	CommandThemeList   = say("Liệt kê giao diện", "List themes")
	CommandThemeShow   = say("In một mẫu tin trong giao diện", "Print sample news in a theme")
	CommandBrief       = say("In vài tin đầu của mỗi chuyên mục đang theo dõi", "Print the top of each followed section")

	FlagTop    = say("số tin của mỗi chuyên mục", "headlines of each section")
	FlagLinear = say("cho trình đọc màn hình: từng dòng một, không cột, không khung, không màu", "for screen readers: line by line, without columns, boxes or colours")
	BadTop     = say("--top phải từ 1 trở lên", "--top must be at least 1")

	ThemeUnknown = say("không có giao diện “%s”; xem `sapbao theme list`", "no theme %q; see `sapbao theme list`")
	ThemeDark    = say("tối", "dark")
	ThemeLight   = say("sáng", "light")
	ThemeOwn     = say("màu của cửa sổ", "the terminal's")

	ConfigHeading = say("Cấu hình của Sạp Báo. Dòng nào bỏ dấu # thì có hiệu lực; ở đây toàn là giá trị mặc định.\nKiểm tra bằng: sapbao config check", "The configuration of Sạp Báo. A line without its # counts; what stands here are the defaults.\nCheck it with: sapbao config check")
	ConfigCreated = say("đã tạo %s", "wrote %s")
	ConfigThere   = say("đã có %s; không ghi đè", "%s is there already, and was not written over")
	ConfigSound   = say("%s không có gì sai", "nothing is wrong in %s")

	KeysNoCommand = say("%s: không có lệnh “%s”; xem tên các lệnh bằng phím ? trong Sạp Báo", "%s: there is no command %q; the reader lists their names under ?")
	KeysNoKey     = say("%s: “%s” không phải tên phím; ví dụ: m, ctrl+d, space, f2, hay g g", "%s: %q is no key; write m, ctrl+d, space, f2, or g g")
	KeysClash     = say("%s: phím “%s” vừa là “%s” vừa là “%s” trên cùng một màn hình", "%s: the key %q is both for %q and for %q on one screen")
)
