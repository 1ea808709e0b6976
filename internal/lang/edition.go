package lang

// Reading without network.
var (
	FlagPictures = say("lấy cả ảnh (đi cùng --full)", "fetch the pictures too (implies --full)")
	FlagBudget   = say("nhiều nhất chừng này MB ảnh", "at most this many MB of pictures")
	BadBudget    = say("--budget phải từ 1 MB trở lên", "--budget must be 1 MB or more")

	EditionTexts    = say("bài", "articles")
	EditionPictures = say("ảnh", "pictures")
	EditionNone     = say("hiện không còn bài hay ảnh nào để tải", "no more articles or pictures to fetch for now")
	EditionPlates   = count("%d bài có đủ ảnh (%[2]s)", "%d article with its pictures (%[2]s)", "%d articles with their pictures (%[2]s)")
)
