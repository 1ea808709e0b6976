package style_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/style"
)

func TestTheTerminalsOwnColoursAreLeftAlone(t *testing.T) {
	s := style.New(theme.Theme{})
	for name, look := range map[string]style.Pen{
		"plain": s.Plain, "dim": s.Dim, "chosen": s.Chosen.Text, "bar": s.Bar.Text, "body": s.Article.Body,
	} {
		if got := look.Render("chữ"); got != "chữ" {
			t.Errorf("%s is drawn as %q, want it plain", name, got)
		}
	}
	if s.Paper != nil || s.Ink != nil {
		t.Errorf("paper %v, ink %v; want none", s.Paper, s.Ink)
	}
}

func TestWhatStandsOutDoesSoWithoutColour(t *testing.T) {
	s := style.New(theme.Theme{})
	for name, look := range map[string]style.Pen{
		"unread title": s.Row.Fresh, "sapo": s.Article.Lead, "link": s.Article.Link, "chosen link": s.Article.LinkUnderFocus, "match": s.Hit,
	} {
		if got := look.Render("chữ"); !strings.Contains(got, "\x1b[") {
			t.Errorf("%s is drawn as plain text", name)
		}
	}
	if s.Article.Link.Render("chữ") == s.Article.LinkUnderFocus.Render("chữ") {
		t.Error("the chosen link looks as any other")
	}
}

func TestTheChosenRowHasItsOwnGround(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		s := style.New(newstest.Theme(t, name))
		if s.Chosen.Text.Render("chữ") == s.Row.Text.Render("chữ") {
			t.Errorf("%s: the chosen row looks as any other", name)
		}
	}
}
