package lang

// The front page.
var (
	FrontTitle   = say("Trang nhất", "Front page")
	FrontName    = say("S Ạ P   B Á O", "S Ạ P   B Á O")
	FrontUnread  = count("%d tin chưa đọc", "%d unread", "%d unread")
	FrontAllRead = say("đã đọc hết", "all read")
	FrontArrived = count("%d tin mới từ lần trước", "%d new since last time", "%d new since last time")
	FrontMany    = say("hơn %d tin mới từ lần trước", "over %d new since last time")
	FrontKept    = count("%d bài trên máy", "%d on disk", "%d on disk")
	FrontFetched = say("cập nhật %s", "refreshed %s")
	FrontLatest  = say("Mới nhất", "Latest")
	FrontAbove   = say("các tin ở phía trên", "all of it stands above")
	FrontWeather = say("Thời tiết theo %s, %s", "Weather from %s, %s")

	FrontWeatherRest = say("xem hết: %s", "all of it: %s")

	FrontMore = count("và %d chuyên mục nữa", "and %d section more", "and %d sections more")

	FrontWelcome  = say("Chào bạn đến sạp. Chưa có tờ báo nào được chọn.", "Welcome to the newsstand. No paper is chosen yet.")
	FrontChoose   = say("ra sạp chọn báo và chuyên mục", "choose papers and sections at the newsstand")
	FrontDemo     = say("xem thử với tờ báo mẫu, không cần mạng", "a look at the built-in sample, without a network")
	FrontNoNews   = say("Đã chọn báo, nhưng chưa có tin nào trên máy.", "Papers are chosen, but no headlines are on disk yet.")
	FrontFetch    = say("lấy tin từ các báo", "fetch headlines from the portals")
	FrontSeeHelp  = say("xem mọi phím", "see all keys")
	FrontFetching = say("Đang mở sạp…", "Opening…")

	FrontKeyNext     = say("chuyên mục sau", "next section")
	FrontKeyPrevious = say("chuyên mục trước", "previous section")
	FrontKeyJump     = say("đến chuyên mục thứ 1–9", "to section 1–9")
	FrontKeyAll      = say("mọi tin theo giờ", "all headlines by time")
)
