package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// TestUndatedHeadlinesAreNotTheFreshest refreshes a section three times; d and u are
// dated and undated stories, the digit is the refresh that brings them.
func TestUndatedHeadlinesAreNotTheFreshest(t *testing.T) {
	s := open(t)
	refresh := func(at time.Time, stories ...news.Headline) {
		d := news.Delivery{Section: "a/b", Headlines: stories, Health: news.Health{Asked: at, Answered: at}}
		for i := range d.Headlines {
			d.Headlines[i].Fetched = at
		}
		file(t, s, d)
	}
	story := func(name string, published time.Time) news.Headline {
		return news.Headline{URL: "https://a.vn/" + name, Title: name, Published: published}
	}
	never := time.Time{}
	refresh(noon, story("u1a", never), story("d1 of the morning", noon.Add(-5*time.Hour)), story("u1b", never), story("d1 of yesterday", noon.Add(-30*time.Hour)))
	refresh(noon.Add(time.Hour), story("u2", never), story("d2", noon.Add(20*time.Minute)), story("u1a", never))
	refresh(noon.Add(20*time.Hour), story("u3", never), story("d3 of the evening", noon.Add(10*time.Hour)), story("d3 of the morning", noon.Add(19*time.Hour)))
	want := []string{"d3 of the morning", "u3", "d3 of the evening", "d2", "u2", "d1 of the morning", "u1a", "u1b", "d1 of yesterday"}
	var got []string
	for _, h := range headlines(t, s, news.Query{Section: "a/b"}) {
		got = append(got, h.Title)
		if undated := h.Title[0] == 'u'; undated != h.Stated().IsZero() {
			t.Errorf("%s is told to be of %v", h.Title, h.Stated())
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestALearnedDateCountsWithTheNextRefresh opens an undated story that is old.
func TestALearnedDateCountsWithTheNextRefresh(t *testing.T) {
	s := open(t)
	p := newPress(2)
	d := p.delivery("a/b", 0, 3)
	for i := range d.Headlines {
		d.Headlines[i].Published = time.Time{}
	}
	file(t, s, d)
	a := p.article(d.Headlines[0], 20)
	a.Published = noon.AddDate(-4, 0, 0)
	if _, err := s.KeepArticle(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	before := headlines(t, s, news.Query{Section: "a/b"})
	if around := headlines(t, s, news.Query{Section: "a/b", After: news.CursorAt(before[0])}); len(around) != 2 {
		t.Errorf("behind the one that waits there are %d headlines, want 2", len(around))
	}
	file(t, s, p.delivery("a/c", 9, 1)) // of any section
	after := headlines(t, s, news.Query{Section: "a/b"})
	if before[0].ID != a.ID || after[2].ID != a.ID || after[2].Listed != (time.Time{}) {
		t.Errorf("the story stands at %d, then at %d; want 0, then 2", slices.Index(ids(before), a.ID), slices.Index(ids(after), a.ID))
	}
}
