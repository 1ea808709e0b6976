package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func TestAfterARestartTheReaderIsAtTheParagraph(t *testing.T) {
	var place tui.Place
	remember := func(o *tui.Options) {
		o.Remember = func(p tui.Place) error { place = p; return nil }
	}
	before := open(t, 80, 18, remember)
	before.send(kit.OpenArticle{ID: before.desk.All[0].ID})
	before.press("space")
	const paragraph = "Ông Tư kể:"
	for range 20 {
		if strings.HasPrefix(topLine(before), paragraph) {
			break
		}
		before.press("j")
	}
	if !strings.HasPrefix(topLine(before), paragraph) {
		t.Fatalf("%q never stands at the top:\n%s", paragraph, before.text())
	}
	if !before.ended(newstest.Keys("ctrl+c")[0]) {
		t.Fatal("the program does not end")
	}
	for _, size := range [][2]int{{80, 18}, {44, 14}, {120, 12}} {
		after := open(t, size[0], size[1], func(o *tui.Options) { o.Desk, o.Start = before.desk, place })
		if top := topLine(after); !strings.HasPrefix(top, paragraph) {
			t.Errorf("in a window of %v the text begins with %q:\n%s", size, top, after.text())
		}
		after.send(tea.WindowSizeMsg{Width: 60, Height: 16})
		if top := topLine(after); !strings.HasPrefix(top, paragraph) {
			t.Errorf("after a resize the text begins with %q", top)
		}
	}
}

// topLine is the first line of text.
func topLine(r *reader) string {
	for line := range strings.Lines(r.text()) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}
