package lang

// Portals and sections that nobody knows. The first word is the id that was asked for.
var (
	PortalUnknown  = say("không có báo “%s”; xem sapbao portal list", "there is no portal %q; see sapbao portal list")
	PortalMeant    = say("không có báo “%s”; có phải ý bạn là “%s”?", "there is no portal %q; did you mean %q?")
	SectionUnknown = say("không có chuyên mục “%s”; xem sapbao section list", "there is no section %q; see sapbao section list")
	SectionMeant   = say("không có chuyên mục “%s”; có phải ý bạn là “%s”?", "there is no section %q; did you mean %q?")
)

// How sure the catalogue is of an address.
var (
	PortalSeen     = say("đã kiểm chứng", "verified")
	PortalReported = say("có người báo là dùng được", "reported to work")
	PortalListed   = say("thấy trong nhiều danh sách", "found in several lists")
	PortalGuessed  = say("phỏng đoán, chưa kiểm chứng", "a guess, not verified")
)

// What stands beside a portal's name.
var (
	PortalOwn       = say("tự thêm", "added by you")
	PortalSuccessor = say("nay là %s", "now %s")
)
