package demo

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/news"
)

const base = "http://127.0.0.1:8080"

// morning is the moment at which the tests' portal opens: a Wednesday.
var morning = time.Date(2023, 11, 8, 9, 34, 20, 0, news.Zone)

func opened(t *testing.T) *Portal {
	t.Helper()
	return New(func() time.Time { return morning })
}

func ask(t *testing.T, p *Portal, method, path string, header http.Header) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, base+path, nil)
	r.Header = header
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w
}

// page returns the body of a page that must be there.
func page(t *testing.T, p *Portal, path string) string {
	t.Helper()
	w := ask(t, p, http.MethodGet, path, nil)
	if w.Code != http.StatusOK {
		t.Fatalf("GET %s: got %d, want 200", path, w.Code)
	}
	return w.Body.String()
}

// references lists the addresses that a page's elements name.
func references(t *testing.T, body string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "href" || a.Key == "src" {
				found = append(found, a.Val)
			}
		}
	}
	return found
}

func TestEveryLinkResolves(t *testing.T) {
	p := opened(t)
	seen := map[string]bool{"/": true}
	for queue := []string{"/"}; len(queue) > 0; queue = queue[1:] {
		w := ask(t, p, http.MethodGet, queue[0], nil)
		if w.Code != http.StatusOK {
			t.Errorf("GET %s: got %d, want 200", queue[0], w.Code)
		}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		for _, to := range references(t, w.Body.String()) {
			to = strings.TrimPrefix(to, base)
			switch {
			case !strings.HasPrefix(to, "/"):
				t.Errorf("%s links to %q, which is elsewhere", queue[0], to)
			case strings.HasPrefix(to, "/anh/"):
				if p.plates[to] == nil {
					t.Errorf("%s shows %s, which is not there", queue[0], to)
				}
			case !seen[to]:
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	for _, s := range p.stories {
		if !seen[s.Path()] {
			t.Errorf("nothing leads to %s", s.Path())
		}
	}
}

func TestWhoHasAPageGetsNoBody(t *testing.T) {
	p := opened(t)
	story := p.stories[0]
	for _, path := range []string{"/", "/rss/huong-dan.rss", story.Path(), story.Pictures[0].Path(), "/trang.css"} {
		first := ask(t, p, http.MethodGet, path, nil)
		tag, modified := first.Header().Get("ETag"), first.Header().Get("Last-Modified")
		if tag == "" || modified == "" {
			t.Errorf("%s: no stamp: ETag %q, Last-Modified %q", path, tag, modified)
		}
		for _, header := range []http.Header{{"If-None-Match": {tag}}, {"If-Modified-Since": {modified}}} {
			again := ask(t, p, http.MethodGet, path, header)
			if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
				t.Errorf("%s with %v: got %d and %d bytes, want 304 and none", path, header, again.Code, again.Body.Len())
			}
		}
		if other := ask(t, p, http.MethodGet, path, http.Header{"If-None-Match": {`"other"`}}); other.Code != http.StatusOK {
			t.Errorf("%s with another tag: got %d, want 200", path, other.Code)
		}
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	p := opened(t)
	for _, path := range []string{"/the-thao/", "/huong-dan/nothing-1.html", "/rss/the-thao.rss", "/rss/am-thuc.rss", "/rss/huong-dan.atom", "/anh/1-1.png", "/nothing/"} {
		if got := ask(t, p, http.MethodGet, path, nil).Code; got != http.StatusNotFound {
			t.Errorf("GET %s: got %d, want 404", path, got)
		}
	}
	if got := ask(t, p, http.MethodPost, "/", nil).Code; got != http.StatusMethodNotAllowed {
		t.Errorf("POST /: got %d, want 405", got)
	}
}

func TestDefinitionNamesWhatIsServed(t *testing.T) {
	p := opened(t)
	got := p.Definition(base)
	if got.ID != "demo" || got.Home != base+"/" || len(got.Sections) != 6 {
		t.Errorf("got %+v", got)
	}
	if len(got.Hosts) != 1 || got.Hosts[0] != "127.0.0.1:8080" {
		t.Errorf("hosts: got %q, want 127.0.0.1:8080", got.Hosts)
	}
	kinds := map[news.SourceKind]int{}
	for _, s := range got.Sections {
		if s.ID.Portal() != got.ID {
			t.Errorf("section %s is not of portal %s", s.ID, got.ID)
		}
		kinds[s.Source.Kind]++
		body := page(t, p, strings.TrimPrefix(s.Source.URL, base))
		for _, story := range p.of(strings.TrimPrefix(string(s.ID), "demo/")) {
			if !strings.Contains(body, story.Path()) {
				t.Errorf("%s does not list %s", s.Source.URL, story.Path())
			}
		}
	}
	if kinds[news.Feed] != 5 || kinds[news.Listing] != 1 {
		t.Errorf("sources: got %v, want 5 feeds and 1 listing", kinds)
	}
}
