package kit_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

func TestAFailureIsToldOfAnAddressAsItIsRemembered(t *testing.T) {
	env := newstest.Env(t)
	for _, row := range []struct{ failure, want string }{
		{"404 Not Found", "Không có gì ở địa chỉ này (404)"},
		{"section a/b: 410 Gone", "Không có gì ở địa chỉ này (410)"},
		{"503 Service Unavailable", "Máy chủ đang trục trặc (503 Service Unavailable): hãy thử lại sau"},
		{"status 599", "Máy chủ đang trục trặc (status 599): hãy thử lại sau"},
		{"403 Forbidden", "Máy chủ không cho xem trang này (403 Forbidden): hãy mở bằng trình duyệt"},
		{"feed a: " + news.ErrNotFeed.Error(), env.Explain(news.ErrNotFeed)},
		{"Get \"https://a.vn/\": " + context.DeadlineExceeded.Error(), env.Explain(context.DeadlineExceeded)},
		{(&net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "sai.vn", Server: "1.1.1.1:53"}}).Error(), "Không tìm thấy máy chủ sai.vn: hãy xem lại địa chỉ"},
		{"tls: failed to verify certificate: x509: signed by unknown authority", "Chứng chỉ của máy chủ không hợp lệ: kết nối này không an toàn"},
		{"gzip: at 404 bytes", "Không làm được; máy báo: “gzip: at 404 bytes”"},
	} {
		if got := env.ExplainHealth(row.failure); got != row.want {
			t.Errorf("%s\n got %s\nwant %s", row.failure, got, row.want)
		}
	}
}

func TestASourceThatIsNotThereIsNoStoryTakenDown(t *testing.T) {
	env := newstest.Env(t)
	if got, want := env.ExplainSource(fmt.Errorf("portal: %w", news.ErrGone)), "Không có gì ở địa chỉ này (404)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if err := errors.New("lạ"); env.ExplainSource(err) != env.Explain(err) {
		t.Errorf("another failure is told as %s", env.ExplainSource(err))
	}
}
