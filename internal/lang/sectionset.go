package lang

// The settings of one section.
var (
	SectionSetTitle    = say("Cài đặt riêng: %s", "Settings of its own: %s")
	SectionSetFull     = say("Tải sẵn toàn văn", "Fetch the full text")
	SectionSetPictures = say("Tải sẵn hình", "Fetch the pictures")
	SectionSetAsOthers = say("như mọi mục", "as all others")

	SectionSetIntervalWhy = say("Cứ sau khoảng ấy lại hỏi riêng mục này; %s vẫn hỏi ngay.", "The section is asked once in that time; %s still asks at once.")
	SectionSetFullWhy     = say("Sau mỗi lần cập nhật, tải luôn bài của tin mới để đọc khi mất mạng.", "After each refresh the articles of new headlines are fetched, for reading offline.")
	SectionSetPicturesWhy = say("Kèm hình khi tải bài của mục này.", "With the articles that are fetched come their pictures.")
	SectionSetMuteWhy     = say("Riêng mục này, thêm vào những chữ đã ẩn ở mọi mục; ↵ để sửa.", "In this section, besides the words for all; ↵ edits.")
)
