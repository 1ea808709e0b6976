package newsroom_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

// pile is a network that answers at once and a store that files slowly; it counts the
// pages between the two.
type pile struct {
	newsroom.Web
	newsroom.Store
	held, most atomic.Int64
}

func (p *pile) Get(ctx context.Context, r news.Request) (news.Page, error) {
	if err := r.Room(ctx); err != nil {
		return news.Page{}, err
	}
	now := p.held.Add(1)
	for most := p.most.Load(); now > most && !p.most.CompareAndSwap(most, now); most = p.most.Load() {
	}
	item := fmt.Sprintf("<item><title>Tin</title><link>%s/tin.html</link></item>", r.URL)
	return news.Page{URL: r.URL, Type: "application/rss+xml", Body: []byte("<rss><channel>" + item + "</channel></rss>")}, nil
}

func (p *pile) File(_ context.Context, deliveries []news.Delivery) ([]int, error) {
	time.Sleep(5 * time.Millisecond)
	p.held.Add(-int64(len(deliveries)))
	return make([]int, len(deliveries)), nil
}

func TestPagesDoNotPileUpBeforeTheStore(t *testing.T) {
	const sections = 60
	r := open(t)
	portal := news.Portal{ID: "nhieu", Name: "Nhiều", Home: "https://nhieu.vn/"}
	for i := range sections {
		id := news.SectionID(fmt.Sprintf("nhieu/f%d", i))
		portal.Sections = append(portal.Sections, feedAt(string(id), fmt.Sprintf("https://nhieu.vn/%d", i)))
		portal.Sections[i].ID = id
		r.list.ids = append(r.list.ids, id)
	}
	if err := r.Catalog.Add(portal); err != nil {
		t.Fatal(err)
	}
	parts := r.Parts
	p := &pile{Web: parts.Web, Store: parts.Store}
	parts.Web, parts.Store = p, p
	got := settle(t, newsroom.New(parts).Refresh(t.Context()))
	for id, event := range got {
		if event.Err != nil {
			t.Errorf("%s: %v", id, event.Err)
		}
	}
	if most := p.most.Load(); len(got) != sections || most > 12 || most < 2 {
		t.Errorf("%d sections settled with at most %d pages in hand, want %d and 2 to 12", len(got), most, sections)
	}
}
