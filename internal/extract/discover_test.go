package extract_test

import (
	"sync"
	"testing"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

func TestFeedsAreFoundOnAnIndexPage(t *testing.T) {
	page := `<html><head><title>RSS - Báo Ngã Bảy</title><meta property="og:site_name" content="Báo Ngã Bảy">
<link rel="alternate" type="application/rss+xml" title="Th&#7901;i&#32;s&#7921; - Báo Ngã Bảy" href="/thoi-su.rss"><link rel="alternate" hreflang="vi" href="/vi/"></head>
<body><ul><li>Kinh tế <a href="/rss/kinh-te-3.rss">RSS</a></li><li><a href="https://ngabay.example.vn/rss/van-hoa">Văn hóa</a></li><li><a href="/thoi-su.rss">Thời sự</a></li><li><a href="/rss.html">RSS</a></li><li><a href="javascript:x">Thể thao</a></li></ul></body></html>`
	got, err := extractor(t, extract.Options{}).Discover(news.Page{URL: "https://ngabay.example.vn/rss.html", Body: []byte(page)})
	if err != nil {
		t.Fatal(err)
	}
	want := []news.Link{
		{Name: "Thời sự", URL: "https://ngabay.example.vn/thoi-su.rss"},
		{Name: "Kinh tế", URL: "https://ngabay.example.vn/rss/kinh-te-3.rss"},
		{Name: "Văn hóa", URL: "https://ngabay.example.vn/rss/van-hoa"},
	}
	if len(got.Feeds) != len(want) {
		t.Fatalf("got %+v, want %+v", got.Feeds, want)
	}
	for i := range want {
		if got.Feeds[i] != want[i] {
			t.Errorf("feed %d: got %+v, want %+v", i, got.Feeds[i], want[i])
		}
	}
	if got.Name != "Báo Ngã Bảy" || got.Article {
		t.Errorf("got %q, article %v", got.Name, got.Article)
	}
}

func TestAStorysPageIsKnownAsOne(t *testing.T) {
	e := extractor(t, extract.Options{})
	for file, want := range map[string]bool{"pages/slots.html": true, "pages/delta.html": true, "pages/noheading.html": true, "listings/bai.html": false, "pages/empty.html": false} {
		got, err := e.Discover(news.Page{Body: readPage(t, "testdata/"+file)})
		if err != nil || got.Article != want {
			t.Errorf("%s: got %v, %v; want %v", file, got.Article, err, want)
		}
	}
}

func TestPagesAreReadAtOnce(t *testing.T) {
	e := extractor(t, extract.Options{})
	page := news.Page{Body: readPage(t, "testdata/pages/delta.html")}
	want, err := extractor(t, extract.Options{}).Article(page, news.Headline{})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			got, err := e.Article(page, news.Headline{})
			if err != nil || got.Title != want.Title || news.PlainText(got.Blocks) != news.PlainText(want.Blocks) {
				t.Errorf("got %q, %v", got.Title, err)
			}
		})
	}
	all.Wait()
}
