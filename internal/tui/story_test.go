package tui_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
)

func TestTheOtherPapersOfAStoryAreOneKeyAway(t *testing.T) {
	desk := newstest.NewDesk(30)
	first := desk.All[0].ID
	desk.All[0].Others = 1
	desk.Prints = map[news.HeadlineID][]news.HeadlineID{first: {desk.All[4].ID}}
	for _, way := range []string{"S", "enter S", "a S"} {
		r := open(t, 100, 30, func(o *tui.Options) { o.Desk = desk })
		r.press(way)
		if got := r.text(); !strings.Contains(got, "cũng có ở 1 báo") || !strings.Contains(got, desk.All[4].Title[:20]) {
			t.Errorf("%s: the other paper is not listed:\n%s", way, got)
		}
		r.press("enter")
		if got := r.text(); !strings.Contains(got, "phút đọc") {
			t.Errorf("%s enter: the other print is not open:\n%s", way, got)
		}
	}
}

func TestAStoryThatIsAloneOpensNothing(t *testing.T) {
	r := open(t, 100, 30)
	r.press("S")
	if got := r.status(); !strings.Contains(got, "chỉ thấy ở một báo") {
		t.Errorf("status line %q, want that no other paper prints it", got)
	}
}
