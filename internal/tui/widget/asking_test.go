package widget_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

func TestAQuestionIsAskedAndTaken(t *testing.T) {
	var a widget.Asking[string]
	if a.Open() || a.CursorAt(5, 2, 40) != nil {
		t.Error("a prompt without question is open")
	}
	a.Ask(kit.Env{}, "note", lang.BookmarksAskNote, lang.BookmarksHintNote, "mùa")
	before := a.CursorAt(5, 2, 40)
	a.Update(tea.KeyPressMsg{Code: '1', Text: "1"})
	if after := a.CursorAt(5, 2, 40); !a.Open() || after.Y != 5 || after.X != before.X+1 {
		t.Errorf("open %v, the cursor went from %v to %v", a.Open(), before, after)
	}
	if q, text := a.Take(); q != "note" || text != "mùa1" {
		t.Errorf("took %q and %q", q, text)
	}
	if q, text := a.Take(); a.Open() || q != "" || text != "" {
		t.Errorf("what was taken is still there: %q, %q", q, text)
	}
}

func TestAListIsSteeredByKeysAndByNames(t *testing.T) {
	keys := widget.NewSteering(kit.Env{}, "space")
	l := widget.List[string]{
		Draw: func(row string, _ int, _ bool) []string { return []string{row} },
		Key:  func(row string) string { return row },
	}
	l.SetRows([]string{"a", "b", "c", "d", "e", "f", "g", "h"})
	l.Resize(10, 4)
	for _, step := range []struct {
		msg  tea.Msg
		want int
	}{
		{tea.KeyPressMsg{Code: 'j', Text: "j"}, 1}, {kit.Do{Command: "down"}, 2}, {kit.Do{Command: "up"}, 1},
		{tea.KeyPressMsg{Code: ' ', Text: " "}, 5}, {kit.Do{Command: "page-up"}, 1},
		{kit.Do{Command: "half-down"}, 3}, {kit.Do{Command: "half-up"}, 1},
		{kit.Do{Command: "bottom"}, 7}, {kit.Do{Command: "top"}, 0},
	} {
		if !l.Steer(keys, step.msg) || l.Cursor() != step.want {
			t.Fatalf("after %v the cursor is at %d, want %d", step.msg, l.Cursor(), step.want)
		}
	}
	if l.Steer(keys, kit.Do{Command: "open"}) {
		t.Error("the list took what is not its own")
	}
}
