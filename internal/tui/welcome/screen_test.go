package welcome_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/welcome"
)

func open(t testing.TB, step, width, height int) (*welcome.Screen, *kit.Choices) {
	t.Helper()
	choices := &kit.Choices{}
	s := welcome.New(newstest.Env(t), welcome.Options{Choices: choices, Step: step, Skip: "Esc", Settings: ",", Themes: func() []theme.Theme {
		return []theme.Theme{newstest.Theme(t, "dem"), newstest.Theme(t, "giay"), newstest.Theme(t, "nord")}
	}})
	newstest.Start(t, s, width, height)
	return s, choices
}

func TestGoldens(t *testing.T) {
	for step, name := range []string{"language", "theme"} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			s, _ := open(t, step, size[0], size[1])
			newstest.GoldenView(t, fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), s.View(), size[0], size[1])
		}
	}
}

func TestThreeScreens(t *testing.T) {
	s, choices := open(t, 0, 80, 24)
	sent := newstest.Drive(t, s, newstest.Keys("j")...)
	if choices.Lang != lang.English || fmt.Sprint(sent) != fmt.Sprint([]tea.Msg{kit.Rechosen{}}) {
		t.Errorf("under the cursor is %v, root is told %v", choices.Lang, sent)
	}
	newstest.Drive(t, s, newstest.Keys("enter")...)
	if s.Return() != (kit.OpenWelcome{Step: 1}) {
		t.Errorf("after the language comes %v", s.Return())
	}
	if !strings.Contains(newstest.Text(s.View()), "Chọn giao diện") {
		t.Errorf("the themes are not asked for:\n%s", newstest.Text(s.View()))
	}
	newstest.Drive(t, s, newstest.Keys("j j")...)
	if choices.Theme != "giay" {
		t.Errorf("under the cursor the theme %q is worn, want giay", choices.Theme)
	}
	sent = newstest.Drive(t, s, newstest.Keys("enter")...)
	if fmt.Sprint(sent) != fmt.Sprint([]tea.Msg{kit.Rechosen{}, kit.Back{}, kit.OpenNewsstand{Welcome: true}}) {
		t.Errorf("at the end root is told %v", sent)
	}
}

func TestTheCursorBeginsOnWhatIsChosen(t *testing.T) {
	choices := &kit.Choices{Theme: "nord"}
	s := welcome.New(newstest.Env(t), welcome.Options{Choices: choices, Step: 1, Themes: func() []theme.Theme {
		return []theme.Theme{newstest.Theme(t, "dem"), newstest.Theme(t, "nord")}
	}})
	newstest.Start(t, s, 80, 24)
	for _, line := range strings.Split(newstest.Text(s.View()), "\n") {
		if strings.Contains(line, "▌") && !strings.Contains(line, "Nord") {
			t.Errorf("the cursor is on %q", line)
		}
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	for step := range 2 {
		s, _ := open(t, step, 80, 24)
		for width := range 30 {
			for height := range 20 {
				s.Resize(width, height)
				newstest.Fits(t, s.View(), width, max(height, 1))
				newstest.Drive(t, s, newstest.Keys("j")...)
			}
		}
	}
}

func TestTheCursorFollowsAThemeThatIsChosenByItsKey(t *testing.T) {
	s, choices := open(t, 1, 80, 24)
	choices.Theme = "nord"
	newstest.Drive(t, s, kit.Restyled{})
	for line := range strings.Lines(newstest.Text(s.View())) {
		if strings.Contains(line, "▌") && !strings.Contains(line, "Nord") {
			t.Errorf("the cursor is on %q", line)
		}
	}
}

func TestRowsBeyondTheWindowAreCounted(t *testing.T) {
	themes := func() (all []theme.Theme) {
		for i := range 30 {
			all = append(all, theme.Theme{Name: fmt.Sprint("t", i), Title: fmt.Sprint("Nền ", i)})
		}
		return all
	}
	s := welcome.New(newstest.Env(t), welcome.Options{Choices: &kit.Choices{}, Step: 1, Themes: themes})
	newstest.Start(t, s, 40, 12)
	if got := newstest.Text(s.View()); !strings.Contains(got, "↓ còn 25") || strings.Contains(got, "↑") {
		t.Errorf("at the top\n%s", got)
	}
	newstest.Drive(t, s, newstest.Keys("G")...)
	if got := newstest.Text(s.View()); !strings.Contains(got, "↑ còn 25") || strings.Contains(got, "↓") {
		t.Errorf("at the bottom\n%s", got)
	}
}
