package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

// shown is the text of a hit as the page shows it, a stroke between its lines.
func shown(p typeset.Page, h typeset.Hit) string {
	var parts []string
	for _, part := range h {
		var text strings.Builder
		for _, s := range p.Lines[part.Line].Spans {
			text.WriteString(s.Text)
		}
		parts = append(parts, string([]rune(text.String())[part.From:part.To]))
	}
	return strings.Join(parts, "|")
}

func TestFindIgnoresMarksUnlessTheyAreTyped(t *testing.T) {
	a := news.Article{Blocks: news.Blocks{
		news.Paragraph{Text: news.Text{{Text: "Má kể chuyện "}, {Text: "con ma", Bold: true}, {Text: " ở ruộng mạ, gần nhà ông Hoà."}}},
		news.Box{Blocks: news.Blocks{news.Paragraph{Text: news.Plain("Đò ngang, đỏ đèn, đo đất.")}}},
	}}
	page := typeset.Article(a, at(60))
	for _, row := range []struct{ query, want string }{
		{"ma", "[Má ma mạ]"}, {"mạ", "[mạ]"}, {"MÁ", "[Má]"}, {"do", "[Đò đỏ đo]"}, {"đo", "[đo]"}, {"hòa", "[Hoà]"},
		{"chuyen con ma", "[chuyện con ma]"}, {"", "[]"}, {"không có", "[]"}, {"│", "[]"},
		{"ru", "[ruộng]"}, {"ru ", "[]"}, {"o", "[ở]"}, {"con m", "[con ma]"},
	} {
		var got []string
		for _, h := range page.Index().Find(viet.NewPhrase(row.query)) {
			got = append(got, shown(page, h))
		}
		if fmt.Sprint(got) != row.want {
			t.Errorf("%q finds %v, want %s", row.query, got, row.want)
		}
	}
}

func TestAHitRunsOverLineEndsAndWidenedBlanks(t *testing.T) {
	for width := 20; width < 90; width++ {
		for _, justify := range []bool{false, true} {
			page := typeset.Article(whole(), typeset.Measure{Width: width, Justify: justify, Words: words()})
			hits := page.Index().Find(viet.NewPhrase("rau muống, bông súng và so đũa ra chợ nổi; đến trưa"))
			if len(hits) != 3 {
				t.Errorf("at %d cells, justified %v: %d hits, want 3", width, justify, len(hits))
			}
		}
	}
}

func TestAHitDoesNotJoinParagraphs(t *testing.T) {
	a := news.Article{Blocks: news.Blocks{news.Paragraph{Text: news.Plain("một hai")}, news.Paragraph{Text: news.Plain("ba bốn")}}}
	if hits := typeset.Article(a, at(40)).Index().Find(viet.NewPhrase("hai ba")); len(hits) != 0 {
		t.Errorf("%d hits over the end of a paragraph", len(hits))
	}
}

func TestShadingChangesNoText(t *testing.T) {
	page := typeset.Article(whole(), at(33))
	styles := newstest.Env(t).Styles.Article
	for _, h := range page.Index().Find(viet.NewPhrase("o")) {
		for _, part := range h {
			l := page.Lines[part.Line]
			shaded := l.Shade(part, typeset.FoundHere)
			if l.Plain() != shaded.Plain() {
				t.Fatalf("%q became %q", l.Plain(), shaded.Plain())
			}
			if typeset.Render(l, &styles, "") == typeset.Render(shaded, &styles, "") {
				t.Fatalf("the hit in %q is not to be seen", l.Plain())
			}
		}
	}
}
