package web_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/web"
)

func TestRobotsAreObeyed(t *testing.T) {
	const rules = "User-agent: *\nDisallow: /tim-kiem\nDisallow: /in/\n\nUser-agent: sapbao\nDisallow: /rieng\n"
	for _, row := range []struct {
		name, path string
		status     int
		body       string
		want       bool
	}{
		{"the group of its own", "/rieng/a.html", 200, rules, false},
		{"its own group alone counts", "/in/a.html", 200, rules, true},
		{"no group fits", "/rieng", 200, "User-agent: khac\nDisallow: /\n", true},
		{"everybody is shut out", "/a.html?b=c", 200, "User-agent: *\nDisallow: /\n", false},
		{"by the query", "/a.html?in=1", 200, "User-agent: *\nDisallow: /*?in=\n", false},
		{"no file", "/a.html", 404, "", true},
		{"forbidden file", "/a.html", 403, "", true},
		{"empty file", "/a.html", 200, "", true},
		{"a page for a file", "/a.html", 200, "<!doctype html><html><body>Trang chủ</body></html>", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			asked := 0
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					asked++
				}
				w.WriteHeader(row.status)
				_, _ = w.Write([]byte(row.body))
			}))
			defer server.Close()
			client := web.New(web.Options{})
			for range 2 {
				got, err := client.Allowed(t.Context(), news.Request{URL: server.URL + row.path})
				if err != nil || got != row.want {
					t.Errorf("got %t, %v, want %t", got, err, row.want)
				}
			}
			if asked != 1 {
				t.Errorf("the file was asked for %d times, want once", asked)
			}
		})
	}
}

func TestASiteInTroubleHasNotSaidNo(t *testing.T) {
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer broken.Close()
	dead := httptest.NewServer(nil)
	dead.Close()
	for _, url := range []string{broken.URL, dead.URL} {
		if allowed, err := web.New(web.Options{}).Allowed(t.Context(), news.Request{URL: url + "/a.html"}); allowed || err == nil {
			t.Errorf("%s: got %t and %v, want an error", url, allowed, err)
		}
	}
}

func TestRobotsNeedANetwork(t *testing.T) {
	_, err := web.New(web.Options{Offline: true}).Allowed(t.Context(), news.Request{URL: "https://example.vn/a.html"})
	if !errors.Is(err, news.ErrOffline) {
		t.Errorf("got %v, want %v", err, news.ErrOffline)
	}
}
