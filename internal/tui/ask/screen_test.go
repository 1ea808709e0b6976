package ask_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/ask"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func open(t testing.TB, width, height int) *ask.Screen {
	t.Helper()
	env := newstest.Env(t)
	s := ask.New(env, kit.Ask{
		Title: env.Say(lang.SettingsMute), About: newstest.Headlines(1)[0].Title,
		Label: env.Say(lang.WordsLabel), Text: "kênh xáng", Note: env.Say(lang.WordsNote), Done: lang.FieldKeyDone,
		Answer: func(text string) tea.Cmd { return kit.Send(kit.AddWords{Words: text}) },
	})
	newstest.Start(t, s, width, height)
	return s
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := open(t, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("words-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
}

func TestEnterAnswersAndEscDoesNot(t *testing.T) {
	for _, row := range []struct {
		keys string // the last one ends the question
		want []tea.Msg
	}{
		{"g enter", []tea.Msg{kit.Back{}, kit.AddWords{Words: "kênh xángg"}}},
		{"esc", []tea.Msg{kit.Back{}}},
		{"ctrl+u enter", []tea.Msg{kit.Back{}}},
	} {
		s, keys := open(t, 80, 24), newstest.Keys(row.keys)
		newstest.Drive(t, s, keys[:len(keys)-1]...)
		if got := newstest.Run(s.Update(keys[len(keys)-1])); fmt.Sprint(got) != fmt.Sprint(row.want) {
			t.Errorf("%s sends %v, want %v", row.keys, got, row.want)
		}
	}
}

func TestTheCursorStandsInTheFieldAtEverySize(t *testing.T) {
	s := open(t, 80, 24)
	for width := range 50 {
		for height := range 14 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
			if c := s.Cursor(); c != nil && height > 0 && (c.Y >= height || c.X >= max(width, 1)) {
				t.Errorf("%d×%d: the cursor is at %d, %d", width, height, c.X, c.Y)
			}
		}
	}
}

func TestASuggestionFillsTheFieldUnlessSomethingIsTyped(t *testing.T) {
	for _, row := range []struct{ before, after, want string }{
		{"", "enter", "bao.epub"},
		{"enter", "enter", "bao.epub"},
		{"a", "enter", "a"},
		{"ctrl+u", "b enter", "b"},
	} {
		var got string
		s := ask.New(newstest.Env(t), kit.Ask{
			Suggest: func() string { return "bao.epub" },
			Answer:  func(text string) tea.Cmd { got = text; return nil },
		})
		s.Resize(80, 24)
		suggested := s.Init()
		newstest.Drive(t, s, newstest.Keys(row.before)...)
		newstest.Drive(t, s, newstest.Run(suggested)...)
		newstest.Drive(t, s, newstest.Keys(row.after)...)
		if got != row.want {
			t.Errorf("%q, the suggestion, %q: answered %q, want %q", row.before, row.after, got, row.want)
		}
	}
}
