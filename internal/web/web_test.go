package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// serve answers on loopback until the test ends.
func serve(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// handled is a transport without sockets.
type handled func(*http.Request) (*http.Response, error)

func (h handled) RoundTrip(r *http.Request) (*http.Response, error) { return h(r) }

func answer(r *http.Request, status int, body io.Reader) *http.Response {
	return &http.Response{StatusCode: status, ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{}, Body: io.NopCloser(body), ContentLength: -1, Request: r}
}

func TestRequestSaysWhoAsks(t *testing.T) {
	var got http.Header
	home := serve(t, func(_ http.ResponseWriter, r *http.Request) { got = r.Header })
	for _, row := range []struct {
		options Options
		request news.Request
		want    string
	}{
		{Options{}, news.Request{}, "SapBao (+https://github.com/sapbao/sapbao)"},
		{Options{UserAgent: Agent("1.2.3")}, news.Request{}, "SapBao/1.2.3 (+https://github.com/sapbao/sapbao)"},
		{Options{}, news.Request{UserAgent: "Mozilla/5.0"}, "Mozilla/5.0"},
	} {
		row.request.URL = home
		if _, err := New(row.options).Get(t.Context(), row.request); err != nil {
			t.Fatal(err)
		}
		if agent := got.Get("User-Agent"); agent != row.want {
			t.Errorf("got the user agent %q, want %q", agent, row.want)
		}
		if encodings := got.Get("Accept-Encoding"); encodings != "gzip, br, zstd" {
			t.Errorf("got Accept-Encoding %q", encodings)
		}
	}
}

func TestPageTellsWhatCame(t *testing.T) {
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, news.Zone)
	home := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/xml; charset=utf-8")
		w.Header().Set("ETag", `"7"`)
		w.Header().Set("Last-Modified", "Sun, 22 Nov 2026 00:30:00 GMT")
		w.Header().Set("Cache-Control", "max-age=300")
		_, _ = io.WriteString(w, "<rss/>")
	})
	got, err := New(Options{Now: func() time.Time { return now }}).Get(t.Context(), news.Request{URL: home + "/a.rss#top"})
	if err != nil {
		t.Fatal(err)
	}
	if string(got.Body) != "<rss/>" || got.URL != home+"/a.rss" || got.Type != "text/xml; charset=utf-8" || got.Unchanged {
		t.Errorf("got %+v", got)
	}
	if want := (news.Stamp{ETag: `"7"`, LastModified: "Sun, 22 Nov 2026 00:30:00 GMT"}); got.Stamp != want {
		t.Errorf("got the stamp %+v, want %+v", got.Stamp, want)
	}
	if !got.Fetched.Equal(now) || !got.Due.Equal(now.Add(5*time.Minute)) {
		t.Errorf("fetched %s, due %s", got.Fetched, got.Due)
	}
}

func TestUnchangedPageHasNoBodyAndKeepsItsStamp(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"7"` && r.Header.Get("If-Modified-Since") == "yesterday" {
			w.Header().Set("Cache-Control", "max-age=60")
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = io.WriteString(w, "whole")
	})
	stamp := news.Stamp{ETag: `"7"`, LastModified: "yesterday"}
	got, err := New(Options{}).Get(t.Context(), news.Request{URL: home, Stamp: stamp})
	if err != nil {
		t.Fatal(err)
	}
	if !got.Unchanged || len(got.Body) != 0 || got.Stamp != stamp || got.Due.IsZero() {
		t.Errorf("got %+v", got)
	}
}

func TestStatusIsTheError(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var status int
		_, _ = fmt.Sscanf(r.URL.Path, "/%d", &status)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, "<html><p>Trang lỗi.</p></html>")
	})
	client := New(Options{})
	for _, row := range []struct {
		status int
		want   string
		gone   bool
	}{
		{403, "403 Forbidden", false},
		{404, "404 Not Found", true},
		{410, "410 Gone", true},
		{304, "304 Not Modified", false},
		{300, "300 Multiple Choices", false},
		{599, "status 599", false},
	} {
		page, err := client.Get(t.Context(), news.Request{URL: fmt.Sprintf("%s/%d", home, row.status)})
		if err == nil || err.Error() != row.want {
			t.Errorf("%d: got the error %v, want %s", row.status, err, row.want)
		}
		if errors.Is(err, news.ErrGone) != row.gone {
			t.Errorf("%d: gone is %t", row.status, !row.gone)
		}
		if len(page.Body) != 0 {
			t.Errorf("%d: got a body with the error", row.status)
		}
	}
}

func TestRedirectsAreFollowedFiveTimes(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var left int
		if n, _ := fmt.Sscanf(r.URL.Path, "/%d", &left); n == 1 && left > 0 {
			http.Redirect(w, r, fmt.Sprintf("/%d#x", left-1), http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "there")
	})
	client := New(Options{})
	page, err := client.Get(t.Context(), news.Request{URL: home + "/5"})
	if err != nil || string(page.Body) != "there" || page.URL != home+"/0" {
		t.Errorf("got %q at %s, %v", page.Body, page.URL, err)
	}
	if _, err := client.Get(t.Context(), news.Request{URL: home + "/6"}); !errors.Is(err, news.ErrRedirects) {
		t.Errorf("got %v, want %v", err, news.ErrRedirects)
	}
}

func TestOnlyHTTPIsSpoken(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Query().Get("to"))
		w.WriteHeader(http.StatusMovedPermanently)
	})
	client := New(Options{})
	for _, address := range []string{
		"file:///etc/passwd", "ftp://example.vn/", "example.vn/tin.rss", "http://", "::",
		home + "/?to=" + url.QueryEscape("file:///etc/passwd"),
		home + "/?to=" + url.QueryEscape("gopher://example.vn/"),
	} {
		if page, err := client.Get(t.Context(), news.Request{URL: address}); err == nil {
			t.Errorf("%s: got %q, want an error", address, page.Body)
		}
	}
}

func TestCookiesLastForTheRun(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if cookie, err := r.Cookie("seen"); err != nil || cookie.Value != "1" {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "in")
	})
	page, err := New(Options{}).Get(t.Context(), news.Request{URL: home + "/rss"})
	if err != nil || string(page.Body) != "in" {
		t.Errorf("got %q, %v", page.Body, err)
	}
}

func TestCancelledRequestEndsWithTheContextsError(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
		cancel()
		<-r.Context().Done()
		return nil, r.Context().Err()
	})})
	if _, err := client.Get(ctx, news.Request{URL: "https://a.vn/"}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestErrorsDoNotRepeatTheAddress(t *testing.T) {
	client := New(Options{Transport: handled(func(*http.Request) (*http.Response, error) {
		return nil, errors.New("tls: out of paper")
	})})
	_, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/tin.rss"})
	if err == nil || strings.Contains(err.Error(), "a.vn") {
		t.Errorf("got %v", err)
	}
}
