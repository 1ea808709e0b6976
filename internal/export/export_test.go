package export_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/news"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func article() news.Article {
	linked := news.Text{{Text: "Chợ nổi "}, {Text: "Cái Răng", Bold: true, Link: "https://example.vn/cho"}, {Text: " họp từ sớm, "}, {Text: "rất sớm", Italic: true}, {Text: "."}}
	a := news.Article{
		Headline: news.Headline{
			URL: "https://example.vn/cho-noi-1.html", Title: "Một sớm *chợ nổi* & <sông>", Lead: "Ghe thuyền tụ về khi trời còn tối.",
			Author: "AN NHIÊN", Published: time.Date(2026, 11, 8, 15, 30, 0, 0, news.Zone),
		},
		Label: "Miền Tây", Source: "Sạp Báo",
		Blocks: news.Blocks{
			news.Paragraph{Text: linked},
			news.Heading{Level: 2, Text: news.Plain("TRỜI SÁNG DẦN")},
			news.Picture{Src: "https://example.vn/a.png", Alt: "ghe", Caption: news.Plain("Ghe trái cây."), Credit: "Ảnh: A.N"},
			news.Picture{Src: "javascript:alert(1)", Caption: news.Plain("Không có ảnh")},
			news.Quote{Text: news.Plain("Chợ là nhà."), Credit: "Bà Sáu"},
			news.List{Ordered: true, Items: []news.Text{news.Plain("cây bẹo"), linked}},
			news.Table{Header: true, Rows: [][]news.Text{{news.Plain("Trái"), news.Plain("Giá")}, {news.Plain("xoài|cát"), news.Plain("30.000")}, {news.Plain("mít")}}},
			news.Box{Title: news.Plain("Đi chợ"), Blocks: news.Blocks{news.Paragraph{Text: news.Plain("1. Đi lúc năm giờ.")}, news.Paragraph{Text: news.Plain("- Nhớ mang nón.")}}},
			news.Media{URL: "https://example.vn/phim", Caption: news.Plain("Phim ngắn")},
			news.Rule{},
		},
	}
	a.ID = news.IDOf(a.URL)
	return a
}

func TestExport(t *testing.T) {
	for _, row := range []struct {
		golden string
		write  func(*strings.Builder) error
	}{
		{"article.md", func(b *strings.Builder) error { return export.Markdown(b, article()) }},
		{"article.html", func(b *strings.Builder) error { return export.HTML(b, article()) }},
	} {
		var b strings.Builder
		if err := row.write(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", row.golden)
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", row.golden, b.String(), want)
		}
	}
}

func TestHTMLHoldsNoMarkupOfThePortal(t *testing.T) {
	a := article()
	a.Title, a.Lead = "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`
	a.Blocks = news.Blocks{news.Paragraph{Text: news.Text{{Text: "<b>x</b>", Link: "javascript:alert(1)"}}}}
	var b strings.Builder
	if err := export.HTML(&b, a); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script>alert", "<img src=x", "<b>x", "javascript:"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("the page holds %q:\n%s", bad, b.String())
		}
	}
}
