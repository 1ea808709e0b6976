package lang

// What is wrong in a file that the reader wrote. The first word of each is the
// place, as in "config.toml:7"; what is allowed comes in signs that need no words.
var (
	ConfigSyntax     = say("%s: không đọc được, sai cú pháp TOML: %s", "%s: this is not TOML: %s")
	ConfigUnknownKey = say("%s: không có mục “%s”; hãy dùng một trong: %s", "%s: there is no key %q; use one of %s")
	ConfigKeyMeant   = say("%s: không có mục “%s”; có phải ý bạn là “%s”?", "%s: there is no key %q; did you mean %q?")
	ConfigBadValue   = say("%s: “%s” không nhận %s; giá trị hợp lệ: %s", "%s: %q cannot be %s; allowed: %s")
	ConfigNoTheme    = say("%s: không có giao diện “%s”; xem `sapbao theme list`", "%s: no theme %q; see `sapbao theme list`")
	ConfigThemeMeant = say("%s: không có giao diện “%s”; có phải ý bạn là “%s”?", "%s: no theme %q; did you mean %q?")
	ConfigMissing    = say("%s: thiếu mục “%s”", "%s: the key %q is missing")
	ConfigRepeated   = say("%s: “%s” có %s hai lần; hãy bỏ bớt một", "%s: %q has %s twice; remove one")
)
