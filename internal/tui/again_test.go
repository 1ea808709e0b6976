package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
)

// TestWhatReachesFarIsAskedForTwice presses A on the lead, where it marks every paper.
func TestWhatReachesFarIsAskedForTwice(t *testing.T) {
	blank := tea.MouseClickMsg{X: 0, Y: 1, Button: tea.MouseLeft}
	right := tea.MouseClickMsg{X: 0, Y: 1, Button: tea.MouseRight}
	for name, c := range map[string]struct {
		between []tea.Msg
		marked  bool
	}{
		"at once":               {nil, true},
		"after another key":     {newstest.Keys("g"), false},
		"after a key of root's": {newstest.Keys("? q"), false},
		"after a click":         {[]tea.Msg{blank}, false},
		"after a right click":   {[]tea.Msg{right}, false},
	} {
		r := open(t, 120, 40)
		unread := r.desk.Unread()
		r.press("A")
		if got := r.status(); !strings.Contains(got, "Bấm A lần nữa") {
			t.Errorf("%s: nothing is asked in %q", name, got)
		}
		r.send(c.between...)
		r.press("A")
		if left := r.desk.Unread(); (left == 0) != c.marked {
			t.Errorf("%s: %d of %d are unread, want them marked: %v", name, left, unread, c.marked)
		}
	}
}
