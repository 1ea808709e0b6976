package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func linked() news.Article {
	return news.Article{Blocks: news.Blocks{
		news.Paragraph{Text: news.Text{
			{Text: "Xem "}, {Text: "bản đồ", Link: "https://song.example/ban-do"}, {Text: " và "},
			{Text: "lịch ", Link: "https://song.example/lich"}, {Text: "con nước", Bold: true, Link: "https://song.example/lich"},
			{Text: "; cũng " + long},
		}},
		news.List{Items: []news.Text{{{Text: "bản đồ", Link: "https://song.example/ban-do"}, {Text: " cũ"}}, news.Plain(long)}},
	}}
}

func TestEachAddressHasOneNumber(t *testing.T) {
	m := typeset.Measure{Width: 50, Footnotes: true, Words: words()}
	page := typeset.Article(linked(), m)
	want := []string{"https://song.example/ban-do", "https://song.example/lich"}
	if !slices.Equal(page.Notes, want) {
		t.Errorf("numbered %q, want %q", page.Notes, want)
	}
	text := strings.Join(strings.Fields(page.Plain()), " ")
	for _, part := range []string{"bản đồ[1] và lịch con nước[2]; cũng", "bản đồ[1] cũ", "Liên kết [1] https://song.example/ban-do [2] https://song.example/lich"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in %q", part, text)
		}
	}
	if m.Footnotes = false; !slices.Equal(typeset.Article(linked(), m).Notes, want) {
		t.Error("without footnotes the links have other numbers")
	}
}

func TestFootnotesLeaveThePositionsAlone(t *testing.T) {
	for width := 20; width < 90; width++ {
		m := typeset.Measure{Width: width, Words: words()}
		plain := typeset.Article(linked(), m)
		m.Footnotes = true
		noted := typeset.Article(linked(), m)
		for _, l := range noted.Lines {
			if l.At.Block > 1 {
				break
			}
			// The first letters of the line stand at the same place without the numbers.
			at := plain.LineAt(l.At)
			if got := plain.Lines[at].At; typeset.Compare(got, l.At) > 0 {
				t.Fatalf("at %d cells %v is found at %v", width, l.At, got)
			}
		}
		if last := plain.Lines[len(plain.Lines)-1].At; typeset.Compare(last, news.Position{Block: 1, Offset: len("bản đồ cũ" + long)}) > 0 {
			t.Fatalf("at %d cells the last line is at %v", width, last)
		}
	}
}

func TestALinkIsCoveredByItsLabel(t *testing.T) {
	page := typeset.Article(linked(), at(50))
	for _, row := range []struct{ mark, want string }{{"F", "Xem Fản đồ và"}, {"FG", "Xem FGn đồ và"}, {"123456789", "Xem 123456789 và"}} {
		line, span := page.From(page.Links[0], 0)
		if got := page.Lines[line].Cover(span, row.mark).Plain(); !strings.HasPrefix(got, row.want) {
			t.Errorf("%s: %q, want %q", row.mark, got, row.want)
		}
	}
	wide := typeset.Line{Spans: []typeset.Span{{Text: "漢字", Link: "https://a.vn/"}}}
	if got := fmt.Sprint(wide.Cover(0, "F").Plain(), wide.Cover(0, "FGH").Plain()); got != "F 字FGH" {
		t.Errorf("over wide letters: %q", got)
	}
}
