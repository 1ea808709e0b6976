package extract_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

// One story of ours, set as the systems of the papers set theirs, reads the same
// from each, by the paper's rules and without any.
func TestOneStoryReadsTheSameInEverySystem(t *testing.T) {
	pages, err := filepath.Glob("testdata/families/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, o := range []extract.Options{{}, {NoRules: true}} {
		e := extractor(t, o)
		for _, page := range pages {
			name := strings.TrimSuffix(filepath.Base(page), ".html")
			if o.NoRules {
				name += " without rules"
			}
			t.Run(name, func(t *testing.T) {
				a, err := e.Article(news.Page{Body: readPage(t, page)}, news.Headline{})
				if err != nil {
					t.Fatal(err)
				}
				checkStory(t, a)
			})
		}
	}
}

func checkStory(t *testing.T, a news.Article) {
	t.Helper()
	for _, f := range [][3]string{
		{"section", a.Label, "Xã hội"},
		{"title", a.Title, "Cầu khỉ cuối cùng ở xóm Tân Lộc nhường chỗ cho cầu bê tông"},
		{"published", a.Published.Format(time.RFC3339), "2026-02-05T09:12:00+07:00"},
	} {
		if f[1] != f[2] {
			t.Errorf("%s: got %q, want %q", f[0], f[1], f[2])
		}
	}
	if want := "Sau mười một năm góp từng bao xi măng, người dân hai bờ kênh Xáng Cụt đã đi chung một cây cầu rộng ba mét."; !strings.HasSuffix(a.Lead, want) || len(a.Lead) > len(want)+20 {
		t.Errorf("lead: got %q", a.Lead)
	}
	if got, _, _ := strings.Cut(strings.TrimPrefix(a.Author, "Theo "), "/"); !strings.EqualFold(got, "Trần Hữu Nghĩa") {
		t.Errorf("author: got %q", a.Author)
	}
	body := news.PlainText(a.Blocks)
	for _, s := range []string{"Bến đò Cây Mắm", "Chuyến đò cuối", "Lúa mùa", "Chuột đồng", "Cầu mới qua sông", "Giấy phép", "Từ khóa", "Tag", "cầu trơn cầu khỉ", "Trần Hữu Nghĩa", "Xáng Cụt đã đi chung", "liên quan", "Trang chủ"} {
		if strings.Contains(body, s) {
			t.Errorf("the text has %q", s)
		}
	}
	kinds := []string{}
	for _, b := range a.Blocks {
		switch b := b.(type) {
		case news.Paragraph:
			kinds = append(kinds, "p")
		case news.Heading:
			kinds = append(kinds, "h "+b.Text.String())
		case news.Picture:
			kinds = append(kinds, "i "+b.Caption.String()+"|"+strings.Trim(b.Credit, "()"))
			if !strings.HasSuffix(b.Src, "a.jpg") && !strings.HasSuffix(b.Src, "b.jpg") {
				t.Errorf("picture: got %s", b.Src)
			}
		default:
			kinds = append(kinds, "?")
		}
	}
	want := []string{"p", "i Cây cầu mới bắc qua kênh Xáng Cụt sáng 5/2.|Ảnh: Hữu Nghĩa", "p", "h Một bao xi măng, một tấm lòng", "p", "p", "p"}
	if !slices.Equal(kinds, want) {
		t.Errorf("blocks: got %q, want %q", kinds, want)
	}
}
