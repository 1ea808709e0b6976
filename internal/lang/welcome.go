package lang

// The first run.
var (
	WelcomeTitle    = say("Chào bạn đến với Sạp Báo", "Welcome to Sạp Báo")
	WelcomeStep     = say("Bước %d/3", "Step %d of 3")
	WelcomeLanguage = say("Chọn ngôn ngữ · Choose a language", "Choose a language · Chọn ngôn ngữ")
	WelcomeTheme    = say("Chọn giao diện", "Choose a theme")
	WelcomeSkip     = say("%s chọn và đi tiếp · %s bỏ qua tất cả; mọi thứ đổi lại được trong Cài đặt (phím %s)", "%s chooses and goes on · %s skips it all; everything can be changed in the settings (%s)")

	WelcomeAbove = say("↑ còn %d", "↑ %d more")
	WelcomeBelow = say("↓ còn %d", "↓ %d more")

	WelcomeKeyNext = say("chọn, đi tiếp", "choose and go on")
)
