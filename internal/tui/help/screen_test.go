package help_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/help"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
)

func sheets(env kit.Env) (screen, root kit.Sheet) {
	off := env.Bind("off", lang.KeyLeft, "x")
	off.SetEnabled(false)
	screen.Groups = [][]kit.Binding{
		{env.Bind("down", lang.KeyDown, "j", "down"), env.Bind("page-down", lang.KeyPageDown, "space", "pgdown"), off},
		{env.Bind("bookmark", lang.KeyBookmark, "m"), env.Bind("copy-link", lang.KeyCopy, "y")},
	}
	root.Groups = [][]kit.Binding{{env.Bind("back", lang.RootKeyBack, "q", "esc"), env.Bind("suspend", lang.RootKeySuspend, "ctrl+z")}}
	return screen, root
}

// parts are the sheets as root gives them, and a screen that is not there.
func parts(env kit.Env, screen, root kit.Sheet) []help.Part {
	far := env.Bind("add-portal", lang.NewsstandKeyAdd, "a")
	return []help.Part{
		{Name: "Màn hình này", Groups: screen.Groups},
		{Name: "Ở mọi nơi", Groups: root.Groups},
		{Name: "Sạp báo", Groups: [][]kit.Binding{{far}}, Away: func(b kit.Binding) tea.Cmd {
			return kit.Send(kit.Toast{Text: "đi " + b.Command})
		}},
	}
}

func open(t testing.TB, width, height int) *help.Screen {
	t.Helper()
	env := newstest.Env(t)
	screen, root := sheets(env)
	s := help.New(env, "Bài", parts(env, screen, root)...)
	newstest.Start(t, s, width, height)
	return s
}

func press(t testing.TB, s *help.Screen, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

func screen(s *help.Screen) string { return newstest.Text(s.View()) }

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := open(t, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("keys-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
}

func TestEveryKeyInUseIsListed(t *testing.T) {
	env := newstest.Env(t)
	got := screen(open(t, 80, 40))
	screenSheet, root := sheets(env)
	for _, group := range append(screenSheet.Groups, root.Groups...) {
		for _, b := range group {
			if listed := strings.Contains(got, b.Help().Desc); listed != b.Enabled() {
				t.Errorf("%q is listed: %v, want %v", b.Help().Desc, listed, b.Enabled())
			}
		}
	}
}

func TestTypingNarrowsTheListWithoutMarks(t *testing.T) {
	s := open(t, 80, 24)
	press(t, s, "chep space lien")
	if got := screen(s); !strings.Contains(got, "chép liên kết") || strings.Contains(got, "trang sau") {
		t.Errorf("the list shows\n%s", got)
	}
	if press(t, s, "ctrl+u m"); !strings.Contains(screen(s), "bookmark") {
		t.Errorf("a key does not find its command:\n%s", screen(s))
	}
	if press(t, s, "ctrl+u zzz"); !strings.Contains(screen(s), "Không có lệnh nào") {
		t.Errorf("nothing is said where nothing fits:\n%s", screen(s))
	}
	if c := s.Cursor(); c == nil || c.Y != 3 {
		t.Errorf("the cursor is at %v, want line 3", c)
	}
}

func TestEnterClosesTheHelpAndDoesTheCommand(t *testing.T) {
	s := open(t, 80, 24)
	press(t, s, "down down")
	msgs := newstest.Run(s.Update(newstest.Keys("enter")[0]))
	if want := []tea.Msg{kit.Back{}, kit.Do{Command: "bookmark"}}; fmt.Sprint(msgs) != fmt.Sprint(want) {
		t.Errorf("enter sends %v, want %v", msgs, want)
	}
	if press(t, s, "zzz"); s.Update(newstest.Keys("enter")[0]) != nil {
		t.Error("enter on an empty list does something")
	}
}

func TestEscAndTheQuestionMarkClose(t *testing.T) {
	for _, key := range []string{"esc", "?"} {
		if sent := press(t, open(t, 80, 24), key); len(sent) != 1 || sent[0] != (kit.Back{}) {
			t.Errorf("%s sends %v", key, sent)
		}
	}
	s := open(t, 80, 24)
	if sent := press(t, s, "a ?"); len(sent) != 0 {
		t.Errorf("a ? within what is searched for sends %v", sent)
	}
}

func palette(t testing.TB, width, height int) *help.Screen {
	t.Helper()
	env := newstest.Env(t)
	below, root := sheets(env)
	s := help.NewPalette(env, parts(env, below, root)...)
	newstest.Start(t, s, width, height)
	return s
}

func TestThePalette(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := palette(t, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("palette-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
	s := palette(t, 80, 24)
	if sent := press(t, s, ":"); len(sent) != 1 || sent[0] != (kit.Back{}) {
		t.Errorf(": sends %v, want that it closes what it opened", sent)
	}
}

func TestTheBestFitStandsFirst(t *testing.T) {
	s := palette(t, 80, 24)
	press(t, s, "lien ket")
	msgs := newstest.Run(s.Update(newstest.Keys("enter")[0]))
	if want := []tea.Msg{kit.Back{}, kit.Do{Command: "copy-link"}}; fmt.Sprint(msgs) != fmt.Sprint(want) {
		t.Errorf("enter sends %v, want %v", msgs, want)
	}
	s = palette(t, 80, 24)
	press(t, s, "m")
	msgs = newstest.Run(s.Update(newstest.Keys("enter")[0]))
	if want := []tea.Msg{kit.Back{}, kit.Do{Command: "bookmark"}}; fmt.Sprint(msgs) != fmt.Sprint(want) {
		t.Errorf("the key m finds %v, want %v", msgs, want)
	}
}

func TestWhatWorksElsewhereStandsLastAndLeadsThere(t *testing.T) {
	s := palette(t, 80, 24)
	got := screen(s)
	if here, far := strings.Index(got, "chép liên kết"), strings.Index(got, "thêm báo   Sạp báo"); far < here {
		t.Errorf("the command of another screen does not stand behind those of this one:\n%s", got)
	}
	press(t, s, "them space bao")
	msgs := newstest.Run(s.Update(newstest.Keys("enter")[0]))
	if want := []tea.Msg{kit.Back{}, kit.Toast{Text: "đi add-portal"}}; fmt.Sprint(msgs) != fmt.Sprint(want) {
		t.Errorf("enter sends %v, want %v", msgs, want)
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	s := open(t, 80, 24)
	for width := range 30 {
		for height := range 14 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
			s.Cursor()
			press(t, s, "down")
		}
	}
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		first, root := sheets(env)
		s := help.New(env, "Bài", parts(env, first, root)...)
		newstest.Start(t, s, 60, 16)
		newstest.Golden(t, "styled-"+name, s.View())
	}
}
