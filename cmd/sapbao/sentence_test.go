package main

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// answer is a server's refusal, as package web makes it.
type answer struct{}

func (answer) Error() string { return "404 Not Found" }
func (answer) Unwrap() error { return news.ErrGone }

func TestAFailureIsOneSentenceInTheReadersLanguage(t *testing.T) {
	for _, row := range []struct {
		err  error
		want string
	}{
		{answer{}, "báo đã gỡ bài này"},
		{fmt.Errorf("article https://a.vn/1: %w", answer{}), "bài https://a.vn/1: báo đã gỡ bài này"},
		{fmt.Errorf("section a/b: %w", answer{}), "chuyên mục a/b: không có gì ở địa chỉ này (404)"},
		{fmt.Errorf("portal a.vn: %w", answer{}), "báo a.vn: không có gì ở địa chỉ này (404)"},
		{fmt.Errorf("section a/b: %w", fmt.Errorf("section a/b: %w", news.ErrNotFeed)), "chuyên mục a/b: địa chỉ này không phải nguồn tin"},
		{fmt.Errorf("extract : %w", news.ErrEmpty), "không tìm thấy nội dung trên trang: hãy mở bằng trình duyệt"},
		{fmt.Errorf("extract https://a.vn/1: %w", news.ErrTooLarge), "https://a.vn/1: trang này quá lớn: hãy mở bằng trình duyệt"},
		{fmt.Errorf("headline %q: %w", "ab", news.ErrAmbiguous), `bài “ab”: có nhiều hơn một mục như vậy: hãy ghi rõ hơn`},
		{fmt.Errorf("section a/b: %w", errors.New("502 Bad Gateway")), "chuyên mục a/b: không làm được; máy báo: “502 Bad Gateway”"},
		{fmt.Errorf("journal line %d: %w", 3, news.ErrFormat), "dòng 3 của nhật ký bài lưu: không phải dòng do Sạp Báo ghi, hoặc do một bản mới hơn ghi"},
		{misuse{told{errors.New("--limit phải từ 0 trở lên")}}, "--limit phải từ 0 trở lên"},
		{&fs.PathError{Op: "open", Path: "A.opml", Err: fs.ErrPermission}, "không có quyền dùng A.opml: hãy xem lại quyền của tệp hay thư mục ấy"},
	} {
		a := &app{lang: lang.Vietnamese}
		if got := a.sentence(row.err); got != row.want {
			t.Errorf("%v:\ngot  %s\nwant %s", row.err, got, row.want)
		}
	}
}
