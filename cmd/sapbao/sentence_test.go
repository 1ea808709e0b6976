package main

import (
	"errors"
	"fmt"
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
		{answer{}, "Báo đã gỡ bài này"},
		{fmt.Errorf("article https://a.vn/1: %w", answer{}), "bài https://a.vn/1: Báo đã gỡ bài này"},
		{fmt.Errorf("section a/b: %w", answer{}), "chuyên mục a/b: Máy chủ không còn trang này (404 Not Found)"},
		{fmt.Errorf("portal a.vn: %w", answer{}), "báo a.vn: Máy chủ không còn trang này (404 Not Found)"},
		{fmt.Errorf("section a/b: %w", fmt.Errorf("section a/b: %w", news.ErrNotFeed)), "chuyên mục a/b: Địa chỉ này không phải nguồn tin"},
		{fmt.Errorf("extract : %w", news.ErrEmpty), "Không tìm thấy nội dung trên trang: hãy mở bằng trình duyệt"},
		{fmt.Errorf("extract https://a.vn/1: %w", news.ErrTooLarge), "https://a.vn/1: Trang này quá lớn"},
		{fmt.Errorf("headline %q: %w", "ab", news.ErrAmbiguous), `bài "ab": Có nhiều hơn một mục như vậy: hãy ghi rõ hơn`},
		{fmt.Errorf("section a/b: %w", errors.New("502 Bad Gateway")), "chuyên mục a/b: Không làm được; máy báo: “502 Bad Gateway”"},
	} {
		a := &app{lang: lang.Vietnamese}
		if got := a.sentence(row.err); got != row.want {
			t.Errorf("%v:\ngot  %s\nwant %s", row.err, got, row.want)
		}
	}
}
