package lang

// Labels of an article's page.
var (
	PagePicture  = say("Ảnh", "Picture")
	PageMedia    = say("Xem trên trình duyệt", "Opens in the browser")
	PageSource   = say("Nguồn", "Source")
	PagePoll     = say("Thăm dò ý kiến", "Poll")
	PageWeather  = say("Thời tiết", "Weather")
	PageComments = say("Bình luận", "Comments")
	PageRelated  = say("Bài liên quan", "Related stories")
	PageLinks    = say("Liên kết", "Links")
	PageMinutes  = count("%d phút đọc", "%d minute’s reading", "%d minutes’ reading")
)
