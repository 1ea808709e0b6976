package tui_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi/kitty"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// scribe is the program with what it writes to the terminal beside its view.
type scribe struct {
	*tui.Root
	raw *strings.Builder
}

func (s scribe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if raw, ok := msg.(tea.RawMsg); ok {
		fmt.Fprint(s.raw, raw.Msg)
	}
	_, cmd := s.Root.Update(msg)
	return s, cmd
}

// illustrated is the program at an article with a picture, after the terminal's answers.
func illustrated(t *testing.T, own picture.Protocol, env string, answers ...tea.Msg) (shown, raw string) {
	t.Helper()
	r := open(t, 100, 60, func(o *tui.Options) {
		o.Pictures = tui.Pictures{Protocol: own, Cell: func() picture.Cell { return picture.Cell{Width: 9, Height: 18} }}
	})
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewRGBA(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	r.desk.Images = map[string][]byte{"https://dongbang.example/anh/de.jpg": file.Bytes()}
	s := scribe{r.root, &strings.Builder{}}
	newstest.DriveModel(t, s, tea.EnvMsg{env}, kit.OpenArticle{ID: r.desk.All[0].ID})
	newstest.DriveModel(t, s, answers...)
	newstest.DriveModel(t, s, r.later...)
	return r.root.View().Content, s.raw.String()
}

func TestTheTerminalDecidesHowPicturesAreShown(t *testing.T) {
	answer := func(id int) tea.Msg {
		return uv.KittyGraphicsEvent{Options: kitty.Options{ID: id}, Payload: []byte("OK")}
	}
	xterm, kitty := "TERM=xterm-256color", "TERM=xterm-kitty"
	const sixel, placed, place = "\x1bP", "a=p", "▧"
	plain := uv.PrimaryDeviceAttributesEvent{62, 22}
	for name, row := range map[string]struct {
		own        picture.Protocol
		env        string
		answers    []tea.Msg
		shown, raw string
	}{
		"sixel":         {env: xterm, answers: []tea.Msg{uv.PrimaryDeviceAttributesEvent{62, 4, 22}}, raw: sixel},
		"none of these": {env: xterm, answers: []tea.Msg{plain}, shown: "48;2;"},
		"old kitty":     {env: kitty, answers: []tea.Msg{answer(256), plain}, raw: placed},
		"new kitty":     {env: kitty, answers: []tea.Msg{answer(256), tea.TerminalVersionMsg{Name: "kitty(0.41.1)"}, plain}, shown: "\U0010eeee"},
		"another's":     {env: kitty, answers: []tea.Msg{answer(7), plain}, shown: "48;2;"},
		"silent":        {env: xterm, shown: "48;2;"},
		"the reader's":  {own: picture.Sixel, env: xterm, answers: []tea.Msg{plain}, raw: sixel},
		"a console":     {env: "TERM=linux", shown: place},
	} {
		shown, raw := illustrated(t, row.own, row.env, row.answers...)
		if !strings.Contains(shown, row.shown) || !strings.Contains(raw, row.raw) {
			t.Errorf("%s: no %q on the screen or no %q beside it", name, row.shown, row.raw)
		}
		if row.raw == "" && (strings.Contains(raw, sixel) || strings.Contains(raw, placed)) {
			t.Errorf("%s: a picture is written beside the view", name)
		}
	}
}

func TestTheTerminalIsAskedOnceAndOnlyForAPicture(t *testing.T) {
	asked := 0
	r := open(t, 80, 40, func(o *tui.Options) {
		o.Pictures.Cell = func() picture.Cell { asked++; return picture.Cell{} }
	})
	r.press("j j")
	if asked != 0 {
		t.Error("the terminal is asked at the start")
	}
	r.send(kit.OpenArticle{ID: r.desk.All[0].ID}, kit.Back{}, kit.OpenArticle{ID: r.desk.All[1].ID})
	if asked != 1 {
		t.Errorf("the terminal was asked %d times, want once", asked)
	}
}

func TestAnotherScreenTakesThePicturesAway(t *testing.T) {
	answers := []tea.Msg{uv.PrimaryDeviceAttributesEvent{62}}
	if _, raw := illustrated(t, picture.Kitty, "TERM=xterm-kitty", answers...); strings.Contains(raw, "a=d") {
		t.Fatal("the picture is taken away while it is read")
	}
	for name, over := range map[string]tea.Msg{"help": kit.OpenHelp{}, "the shelf": kit.OpenBookmarks{}, "back": kit.Back{}} {
		if _, raw := illustrated(t, picture.Kitty, "TERM=xterm-kitty", append(answers, over)...); !strings.Contains(raw, "a=d") {
			t.Errorf("%s opens below the picture", name)
		}
	}
}

func TestTmuxHandsTheClipboardOn(t *testing.T) {
	for env, want := range map[string]bool{"TMUX=/tmp/tmux-0/default,1,0": true, "TERM=xterm": false} {
		r := open(t, 80, 24)
		s := scribe{r.root, &strings.Builder{}}
		newstest.DriveModel(t, s, tea.EnvMsg{env}, kit.Copy{Text: "https://dongbang.example/"})
		if got := s.raw.String(); strings.Contains(got, "\x1bPtmux;\x1b\x1b]52;c;") != want {
			t.Errorf("%s: written %q", env, got)
		}
	}
}
