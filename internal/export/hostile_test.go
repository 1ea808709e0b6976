package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

var hostileTexts = []string{
	"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "]]>", "&amp;&bogus;", "\x00\x01\x1b[31m\x7f\u0085",
	"\xff\xfe", "\uFFFE\uFFFF\u202E", "', `%d %s", "# *a* _b_ [c](javascript:alert(1))", "---\ntitle: x\n---", "",
}

var hostileLinks = []string{
	"javascript:alert(1)", "https://a.vn/x?q=a b\"<>|^`{}[]%zz%", "https://báo.vn/đường", "http://[::1]:80/x", "https://a_b.vn:99999999/",
	"https://a.vn/%41/é?é=1&b=2", "//a.vn", "data:text/html,x", "https://a.vn:80:80/", "https://a.vn/\u202Ex",
}

// hostile articles hold every bad text and link in every place there is.
func hostile() []news.Article {
	var all []news.Article
	for i, s := range hostileTexts {
		for j, link := range hostileLinks {
			if i != j%len(hostileTexts) && i != 0 && j != 0 {
				continue
			}
			styled := news.Text{{Text: s, Link: link, Bold: true}, {Text: s, Italic: true}}
			a := news.Article{
				Headline: news.Headline{
					ID: news.IDOf(s + link), URL: link, Title: s, Lead: s, Author: s,
					Status: news.Status{Bookmark: &news.Bookmark{Shelves: []string{s}, Note: s}},
				},
				Label: s, Source: s,
				Blocks: news.Blocks{
					news.Paragraph{Text: styled}, news.Heading{Level: 9, Text: styled}, news.Heading{Level: -1, Text: styled},
					news.Picture{Src: link, Alt: s, Caption: styled, Credit: s}, news.Picture{Src: "https://a.vn/a.png", Alt: s, Caption: styled},
					news.Quote{Text: styled, Credit: s}, news.List{Items: []news.Text{styled, nil}}, news.List{Ordered: true},
					news.Table{Header: true, Rows: [][]news.Text{{styled, nil}, {}}}, news.Table{}, news.Box{Title: styled, Blocks: news.Blocks{news.Rule{}}},
					news.Box{}, news.Media{URL: link, Caption: styled, Credit: s}, news.Media{}, news.Picture{}, news.Quote{},
				},
			}
			all = append(all, a)
		}
	}
	return all
}

func TestHostileBookIsWellFormedAndHarmless(t *testing.T) {
	b := book(hostile()...)
	b.Title = strings.Join(hostileTexts, " ")
	var page bytes.Buffer
	if err := b.HTML(t.Context(), &page); err != nil {
		t.Fatal(err)
	}
	checkMarkup(t, "html", strings.TrimPrefix(page.String(), "<!doctype html>\n"))
	for name, content := range unzip(t, b) {
		if strings.HasSuffix(name, ".xhtml") || strings.HasSuffix(name, ".svg") || strings.HasSuffix(name, ".opf") {
			checkMarkup(t, name, content)
		}
	}
}

// checkMarkup reads a document as XML and looks for what nobody but a portal could
// have brought in.
func checkMarkup(t *testing.T, name, content string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not well-formed: %v", name, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local == "script" {
			t.Errorf("%s has a script", name)
		}
		for _, a := range start.Attr {
			if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Value, "javascript:") && a.Name.Local != "alt" {
				t.Errorf("%s has %s=%q", name, a.Name.Local, a.Value)
			}
		}
	}
}

func TestHostileMarkdownKeepsItsShape(t *testing.T) {
	var out bytes.Buffer
	if err := book(hostile()...).Markdown(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(out.String(), "\n") {
		for _, bad := range []string{"<script", "<img", "](javascript:"} {
			if at := strings.Index(line, bad); at == 0 || at > 0 && line[at-1] != '\\' {
				t.Errorf("line %d holds %q: %s", i+1, bad, line)
			}
		}
		if strings.HasPrefix(line, "title: ") && i > 2 {
			t.Errorf("line %d is a second title: %s", i+1, line)
		}
	}
}
