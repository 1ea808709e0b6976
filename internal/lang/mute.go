package lang

// What the reader's own words hide.
var (
	SectionMuted      = count("%d tin bị ẩn (%s)", "%d hidden (%s)", "%d hidden (%s)")
	SectionMutedShown = say("tin bị ẩn · %s trở lại", "what is hidden · %s goes back")
	SectionNoneMuted  = say("Không có tin nào bị ẩn. Bấm %s để trở lại.", "Nothing is hidden here. Press %s to go back.")
	SectionKeyMuted   = say("xem tin bị ẩn", "what is hidden")
)
