package picture_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
)

func TestChoose(t *testing.T) {
	const full = 1 << 24
	cell := picture.Cell{Width: 10, Height: 22}
	for _, row := range []struct {
		name string
		a    picture.Answers
		want picture.Protocol
	}{
		{"nothing known", picture.Answers{}, picture.Blocks},
		{"kitty before placeholders", picture.Answers{Attributes: []int{62}, Version: "kitty(0.26.5)", Kitty: true, Cell: cell, Colors: full, Term: "xterm-kitty"}, picture.Kitty},
		{"kitty 0.27.1", picture.Answers{Version: "kitty(0.27.1)", Kitty: true}, picture.Kitty},
		{"kitty 0.28", picture.Answers{Version: "kitty(0.28.0)", Kitty: true}, picture.KittyPlaceholders},
		{"kitty of today", picture.Answers{Attributes: []int{62, 52}, Version: "kitty(0.41.1)", Kitty: true, Cell: cell, Colors: full, Term: "xterm-kitty"}, picture.KittyPlaceholders},
		{"kitty 1.0", picture.Answers{Version: "kitty(1.0.0)", Kitty: true}, picture.KittyPlaceholders},
		{"kitty with graphics refused", picture.Answers{Version: "kitty(0.41.1)", Colors: full}, picture.Blocks},
		{"Ghostty", picture.Answers{Attributes: []int{62, 22, 52}, Version: "ghostty 1.2.3", Kitty: true, Cell: cell, Colors: full}, picture.KittyPlaceholders},
		{"Konsole", picture.Answers{Attributes: []int{62, 1, 4}, Version: "Konsole 24.12.0", Kitty: true, Cell: cell, Colors: full}, picture.Kitty},
		{"xterm", picture.Answers{Attributes: []int{64, 1, 2, 6, 9, 15, 28}, Version: "XTerm(379)", Cell: cell, Colors: 256, Term: "xterm-256color"}, picture.Blocks},
		{"xterm as VT340", picture.Answers{Attributes: []int{63, 1, 2, 4, 6, 9, 28}, Version: "XTerm(379)", Cell: cell, Colors: 256, Term: "xterm-256color"}, picture.Sixel},
		{"sixels of unknown size", picture.Answers{Attributes: []int{63, 1, 2, 4}, Version: "XTerm(379)", Colors: 256}, picture.Blocks},
		{"half a cell size", picture.Answers{Attributes: []int{63, 1, 2, 4}, Cell: picture.Cell{Width: 10}}, picture.Blocks},
		{"foot", picture.Answers{Attributes: []int{62, 4, 22}, Version: "foot(1.13.1)", Cell: cell, Colors: full, Term: "foot"}, picture.Sixel},
		{"iTerm2", picture.Answers{Attributes: []int{62, 4}, Version: "iTerm2 3.5.10", Kitty: true, Cell: cell, Colors: full, Program: "iTerm.app"}, picture.ITerm2},
		{"iTerm2 that tells no version", picture.Answers{Program: "iTerm.app"}, picture.ITerm2},
		{"WezTerm", picture.Answers{Attributes: []int{65, 4, 6, 18, 22}, Version: "WezTerm 20240203-110809-5046fc22", Cell: cell}, picture.ITerm2},
		{"WezTerm with kitty graphics", picture.Answers{Version: "WezTerm 20240203-110809-5046fc22", Kitty: true}, picture.Kitty},
		{"Windows Terminal", picture.Answers{Attributes: []int{61, 4, 6, 7, 14, 21}, Cell: cell, Colors: full}, picture.Sixel},
		{"Terminal.app", picture.Answers{Attributes: []int{1, 2}, Colors: 256, Term: "xterm-256color", Program: "Apple_Terminal"}, picture.Blocks},
		{"16 colours", picture.Answers{Attributes: []int{62, 4}, Cell: cell, Colors: 16, Term: "xterm"}, picture.None},
		{"no colours wanted", picture.Answers{Version: "kitty(0.41.1)", Kitty: true, Colors: 2}, picture.None},
		{"Linux console", picture.Answers{Attributes: []int{6}, Term: "linux"}, picture.None},
		{"dumb terminal", picture.Answers{Term: "dumb"}, picture.None},
		{"tmux", picture.Answers{Attributes: []int{1, 2}, Version: "tmux 3.3a", Term: "tmux-256color", Colors: 256, Tmux: true}, picture.Blocks},
		{"tmux drawing sixels", picture.Answers{Attributes: []int{1, 2, 4}, Version: "tmux 3.5a", Cell: cell, Term: "tmux-256color", Tmux: true}, picture.Sixel},
		{"tmux with passthrough in kitty", picture.Answers{Attributes: []int{1, 2, 4}, Version: "tmux 3.5a", Outer: "kitty(0.41.1)", Kitty: true, Cell: cell, Tmux: true}, picture.KittyPlaceholders},
		{"tmux with passthrough in old kitty", picture.Answers{Version: "tmux 3.5a", Outer: "kitty(0.26.5)", Kitty: true, Tmux: true}, picture.Blocks},
		{"tmux over ssh, told by TERM", picture.Answers{Term: "tmux-256color", Kitty: true, Outer: "ghostty 1.2.3"}, picture.KittyPlaceholders},
		{"GNU screen", picture.Answers{Attributes: []int{1, 2}, Kitty: true, Term: "screen.xterm-256color", Cell: cell}, picture.Blocks},
	} {
		if got := picture.Choose(row.a); got != row.want {
			t.Errorf("%s: got %v, want %v", row.name, got, row.want)
		}
	}
}

func TestProtocolNames(t *testing.T) {
	for i, name := range []string{"none", "blocks", "sixel", "iterm2", "kitty", "kitty-placeholders"} {
		got, err := picture.ParseProtocol(strings.ToUpper(name))
		if err != nil || got != picture.Protocol(i) || got.String() != name {
			t.Errorf("%q reads as %v, %v", name, got, err)
		}
	}
	if _, err := picture.ParseProtocol("regis"); err == nil || !strings.Contains(err.Error(), "kitty-placeholders") {
		t.Errorf("the error %v does not tell the names", err)
	}
	if got := picture.Protocol(99).String(); got != "Protocol(99)" {
		t.Errorf("got %q", got)
	}
}

func FuzzChoose(f *testing.F) {
	f.Add("kitty(0.41.1)", "tmux 3.5a", "xterm", "iTerm.app")
	f.Add("((((", " 99999999999999999.7", "", "")
	f.Fuzz(func(t *testing.T, name, outer, term, program string) {
		got := picture.Choose(picture.Answers{Version: name, Outer: outer, Term: term, Program: program, Kitty: true})
		if _, err := picture.ParseProtocol(got.String()); err != nil {
			t.Error(err)
		}
	})
}
