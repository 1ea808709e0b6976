package lang

// The search, on the screen and on the command line.
var (
	SearchTitle   = say("Tìm", "Search")
	SearchLabel   = say("Tìm:", "Search:")
	SearchHint    = say("mọi bài trên máy; không cần dấu", "everything on disk; marks may be left out")
	SearchHow     = say("Gõ là tìm ngay trong tên bài, sa-pô, toàn văn, tác giả và chú thích ảnh. Gõ có dấu thì bài đúng dấu đứng trước; cụm từ để trong ngoặc kép.", "Titles, sapos, bodies, authors and captions are searched as you type. Words with marks put exact matches first; a phrase stands in quotes.")
	SearchFilters = say("Lọc thêm: báo:tuoitre · mục:\"thời sự\" · từ:7d · từ:1/11", "Narrow it: portal:tuoitre · section:\"thoi su\" · since:7d · since:1/11")
	SearchNone    = say("Không thấy bài nào có “%s”", "Nothing has “%s” in it")
	SearchGoing   = say("đang tìm tiếp…", "still looking…")
	SearchHits    = count("%d bài", "%d story", "%d stories")
	SearchMany    = count("%d bài đầu, còn nữa", "the first %d story, and more", "the first %d stories, and more")
	SearchRead    = say("đọc là “%s”", "read as “%s”")
	SearchPortal  = say("Không có báo nào tên “%s”", "No portal is called “%s”")
	SearchSection = say("Không có chuyên mục nào tên “%s”", "No section is called “%s”")
	SearchSince   = say("Không hiểu “từ:%s”; ví dụ từ:7d, từ:1/11, từ:2025", "“since:%s” is not understood; try since:7d, since:1/11, since:2025")

	SearchKeyField = say("gõ tiếp", "type on")
	SearchKeyHits  = say("xuống kết quả", "to the hits")

	SearchIndexing = say("đang lập mục lục để tìm…", "making the index for searching…")
	CommandSearch  = say("Tìm trong các bài trên máy", "Search what is on disk")
	SearchLimit    = say("nhiều nhất chừng này tin", "at most this many")
)
