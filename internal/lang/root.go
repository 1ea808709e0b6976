package lang

// The frame around the screens.
var (
	RootName      = say("Sạp Báo", "Sạp Báo")
	RootOffline   = say("ngoại tuyến", "offline")
	RootRefresh   = say("đang cập nhật %d/%d", "refreshing %d/%d")
	RootKeep      = say("đang tải bài %d/%d", "fetching articles %d/%d")
	RootPlates    = say("đang tải ảnh %d/%d", "fetching pictures %d/%d")
	RootAsking    = say("đang hỏi các báo", "asking the portals")
	RootBusy      = say("Đang cập nhật rồi", "A refresh is running")
	RootKeeping   = say("Đang tải rồi", "Articles are being fetched already")
	RootFresh     = count("Có %d tin mới", "%d new headline", "%d new headlines")
	RootNoneFresh = say("Không có tin mới", "Nothing new")
	RootKept      = count("Đã tải %d bài để đọc ngoại tuyến", "%d article fetched for reading offline", "%d articles fetched for reading offline")
	RootFailed    = count("%d mục không cập nhật được", "%d section failed", "%d sections failed")
	RootUnfetched = count("%d bài không tải được", "%d article failed", "%d articles failed")

	RootKeyBack      = say("quay lại", "back")
	RootKeyLeave     = say("quay lại, khi màn hình không dùng phím này", "back, where the screen has no other use for it")
	RootKeyHelp      = say("trợ giúp", "help")
	RootKeyUndo      = say("hoàn tác", "undo")
	RootKeyRefresh   = say("cập nhật tất cả", "refresh all")
	RootKeyFrontPage = say("trang nhất", "front page")
	RootKeyNewsstand = say("sạp: chọn báo", "newsstand: choose papers")
	RootKeySuspend   = say("tạm dừng", "suspend")
	RootKeyQuit      = say("thoát", "quit")
)
