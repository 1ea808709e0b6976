package lang

// The doctor: what is on disk, whether it is sound, what the next purge takes.
var (
	CommandDoctor = say("Kiểm tra những gì đã lưu trên đĩa", "Check what is on disk")
	DoctorLong    = say(
		`Cho biết cơ sở dữ liệu, nhật ký bài lưu và kho ảnh lớn bao nhiêu, có nguyên vẹn không, và lần dọn tới sẽ bỏ những gì.

Những gì được giữ lại ([keep] trong cấu hình, 0 là không hạn):
  read_days     tin đã đọc cùng bài, kể từ lúc đọc (365)
  unread_days   tin chưa đọc, kể từ lúc lấy về (180)
  offline_days  bài chưa đọc đã tải sẵn và ảnh, kể từ lúc tải (60)
  size_mb       tất cả những thứ trên; thừa thì bỏ ảnh cũ nhất trước, rồi tin cũ nhất (2000)
Bài đã lưu, mọi bản của bài và ảnh của bài không bao giờ bị dọn.

--rebuild cất cơ sở dữ liệu hỏng sang tên khác, không xóa, rồi dựng lại các bài đã lưu từ nhật ký.`,
		`Tells how large the database, the journal of bookmarks and the pictures are, whether they are sound, and what the next purge would remove.

What stays ([keep] in the configuration; 0 is no limit):
  read_days     a read headline and its article, after the reading (365)
  unread_days   an unread headline, after it came in (180)
  offline_days  the article of an unread headline, and pictures, after they were fetched (60)
  size_mb       all of the above; beyond it the oldest pictures go first, then the oldest headlines (2000)
Bookmarks, every version of their articles and their pictures are never removed.

--rebuild renames a damaged database, deleting nothing, and restores the bookmarks from the journal.`)
	FlagRebuild = say("cất cơ sở dữ liệu hỏng đi và dựng lại bài đã lưu từ nhật ký", "move a damaged database aside and restore the bookmarks from the journal")

	DoctorDatabase  = say("cơ sở dữ liệu", "database")
	DoctorJournal   = say("nhật ký bài lưu", "journal of bookmarks")
	DoctorPictures  = say("ảnh", "pictures")
	DoctorKeepsakes = say("ảnh của bài đã lưu", "pictures of bookmarks")
	DoctorHeadlines = count("%d tin", "%d headline", "%d headlines")
	DoctorArticles  = count("%d bài", "%d article", "%d articles")
	DoctorBookmarks = count("%d bài đã lưu", "%d bookmark", "%d bookmarks")
	DoctorQueued    = count("%d bài chờ có mạng", "%d waiting for a network", "%d waiting for a network")
	DoctorPlates    = count("%d ảnh", "%d picture", "%d pictures")
	DoctorFree      = say("còn trống %s", "%s free")
	DoctorEntries   = count("%d dòng", "%d line", "%d lines")
	DoctorFiles     = count("%d tệp", "%d file", "%d files")
	DoctorPurge     = say("lần dọn tới", "next purge")
	DoctorState     = say("tình trạng", "state")
	DoctorSound     = say("nguyên vẹn", "sound")

	DoctorDamaged     = say("cơ sở dữ liệu hỏng: %s", "the database is damaged: %s")
	DoctorUnsaved     = count("%d bài đã lưu có trong nhật ký mà không có trong cơ sở dữ liệu: %[2]s", "%d bookmark is in the journal and not in the database: %[2]s", "%d bookmarks are in the journal and not in the database: %[2]s")
	DoctorUnjournaled = count("%d bài đã lưu không có trong nhật ký: %[2]s", "%d bookmark is not in the journal: %[2]s", "%d bookmarks are not in the journal: %[2]s")
	DoctorPale        = count("%d ảnh của bài đã lưu bị thiếu, sẽ tải lại", "%d picture of bookmarks is missing and will be fetched again", "%d pictures of bookmarks are missing and will be fetched again")
	DoctorAdvice      = say("sửa bằng: sapbao doctor --rebuild", "mend it with: sapbao doctor --rebuild")
	DoctorMoved       = say("đã cất cơ sở dữ liệu hỏng sang %s", "moved the damaged database to %s")
	DoctorRestored    = count("đã dựng lại: %d bài lưu", "restored %d bookmark", "restored %d bookmarks")
	DoctorNothing     = say("không có gì phải dựng lại", "there is nothing to rebuild")
)
