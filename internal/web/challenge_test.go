package web

import (
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

// story is text enough for a short article page.
var story = strings.Repeat("<p>Nước lên, xuồng ghe lại tấp nập trên kênh xáng.</p>", 30)

func TestChallengePagesAreTold(t *testing.T) {
	for _, row := range []struct {
		name   string
		status int
		header http.Header
		body   string
		want   bool
	}{
		{"a cookie and a reload", 200, nil, `<html><script>document.cookie="k=1;path=/";window.location.reload();</script></html>`, true},
		{"the same as a feed", 200, http.Header{"Content-Type": {"application/rss+xml"}}, `<html><body><script>document.cookie="a=b";location.href=location.href</script></body></html>`, true},
		{"Cloudrity", 200, nil, `<!DOCTYPE html><head><title>Cloudrity</title></head><body>Xin chờ trong giây lát</body>`, true},
		{"a moment", 403, nil, `<!DOCTYPE html><title>Just a moment...</title><script>window._cf_chl_opt={}</script><noscript>Enable JavaScript and cookies to continue</noscript>`, true},
		{"a header", 403, http.Header{"Cf-Mitigated": {"challenge"}}, ``, true},
		{"a captcha form", 503, nil, `<html><form><div class="g-recaptcha" data-sitekey="x"></div><input type=submit></form></html>`, true},
		{"an article about captchas", 200, nil, `<html><title>Captcha là gì?</title><article>` + story + `</article></html>`, false},
		{"an article with a captcha at its form", 200, nil, `<html><article>` + story + `</article><form><img id="captcha" src="/captcha.png"></form></html>`, false},
		{"an article from behind a wall", 200, nil, `<html><script>window._cf_chl_opt={}</script><article>` + story + `</article></html>`, false},
		{"a short page that sets a cookie", 200, nil, `<html><script>document.cookie="seen=1"</script><p>Ngắn.</p></html>`, false},
		{"a feed about captchas", 200, http.Header{"Content-Type": {"text/html"}}, `<?xml version="1.0"?><rss><channel><link>https://captcha.example.vn/</link></channel></rss>`, false},
		{"an empty answer", 200, nil, ``, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			home := serve(t, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				for key, values := range row.header {
					w.Header()[key] = values
				}
				w.WriteHeader(row.status)
				_, _ = io.WriteString(w, row.body)
			})
			_, err := New(Options{}).Get(t.Context(), news.Request{URL: home})
			if got := errors.Is(err, news.ErrChallenge); got != row.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestSavedPagesAreNoChallenges runs over the saved portals where they are.
func TestSavedPagesAreNoChallenges(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", "news", "*", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) == 0 {
		t.Skip("no saved portals here")
	}
	for _, page := range pages {
		body, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if challenged(&http.Response{Header: http.Header{"Content-Type": {"text/html"}}}, body) {
			t.Errorf("%s is taken for a challenge", filepath.Base(page))
		}
	}
}
