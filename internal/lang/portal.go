package lang

// Portals and sections that nobody knows. The first word is the id that was asked for.
var (
	PortalUnknown  = say("không có báo “%s”; xem sapbao portal list", "there is no portal %q; see sapbao portal list")
	PortalBuiltIn  = say("báo %[1]s có sẵn trong chương trình nên không bỏ được; thôi theo dõi bằng: sapbao section unfollow %[2]s", "portal %[1]s is built in and cannot be removed; stop following it with: sapbao section unfollow %[2]s")
	PortalMeant    = say("không có báo “%s”; có phải ý bạn là “%s”?", "there is no portal %q; did you mean %q?")
	SectionUnknown = say("không có chuyên mục “%s”; xem sapbao section list", "there is no section %q; see sapbao section list")
	SectionMeant   = say("không có chuyên mục “%s”; có phải ý bạn là “%s”?", "there is no section %q; did you mean %q?")
)

// How sure the catalogue is of a portal's addresses.
var (
	GradeSeen     = say("chạy tốt", "works")
	GradeReported = say("được báo là chạy", "reported to work")
	GradeListed   = say("chưa thử", "untried")
	GradeGuessed  = say("địa chỉ đoán", "address guessed")
)
