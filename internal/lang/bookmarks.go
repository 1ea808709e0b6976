package lang

// The shelf.
var (
	BookmarksTitle       = say("Kệ", "Shelf")
	BookmarksAll         = say("Tất cả", "All")
	BookmarksEmpty       = say("Kệ còn trống", "The shelf is empty")
	BookmarksEmptyHow    = say("Bấm %s ở một tin hay trong bài để lưu. Bài đã lưu còn mãi trên máy, kể cả khi báo sửa hay gỡ.", "Press %s on a headline or in an article to save it. What is saved stays on disk for good, even if the portal edits or removes it.")
	BookmarksNoMatch     = say("Không có bài nào khớp “%s”", "Nothing matches “%s”")
	BookmarksSavedAt     = say("lưu %s", "saved %s")
	BookmarksShelved     = say("Đã xếp lại ngăn", "Shelves changed")
	BookmarksNoted       = say("Đã ghi chú", "Note kept")
	BookmarksBySaved     = say("Xếp theo lúc lưu, mới lưu trước", "Sorted by when they were saved")
	BookmarksByPublished = say("Xếp theo ngày đăng, mới đăng trước", "Sorted by when they were published")
	BookmarksByTitle     = say("Xếp theo tên bài", "Sorted by title")

	BookmarksAskShelves  = say("Ngăn:", "Shelves:")
	BookmarksHintShelves = say("tên các ngăn, cách nhau bằng dấu phẩy", "names of shelves, parted by commas")
	BookmarksAskNote     = say("Ghi chú:", "Note:")
	BookmarksHintNote    = say("điều muốn nhớ về bài này", "what to remember of this story")
	BookmarksAskFilter   = say("Lọc:", "Filter:")
	BookmarksHintFilter  = say("tên bài, ghi chú, ngăn; không cần dấu", "title, note or shelf; marks may be left out")

	BookmarksKeyShelves       = say("xếp ngăn", "shelves")
	BookmarksKeyFilter        = say("lọc", "filter")
	BookmarksKeySort          = say("cách xếp", "sort")
	BookmarksKeyNextShelf     = say("ngăn sau", "next shelf")
	BookmarksKeyPreviousShelf = say("ngăn trước", "previous shelf")
)
