package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestMarkingAllReadCanBeTakenBack(t *testing.T) {
	s := open(t)
	d := newPress(8).delivery("a/b", 0, 10)
	file(t, s, d)
	already := []news.HeadlineID{d.Headlines[2].ID, d.Headlines[7].ID}
	if err := s.MarkRead(t.Context(), already, true); err != nil {
		t.Fatal(err)
	}
	changed, err := s.MarkAllRead(t.Context(), news.Query{Section: "a/b"})
	if err != nil || len(changed) != 8 {
		t.Fatalf("%d changed, %v", len(changed), err)
	}
	if left := headlines(t, s, news.Query{Unread: true}); len(left) != 0 {
		t.Errorf("%d are still unread", len(left))
	}
	if err := s.MarkRead(t.Context(), changed, false); err != nil {
		t.Fatal(err)
	}
	for _, h := range headlines(t, s, news.Query{}) {
		if read := slices.Contains(already, h.ID); h.Status.Unread() == read {
			t.Errorf("%s: unread %t", h.ID, h.Status.Unread())
		}
	}
}

func TestTheFirstReadingsTimeStays(t *testing.T) {
	s := open(t)
	d := newPress(8).delivery("a/b", 0, 1)
	file(t, s, d)
	id := d.Headlines[0].ID
	for range 2 {
		if err := s.MarkRead(t.Context(), []news.HeadlineID{id, id, "vvvvvvvvvvvv"}, true); err != nil {
			t.Fatal(err)
		}
	}
	h, err := s.Headline(t.Context(), id)
	if err != nil || !h.Status.ReadAt.Equal(noon.Add(time.Hour)) || !h.Status.FirstSeen.Equal(noon) {
		t.Errorf("got %+v, %v", h.Status, err)
	}
	if n := unreadIn(t, s, "a/b"); n != 0 {
		t.Errorf("%d unread, want 0", n)
	}
}

func TestAPositionIsRememberedWithoutReading(t *testing.T) {
	s := open(t)
	d := newPress(8).delivery("a/b", 0, 1)
	file(t, s, d)
	id, want := d.Headlines[0].ID, news.Position{Block: -1, Offset: 40}
	if err := s.SavePosition(t.Context(), id, want); err != nil {
		t.Fatal(err)
	}
	h, err := s.Headline(t.Context(), id)
	if err != nil || h.Status.Position != want || !h.Status.Unread() {
		t.Errorf("got %+v, %v", h.Status, err)
	}
	if err := s.SavePosition(t.Context(), "vvvvvvvvvvvv", want); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("an unknown headline: %v", err)
	}
}
