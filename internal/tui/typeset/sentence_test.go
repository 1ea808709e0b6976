package typeset_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func spoken(p typeset.Page) []string {
	var out []string
	for _, s := range p.Sentences() {
		out = append(out, s.Text)
	}
	return out
}

func TestWhereSentencesEnd(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"Nước lên. Chợ tan!", "Nước lên.|Chợ tan!"},
		{"Giá 1.200 đồng. 30 ghe về.", "Giá 1.200 đồng.|30 ghe về."},
		{"Ở TP. HCM, PGS. TS. Lê Mẫn và bác sĩ Q. 5 đã đến. Rồi về.", "Ở TP. HCM, PGS. TS. Lê Mẫn và bác sĩ Q. 5 đã đến.|Rồi về."},
		{"Bà nói: “Còn nước thì còn chợ.” Ông gật đầu.", "Bà nói: “Còn nước thì còn chợ.”|Ông gật đầu."},
		{"Ai đi chợ?… “Tôi!” (Cười.) – Vậy đi.", "Ai đi chợ?…|“Tôi!”|(Cười.)|– Vậy đi."},
		{"v.v. và v.v. Hết.", "v.v. và v.v. Hết."},
		{"một … hai", "một … hai"}, {"∗ ∗ ∗", ""}, {"", ""},
	} {
		page := typeset.Article(news.Article{Blocks: news.Blocks{news.Paragraph{Text: news.Plain(row.text)}}}, at(200))
		if got := strings.Join(spoken(page), "|"); got != row.want {
			t.Errorf("%q: %q, want %q", row.text, got, row.want)
		}
	}
}

func TestATableIsReadCellByCell(t *testing.T) {
	cells := func(texts ...string) (row []news.Text) {
		for _, text := range texts {
			row = append(row, news.Plain(text))
		}
		return row
	}
	table := news.Table{Header: true, Rows: [][]news.Text{
		cells("Phím", "Việc"), cells("j, k hoặc hai phím mũi tên", "xuống một dòng, hoặc lên một dòng"), cells("q", "quay lại"), cells("m", "lưu"),
	}}
	page := typeset.Article(news.Article{Blocks: news.Blocks{table}}, at(34))
	want := "Phím|Việc|j, k hoặc hai phím mũi tên|xuống một dòng, hoặc lên một dòng|q|quay lại|m|lưu"
	if got := strings.Join(spoken(page), "|"); got != want {
		t.Errorf("got  %s\nwant %s\nof\n%s", got, want, page.Plain())
	}
	low := news.Table{Rows: [][]news.Text{cells("Rau", "40"), cells("Cá", "25")}}
	page = typeset.Article(news.Article{Blocks: news.Blocks{low}}, at(60))
	if got, want := strings.Join(spoken(page), "|"), "Rau|40|Cá|25"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTheSentencesAreTheSameAtEveryWidth(t *testing.T) {
	want := spoken(typeset.Article(whole(), at(100)))
	for _, part := range []string{whole().Title, "Chợ họp khi trời chưa sáng.", "Rau muống: 40 kg", "Mang áo phao", "CON NƯỚC VÀ CON NGƯỜI Ở HAI BÊN BỜ KÊNH"} {
		if !strings.Contains("|"+strings.Join(want, "|")+"|", "|"+part+"|") {
			t.Errorf("%q is not among %q", part, want)
		}
	}
	if text := strings.Join(want, "|"); strings.Contains(text, "Ảnh: M.L") || strings.Contains(text, "│") || strings.Contains(text, "15:30") {
		t.Errorf("what stands beside the text is read: %q", text)
	}
	a := whole()
	a.Blocks = append(a.Blocks[:7:7], a.Blocks[8:]...) // tables are read as they are set
	want = spoken(typeset.Article(a, at(100)))
	for width := 20; width < 120; width += 3 {
		for _, justify := range []bool{false, true} {
			page := typeset.Article(a, typeset.Measure{Width: width, Justify: justify, Words: words()})
			if got := spoken(page); strings.Join(got, "|") != strings.Join(want, "|") {
				t.Fatalf("at %d cells, justified %v:\n%q\nwant\n%q", width, justify, got, want)
			}
			for _, s := range page.Sentences() {
				if got := strings.Join(strings.Fields(strings.ReplaceAll(shown(page, s.Parts), "|", " ")), " "); got != s.Text {
					t.Fatalf("at %d cells %q stands at %q", width, s.Text, got)
				}
			}
		}
	}
}
