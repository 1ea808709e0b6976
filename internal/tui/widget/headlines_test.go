package widget_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// stream is a list over a desk, driven by hand.
type stream struct {
	t *testing.T
	*widget.Headlines
}

func over(t *testing.T, desk *newstest.Desk, q news.Query) stream {
	t.Helper()
	h := widget.NewHeadlines(desk, func(h news.Headline, _ int, _ bool) []string { return []string{h.Title} })
	h.Resize(40, 10)
	s := stream{t, h}
	s.run(h.Show(t.Context(), q))
	return s
}

func (s stream) run(cmd tea.Cmd) {
	s.t.Helper()
	for _, msg := range newstest.Run(cmd) {
		if mine, err := s.Take(msg); !mine || err != nil {
			s.t.Fatalf("Take(%T) = %v, %v", msg, mine, err)
		}
	}
}

func (s stream) chosen() news.HeadlineID {
	h, _ := s.Chosen()
	return h.ID
}

func TestEveryHeadlineIsReachedDownAndUp(t *testing.T) {
	desk := newstest.NewDesk(1500)
	s := over(t, desk, news.Query{})
	for i, want := range desk.All {
		if got := s.chosen(); got != want.ID {
			t.Fatalf("going down, number %d is %s, want %s", i, got, want.ID)
		}
		s.Move(1)
		s.run(s.More(t.Context()))
	}
	if got := len(s.Rows()); got > 500 {
		t.Errorf("%d rows are held, want a few hundred at most", got)
	}
	for i := len(desk.All) - 1; i >= 0; i-- {
		if got, want := s.chosen(), desk.All[i].ID; got != want {
			t.Fatalf("going up, number %d is %s, want %s", i, got, want)
		}
		s.Move(-1)
		s.run(s.More(t.Context()))
	}
}

func TestBottomAndTopAreReachedAtOnce(t *testing.T) {
	desk := newstest.NewDesk(1500)
	s := over(t, desk, news.Query{})
	desk.Asked.Store(0)
	s.run(s.Bottom(t.Context()))
	if got, want := s.chosen(), desk.All[len(desk.All)-1].ID; got != want {
		t.Errorf("bottom is %s, want %s", got, want)
	}
	s.run(s.Top(t.Context()))
	if got, want := s.chosen(), desk.All[0].ID; got != want {
		t.Errorf("top is %s, want %s", got, want)
	}
	if desk.Asked.Load() > 2 {
		t.Errorf("the store was asked %d times, want once an end", desk.Asked.Load())
	}
}

func TestSeekGoesToAHeadlineFarAway(t *testing.T) {
	desk := newstest.NewDesk(1500)
	s := over(t, desk, news.Query{})
	s.run(s.Seek(t.Context(), desk.All[900]))
	if got, want := s.chosen(), desk.All[900].ID; got != want {
		t.Fatalf("cursor on %s, want %s", got, want)
	}
	s.Move(-1)
	if got, want := s.chosen(), desk.All[899].ID; got != want {
		t.Errorf("above it %s, want %s", got, want)
	}
}

func TestReloadKeepsTheCursorOnItsHeadline(t *testing.T) {
	desk := newstest.NewDesk(300)
	late := desk.All[:5]
	desk.All = desk.All[5:]
	s := over(t, desk, news.Query{})
	s.Move(2)
	was := s.chosen()
	desk.All = append(append([]news.Headline{}, late...), desk.All...)
	s.run(s.Reload(t.Context()))
	if got := s.chosen(); got != was {
		t.Errorf("cursor on %s, want %s as before", got, was)
	}
	if got, want := s.Cursor(), 7; got != want {
		t.Errorf("cursor at row %d, want %d: five new rows above", got, want)
	}
	if got, want := s.Lines()[0], late[0].Title; got != want {
		t.Errorf("first on the screen is %q, want the newest %q", got, want)
	}
}

func TestALateWindowIsNotTaken(t *testing.T) {
	desk := newstest.NewDesk(30)
	s := over(t, desk, news.Query{})
	late := s.Show(t.Context(), news.Query{Section: "song/van-hoa"})
	s.run(s.Show(t.Context(), news.Query{Section: "bien/khoa-hoc"}))
	for _, msg := range newstest.Run(late) {
		if mine, _ := s.Take(msg); mine {
			t.Error("the answer to the earlier query was taken")
		}
	}
	for _, h := range s.Rows() {
		if h.Section != "bien/khoa-hoc" {
			t.Errorf("a row of %s", h.Section)
		}
	}
}

func TestAnEmptyAnswerIsShownAsStarted(t *testing.T) {
	s := over(t, newstest.NewDesk(0), news.Query{})
	if _, ok := s.Chosen(); ok || !s.Started() {
		t.Errorf("chosen %v, started %v; want false, true", ok, s.Started())
	}
	s.run(s.Reload(t.Context()))
}
