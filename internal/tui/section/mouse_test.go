package section_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/section"
)

func TestAClickChoosesAndOnTheChosenRowOpens(t *testing.T) {
	s := section.New(newstest.Env(t), newstest.NewDesk(60), "", &section.Settings{})
	newstest.Start(t, s, 80, 24)
	click := func(x, y int) []tea.Msg { return drive(t, s, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(3, 4)
	if got, want := s.Title(), "Thời sự"; got != want {
		t.Errorf("a click in the tree shows %s, want %s", got, want)
	}
	if sent := click(40, 4); len(sent) > 0 {
		t.Errorf("a click that only comes over from the tree sent %v", sent)
	}
	sent := click(40, 4)
	if len(sent) != 1 {
		t.Fatalf("a click on the chosen row sent %v, want one article", sent)
	}
	if _, ok := sent[0].(kit.OpenArticle); !ok {
		t.Errorf("a click on the chosen row sent %T", sent[0])
	}
}

func TestTheWheelScrollsThePaneUnderIt(t *testing.T) {
	s := start(t, newstest.NewDesk(200), "", 130, 12)
	first := func(from, to int) string { return cells(s, 2, from, to) }
	list, preview := first(27, 70), first(90, 129)
	drive(t, s, tea.MouseWheelMsg{X: 40, Y: 6, Button: tea.MouseWheelDown})
	if first(27, 70) == list {
		t.Error("the list does not scroll")
	}
	drive(t, s, tea.MouseWheelMsg{X: 110, Y: 6, Button: tea.MouseWheelDown})
	if first(90, 129) == preview {
		t.Error("the article does not scroll")
	}
	s = start(t, newstest.NewDesk(60), "", 80, 6)
	title := s.Title()
	for range 9 {
		drive(t, s, tea.MouseWheelMsg{X: 4, Y: 3, Button: tea.MouseWheelDown})
	}
	open := opened(t, s)
	if s.Title() == title || open.Among.Section == "" {
		t.Errorf("with the tree scrolled to its end the list shows %s, %+v", s.Title(), open.Among)
	}
}

// cells are those of a line from one up to another.
func cells(s *section.Screen, y, from, to int) string {
	line := []rune(strings.Split(newstest.Text(s.View()), "\n")[y])
	return string(line[min(from, len(line)):min(to, len(line))])
}

func TestTheBordersOfThePanesAreDragged(t *testing.T) {
	settings := &section.Settings{}
	s := section.New(newstest.Env(t), newstest.NewDesk(60), "", settings)
	newstest.Start(t, s, 140, 24)
	strokes := func() (at []int) {
		for x, r := range []rune(strings.Split(newstest.Text(s.View()), "\n")[1]) {
			if r == '┼' {
				at = append(at, x)
			}
		}
		return at
	}
	drag := func(from, to int) {
		drive(t, s, tea.MouseClickMsg{X: from, Y: 5, Button: tea.MouseLeft},
			tea.MouseMotionMsg{X: to, Y: 6, Button: tea.MouseLeft}, tea.MouseReleaseMsg{X: to, Y: 6, Button: tea.MouseLeft})
	}
	was := strokes()
	drag(was[0], 20)
	drag(strokes()[1], 90)
	if got := strokes(); len(got) != 2 || got[0] != 20 || got[1] != 90 {
		t.Errorf("strokes at %v, want 20 and 90; before %v", got, was)
	}
	drive(t, s, tea.MouseMotionMsg{X: 50, Y: 6, Button: tea.MouseLeft})
	if got := strokes(); got[1] != 90 {
		t.Errorf("after the release the stroke follows to %v", got)
	}
	for _, to := range []int{-5, 0, 300} {
		drag(strokes()[0], to)
		drag(strokes()[1], to)
		newstest.Fits(t, s.View(), 140, 24)
		if got := strokes(); len(got) != 2 || got[0] < 10 || got[1]-got[0] < 20 || 140-got[1] < 20 {
			t.Errorf("dragged to %d: strokes at %v, no room for a pane", to, got)
		}
	}
	s = section.New(newstest.Env(t), newstest.NewDesk(60), "", settings)
	newstest.Start(t, s, 140, 24)
	last := strokes()
	drag(last[0], 22)
	s = section.New(newstest.Env(t), newstest.NewDesk(60), "", settings)
	newstest.Start(t, s, 140, 24)
	if got := strokes(); got[0] != 22 {
		t.Errorf("the next screen has its stroke at %d, want 22 as it was drawn", got[0])
	}
}

func TestPanesAreWidenedByKeysAndStaySo(t *testing.T) {
	settings := &section.Settings{}
	s := section.New(newstest.Env(t), newstest.NewDesk(60), "", settings)
	newstest.Start(t, s, 120, 40)
	edge := func() int { return strings.Index(strings.Split(newstest.Text(s.View()), "\n")[0], "│") }
	before := edge()
	drive(t, s, newstest.Keys("tab > >")...)
	if wider := edge(); wider <= before {
		t.Errorf("the sections' pane was %d wide and is %d", before, wider)
	}
	drive(t, s, newstest.Keys("< < < <")...)
	if narrower := edge(); narrower >= before {
		t.Errorf("the sections' pane was %d wide and is %d", before, narrower)
	}
	drive(t, s, newstest.Keys("tab >")...)
	if settings.Tree == 0 || settings.List == 0 {
		t.Errorf("the widths are not kept: %+v", *settings)
	}
	for range 60 {
		drive(t, s, newstest.Keys(">")...)
	}
	newstest.Fits(t, s.View(), 120, 40)
}
