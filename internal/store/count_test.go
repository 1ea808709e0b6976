package store_test

import (
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func unreadIn(t *testing.T, s *store.Store, ids ...news.SectionID) int {
	t.Helper()
	stock, err := s.Stock(t.Context(), ids, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return stock.Unread
}

func TestWhatStandsInSeveralSectionsIsCountedOnce(t *testing.T) {
	n := newNewsstand(t)
	sections := sectionNames(30)
	followed := func(q news.Query) int {
		q.Followed = sections
		return len(headlines(t, n.Store, q))
	}
	stock, err := n.Stock(t.Context(), sections, time.Time{})
	want := news.Stock{Unread: followed(news.Query{Unread: true}), Offline: followed(news.Query{Offline: true})}
	if err != nil || stock != want || want.Offline == 0 || want.Unread == 0 {
		t.Errorf("%+v, %v; want %+v", stock, err, want)
	}
	one := sections[:1]
	stock, err = n.Stock(t.Context(), one, time.Time{})
	want = news.Stock{
		Unread:  len(headlines(t, n.Store, news.Query{Section: one[0], Unread: true})),
		Offline: len(headlines(t, n.Store, news.Query{Section: one[0], Offline: true})),
	}
	if err != nil || stock != want {
		t.Errorf("one section: %+v, %v; want %+v", stock, err, want)
	}
}

func TestArrivedCountsWhatCameInSince(t *testing.T) {
	s := open(t)
	p := newPress(8)
	if stock, err := s.Stock(t.Context(), sectionNames(3), noon); stock != (news.Stock{}) || err != nil {
		t.Errorf("of an empty store %+v, %v", stock, err)
	}
	var shared news.Headline
	for day := range 5 {
		for i := range 3 {
			d := p.delivery(sectionName(i), day*10, 10)
			if i == 0 {
				shared = d.Headlines[3]
			} else {
				d.Headlines[3] = shared // in all three sections
			}
			for k := range d.Headlines {
				d.Headlines[k].Fetched = noon.AddDate(0, 0, day)
			}
			file(t, s, d)
		}
	}
	for _, tt := range []struct {
		sections int
		after    time.Time
		want     int
	}{
		{3, noon.AddDate(0, 0, -1), 140},
		{3, noon, 112},
		{3, noon.AddDate(0, 0, 3), 28},
		{3, noon.AddDate(0, 0, 3).Add(time.Hour), 28},
		{1, noon.AddDate(0, 0, 3), 10},
		{3, noon.AddDate(0, 0, 4), 0},
		{0, noon.AddDate(0, 0, -1), 0},
	} {
		stock, err := s.Stock(t.Context(), sectionNames(tt.sections), tt.after)
		if err != nil || stock.Arrived != tt.want {
			t.Errorf("%d sections after %v: %d, %v; want %d", tt.sections, tt.after, stock.Arrived, err, tt.want)
		}
	}
}
