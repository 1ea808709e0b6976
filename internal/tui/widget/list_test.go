package widget_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/widget"
)

// lettered is a list whose rows are letters; a row's height is its number of letters.
func lettered(rows ...string) *widget.List[string] {
	l := &widget.List[string]{
		Key: func(r string) string { return r },
		Draw: func(r string, _ int, chosen bool) []string {
			lines := strings.Split(r, "")
			if chosen {
				lines[0] = ">" + lines[0]
			}
			return lines
		},
	}
	l.SetRows(rows)
	l.Resize(10, 4)
	return l
}

func shown(l *widget.List[string]) string { return strings.Join(l.Lines(), " ") }

func TestListShowsTheWholeChosenRow(t *testing.T) {
	l := lettered("a", "bb", "ccc", "d")
	steps := []struct {
		by   int
		want string
	}{
		{0, ">a b b c"}, {1, "a >b b c"}, {1, ">c c c d"}, {1, "c c c >d"}, {1, "c c c >d"}, {-1, ">c c c d"}, {-1, ">b b c c"}, {-9, ">a b b c"},
	}
	for i, s := range steps {
		if l.Move(s.by); shown(l) != s.want {
			t.Errorf("step %d, by %d: %q, want %q", i, s.by, shown(l), s.want)
		}
	}
}

func TestARowTallerThanTheScreenShowsItsBeginning(t *testing.T) {
	l := lettered("a", "bcdefgh", "i")
	l.Move(1)
	if got, want := shown(l), ">b c d e"; got != want {
		t.Errorf("shows %q, want %q", got, want)
	}
}

func TestNewRowsLeaveTheCursorOnItsRow(t *testing.T) {
	l := lettered("c", "d", "e", "f", "g", "h")
	l.Move(4)
	before := shown(l)
	l.SetRows([]string{"a", "b", "c", "d", "e", "f", "g", "h"})
	if got := shown(l); got != before {
		t.Errorf("shows %q, want %q as before", got, before)
	}
	l.SetRows([]string{"a", "b"})
	if got, want := shown(l), "a >b"; got != want {
		t.Errorf("after its row went, shows %q, want %q", got, want)
	}
}

func TestWheelMovesTheScreenAndTheCursorOnlyAtItsEdge(t *testing.T) {
	l := lettered("a", "b", "c", "ddd", "e", "f", "gg", "h")
	l.Move(2)
	down := tea.MouseWheelMsg{Button: tea.MouseWheelDown}
	for i, want := range []string{">d d d e", ">e f g g", ">f g g h", ">f g g h"} {
		if l.Wheel(down); shown(l) != want {
			t.Errorf("turn %d: %q, want %q", i+1, shown(l), want)
		}
	}
	for i, want := range []string{"d d d >e", "a b >c d"} {
		if l.Wheel(tea.MouseWheelMsg{Button: tea.MouseWheelUp}); shown(l) != want {
			t.Errorf("back, turn %d: %q, want %q", i+1, shown(l), want)
		}
	}
}

func TestTheCursorPassesOverHeadings(t *testing.T) {
	l := lettered("a1", "a2", "b1", "b2")
	l.Above = func(before string, ok bool, row string, _ int) []string {
		if ok && before[:1] == row[:1] {
			return nil
		}
		return []string{"#" + row[:1]}
	}
	l.Forget()
	l.Resize(10, 10)
	for _, want := range []string{"#a >a 1 a 2 #b b 1 b 2", "#a a 1 >a 2 #b b 1 b 2", "#a a 1 a 2 #b >b 1 b 2"} {
		if got := shown(l); got != want {
			t.Errorf("shows %q, want %q", got, want)
		}
		l.Move(1)
	}
	for y, want := range map[int]int{1: 0, 3: 1, 6: 2} {
		if got, ok := l.RowAt(y); !ok || got != want {
			t.Errorf("RowAt(%d) = %d, %v; want %d", y, got, ok, want)
		}
	}
	if _, ok := l.RowAt(5); ok {
		t.Error("a heading is taken for a row")
	}
}

func TestRowAtFindsWhatIsUnderThePointer(t *testing.T) {
	l := lettered("a", "bb", "ccc", "d")
	for y, want := range []int{0, 1, 1, 2} {
		if got, ok := l.RowAt(y); !ok || got != want {
			t.Errorf("RowAt(%d) = %d, %v; want %d", y, got, ok, want)
		}
	}
	if _, ok := l.RowAt(4); ok {
		t.Error("there is a row below the screen")
	}
}

func TestAPageGoesAsFarAsTheScreen(t *testing.T) {
	l := lettered("a", "bb", "c", "d", "ee", "f")
	l.Page(1)
	if got, _ := l.Chosen(); got != "d" {
		t.Errorf("a page down stands on %q, want d", got)
	}
	l.Page(-0.5)
	if got, _ := l.Chosen(); got != "bb" && got != "c" {
		t.Errorf("half a page up stands on %q", got)
	}
}

// TestListHoldsItsPromises walks lists at random and holds what every state promises.
func TestListHoldsItsPromises(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 11))
	for range 200 {
		rows := make([]string, random.IntN(30))
		for i := range rows {
			rows[i] = fmt.Sprint(i) + strings.Repeat("x", random.IntN(6))
		}
		l := lettered(rows...)
		for range 100 {
			switch random.IntN(5) {
			case 0:
				l.Move(random.IntN(7) - 3)
			case 1:
				l.Page(float64(random.IntN(5)-2) / 2)
			case 2:
				l.Scroll(random.IntN(5) - 2)
			case 3:
				l.Resize(10, random.IntN(12))
			case 4:
				l.SetRows(rows[:random.IntN(len(rows)+1)])
			}
			hold(t, l)
		}
	}
}

func hold(t *testing.T, l *widget.List[string]) {
	t.Helper()
	lines := l.Lines()
	if _, ok := l.Chosen(); ok != (len(l.Rows()) > 0) {
		t.Fatalf("%d rows, one chosen: %v", len(l.Rows()), ok)
	}
	marks := 0
	for _, line := range lines {
		marks += strings.Count(line, ">")
	}
	if len(lines) > 0 && marks != 1 {
		t.Fatalf("%d rows under the cursor in %q", marks, lines)
	}
}
