package extract_test

import (
	"bytes"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

// libraryPages finds the test pages of the readability library in the module cache, or skips.
func libraryPages(t testing.TB) []string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "codeberg.org/readeck/go-readability/v2").Output()
	if err != nil {
		t.Skip("the library's module is not at hand")
	}
	pages, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "test-pages", "*", "source.html"))
	if err != nil || len(pages) == 0 {
		t.Skip("the library's test pages are not at hand")
	}
	return pages
}

func wordsOf(s string) map[string]int {
	words := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words[w]++
	}
	return words
}

// overlap is the F1 of two bags of words.
func overlap(got, want map[string]int) float64 {
	hits, all := 0, 0
	for w, n := range got {
		all += n
		hits += min(n, want[w])
	}
	for _, n := range want {
		all += n
	}
	if all == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(all)
}

func rawText(n *html.Node, b *strings.Builder) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
		b.WriteByte(' ')
	case n.Data == "script", n.Data == "style", n.Data == "svg":
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		rawText(c, b)
	}
}

// Pages in other languages are read as well as the library reads them.
func TestOtherLanguagesAreReadAsTheLibraryReadsThem(t *testing.T) {
	if testing.Short() {
		t.Skip("130 large pages")
	}
	e := extractor(t, extract.Options{})
	total, pages := 0.0, 0
	for _, page := range libraryPages(t) {
		expected, err := html.Parse(bytes.NewReader(readPage(t, filepath.Join(filepath.Dir(page), "expected.html"))))
		if err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		rawText(expected, &want)
		a, err := e.Article(news.Page{URL: "http://fakehost/test/page.html", Body: readPage(t, page)}, news.Headline{})
		got := overlap(wordsOf(news.PlainText(a.Blocks)), wordsOf(want.String()))
		if got < 0.8 {
			t.Logf("%.3f %s %v", got, filepath.Base(filepath.Dir(page)), err)
		}
		total += got
		pages++
	}
	mean := total / float64(pages)
	t.Logf("%d pages, mean %.4f", pages, mean)
	if mean < 0.97 {
		t.Errorf("got %.4f, want 0.97", mean)
	}
}

// benchPages are the real pages, or our own where those are not at hand.
func benchPages(b *testing.B) [][]byte {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil {
		b.Fatal(err)
	}
	if seen, err := filepath.Glob("../../../shared/corpus/news/*/*article*.html"); err == nil && len(seen) > 0 {
		files = seen
	}
	pages := make([][]byte, 0, len(files))
	for _, file := range files {
		pages = append(pages, readPage(b, file))
	}
	return pages
}

func BenchmarkArticle(b *testing.B) {
	pages := benchPages(b)
	e := extractor(b, extract.Options{})
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		_, _ = e.Article(news.Page{Body: pages[n%len(pages)]}, news.Headline{})
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkLibrary is the measure: ours is to be no slower than twice this.
func BenchmarkLibrary(b *testing.B) {
	pages := benchPages(b)
	address, err := url.Parse("https://example.vn/")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		parser := readability.NewParser()
		_, _ = parser.Parse(bytes.NewReader(pages[n%len(pages)]), address)
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}
