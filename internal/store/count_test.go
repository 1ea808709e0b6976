package store_test

import (
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestWhatStandsInSeveralSectionsIsCountedOnce(t *testing.T) {
	n := newNewsstand(t)
	sections := sectionNames(30)
	followed := func(q news.Query) int {
		q.Followed = sections
		return len(headlines(t, n.Store, q))
	}
	unread, err := n.Unread(t.Context(), sections)
	if want := followed(news.Query{Unread: true}); err != nil || unread != want {
		t.Errorf("%d unread, %v; want %d", unread, err, want)
	}
	offline, err := n.Offline(t.Context(), sections)
	if want := followed(news.Query{Offline: true}); err != nil || offline != want || want == 0 {
		t.Errorf("%d on disk, %v; want %d", offline, err, want)
	}
}

func TestArrivedCountsWhatCameInSince(t *testing.T) {
	s := open(t)
	p := newPress(8)
	if n, err := s.Arrived(t.Context(), sectionNames(3), noon, 99); n != 0 || err != nil {
		t.Errorf("of an empty store %d, %v", n, err)
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
		most     int
		want     int
	}{
		{3, noon.AddDate(0, 0, -1), 999, 140},
		{3, noon, 999, 112},
		{3, noon.AddDate(0, 0, 3), 999, 28},
		{3, noon.AddDate(0, 0, 3).Add(time.Hour), 999, 28},
		{1, noon.AddDate(0, 0, 3), 999, 10},
		{3, noon.AddDate(0, 0, 4), 999, 0},
		{3, noon.AddDate(0, 0, -1), 50, 50},
		{0, noon.AddDate(0, 0, -1), 999, 0},
	} {
		got, err := s.Arrived(t.Context(), sectionNames(tt.sections), tt.after, tt.most)
		if err != nil || got != tt.want {
			t.Errorf("%d sections after %v: %d, %v; want %d", tt.sections, tt.after, got, err, tt.want)
		}
	}
}
