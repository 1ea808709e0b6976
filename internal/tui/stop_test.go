package tui_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// longDesk fetches one section until it is told to end; all others are there at once.
type longDesk struct {
	*newstest.Desk
	events chan news.Progress
	kept   []news.SectionID
	end    sync.Once
	why    error // why the first errand ended
}

func (d *longDesk) Keep(ctx context.Context, id news.SectionID) <-chan news.Progress {
	if d.kept = append(d.kept, id); len(d.kept) > 1 {
		return d.Desk.Keep(ctx, id)
	}
	context.AfterFunc(ctx, func() {
		d.end.Do(func() {
			d.why = context.Cause(ctx)
			close(d.events)
		})
	})
	return d.events
}

// keeping is a reader with one section being fetched and one waiting. Listen is the
// command that waits for what comes of the first.
func keeping(t *testing.T) (r *reader, desk *longDesk, listen tea.Cmd) {
	t.Helper()
	desk = &longDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 2)}
	r = open(t, 120, 40, func(o *tui.Options) { o.Desk = desk })
	_, begin := r.root.Update(kit.Keep{Section: "song/van-hoa"})
	desk.events <- news.Progress{Stage: news.Texts, Section: "song/van-hoa", New: 1, Done: 1, Total: 9}
	_, listen = r.root.Update(newstest.Run(begin)[0])
	r.send(kit.Keep{Section: "bien/khoa-hoc"}, kit.Keep{Section: "bien/khoa-hoc"})
	if !strings.Contains(r.status(), "Sẽ tải tiếp") {
		t.Errorf("status line %q, want that the second comes next", r.status())
	}
	return r, desk, listen
}

func TestFetchingIsStoppedByAKey(t *testing.T) {
	r, desk, listen := keeping(t)
	if !strings.Contains(r.status(), "^X ngừng tải") {
		t.Errorf("status line %q, want the key that stops it", r.status())
	}
	r.press("ctrl+x")
	r.send(newstest.Run(listen)...)
	if !strings.Contains(r.status(), "Đã ngừng tải · Đã tải 1 bài") {
		t.Errorf("status line %q, want that it was stopped, and what came", r.status())
	}
	if !errors.Is(desk.why, news.ErrStopped) || len(desk.kept) != 1 {
		t.Errorf("it ended by %v, asked for were %v", desk.why, desk.kept)
	}
	r.press("ctrl+x")
	if !strings.Contains(r.status(), "Không có gì đang tải") {
		t.Errorf("status line %q, want that nothing is being fetched", r.status())
	}
}

func TestWhatIsAskedForMeanwhileIsFetchedNext(t *testing.T) {
	r, desk, listen := keeping(t)
	desk.end.Do(func() { close(desk.events) })
	r.send(newstest.Run(listen)...)
	if want := []news.SectionID{"song/van-hoa", "bien/khoa-hoc"}; !slices.Equal(desk.kept, want) {
		t.Errorf("asked for were %v, want %v", desk.kept, want)
	}
}

// askedDesk is a desk whose first refresh goes on until it is told to end.
type askedDesk struct {
	*newstest.Desk
	events chan news.Progress
	asked  [][]news.SectionID
}

func (d *askedDesk) Refresh(ctx context.Context, ids ...news.SectionID) <-chan news.Progress {
	if d.asked = append(d.asked, ids); len(d.asked) > 1 {
		return d.Desk.Refresh(ctx, ids...)
	}
	return d.events
}

func TestSectionsThatAreNamedDuringARefreshAreAskedNext(t *testing.T) {
	desk := &askedDesk{Desk: newstest.NewDesk(10), events: make(chan news.Progress, 1)}
	r := open(t, 120, 40, func(o *tui.Options) { o.Desk = desk })
	_, begin := r.root.Update(kit.Refresh{})
	desk.events <- news.Progress{Section: "song/van-hoa", New: 1, Done: 1, Total: 9}
	_, listen := r.root.Update(newstest.Run(begin)[0])
	named := kit.Refresh{Sections: []news.SectionID{"bien/khoa-hoc"}}
	r.send(named, named, kit.Refresh{})
	if len(desk.asked) != 1 {
		t.Fatalf("two at a time: %v", desk.asked)
	}
	close(desk.events)
	r.send(newstest.Run(listen)...)
	if len(desk.asked) != 2 || !slices.Equal(desk.asked[1], named.Sections) {
		t.Errorf("asked for were %v, want all and then %v", desk.asked, named.Sections)
	}
}
