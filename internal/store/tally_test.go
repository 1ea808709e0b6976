package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func TestTalliesEqualCountsAfterARandomWalk(t *testing.T) {
	s := open(t)
	p := newPress(11)
	sections := sectionNames(12)
	var known []news.Headline
	for turn := range 400 {
		walk(t, s, p, sections, &known)
		if turn%20 == 19 {
			compareTallies(t, s, sections)
		}
	}
}

// walk does one of the things that change counts.
func walk(t *testing.T, s *store.Store, p press, sections []news.SectionID, known *[]news.Headline) {
	t.Helper()
	section := sections[p.IntN(len(sections))]
	some := func() (ids []news.HeadlineID) {
		for range 1 + p.IntN(5) {
			if len(*known) > 0 {
				ids = append(ids, (*known)[p.IntN(len(*known))].ID)
			}
		}
		return ids
	}
	var err error
	switch p.IntN(10) {
	case 0, 1:
		d := p.delivery(section, p.IntN(60), 1+p.IntN(8))
		for range p.IntN(4) {
			if len(*known) > 0 {
				d.Headlines = append(d.Headlines, (*known)[p.IntN(len(*known))])
			}
		}
		if p.IntN(2) == 0 {
			d.Articles = append(d.Articles, p.article(d.Headlines[0], 20))
		}
		*known = append(*known, d.Headlines...)
		file(t, s, d)
	case 2:
		err = s.MarkRead(t.Context(), some(), true)
	case 3:
		err = s.MarkRead(t.Context(), append(some(), some()...), false)
	case 4:
		_, err = s.MarkAllRead(t.Context(), news.Query{Section: section, Limit: p.IntN(10)})
	case 5:
		for _, id := range some() {
			_, err = s.KeepArticle(t.Context(), p.article(news.Headline{ID: id, Section: section}, 20))
		}
	case 6:
		h := p.headline(section, 1000+p.IntN(50))
		h.Section = ""
		*known = append(*known, h)
		_, err = s.KeepArticle(t.Context(), p.article(h, 20))
	case 7:
		mute(t, s, news.Muting{Words: strings.Fields(p.words(3)), Sections: map[news.SectionID][]string{section: strings.Fields(p.words(9))}})
	case 8:
		for _, id := range some() {
			err = s.Bookmark(t.Context(), id, news.Bookmark{})
		}
	case 9:
		for _, id := range some() {
			_, err = s.Unbookmark(t.Context(), id)
		}
	}
	if errors.Is(err, news.ErrUnknown) {
		err = nil // it was purged, or was no bookmark
	}
	if err != nil {
		t.Fatal(err)
	}
}

func compareTallies(t *testing.T, s *store.Store, sections []news.SectionID) {
	t.Helper()
	told, err := s.Sections(t.Context(), sections)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range sections {
		want := news.Tally{
			Total:   len(headlines(t, s, news.Query{Section: id})),
			Unread:  len(headlines(t, s, news.Query{Section: id, Unread: true})),
			Offline: len(headlines(t, s, news.Query{Section: id, Offline: true})),
			Muted:   len(headlines(t, s, news.Query{Section: id, Muted: true})),
		}
		if got := told[id].Tally; got != want {
			t.Fatalf("%s: tally %+v, counted %+v", id, got, want)
		}
	}
	for _, asked := range [][]news.SectionID{sections, sections[:2], sections[3:4], nil} {
		got, err := s.Stock(t.Context(), asked, time.Time{})
		followed := append([]news.SectionID{}, asked...)
		want := news.Stock{
			Unread:  len(headlines(t, s, news.Query{Followed: followed, Unread: true})),
			Offline: len(headlines(t, s, news.Query{Followed: followed, Offline: true})),
		}
		if err != nil || got != want {
			t.Fatalf("stock of %v: %+v, %v; counted %+v", asked, got, err, want)
		}
	}
	unread := map[news.HeadlineID]bool{}
	for _, h := range headlines(t, s, news.Query{Unread: true}) {
		unread[h.ID] = true
	}
	for _, h := range headlines(t, s, news.Query{}) {
		if unread[h.ID] != h.Status.Unread() {
			t.Fatalf("%s: listed as unread %t, status says %t", h.ID, unread[h.ID], h.Status.Unread())
		}
	}
}
