package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/newstest"
)

func TestTheChangesOfAnEditedArticleAreShown(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := open(t, newstest.NewDesk(20), 3, size[0], size[1])
		before := screen(s)
		press(t, s, "c")
		newstest.GoldenView(t, fmt.Sprintf("changes-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
		press(t, s, "G")
		if got := screen(s); !strings.Contains(got, "lên theo nước") {
			t.Errorf("the quote that was put in is not there:\n%s", got)
		}
		if press(t, s, "c"); screen(s) != before || s.Typing() {
			t.Errorf("after the last pair the text is not there again:\n%s", screen(s))
		}
		s.Resize(size[0]-7, size[1])
		press(t, s, "c")
		s.Resize(size[0], size[1])
		newstest.Fits(t, s.View(), size[0], size[1])
		if press(t, s, "esc"); screen(s) != before {
			t.Error("Esc does not lead back")
		}
	}
}

func TestWhatChangedIsToBeSeenWithoutColour(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 3, 80, 24)
	press(t, s, "c")
	view := s.View()
	for _, row := range []struct{ what, sgr string }{{"Tin vắn:", "9"}, {"kể:", "4"}} {
		before, _, found := strings.Cut(view, row.what)
		sequence := before[strings.LastIndex(before, "\x1b["):]
		if !found || !strings.Contains(sequence, row.sgr) {
			t.Errorf("%s is drawn with %q, want %s among it", row.what, sequence, row.sgr)
		}
	}
}

func TestAnArticleThatWasNotEditedSaysSo(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 24)
	if text := toast(press(t, s, "c")).Text; text == "" || s.Typing() {
		t.Errorf("said %q", text)
	}
}
