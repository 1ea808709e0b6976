package feed_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/feed"
	"github.com/sapbao/sapbao/internal/news"
)

var fetched = time.Date(2026, 11, 22, 20, 0, 0, 0, news.Zone)

// parse reads a feed as if it came from a portal's address.
func parse(t *testing.T, body, contentType string) news.FeedContent {
	t.Helper()
	got, err := feed.Parse(news.Page{URL: "https://a.vn/rss/thoi-su.rss", Type: contentType, Body: []byte(body), Fetched: fetched})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// first is the only item of a feed.
func first(t *testing.T, body string) news.Item {
	t.Helper()
	got := parse(t, body, "application/rss+xml; charset=utf-8")
	if len(got.Items) != 1 {
		t.Fatalf("got %d items, want 1: %+v", len(got.Items), got)
	}
	return got.Items[0]
}

// rss is a feed around items.
func rss(items ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Báo Thử – Thời sự</title><link>https://a.vn/thoi-su</link><description>Tin thử</description>
` + strings.Join(items, "\n") + "\n</channel></rss>\n"
}

// item is an item with a title, an address and whatever else.
func item(more string) string {
	return `<item><title>Chợ nổi vào mùa</title><link>https://a.vn/cho-noi-1.html</link>` + more + `</item>`
}

func TestFeedTellsItsTitleAndHome(t *testing.T) {
	for _, row := range []struct{ link, want string }{
		{"https://a.vn/thoi-su", "https://a.vn/thoi-su"},
		{"https://a.vn/rss/thoi-su.rss", "https://a.vn/"},
		{"", "https://a.vn/"},
		{"/thoi-su", "https://a.vn/thoi-su"},
		{"javascript:alert(1)", "https://a.vn/"},
	} {
		got := parse(t, `<rss version="2.0"><channel><title><![CDATA[ Thời sự &amp; Đời sống ]]></title><link>`+row.link+`</link></channel></rss>`, "")
		if got.Title != "Thời sự & Đời sống" || got.Home != row.want || len(got.Items) != 0 || got.Cut {
			t.Errorf("%q: got %+v, want the home %s", row.link, got, row.want)
		}
	}
}

func TestKindsOfFeeds(t *testing.T) {
	published := time.Date(2026, 11, 22, 19, 0, 0, 0, news.Zone)
	for name, body := range map[string]string{
		"RSS 2.0": rss(`<item><title>Chợ nổi vào mùa</title><link>https://a.vn/cho-noi-1.html</link><description>Ghe đầy bến.</description>` +
			`<pubDate>Sun, 22 Nov 2026 19:00:00 +0700</pubDate><author>toasoan@a.vn (Minh Anh)</author><enclosure url="https://a.vn/1.jpg" type="image/jpeg" length="1"/></item>`),
		"RSS 1.0": `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
			`<channel rdf:about="https://a.vn/"><title>Báo Thử</title><link>https://a.vn/</link><items><rdf:Seq><rdf:li resource="https://a.vn/cho-noi-1.html"/></rdf:Seq></items></channel>` +
			`<item rdf:about="https://a.vn/cho-noi-1.html"><title>Chợ nổi vào mùa</title><link>https://a.vn/cho-noi-1.html</link><description>Ghe đầy bến. &lt;img src="/1.jpg"&gt;</description><dc:date>2026-11-22T19:00:00+07:00</dc:date><dc:creator>Minh Anh</dc:creator></item></rdf:RDF>`,
		"Atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Thử</title><link href="https://a.vn/"/><entry><title type="html">Chợ nổi &lt;b&gt;vào mùa&lt;/b&gt;</title><id>tag:a.vn,2026:1</id>` +
			`<link rel="alternate" href="/cho-noi-1.html"/><link rel="enclosure" type="image/jpeg" href="https://a.vn/1.jpg"/><summary>Ghe đầy bến.</summary><published>2026-11-22T12:00:00Z</published><updated>2026-11-22T12:00:00Z</updated><author><name>Minh Anh</name></author></entry></feed>`,
		"Atom with a prefix": `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Báo Thử</a:title><a:entry><a:title>Chợ nổi vào mùa</a:title><a:link href="https://a.vn/cho-noi-1.html"/>` +
			`<a:summary type="html">Ghe đầy bến.&lt;img src="https://a.vn/1.jpg"/&gt;</a:summary><a:updated>2026-11-22T19:00:00+07:00</a:updated><a:author><a:name>Minh Anh</a:name></a:author></a:entry></a:feed>`,
		"JSON Feed": `{"version":"https://jsonfeed.org/version/1.1","title":"Báo Thử","home_page_url":"https://a.vn/","items":[{"id":"1","url":"https://a.vn/cho-noi-1.html","title":"Chợ nổi vào mùa","summary":"Ghe đầy bến.","image":"https://a.vn/1.jpg","date_published":"2026-11-22T19:00:00+07:00","authors":[{"name":"Minh Anh"}]}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			got := first(t, body)
			want := news.Headline{
				ID: news.IDOf("https://a.vn/cho-noi-1.html"), URL: "https://a.vn/cho-noi-1.html",
				Title: "Chợ nổi vào mùa", Lead: "Ghe đầy bến.", Author: "Minh Anh", Picture: "https://a.vn/1.jpg", Fetched: fetched,
			}
			if !got.Published.Equal(published) || !got.Updated.IsZero() {
				t.Errorf("published %s, updated %s", got.Published, got.Updated)
			}
			got.Published = time.Time{}
			if fmt.Sprint(got.Headline) != fmt.Sprint(want) || got.HTML != "" {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestWhatIsNoFeed(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"", "empty"},
		{" \n\ufeff ", "empty"},
		{"Xin chào", "plain text"},
		{`<!DOCTYPE html><html><body><p>Trang chủ</p></body></html>`, "HTML"},
		{`<HTML><rss></rss></HTML>`, "HTML"},
		{`<?xml version="1.0"?><urlset xmlns="x"><url/></urlset>`, "urlset"},
		{`{"error":"not found"}`, "JSON of another kind"},
		{`{"items": 7`, "broken JSON"},
		{`<!-- chỉ có lời bình -->`, "plain text"},
		{"\x00\x01\x02", "plain text"},
	} {
		_, err := feed.Parse(news.Page{URL: "https://a.vn/", Body: []byte(row.body)})
		if !errors.Is(err, news.ErrNotFeed) || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: got %v, want one about %s", row.body, err, row.want)
		}
	}
}

func TestDoublesAreDropped(t *testing.T) {
	got := parse(t, rss(
		`<item><title>Một</title><link>https://a.vn/1.html</link></item>`,
		`<item><title>Một, lần nữa</title><link>http://www.a.vn/1.html?utm_source=rss#x</link></item>`,
		`<item><title>Hai</title><link>https://a.vn/2.html</link><guid>https://a.vn/1.html</guid></item>`,
	), "")
	if len(got.Items) != 2 || got.Items[0].Title != "Một" || got.Items[1].Title != "Hai" {
		t.Errorf("got %+v", got.Items)
	}
}

func TestItemNeedsAnAddressAndSomethingToSay(t *testing.T) {
	for _, row := range []struct{ item, want string }{
		{`<title>Tin</title><link>/tin-1.html?utm_source=rss&amp;utm_medium=rss</link>`, "https://a.vn/tin-1.html"},
		{`<title>Tin</title><link>tin-1.html</link>`, "https://a.vn/rss/tin-1.html"},
		{`<title>Tin</title><link><![CDATA[ https://a.vn/tin?a=1&amp;b=2 ]]></link>`, "https://a.vn/tin?a=1&b=2"},
		{`<title>Tin</title><link>https://a.vn/tin?a=1&b=2</link>`, "https://a.vn/tin?a=1&b=2"},
		{`<title>Tin</title><guid isPermaLink="false">https://a.vn/tin-1.html</guid>`, "https://a.vn/tin-1.html"},
		{`<title>Tin</title><atom:link href="https://a.vn/tin-1.html" rel="self"/>`, "https://a.vn/tin-1.html"},
		{`<title>Tin</title><link>javascript:alert(1)</link>`, ""},
		{`<title>Tin</title><guid>12345</guid>`, ""},
		{`<title>Tin</title><link>file:///etc/passwd</link><guid>12345</guid>`, ""},
		{`<title>  </title><link>https://a.vn/tin-1.html</link>`, ""},
	} {
		got := parse(t, rss("<item>"+row.item+"</item>"), "")
		switch {
		case row.want == "" && len(got.Items) != 0:
			t.Errorf("%s: got %+v, want none", row.item, got.Items)
		case row.want != "" && (len(got.Items) != 1 || got.Items[0].URL != row.want):
			t.Errorf("%s: got %+v, want %s", row.item, got.Items, row.want)
		}
	}
}

func TestOnlyTheNewestOfTooManyAreKept(t *testing.T) {
	items := make([]string, 0, feed.MaxItems+500)
	for i := range feed.MaxItems + 500 {
		at := fetched.Add(-time.Duration(i%1000) * time.Minute).Format(time.RFC3339)
		items = append(items, fmt.Sprintf(`<item><title>Tin %d</title><link>https://a.vn/%d.html</link><pubDate>%s</pubDate></item>`, i, i, at))
	}
	got := parse(t, rss(items...), "")
	if len(got.Items) != feed.MaxItems {
		t.Fatalf("got %d items, want %d", len(got.Items), feed.MaxItems)
	}
	oldest := fetched.Add(-749 * time.Minute)
	for i, item := range got.Items {
		if item.Published.Before(oldest) {
			t.Fatalf("item %d of %s was kept", i, item.Published)
		}
	}
	if got.Items[0].Title != "Tin 0" || got.Items[1].Title != "Tin 1" {
		t.Error("the order of the feed is lost")
	}
}
