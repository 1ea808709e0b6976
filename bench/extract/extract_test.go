// Package extract_test measures the reading of articles beside the two libraries
// that do the same for any page, on the same pages in one run. It is a module of
// its own so that the program need not depend on what it is measured against.
package extract_test

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

// pages are the real pages beside the repository or, where those are not there,
// the made-up ones of package extract.
func pages(b *testing.B) [][]byte {
	b.Helper()
	for _, pattern := range []string{"../../../shared/corpus/news/*/*article*.html", "../../internal/extract/testdata/pages/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			b.Fatal(err)
		}
		var all [][]byte
		for _, file := range files {
			page, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			all = append(all, page)
		}
		if len(all) > 0 {
			return all
		}
	}
	b.Fatal("no pages")
	return nil
}

func measure(b *testing.B, read func(page []byte)) {
	all := pages(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		read(all[n%len(all)])
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkSapbao(b *testing.B) {
	e, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(page []byte) {
		_, _ = e.Article(news.Page{Body: page}, news.Headline{})
	})
}

func BenchmarkReadability(b *testing.B) {
	address, err := url.Parse("https://example.vn/")
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(page []byte) {
		parser := readability.NewParser()
		_, _ = parser.Parse(bytes.NewReader(page), address)
	})
}

func BenchmarkTrafilatura(b *testing.B) {
	address, err := url.Parse("https://example.vn/")
	if err != nil {
		b.Fatal(err)
	}
	measure(b, func(page []byte) {
		_, _ = trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: address, IncludeImages: true})
	})
}
