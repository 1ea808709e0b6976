package lang

// What went wrong, and what can be done.
var (
	FailureOffline   = say("Không có mạng: chỉ đọc được những bài đã tải về", "No network: only what is on disk can be read")
	FailureGone      = say("Báo đã gỡ bài này", "The portal has taken this story down")
	FailureChallenge = say("Báo đòi xác minh trình duyệt: hãy mở bài bằng trình duyệt", "The portal wants to check your browser: open the story there")
	FailureLogin     = say("Báo đòi đăng nhập: hãy mở bài bằng trình duyệt", "The portal asks for a login: open the story in the browser")
	FailureNotFeed   = say("Địa chỉ này không phải nguồn tin", "This address is not a feed")
	FailureEmpty     = say("Không tìm thấy nội dung trên trang: hãy mở bằng trình duyệt", "No text was found on the page: open it in the browser")
	FailureTooLarge  = say("Trang này quá lớn", "This page is too large")
	FailureUnknown   = say("Không tìm thấy", "Not found")
	FailureAmbiguous = say("Có nhiều hơn một mục như vậy: hãy ghi rõ hơn", "More than one fits: say which")
	FailureDiskFull  = say("Đĩa đã đầy: chỉ đọc được, không lưu gì thêm", "The disk is full: reading only, nothing more is stored")
	FailureReadOnly  = say("Không ghi được vào thư mục dữ liệu: chỉ đọc được, không lưu gì thêm", "The data folder cannot be written to: reading only, nothing more is stored")
	FailureDamaged   = say("Cơ sở dữ liệu hỏng; sửa bằng: sapbao doctor --rebuild", "The database is damaged; mend it with: sapbao doctor --rebuild")
	FailureSlow      = say("Báo trả lời quá lâu: hãy thử lại sau", "The portal took too long: try again later")
	FailureStopped   = say("Đã dừng", "Stopped")
	FailureOther     = say("Không làm được: %v", "That failed: %v")
)
