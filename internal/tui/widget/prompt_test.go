package widget_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

func TestPromptTakesText(t *testing.T) {
	tests := []struct {
		name string
		msgs []tea.Msg
		want string
	}{
		{"letters", newstest.Keys("bac space lieu"), "bac lieu"},
		{"marks sent by themselves", []tea.Msg{tea.KeyPressMsg{Code: 'e', Text: "e"}, tea.KeyPressMsg{Text: "\u0302"}, tea.KeyPressMsg{Text: "\u0301"}}, "ế"},
		{"a paste without its controls", []tea.Msg{tea.PasteMsg{Content: "https://a.vn\x1b[31m\n/b\u202e"}}, "https://a.vn[31m /b"},
		{"backspace takes a whole letter", append([]tea.Msg{tea.PasteMsg{Content: "chuyện về\u0323"}}, newstest.Keys("backspace")...), "chuyện v"},
		{"in the middle", newstest.Keys("ac left b home x end y"), "xabcy"},
		{"a word back", append([]tea.Msg{tea.PasteMsg{Content: "một hai ba"}}, newstest.Keys("ctrl+w")...), "một hai"},
		{"to the beginning", newstest.Keys("abc left ctrl+u"), "c"},
		{"to the end", newstest.Keys("abc home right ctrl+k"), "a"},
		{"delete", newstest.Keys("abc home ctrl+d"), "bc"},
		{"nothing to take", newstest.Keys("backspace ctrl+d left right ctrl+w"), ""},
	}
	for _, tt := range tests {
		var p widget.Prompt
		for _, msg := range tt.msgs {
			if !p.Update(msg) {
				t.Errorf("%s: %v was not taken", tt.name, msg)
			}
		}
		if got := p.Value(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPromptLeavesOtherKeysToItsOwner(t *testing.T) {
	var p widget.Prompt
	for _, msg := range newstest.Keys("enter esc up down tab") {
		if p.Update(msg) {
			t.Errorf("%v was taken", msg)
		}
	}
}

func TestTheCursorStandsBehindTheTextInCells(t *testing.T) {
	p := widget.Prompt{Label: "Lọc:"}
	p.Set("bế 漢")
	if got, want := p.Cursor(40).X, 5+5; got != want {
		t.Errorf("cursor at %d, want %d", got, want)
	}
	p.Update(newstest.Keys("left")[0])
	if got, want := p.Cursor(40).X, 5+3; got != want {
		t.Errorf("one letter back, cursor at %d, want %d", got, want)
	}
}

func TestALongTextShowsWhatIsAroundTheCursor(t *testing.T) {
	env := newstest.Env(t)
	p := widget.Prompt{Label: "Tìm:"}
	p.Set("một hai ba bốn năm sáu bảy tám chín mười")
	for width := range 30 {
		view := p.View(env.Styles, width)
		newstest.Fits(t, view, width, 1)
		if c := p.Cursor(width); c != nil && c.X >= width {
			t.Errorf("width %d: cursor at %d", width, c.X)
		}
	}
	if got, want := newstest.Text(p.View(env.Styles, 16)), "Tìm:  chín mười\n"; got != want {
		t.Errorf("view %q, want %q", got, want)
	}
}
