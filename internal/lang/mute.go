package lang

// What the reader's own words hide.
var (
	SectionMuted      = count("%d tin bị ẩn (%s)", "%d hidden (%s)", "%d hidden (%s)")
	SectionMutedShown = say("tin bị ẩn · %s trở lại", "what is hidden · %s goes back")
	SectionNoneMuted  = say("Không có tin nào bị ẩn. Bấm %s để trở lại.", "Nothing is hidden here. Press %s to go back.")
	SectionKeyMuted   = say("xem tin bị ẩn", "what is hidden")
)

// Words of a headline that are put on one of the reader's lists.
var (
	WordsLabel       = say("Từ:", "Words:")
	WordsNote        = say("Sửa từ nếu cần; nhiều từ thì cách nhau bằng dấu phẩy. Viết không dấu là mọi cách bỏ dấu; có dấu thì phải đúng dấu.", "Change the words if you like and part several by commas. A word without marks stands for every way to mark it.")
	WordsMuted       = count("Ẩn tin có “%[2]s”: %[1]d tin", "News with “%[2]s” is hidden: %[1]d headline", "News with “%[2]s” is hidden: %[1]d headlines")
	WordsHighlighted = say("Làm nổi tin có “%s”", "News with “%s” stands out")
	WordsWatched     = say("Sẽ báo ngay tin có “%s”", "You are told at once of news with “%s”")
	WordsKnown       = say("Đã có từ ấy rồi", "These words are there already")
)
