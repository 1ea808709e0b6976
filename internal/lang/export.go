package lang

// What an exported book says of itself.
var (
	ExportContents  = say("Mục lục", "Contents")
	ExportCover     = say("Bìa", "Cover")
	ExportShelves   = say("Ngăn kệ", "Shelves")
	ExportNote      = say("Ghi chú", "Note")
	ExportNoText    = say("Chưa có toàn văn trên máy.", "The full text is not on disk.")
	ExportPicture   = say("Xem ảnh", "See the picture")
	ExportArticles  = count("%d bài", "%d article", "%d articles")
	ExportBookmarks = say("Bài đã lưu", "Bookmarks")
	ExportShelf     = say("Ngăn kệ %s", "Shelf %s")
	ExportEdition   = say("Số báo %s", "Edition of %s")
	ExportLoose     = say("Bài lẻ", "Loose articles")
)

// The commands export and import.
var (
	CommandExport          = say("Xuất chuyên mục, bài đã lưu hay số báo ra tệp", "Write sections, bookmarks or an edition to a file")
	CommandExportOPML      = say("Xuất chuyên mục đang theo dõi thành OPML", "Write the followed sections as OPML")
	CommandExportBookmarks = say("Xuất bài đã lưu", "Write the bookmarks")
	CommandExportEdition   = say("Xuất các bài đã có trên máy, mỗi chuyên mục một chương", "Write the articles on disk, a chapter for each section")
	CommandExportArticle   = say("Xuất một bài", "Write one article")
	CommandImport          = say("Nhập chuyên mục từ tệp OPML, hoặc bài đã lưu từ tệp JSONL", "Bring in sections from an OPML file, or bookmarks from a JSONL file")

	FlagExportFormat = say("dạng tệp: %s; không ghi thì theo đuôi tệp của -o, rồi %s", "file format: %s; if not given, by the name that -o tells, else %s")
	FlagExportOutput = say("ghi vào tệp này, hoặc vào thư mục này dưới tên bài", "write to this file, or into this folder under the title")
	FlagExportShelf  = say("chỉ ngăn kệ này", "only of this shelf")

	ExportTerminal = say("EPUB là tệp nhị phân: hãy ghi vào tệp bằng -o TỆP.epub", "EPUB is not for a terminal: name a file with -o FILE.epub")
	ExportNothing  = say("không có bài nào để xuất", "there is no article to write")
	ExportNoFeeds  = say("chưa theo dõi chuyên mục nào để xuất", "no section is followed, so there is none to write")
	ExportDone     = count("đã ghi %[2]s: %[1]d bài", "wrote %[2]s: %[1]d article", "wrote %[2]s: %[1]d articles")
	ExportDoneOPML = count("đã ghi %[2]s: %[1]d chuyên mục", "wrote %[2]s: %[1]d section", "wrote %[2]s: %[1]d sections")

	ImportSections  = count("đang theo dõi %d chuyên mục trong tệp", "%d section of the file is followed now", "%d sections of the file are followed now")
	ImportBookmarks = count("đã nhập %d bài, %d bài đã có sẵn", "%d article brought in, %d were there already", "%d articles brought in, %d were there already")
	ImportUnknown   = say("%s không phải tệp OPML, cũng không phải tệp JSONL của sapbao", "%s is neither an OPML file nor a JSONL file of sapbao's")
	ImportBroken    = say("tệp OPML %s hỏng ở dòng %d, không đọc được nguồn tin nào", "the OPML file %s is broken on line %d, and no feed could be read")
	ImportNoFeeds   = say("tệp %s không có nguồn tin nào", "there is no feed in %s")
)

// Exporting from the reader.
var (
	ExportTitle    = say("Xuất ra tệp", "Write to a file")
	ExportLabel    = say("Tệp:", "File:")
	ExportFormats  = say("Đuôi tệp chọn dạng: .epub, .html, .md hay .jsonl.", "The ending is the format: .epub, .html, .md or .jsonl.")
	ExportThere    = say("Đã có tệp này: ↵ lần nữa để ghi đè, hoặc đổi tên.", "This file is there already: ↵ once more writes over it, or change the name.")
	ExportEnding   = say("Tên tệp phải có đuôi .epub, .html, .md hay .jsonl.", "The name must end in .epub, .html, .md or .jsonl.")
	ExportWriting  = say("Đang ghi %s…", "Writing %s…")
	ExportWritten  = count("Đã ghi %[1]d bài vào %[2]s", "%[1]d article written to %[2]s", "%[1]d articles written to %[2]s")
	ExportEmpty    = say("Chưa có bài nào trên máy để xuất", "No article is on disk to write")
	ExportKeyWrite = say("ghi", "write")
	KeyExport      = say("xuất ra tệp", "write to a file")
)
