package tui_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func TestARefreshIsToldAndShown(t *testing.T) {
	r := open(t, 120, 40)
	late := r.desk.All[0]
	late.ID, late.Title = "0000000000zz", "Tin vừa về tới bến"
	late.Published = newstest.Now.Add(-time.Minute)
	r.desk.All = append([]news.Headline{late}, r.desk.All...)
	r.press("R")
	if !strings.Contains(r.text(), late.Title) {
		t.Error("the new headline is not on the front page")
	}
	if !strings.Contains(r.status(), "Có 5 tin mới") {
		t.Errorf("status line %q, want five new headlines", r.status())
	}
	if !strings.Contains(r.status(), "trợ giúp") {
		t.Errorf("status line %q, want the keys beside the sentence", r.status())
	}
	if r.root.View().ProgressBar != nil {
		t.Error("the progress bar stays after the end")
	}
}

func TestProgressIsShownWhileARefreshRuns(t *testing.T) {
	slow := &slowDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 2)}
	r := open(t, 120, 40, func(o *tui.Options) { o.Desk = slow })
	_, cmd := r.root.Update(kit.Refresh{})
	slow.events <- news.Progress{Section: "song/van-hoa", New: 3, Done: 1, Total: 4}
	_, next := r.root.Update(newstest.Run(cmd)[0])
	if got := r.root.View().ProgressBar; got == nil || got.Value != 25 {
		t.Errorf("progress bar %+v, want 25", got)
	}
	if !strings.Contains(r.status(), "1/4") {
		t.Errorf("status line %q, want 1/4", r.status())
	}
	r.press("R")
	if slow.began != 1 {
		t.Errorf("%d refreshes began, want one at a time", slow.began)
	}
	slow.events <- news.Progress{Section: "bien/khoa-hoc", Done: 2, Total: 4, Err: news.ErrOffline}
	close(slow.events)
	r.send(newstest.Run(next)...)
	if r.root.View().ProgressBar != nil {
		t.Error("the progress bar stays after the end")
	}
	if !strings.Contains(r.status(), "Không có mạng") {
		t.Errorf("status line %q, want that there is no network", r.status())
	}
	r.send(r.later[len(r.later)-1])
	if !strings.HasSuffix(r.status(), "ngoại tuyến") {
		t.Errorf("status line %q, want the offline mark at its end", r.status())
	}
}

func TestARefreshOfNothingTellsHowToFollowSomething(t *testing.T) {
	r := open(t, 120, 40, func(o *tui.Options) {
		desk := newstest.NewDesk(0)
		for _, p := range desk.Places {
			if _, err := desk.Unfollow(t.Context(), news.SectionID(p.ID)); err != nil {
				t.Fatal(err)
			}
		}
		o.Desk = desk
	})
	r.press("R")
	if got := r.status(); !strings.Contains(got, "Chưa theo dõi") || !strings.Contains(got, "bấm B") {
		t.Errorf("status line %q, want that nothing is followed and which key helps", got)
	}
}

type slowDesk struct {
	*newstest.Desk
	events chan news.Progress
	began  int
}

func (d *slowDesk) Refresh(context.Context, ...news.SectionID) <-chan news.Progress {
	d.began++
	return d.events
}

func TestARefreshThatCouldNotBeginTellsWhy(t *testing.T) {
	slow := &slowDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 1)}
	r := open(t, 120, 24, func(o *tui.Options) { o.Desk = slow })
	slow.events <- news.Progress{Err: fmt.Errorf("sections: %w", news.ErrDamaged)}
	close(slow.events)
	r.send(kit.Refresh{})
	if got := r.status(); !strings.Contains(got, "sapbao doctor") || strings.Contains(got, "không cập nhật được") {
		t.Errorf("status line %q, want what is wrong with the store", got)
	}
}

func TestSectionsThatFailedAreNamed(t *testing.T) {
	for width, want := range map[int]string{
		160: "Có 2 tin mới · không cập nhật được Thời sự (Báo Đồng Bằng), Văn hóa (Sông Nước) · B: xem vì sao",
		90:  "Có 2 tin mới · không cập nhật được Thời sự (Báo Đồng Bằng) và 1 mục nữa · B: xem vì sao",
		80:  "Có 2 tin mới · 2 mục không cập nhật được · B: xem vì sao",
		40:  "2 mục không cập nhật được",
	} {
		slow := &slowDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 3)}
		r := open(t, width, 24, func(o *tui.Options) { o.Desk = slow })
		gone := errors.New("404")
		slow.events <- news.Progress{Section: "dongbang/thoi-su", Done: 1, Total: 3, Err: gone}
		slow.events <- news.Progress{Section: "bien/khoa-hoc", New: 2, Done: 2, Total: 3}
		slow.events <- news.Progress{Section: "song/van-hoa", Done: 3, Total: 3, Err: gone}
		close(slow.events)
		r.send(kit.Refresh{})
		if got := r.status(); !strings.Contains(got, want) {
			t.Errorf("%d cells: %q, want %q", width, got, want)
		}
	}
}

func TestASectionThatIsNamedAsItsPortalIsNamedOnce(t *testing.T) {
	slow := &slowDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 1)}
	song := slices.IndexFunc(slow.Places, func(p news.Portal) bool { return p.ID == "song" })
	slow.Places[song].Sections[0].Name = "Sông nước"
	r := open(t, 160, 24, func(o *tui.Options) { o.Desk = slow })
	slow.events <- news.Progress{Section: slow.Places[song].Sections[0].ID, Done: 1, Total: 1, Err: errors.New("404")}
	close(slow.events)
	r.send(kit.Refresh{})
	if got := r.status(); !strings.Contains(got, "không cập nhật được Sông Nước ·") {
		t.Errorf("status line %q, want the name once", got)
	}
}
