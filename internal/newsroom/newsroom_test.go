package newsroom_test

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/feed"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/web"
)

// room is a newsroom over a real store, client and server, with its make-believe portal.
type room struct {
	*newsroom.Newsroom
	portal *newstest.Portal
	server *httptest.Server
	list   *list
	now    time.Time
	dir    string
}

// list is the reader's list in memory.
type list struct{ ids []news.SectionID }

func (l *list) Followed() ([]news.SectionID, error) { return slices.Clone(l.ids), nil }
func (l *list) Change(change func([]news.SectionID) []news.SectionID) error {
	l.ids = change(slices.Clone(l.ids))
	return nil
}

type folder struct {
	*catalog.Catalog
	path string
}

func (f folder) Add(p news.Portal) error       { return catalog.Write(f.path, p) }
func (f folder) Remove(id news.PortalID) error { return catalog.Remove(f.path, id) }

func open(t *testing.T, followed ...news.SectionID) *room {
	t.Helper()
	r := &room{portal: newstest.NewPortal(), list: &list{followed}, now: newstest.Published.Add(time.Hour)}
	r.server = httptest.NewServer(r.portal)
	dir := t.TempDir()
	r.dir = dir
	s, err := store.Open(t.Context(), filepath.Join(dir, "sapbao.db"), store.Options{
		Journal: filepath.Join(dir, "bookmarks.jsonl"), Now: r.clock,
		Pictures: filepath.Join(dir, "cache"), Keepsakes: filepath.Join(dir, "keepsakes"),
	})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(dir, "portals")
	if err := catalog.Write(own, r.portal.Definition(r.server.URL)); err != nil {
		t.Fatal(err)
	}
	r.Newsroom = newsroom.New(newsroom.Parts{
		Web:   web.New(web.Options{Timeout: 2 * time.Second, PerHost: 4, Limit: 1 << 20, Now: r.clock}),
		Feeds: feed.Parse, Pages: pages, Store: s, Following: r.list, Now: r.clock,
		Catalog: folder{catalog.New(os.DirFS(own)), own},
	})
	t.Cleanup(func() {
		r.portal.Release()
		r.server.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func (r *room) clock() time.Time { return r.now }

// settle runs a refresh to its end.
func settle(t *testing.T, events <-chan news.Progress) map[news.SectionID]news.Progress {
	t.Helper()
	got := map[news.SectionID]news.Progress{}
	for p := range events {
		got[p.Section] = p
	}
	return got
}

// offline is a newsroom over the same store without a network.
func (r *room) offline() *newsroom.Newsroom {
	parts := r.Parts
	parts.Web = web.New(web.Options{Offline: true})
	return newsroom.New(parts)
}

func titles(t *testing.T, n *newsroom.Newsroom, q news.Query) []string {
	t.Helper()
	rows, err := n.Headlines(context.WithoutCancel(t.Context()), q)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range rows {
		got = append(got, h.Title)
	}
	return got
}
