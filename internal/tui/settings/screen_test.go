package settings_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/settings"
	"github.com/sapbao/sapbao/internal/tui/style"
)

var defaults = kit.Choices{Column: 72, Pictures: "auto", Interval: 15 * time.Minute, OnStart: true, Mouse: true}

type shown struct {
	*settings.Screen
	choices *kit.Choices
}

func open(t testing.TB, width, height int, edit ...func(*kit.Env, *settings.Options)) shown {
	t.Helper()
	env, choices := newstest.Env(t), defaults
	o := settings.Options{Choices: &choices, Default: defaults, KeyT: "T", Themes: func() []theme.Theme {
		return []theme.Theme{newstest.Theme(t, "dem"), newstest.Theme(t, "giay"), newstest.Theme(t, "nord")}
	}}
	for _, e := range edit {
		e(&env, &o)
	}
	s := settings.New(env, o)
	newstest.Start(t, s, width, height)
	return shown{s, o.Choices}
}

func (s shown) press(t testing.TB, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {80, 40}, {120, 40}} {
		s := open(t, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("rows-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
	s := open(t, 120, 40, func(env *kit.Env, _ *settings.Options) { env.Lang = lang.English })
	newstest.GoldenView(t, "rows-120x40-en", s.View(), 120, 40)
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay", "mono"} {
		s := open(t, 110, 30, func(env *kit.Env, _ *settings.Options) { env.Styles = style.New(newstest.Theme(t, name)) })
		newstest.Golden(t, "styled-"+name, s.View())
	}
}

func TestEveryChoiceCanBeChangedAndBroughtBack(t *testing.T) {
	s := open(t, 80, 24)
	before := ""
	for range 9 {
		r := s.Return().(kit.OpenSettings)
		if r.Row == before {
			t.Fatalf("the cursor stays on %s", before)
		}
		before = r.Row
		was := *s.choices
		sent := s.press(t, "l")
		if *s.choices == was {
			t.Errorf("%s did not change", r.Row)
		}
		if len(sent) != 2 || sent[0] != (kit.Rechosen{}) {
			t.Fatalf("%s: root is told %v", r.Row, sent)
		}
		changed, other := *s.choices, &s.choices.Mouse
		if r.Row == "mouse" {
			other = &s.choices.Justify
		}
		*other = !*other
		newstest.Run(sent[1].(kit.Toast).Undo)[0].(kit.Unchosen).Back(s.choices)
		*other = !*other
		if *s.choices != was {
			t.Errorf("%s: taken back it is %+v, want %+v", r.Row, *s.choices, was)
		}
		*s.choices = changed
		if s.press(t, "h"); *s.choices != was {
			t.Errorf("%s: one on and one back is %+v, want %+v", r.Row, *s.choices, was)
		}
		if s.press(t, "l l backspace"); *s.choices != was {
			t.Errorf("%s: the default is %+v, want %+v", r.Row, *s.choices, was)
		}
		s.press(t, "j")
	}
}

func TestTheThemesAreGoneThroughFromTheTerminalsChoice(t *testing.T) {
	s := open(t, 80, 24)
	var got []string
	for range 4 {
		s.press(t, "enter")
		got = append(got, s.choices.Theme)
	}
	if want := "[dem giay nord ]"; fmt.Sprint(got) != want {
		t.Errorf("the themes are %v, want %s", got, want)
	}
}

func TestAWidthOfTheReadersOwnIsLeftInBothDirections(t *testing.T) {
	for keys, want := range map[string]int{"l": 72, "h": 68, "l l l l l l l l l l l l": 160} {
		s := open(t, 80, 24, func(_ *kit.Env, o *settings.Options) { o.Row, o.Choices.Column = "column.width", 70 })
		if s.press(t, keys); s.choices.Column != want {
			t.Errorf("%s: from 70 to %d, want %d", keys, s.choices.Column, want)
		}
	}
}

func TestAChangeIsToldInTheLanguageChosen(t *testing.T) {
	for _, row := range []struct{ row, want string }{
		{"language", "Language: English, was Tiếng Việt"}, {"column.width", "Độ rộng cột chữ: 76 ô, trước là 72 ô"},
	} {
		s := open(t, 80, 24, func(_ *kit.Env, o *settings.Options) { o.Row = row.row })
		if got := s.press(t, "l")[1].(kit.Toast).Text; got != row.want {
			t.Errorf("told %q, want %q", got, row.want)
		}
	}
}

func TestNothingIsToldWhereNothingChanges(t *testing.T) {
	s := open(t, 80, 24)
	if sent := s.press(t, "backspace"); len(sent) != 0 {
		t.Errorf("the default of a default is told: %v", sent)
	}
}

func TestAClickOnTheChosenRowChangesIt(t *testing.T) {
	s := open(t, 80, 24)
	at := tea.MouseClickMsg{X: 5, Y: 3 + 7, Button: tea.MouseLeft}
	if sent := newstest.Drive(t, s, at); len(sent) != 0 || !s.choices.Mouse {
		t.Errorf("the first click changed something: %v", sent)
	}
	if newstest.Drive(t, s, at); s.choices.Mouse {
		t.Error("the second click did not turn the mouse off")
	}
}

func TestTheRowIsExplained(t *testing.T) {
	s := open(t, 80, 24)
	if got := newstest.Text(s.View()); !strings.Contains(got, "phím T") {
		t.Errorf("the key for themes is not told:\n%s", got)
	}
}

func TestAPageOfFewRowsAsksForLittleRoom(t *testing.T) {
	one := settings.NewForSection(newstest.Env(t), kit.OpenSectionSettings{ID: "song/van-hoa", Name: "Văn hóa"}, news.SectionChoice{})
	if one, all := one.Widest(), open(t, 200, 60).Widest(); one >= 80 || all < 120 {
		t.Errorf("a section's settings want %d cells, all %d", one, all)
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	s := open(t, 80, 24)
	for width := range 30 {
		for height := range 36 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
		}
	}
}

func TestWordsAreTypedWithCommasBetween(t *testing.T) {
	s := open(t, 80, 24, func(_ *kit.Env, o *settings.Options) { o.Row, o.Choices.Mute = "mute", "bóng đá" })
	s.press(t, "enter")
	if c := s.Cursor(); !s.Typing() || c == nil || !strings.Contains(line(s.View(), c.Y), "bóng đá") {
		t.Fatalf("the field is not below the rows, cursor %v:\n%s", s.Cursor(), newstest.Text(s.View()))
	}
	newstest.GoldenView(t, "words-80x24", s.View(), 80, 24)
	newstest.Drive(t, s, tea.PasteMsg{Content: ",  Quảng   Cáo ,quảng cáo,"})
	if sent := s.press(t, "enter"); s.choices.Mute != "bóng đá, Quảng Cáo" || len(sent) != 2 {
		t.Errorf("muted is %q, sent %v", s.choices.Mute, sent)
	}
	s.press(t, "enter ctrl+u esc")
	if s.Typing() || s.choices.Mute != "bóng đá, Quảng Cáo" {
		t.Errorf("esc changes the words to %q", s.choices.Mute)
	}
	if s.press(t, "backspace"); s.choices.Mute != "" {
		t.Errorf("the default is %q", s.choices.Mute)
	}
}

func TestTheFieldHasItsLineInASmallWindow(t *testing.T) {
	for height := 1; height < 16; height++ {
		s := open(t, 40, height, func(_ *kit.Env, o *settings.Options) { o.Row = "watch" })
		s.press(t, "enter")
		if c := s.Cursor(); c == nil || c.Y >= height || !strings.Contains(line(s.View(), c.Y), "Báo ngay") {
			t.Errorf("%d lines: cursor %v in\n%s", height, c, newstest.Text(s.View()))
		}
		newstest.Fits(t, s.View(), 40, height)
	}
}

func line(view string, y int) string { return strings.Split(newstest.Text(view), "\n")[y] }
