package newsroom_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// A pasted address is opened and its copy completed at once.
func TestASavedAddressIsAskedForOnce(t *testing.T) {
	for _, row := range []struct {
		path string
		want error
	}{
		{"/bai/tin-2.html", nil},
		{"/khong/co.html", news.ErrGone},
	} {
		r := open(t)
		var asked atomic.Int32
		slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			if q.URL.Path == row.path {
				asked.Add(1)
				time.Sleep(50 * time.Millisecond)
			}
			r.portal.ServeHTTP(w, q)
		}))
		defer slow.Close()
		h, _, err := r.SaveURL(t.Context(), slow.URL+row.path)
		if err != nil {
			t.Fatal(err)
		}
		var both sync.WaitGroup
		both.Go(func() { made(t, r.Complete(t.Context())) })
		both.Go(func() {
			if _, err := r.Open(t.Context(), h.ID); !errors.Is(err, row.want) {
				t.Errorf("%s: opened with %v, want %v", row.path, err, row.want)
			}
		})
		both.Wait()
		made(t, r.Complete(t.Context()))
		if n := asked.Load(); n != 1 {
			t.Errorf("%s was asked for %d times", row.path, n)
		}
		h, err = r.Headline(t.Context(), h.ID)
		if gone := row.want != nil; err != nil || h.Gone != gone || h.Offline == gone {
			t.Errorf("%s: gone %v, on disk %v, %v", row.path, h.Gone, h.Offline, err)
		}
	}
}
