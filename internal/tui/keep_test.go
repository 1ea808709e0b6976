package tui_test

import (
	"context"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// keeper tells of an errand what a test says.
type keeper struct {
	*newstest.Desk
	events []news.Progress
}

func (d *keeper) KeepArticles(context.Context, ...news.HeadlineID) <-chan news.Progress {
	told := make(chan news.Progress, len(d.events))
	for _, p := range d.events {
		told <- p
	}
	close(told)
	return told
}

func TestTheReaderIsToldWhatBecameOfKeeping(t *testing.T) {
	text := news.Progress{Stage: news.Texts, New: 1, Done: 1, Total: 2}
	offline := news.Progress{Stage: news.Texts, Done: 2, Total: 2, Err: news.ErrOffline}
	queued := news.Progress{Stage: news.Texts, Queued: 1}
	for _, row := range []struct {
		events []news.Progress
		want   string
	}{
		{[]news.Progress{offline, queued}, "1 bài chưa tải được: sẽ tải khi có mạng"},
		{[]news.Progress{text, offline, queued}, "Đã tải 1 bài để đọc ngoại tuyến · 1 bài chưa tải được"},
		{[]news.Progress{text}, "Đã tải 1 bài"},
		{nil, "Đã có sẵn trên máy"},
	} {
		desk := &keeper{newstest.NewDesk(10), row.events}
		r := open(t, 120, 40, func(o *tui.Options) { o.Desk = desk })
		r.send(kit.Keep{ID: "0000000000zz"})
		if got := r.status(); !strings.Contains(got, row.want) {
			t.Errorf("status line %q, want %q", got, row.want)
		}
	}
}
