package lang

// The screen that lists the other papers of a story.
var (
	StoryTitle = say("Cùng một chuyện", "The same story")
	StoryIn    = count("cũng có ở %d báo", "also in %d paper", "also in %d papers")
	StoryNone  = say("Không còn báo nào khác đăng chuyện này.", "No other paper prints this story any more.")
)
