package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/widget"
)

// TestBackTakesAwayWhatNarrowsFirst presses each key that leads back twice: once for the
// filter or for what was found, once for the screen.
func TestBackTakesAwayWhatNarrowsFirst(t *testing.T) {
	const front = "Trang nhất – Sạp Báo"
	for _, row := range []struct{ name, keys string }{
		{"section", "1 enter / b ã o enter"},
		{"shelf", "m M / m enter"},
		{"newsstand", "B / b a o enter"},
		{"article", "enter / đ ê enter"},
	} {
		for _, back := range []string{"esc", "q"} {
			r := open(t, 80, 24)
			r.press(row.keys)
			within := r.title()
			if within == front {
				t.Fatalf("%s: %q leads to the front page", row.name, row.keys)
			}
			before := r.text()
			r.press(back)
			if got := r.title(); got != within {
				t.Errorf("%s: the first %s leads to %q, want what narrows taken away", row.name, back, got)
			}
			if r.text() == before {
				t.Errorf("%s: the first %s changes nothing", row.name, back)
			}
			r.press(back)
			if got := r.title(); got != front {
				t.Errorf("%s: the second %s leads to %q, want the front page", row.name, back, got)
			}
		}
	}
}

func TestEscInTheHelpTakesAwayWhatWasTypedFirst(t *testing.T) {
	r := open(t, 80, 24)
	r.press("? l u u")
	r.press("esc")
	if !strings.Contains(r.title(), "Trợ giúp") {
		t.Fatalf("esc leads to %q, want the help as it was before something was typed", r.title())
	}
	if r.press("esc"); strings.Contains(r.title(), "Trợ giúp") {
		t.Error("the second esc does not close the help")
	}
}

func TestOneQTooManyAsksFirst(t *testing.T) {
	q := tea.KeyPressMsg{Code: 'q', Text: "q"}
	r := open(t, 80, 24)
	if !r.ended(q) {
		t.Error("a single q on the front page does not end the program")
	}
	r = open(t, 80, 24)
	r.press("1 enter enter q q")
	if r.ended(q) {
		t.Fatal("a q behind those that closed screens ends the program")
	}
	if got := r.status(); !strings.Contains(got, "Bấm q lần nữa để thoát") {
		t.Errorf("the status line says %q", got)
	}
	if !r.ended(q) {
		t.Error("once more does not end it")
	}
	r = open(t, 80, 24)
	if r.press("1 enter q j"); !r.ended(q) {
		t.Error("a q behind another key is asked about")
	}
}

func TestADoubleClickDoesNotReachTheScreenThatItOpens(t *testing.T) {
	r := open(t, 58, 24)
	r.press("1 ]")
	y := slices.IndexFunc(strings.Split(r.text(), "\n"), func(l string) bool { return strings.Contains(l, widget.MarkCursor) })
	click := tea.MouseClickMsg{X: 6, Y: y, Button: tea.MouseLeft}
	r.send(click)
	if got := r.title(); got != "Nông nghiệp – Sạp Báo" {
		t.Fatalf("a click on the chosen section leads to %q", got)
	}
	opened := r.text()
	if r.send(click); r.text() != opened {
		t.Errorf("the second click of two leads to\n%s", r.text())
	}
	if r.send(tea.MouseClickMsg{X: 6, Y: y, Button: tea.MouseRight}); r.title() != "Trang nhất – Sạp Báo" {
		t.Errorf("a right click leads to %q, want back", r.title())
	}
}
