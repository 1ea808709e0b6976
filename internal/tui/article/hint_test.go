package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// linked gives an article links: n elsewhere, then one to the desk's second story.
func linked(desk *newstest.Desk, n int) func(news.Article) news.Article {
	return func(a news.Article) news.Article {
		var text news.Text
		for i := range n {
			text = append(text, news.Span{Text: fmt.Sprintf("chỗ %d", i+1), Link: fmt.Sprintf("https://noi-khac.example/%d", i+1)}, news.Span{Text: ", "})
		}
		text = append(text, news.Span{Text: "bài trước", Link: desk.All[1].URL + "?utm_source=bai"})
		a.Blocks = news.Blocks{news.Paragraph{Text: text}}
		return a
	}
}

func TestAHintOpensItsLink(t *testing.T) {
	desk := newstest.NewDesk(20)
	for _, row := range []struct{ keys, want string }{
		{"F j", "https://noi-khac.example/2"}, {"F J", "https://noi-khac.example/2"}, {"F 3", "https://noi-khac.example/3"},
		{"F F 2", "https://noi-khac.example/2"}, {"F g", "https://noi-khac.example/3"}, {"F h", string(desk.All[1].ID)},
		{"F 4", string(desk.All[1].ID)}, {"F esc", ""}, {"F a", ""}, {"F 9", ""},
	} {
		s := openWith(t, desk, linked(desk, 3), 80, 24)
		got := ""
		for _, msg := range press(t, s, row.keys) {
			switch msg := msg.(type) {
			case kit.Browse:
				got = msg.URL
			case kit.OpenArticle:
				got = string(msg.ID)
			}
		}
		if got != row.want || s.Typing() {
			t.Errorf("%s opens %q, want %q", row.keys, got, row.want)
		}
	}
}

func TestManyLinksGetTwoLetters(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := openWith(t, desk, linked(desk, 30), 80, 24)
	if sent := press(t, s, "F f"); len(sent) != 0 || !s.Typing() {
		t.Errorf("one letter of two opens %v", sent)
	}
	if sent := press(t, s, "g"); len(sent) != 1 || sent[0].(kit.Browse).URL != "https://noi-khac.example/3" {
		t.Errorf("F f g opens %v", sent)
	}
	// 1 is also the beginning of 10, 11 …
	if sent := press(t, s, "F 1"); len(sent) != 0 {
		t.Errorf("F 1 opens %v at once", sent)
	}
	if sent := press(t, s, "enter"); len(sent) != 1 || sent[0].(kit.Browse).URL != "https://noi-khac.example/1" {
		t.Errorf("F 1 Enter opens %v", sent)
	}
}

func TestHintsAndFootnotesOnTheScreen(t *testing.T) {
	desk := newstest.NewDesk(20)
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		name := fmt.Sprintf("-%dx%d", size[0], size[1])
		s := openWith(t, desk, linked(desk, 4), size[0], size[1])
		press(t, s, "G F")
		newstest.GoldenView(t, "hints"+name, s.View(), size[0], size[1])
		press(t, s, "esc L G F F")
		newstest.GoldenView(t, "footnotes"+name, s.View(), size[0], size[1])
		press(t, s, "esc L G")
		if strings.Contains(screen(s), "[1]") {
			t.Error("a second L leaves the footnotes there")
		}
	}
}

func TestFootnotesKeepThePlace(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := openWith(t, desk, linked(desk, 200), 60, 14)
	press(t, s, "space space")
	before := s.Position()
	press(t, s, "L")
	text := firstText(s)
	if press(t, s, "L"); s.Position() != before {
		t.Errorf("the place is %v (%q), want %v", s.Position(), text, before)
	}
}
