package demo

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// morning is the moment at which the tests' portal opens: a Wednesday.
var morning = time.Date(2023, 11, 8, 15, 34, 20, 0, news.Zone)

func open(t *testing.T) *Portal {
	t.Helper()
	return New(func() time.Time { return morning })
}

func get(t *testing.T, p *Portal, path string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://127.0.0.1:8080"+path, nil)
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w
}

func TestEverySectionAnswers(t *testing.T) {
	p := open(t)
	for _, s := range sections {
		for _, path := range []string{s.Path(), s.SourcePath()} {
			if got := get(t, p, path).Code; got != http.StatusOK {
				t.Errorf("%s: got %d", path, got)
			}
		}
	}
}
