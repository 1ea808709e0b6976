package newsroom_test

import (
	"errors"
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

func TestAForecastIsOfTheDayItWasRead(t *testing.T) {
	r := open(t, "thu/tot")
	morning := time.Date(2026, 11, 22, 7, 0, 0, 0, news.Zone)
	a := news.Article{Headline: news.Headline{ID: "bai", URL: "https://tot.test/bai", Portal: "thu", Section: "thu/tot", Title: "Bài"}, Read: morning.Add(-8 * time.Hour)}
	a.Notices = []news.Notice{{Kind: news.Weather, Text: "Chiều có mưa"}}
	if _, err := r.Store.KeepArticle(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	r.now = morning.Add(-7*time.Hour - time.Minute)
	if w, err := r.Weather(t.Context()); err != nil || w.Portal != "thu" || !w.Read.Equal(a.Read) {
		t.Errorf("the same evening: %+v, %v", w, err)
	}
	r.now = morning
	if w, err := r.Weather(t.Context()); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("the next morning: %+v, %v", w, err)
	}
}
