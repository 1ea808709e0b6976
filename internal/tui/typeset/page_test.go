package typeset_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func at(width int) typeset.Measure { return typeset.Measure{Width: width, Words: words()} }

func TestPositionsNeverGoBack(t *testing.T) {
	for _, width := range []int{20, 40, 72} {
		page := typeset.Article(whole(), at(width))
		for i := 1; i < len(page.Lines); i++ {
			if typeset.Compare(page.Lines[i-1].At, page.Lines[i].At) > 0 {
				t.Errorf("at %d cells line %d stands at %v, the one before at %v", width, i, page.Lines[i].At, page.Lines[i-1].At)
			}
		}
	}
}

func TestAPlaceIsFoundAgainAtAnotherWidth(t *testing.T) {
	wide, narrow := typeset.Article(whole(), at(90)), typeset.Article(whole(), at(30))
	for i, l := range narrow.Lines {
		first := strings.Fields(l.Plain())
		if len(first) == 0 || l.Spans[0].Role != typeset.Body {
			continue
		}
		if there := wide.Lines[wide.LineAt(l.At)].Plain(); !strings.Contains(there, first[0]) {
			t.Errorf("line %d (%q) is found at %q", i, l.Plain(), there)
		}
	}
}

func TestLineAtOfPlacesBeyondThePage(t *testing.T) {
	page := typeset.Article(whole(), at(72))
	if got := page.LineAt(news.Position{Block: -1}); got != 0 {
		t.Errorf("the head is at line %d, want 0", got)
	}
	if got := page.LineAt(news.Position{Block: 999}); got < len(page.Lines)-3 {
		t.Errorf("a place behind the end is at line %d of %d", got, len(page.Lines))
	}
	if got := (typeset.Page{}).LineAt(news.Position{Block: 3}); got != 0 {
		t.Errorf("an empty page gives line %d", got)
	}
}

func TestStylesAndLinksSurviveBreaking(t *testing.T) {
	for _, width := range []int{20, 40, 72} {
		page := typeset.Article(whole(), at(width))
		var bold, italic, link []string
		for _, l := range page.Lines {
			for _, s := range l.Spans {
				switch {
				case s.Role != typeset.Body:
				case s.Bold:
					bold = append(bold, s.Text)
				case s.Italic:
					italic = append(italic, s.Text)
				case s.Link != "":
					link = append(link, s.Text)
				}
			}
		}
		for _, row := range []struct {
			got  []string
			want string
		}{{bold, "ngày 15 tháng Mười"}, {italic, "mọi năm"}, {link, "bản đồ con nước"}} {
			if got := strings.Join(row.got, " "); got != row.want {
				t.Errorf("at %d cells %q came out as %q", width, row.want, got)
			}
		}
	}
}

func TestALinkOverSeveralLinesIsOne(t *testing.T) {
	page := typeset.Article(whole(), typeset.Measure{Width: 20, Notices: true, Words: words()})
	var urls []string
	for _, l := range page.Links {
		urls = append(urls, l.URL)
	}
	want := "https://song.example/ban-do-con-nuoc https://phim.example/xem/88 https://song.example/cay-beo-2.html"
	if got := strings.Join(urls, " "); got != want {
		t.Errorf("links %s, want %s", got, want)
	}
	if first := page.Links[0]; first.Text != "bản đồ con nước" {
		t.Errorf("the first link reads %q on lines %d to %d", first.Text, first.First, first.Last)
	}
}

func TestHeadingsPointAtTheirLines(t *testing.T) {
	a := whole()
	a.Blocks = append(a.Blocks, news.Box{Title: news.Plain("Hộp"), Blocks: news.Blocks{
		news.Paragraph{Text: news.Plain(long)}, news.Heading{Level: 3, Text: news.Plain("Trong hộp")}}})
	page := typeset.Article(a, at(60))
	if len(page.Headings) != 2 {
		t.Fatalf("%d headings, want 2", len(page.Headings))
	}
	for _, h := range page.Headings {
		if got := page.Lines[h.Line].Plain(); !strings.Contains(got, strings.Fields(h.Text)[0]) {
			t.Errorf("heading %q points at %q", h.Text, got)
		}
	}
}

func TestHostileTextReachesThePageHarmless(t *testing.T) {
	evil := "chữ\x1b]0;bẫy\x07 \u202eđảo\u009b31m"
	a := news.Article{
		Headline: news.Headline{Title: evil, Lead: evil, Author: evil},
		Label:    evil, Source: evil,
		Blocks: news.Blocks{
			news.Paragraph{Text: news.Text{{Text: evil, Link: "https://a.example/\x1b]8;;"}, {Text: "x", Link: "javascript:alert(1)"}}},
			news.Picture{Alt: evil, Credit: evil}, news.Media{URL: "https://a.example/" + evil},
			news.Table{Header: true, Rows: [][]news.Text{manyCells(12), {news.Plain("a"), news.Plain(evil)}}},
		},
		Notices: []news.Notice{{Kind: news.Poll, Title: evil, Text: evil, Items: []news.NoticeItem{{Text: evil, URL: evil}}}},
	}
	styles := newstest.Env(t).Styles.Article
	for _, width := range []int{20, 60} {
		page := typeset.Article(a, typeset.Measure{Width: width, Notices: true, Words: words()})
		if i := strings.IndexAny(page.Plain(), "\x1b\x07\u202e\u009b"); i >= 0 {
			t.Errorf("at %d cells the page holds %q", width, page.Plain()[i:i+10])
		}
		for _, l := range page.Lines {
			if drawn := typeset.Render(l, &styles, ""); strings.Contains(drawn, "8;;https://a.example/\x1b]") || strings.Contains(drawn, "javascript") {
				t.Errorf("a link got through: %q", drawn)
			}
		}
	}
}

func TestRenderMarksTheChosenLinkAlone(t *testing.T) {
	styles := newstest.Env(t).Styles.Article
	l := typeset.Line{Spans: []typeset.Span{{Text: "một", Link: "https://a.example/1"}, {Text: " hai", Link: "https://a.example/2"}}}
	none, one := typeset.Render(l, &styles, ""), typeset.Render(l, &styles, "https://a.example/2")
	if none == one {
		t.Error("the chosen link looks as the others do")
	}
	if strings.Split(none, "hai")[0][:10] != strings.Split(one, "hai")[0][:10] {
		t.Error("the other link changed too")
	}
}
