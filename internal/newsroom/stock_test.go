package newsroom_test

import (
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestStockCountsWhatIsFollowed(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context(), "thu/tot", "thu/trang"))
	followed := func(q news.Query) int {
		q.Section = "thu/tot"
		return len(titles(t, r.Newsroom, q))
	}
	all := followed(news.Query{})
	if all == 0 {
		t.Fatal("nothing came in")
	}
	for _, tt := range []struct {
		since time.Time
		want  int
	}{{time.Time{}, 0}, {r.now.Add(-time.Minute), all}, {r.now.Add(time.Minute), 0}} {
		stock, err := r.Stock(t.Context(), []news.SectionID{"thu/tot"}, tt.since)
		if err != nil {
			t.Fatal(err)
		}
		want := news.Stock{Unread: followed(news.Query{Unread: true}), Offline: followed(news.Query{Offline: true}), Arrived: tt.want}
		if stock != want {
			t.Errorf("since %v: %+v, want %+v", tt.since, stock, want)
		}
	}
	unread, err := r.Unread(t.Context())
	if want := followed(news.Query{Unread: true}); err != nil || unread != want {
		t.Errorf("%d unread, %v; want %d", unread, err, want)
	}
}
