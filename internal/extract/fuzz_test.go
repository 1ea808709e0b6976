package extract_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

// pages are the seeds of the fuzzers.
func addPages(f *testing.F) {
	for _, pattern := range []string{"testdata/pages/*.html", "testdata/listings/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, file := range files {
			f.Add(readPage(f, file))
		}
	}
	f.Add([]byte("<h1>\x1b]52;c;AAAA\x07\u202e</h1><p>\x9b31m<b><b><b></p></b>&#27;[2J &lt;script&gt;"))
}

// fit checks that a text may go to a terminal.
func fit(t *testing.T, where, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%s: not UTF-8: %q", where, s)
	}
	for _, r := range s {
		if unicode.IsControl(r) || (r >= 0x202A && r <= 0x202E) || (r >= 0x2066 && r <= 0x2069) {
			t.Errorf("%s: %q holds %U", where, s, r)
		}
	}
}

func fitLink(t *testing.T, where, s string) {
	t.Helper()
	if s != "" && !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		t.Errorf("%s: link %q", where, s)
	}
	fit(t, where, s)
}

func fitBlocks(t *testing.T, blocks news.Blocks, depth int) {
	t.Helper()
	if len(blocks) > 3000 || depth > 60 {
		t.Fatalf("%d blocks at depth %d", len(blocks), depth)
	}
	for _, b := range blocks {
		for _, text := range b.Texts() {
			for _, span := range text {
				fit(t, string(b.Kind()), span.Text)
				fitLink(t, string(b.Kind()), span.Link)
			}
		}
		switch b := b.(type) {
		case news.Box:
			fitBlocks(t, b.Blocks, depth+1)
		case news.Picture:
			fitLink(t, "picture", b.Src)
			fit(t, "alt", b.Alt)
		case news.Media:
			fitLink(t, "media", b.URL)
			fitLink(t, "media", b.Src)
		}
	}
}

func FuzzArticle(f *testing.F) {
	addPages(f)
	e := extractor(f, extract.Options{})
	f.Fuzz(func(t *testing.T, data []byte) {
		a, _ := e.Article(news.Page{URL: "https://baocamau.vn/x-a1000.html", Body: data}, news.Headline{})
		for where, s := range map[string]string{"title": a.Title, "lead": a.Lead, "author": a.Author, "source": a.Source, "label": a.Label} {
			fit(t, where, s)
		}
		fitLink(t, "picture", a.Picture)
		fitBlocks(t, a.Blocks, 0)
		for _, n := range a.Notices {
			fit(t, "notice", n.Title+n.Text)
			for _, item := range n.Items {
				fit(t, "notice", item.Text)
				fitLink(t, "notice", item.URL)
			}
		}
	})
}

func FuzzListing(f *testing.F) {
	addPages(f)
	e := extractor(f, extract.Options{})
	f.Fuzz(func(t *testing.T, data []byte) {
		p := news.Page{URL: "https://baocamau.vn/thoi-su/", Body: data}
		headlines, _ := e.Listing(p)
		for _, h := range headlines {
			if h.Title == "" || h.URL == "" || h.ID == "" {
				t.Errorf("got %+v", h)
			}
			fit(t, "title", h.Title)
			fit(t, "lead", h.Lead)
			fitLink(t, "url", h.URL)
			fitLink(t, "picture", h.Picture)
		}
		found, _ := e.Discover(p)
		for _, l := range append(found.Feeds, found.Sections...) {
			fit(t, "name", l.Name)
			fitLink(t, "url", l.URL)
		}
	})
}
