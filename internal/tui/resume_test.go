package tui_test

import (
	"encoding/json"
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

func TestPanesKeepTheirWidthsOverARestart(t *testing.T) {
	drag := func(r *reader) {
		x := strings.IndexFunc(panes(r), func(c rune) bool { return c != ' ' })
		r.send(tea.MouseClickMsg{X: x, Y: 3, Button: tea.MouseLeft},
			tea.MouseMotionMsg{X: x + 6, Y: 3, Button: tea.MouseLeft}, tea.MouseReleaseMsg{X: x + 6, Y: 3, Button: tea.MouseLeft})
	}
	for name, widen := range map[string]func(*reader){
		"drag": drag, "keys": func(r *reader) { r.press("> > >") },
	} {
		var kept []byte
		before := open(t, 120, 40, func(o *tui.Options) {
			o.Remember = func(p tui.Place) (err error) { kept, err = json.Marshal(p); return err }
		})
		before.press("1 enter")
		narrow := panes(before)
		widen(before)
		want := panes(before)
		if want == narrow {
			t.Fatalf("%s moves no border: %s", name, narrow)
		}
		if !before.ended(newstest.Keys("ctrl+c")[0]) {
			t.Fatal("the program does not end")
		}
		var place tui.Place
		if err := json.Unmarshal(kept, &place); err != nil {
			t.Fatal(err)
		}
		after := open(t, 120, 40, func(o *tui.Options) { o.Desk, o.Start = before.desk, place })
		if got := panes(after); got != want {
			t.Errorf("%s: after a restart the borders are\n%s\nwant\n%s", name, got, want)
		}
	}
}

// panes is the second line of the screen with nothing but the strokes between them.
func panes(r *reader) string {
	return strings.Map(func(c rune) rune {
		if c == '│' || c == '┼' || c == '┬' {
			return c
		}
		return ' '
	}, strings.Split(r.text(), "\n")[1])
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
