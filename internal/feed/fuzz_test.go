package feed_test

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/feed"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// check holds what every feed must be, whatever its bytes were.
func check(t *testing.T, content news.FeedContent) {
	t.Helper()
	if len(content.Items) > feed.MaxItems {
		t.Errorf("got %d items", len(content.Items))
	}
	seen := map[news.HeadlineID]bool{}
	for _, item := range content.Items {
		if seen[item.ID] || item.ID != news.IDOf(item.URL) {
			t.Errorf("the id %s is wrong or there twice", item.ID)
		}
		seen[item.ID] = true
		if u, err := url.Parse(item.URL); err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
			t.Errorf("the address %q cannot be opened", item.URL)
		}
		if item.Title == "" {
			t.Errorf("%s has no title", item.URL)
		}
		for _, line := range []string{item.Title, item.Lead, item.Author, content.Title} {
			if line != viet.Clean(line) {
				t.Errorf("%q is not clean", line)
			}
		}
		if !utf8.ValidString(item.HTML) {
			t.Errorf("the text of %s is not UTF-8", item.URL)
		}
		if !item.Updated.IsZero() && !item.Updated.After(item.Published) {
			t.Errorf("%s was updated before it was published", item.URL)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(rss(item(`<description><![CDATA[<img src="1.jpg"></br>Nước &amp;apos;lên&amp;apos;]]></description><pubDate>9/14/2026 6:44:00 PM</pubDate>`))), "text/xml")
	f.Add([]byte(rss(named("Một"), `<item><title>`)), "text/xml; charset=windows-1258")
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div>Một</div></title><link href="/1"/><updated>2026-11-22T12:00:00Z</updated></entry></feed>`), "")
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://a.vn/1","title":"Một","attachments":[{"url":"1.jpg","mime_type":"image/jpeg"}]},`), "")
	f.Add([]byte("<\x00r\x00s\x00s\x00"), "")
	f.Add([]byte(`<rdf:RDF xmlns:rdf="x"><!DOCTYPE [<!ENTITY a "b">]><item><link>https://a.vn</link>&#0;<title>]]>`), "")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		content, err := feed.Parse(news.Page{URL: "https://a.vn/rss/x.rss", Type: contentType, Body: body, Fetched: fetched})
		if err != nil && !errors.Is(err, news.ErrNotFeed) {
			t.Errorf("got the error %v", err)
		}
		check(t, content)
	})
}

// saved are the feeds of the saved portals; a test without them is skipped.
func saved(tb testing.TB) map[string][]byte {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", "news", "*", "*.rss"))
	if err != nil {
		tb.Fatal(err)
	}
	if len(paths) == 0 {
		tb.Skip("no saved portals here")
	}
	feeds := map[string][]byte{}
	for _, path := range paths {
		body, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		feeds[filepath.Base(filepath.Dir(path))+"/"+filepath.Base(path)] = body
	}
	return feeds
}

var links = regexp.MustCompile(`<link>[^<]*</link>|<link><!\[CDATA\[.*?\]\]>`)

// stories counts the different addresses in a saved feed; an item may be empty.
func stories(body string) int {
	different := map[string]bool{}
	for _, item := range strings.Split(body, "<item>")[1:] {
		different[strings.Join(strings.Fields(links.FindString(item)), "")] = true
	}
	delete(different, "")
	return len(different)
}

// TestSavedFeedsAreReadWhole compares with a plain count of what the files hold.
func TestSavedFeedsAreReadWhole(t *testing.T) {
	for name, body := range saved(t) {
		t.Run(name, func(t *testing.T) {
			site, _, _ := strings.Cut(name, "/")
			got, err := feed.Parse(news.Page{URL: "https://" + site + "/rss/x.rss", Body: body, Fetched: fetched})
			if err != nil {
				t.Fatal(err)
			}
			check(t, got)
			if want := stories(string(body)); len(got.Items) != want || got.Cut {
				t.Errorf("got %d items of %d, cut %t", len(got.Items), want, got.Cut)
			}
			for _, item := range got.Items {
				if _, offset := item.Published.Zone(); item.Published.IsZero() || offset != 7*3600 {
					t.Errorf("%s: published %s", item.URL, item.Published)
				}
				if strings.Contains(string(body), "<img") && (item.Picture == "" || item.Lead == "") {
					t.Errorf("%s: the picture is %q and the sapo %q", item.URL, item.Picture, item.Lead)
				}
				if strings.ContainsAny(item.Title+item.Lead, "<>") || strings.Contains(item.Title+item.Lead, "&amp;") {
					t.Errorf("%s: markup is left in %q or %q", item.URL, item.Title, item.Lead)
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	sapo := `<description><![CDATA[<a href="https://a.vn/1.html"><img src="https://a.vn/anh/1.jpg?w=1&h=2"></a></br>Nước lên sớm hơn mọi năm, xuồng ghe từ các kênh xáng lại tấp nập đổ về chợ nổi, mang theo bông điên điển đầu mùa.]]></description>`
	body := strings.Repeat("<p>Nước lên sớm hơn mọi năm, xuồng ghe từ các kênh xáng lại tấp nập đổ về chợ nổi, mang theo bông điên điển đầu mùa.</p>\n", 30)
	for name, more := range map[string]string{"summary": sapo, "fulltext": sapo + `<content:encoded><![CDATA[` + body + `]]></content:encoded>`} {
		items := make([]string, 0, 100)
		for i := range 100 {
			link := "https://a.vn/cho-noi-" + strings.Repeat("x", i) + ".html"
			items = append(items, `<item><title><![CDATA[ Chợ nổi vào mùa nước ]]></title><link>`+link+`</link><guid>`+link+`</guid><pubDate>Sun, 22 Nov 2026 19:00:00 +0700</pubDate>`+more+`</item>`)
		}
		page := news.Page{URL: "https://a.vn/rss/x.rss", Type: "text/xml; charset=utf-8", Body: []byte(rss(items...)), Fetched: fetched}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page.Body)))
			b.ReportAllocs()
			for b.Loop() {
				if content, err := feed.Parse(page); err != nil || len(content.Items) != 100 {
					b.Fatal(len(content.Items), err)
				}
			}
		})
	}
}
