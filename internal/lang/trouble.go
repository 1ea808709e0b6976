package lang

// What a failure is about; it stands before the sentence of the failure.
var (
	SubjectSection = say("chuyên mục %s", "section %s")
	SubjectArticle = say("bài %s", "article %s")
	SubjectPortal  = say("báo %s", "portal %s")
	SubjectJournal = say("dòng %s của nhật ký bài lưu", "line %s of the journal of bookmarks")
	SubjectAddress = say("địa chỉ %s", "address %s")
)

// TroubleLine is the failure of one line of a file.
var TroubleLine = say("dòng %d: %s", "line %d: %s")
