package settings_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/settings"
)

func ofSection(t testing.TB, width, height int, choice news.SectionChoice) *settings.Screen {
	t.Helper()
	open := kit.OpenSectionSettings{ID: "vnexpress/thoi-su", Name: "VnExpress · Thời sự"}
	s := settings.NewForSection(newstest.Env(t), open, choice)
	newstest.Start(t, s, width, height)
	return s
}

// chosen is the last choice that was sent to root, and how it is taken back.
func chosen(sent []tea.Msg) (choice *news.SectionChoice, undo tea.Cmd) {
	for _, msg := range sent {
		switch msg := msg.(type) {
		case kit.SectionRechosen:
			choice = &msg.Choice
		case kit.Toast:
			undo = msg.Undo
		}
	}
	return choice, undo
}

func TestSectionGoldens(t *testing.T) {
	full := true
	choice := news.SectionChoice{Interval: 2 * time.Hour, Full: &full, Mute: []string{"quảng cáo", "xổ số"}}
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := ofSection(t, size[0], size[1], choice)
		newstest.GoldenView(t, fmt.Sprintf("section-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
}

func TestTheKeyThatStillAsksIsTheReadersOwn(t *testing.T) {
	env := newstest.Env(t)
	env.Keys = map[string][]string{"refresh": {"f5"}}
	s := settings.NewForSection(env, kit.OpenSectionSettings{ID: "vnexpress/thoi-su", Name: "Thời sự"}, news.SectionChoice{})
	newstest.Start(t, s, 80, 24)
	if got := newstest.Text(s.View()); !strings.Contains(got, "f5 vẫn") {
		t.Errorf("want f5 told of:\n%s", got)
	}
}

func TestASectionsChoicesAreChangedAndTakenBack(t *testing.T) {
	s := ofSection(t, 80, 24, news.SectionChoice{})
	press := func(keys string) (*news.SectionChoice, tea.Cmd) {
		return chosen(newstest.Drive(t, s, newstest.Keys(keys)...))
	}
	if got, _ := press("l"); got == nil || got.Interval != 5*time.Minute {
		t.Errorf("the interval: got %+v", got)
	}
	if got, _ := press("d"); got == nil || got.Interval != 0 {
		t.Errorf("the interval as all others: got %+v", got)
	}
	if got, _ := press("j l"); got == nil || got.Full == nil || !*got.Full {
		t.Errorf("the full text: got %+v", got)
	}
	if got, _ := press("l"); got == nil || got.Full == nil || *got.Full {
		t.Errorf("no full text: got %+v", got)
	}
	press("G enter")
	newstest.Drive(t, s, tea.PasteMsg{Content: "xổ số,  quảng cáo"})
	got, undo := press("enter")
	if got == nil || fmt.Sprint(got.Mute) != "[xổ số quảng cáo]" || undo == nil {
		t.Fatalf("the words: got %+v", got)
	}
	if view := newstest.Text(s.View()); !strings.Contains(view, "xổ số, quảng cáo") {
		t.Errorf("the words are not shown:\n%s", view)
	}
	newstest.Drive(t, s, newstest.Run(undo)...)
	s.Update(newstest.Run(undo)[0])
	if view := newstest.Text(s.View()); strings.Contains(view, "xổ số") {
		t.Errorf("the words were taken back and are shown:\n%s", view)
	}
}
