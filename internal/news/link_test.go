package news_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestCleanLink(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{" https://VnExpress.net/a-1.html#box ", "https://vnexpress.net/a-1.html"},
		{"https://a.vn/x?id=7&utm_source=rss&fbclid=z", "https://a.vn/x?id=7"},
		{"https://a.vn/x?utm_source=rss", "https://a.vn/x"},
		{"http://user:pw@a.vn/", "http://a.vn/"},
		{"javascript:alert(1)", ""},
		{"//a.vn/x", ""},
		{"file:///etc/passwd", ""},
		{"", ""},
	} {
		if got := news.CleanLink(row.in); got != row.want {
			t.Errorf("CleanLink(%q) = %q, want %q", row.in, got, row.want)
		}
	}
}

func TestHomeOfASite(t *testing.T) {
	for link, want := range map[string]string{
		"https://www.bao.vn/tin/1.html?x=1": "https://www.bao.vn/", "http://bao.vn:8080": "http://bao.vn:8080/", "https://bao.vn?x=/": "https://bao.vn/",
	} {
		if got := news.HomeOf(link); got != want {
			t.Errorf("HomeOf(%q) = %q, want %q", link, got, want)
		}
	}
}

func TestOneStoryHasOneID(t *testing.T) {
	want := news.IDOf("https://www.a.vn/x-1.html")
	for _, link := range []string{"http://a.vn/x-1.html", "https://a.vn/x-1.html#top", "https://A.vn/x-1.html?utm_medium=rss", "https://a.vn/x-1.html/"} {
		if got := news.IDOf(link); got != want {
			t.Errorf("IDOf(%q) = %s, want %s", link, got, want)
		}
	}
	if other := news.IDOf("https://a.vn/x-2.html"); other == want {
		t.Errorf("two stories share the id %s", other)
	}
	if !news.LooksLikeID(string(want)) || news.LooksLikeID("xyz") || news.LooksLikeID("") {
		t.Error("LooksLikeID is wrong")
	}
}
