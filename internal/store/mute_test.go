package store_test

import (
	"slices"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/viet"
)

// told makes headlines of a section with these titles, newest first.
func told(section news.SectionID, titles ...string) news.Delivery {
	d := newPress(5).delivery(section, 0, len(titles))
	for i, title := range titles {
		d.Headlines[i].Title, d.Headlines[i].Lead = title, ""
	}
	return d
}

func mute(t *testing.T, s *store.Store, m news.Muting) {
	t.Helper()
	if err := s.Mute(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		var err error
		if more, err = s.Remute(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func wantTitles(t *testing.T, s *store.Store, q news.Query, want ...string) {
	t.Helper()
	var got []string
	for _, h := range headlines(t, s, q) {
		got = append(got, h.Title)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v: %q, want %q", q, got, want)
	}
}

const (
	flood = "Nước lên ở miền Tây"
	star  = "Quảng cáo mới của ca sĩ"
	bun   = "Bún nước lèo Sóc Trăng"
)

func TestAMutedHeadlineIsInNoListAndNoCount(t *testing.T) {
	for what, when := range map[string]func(*store.Store){
		"filed before": func(s *store.Store) {
			file(t, s, told("a/b", flood, star, bun))
			mute(t, s, news.Muting{Words: []string{"quang cao"}})
		},
		"filed after": func(s *store.Store) {
			mute(t, s, news.Muting{Words: []string{"quang cao"}})
			if fresh := file(t, s, told("a/b", flood, star, bun)); fresh[0] != 2 {
				t.Errorf("%d are told to be fresh, want 2", fresh[0])
			}
			file(t, s, told("a/b", flood, star, bun)) // the source lists it still
		},
	} {
		t.Run(what, func(t *testing.T) {
			s := open(t)
			when(s)
			for _, q := range []news.Query{{}, {Section: "a/b"}, {Portal: "a"}, {Followed: []news.SectionID{"a/b", "c/d"}}, {Unread: true}} {
				wantTitles(t, s, q, flood, bun)
				q.Muted = true
				wantTitles(t, s, q, star)
			}
			told, err := s.Sections(t.Context(), []news.SectionID{"a/b"})
			if want := (news.Tally{Total: 2, Unread: 2, Muted: 1}); err != nil || told["a/b"].Tally != want {
				t.Errorf("the tally is %+v, %v, want %+v", told["a/b"].Tally, err, want)
			}
			if n := unreadIn(t, s, "a/b"); n != 2 {
				t.Errorf("%d unread, want 2", n)
			}
			lacking, err := s.Lacking(t.Context(), "a/b", 0)
			if err != nil || len(lacking) != 2 {
				t.Errorf("%d articles are to be fetched, %v; want 2", len(lacking), err)
			}
			index(t, s)
			found := search(t, s, news.Search{Text: "quảng cáo", Limit: 10, Sections: []news.SectionID{"a/b"}})
			if len(found.Hits) != 1 || found.Hits[0].Title != star {
				t.Errorf("the search finds %q", titles(found))
			}
		})
	}
}

func TestOtherWordsHoldForWhatIsStored(t *testing.T) {
	s := open(t)
	file(t, s, told("a/b", flood, star, bun))
	mute(t, s, news.Muting{Words: []string{"quảng cáo"}})
	mute(t, s, news.Muting{Words: []string{"nước lên"}})
	wantTitles(t, s, news.Query{}, star, bun)
	mute(t, s, news.Muting{})
	wantTitles(t, s, news.Query{}, flood, star, bun)
	wantTitles(t, s, news.Query{Muted: true})
}

func TestASectionsOwnWordsHoldThere(t *testing.T) {
	s := open(t)
	d := told("a/b", flood, star)
	file(t, s, d)
	d.Section = "a/c"
	file(t, s, d, told("d/e", bun))
	mute(t, s, news.Muting{Sections: map[news.SectionID][]string{"a/c": {"nước"}, "d": {"nước"}}})
	wantTitles(t, s, news.Query{Section: "a/b"}, flood, star)
	wantTitles(t, s, news.Query{Section: "a/c"}, star)
	wantTitles(t, s, news.Query{Section: "d/e"})
	if n := unreadIn(t, s, "a/b", "a/c", "d/e"); n != 2 {
		t.Errorf("%d unread, want 2", n)
	}
}

func TestABookmarkIsNeverMuted(t *testing.T) {
	s := open(t)
	d := told("a/b", flood, star)
	file(t, s, d)
	id := d.Headlines[1].ID
	mute(t, s, news.Muting{Words: []string{"quảng cáo"}})
	if err := s.Bookmark(t.Context(), id, news.Bookmark{}); err != nil {
		t.Fatal(err)
	}
	wantTitles(t, s, news.Query{Section: "a/b"}, flood, star)
	mute(t, s, news.Muting{Words: []string{"quảng cáo", "miền tây"}})
	wantTitles(t, s, news.Query{Section: "a/b"}, star)
	if _, err := s.Unbookmark(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	wantTitles(t, s, news.Query{Section: "a/b"})
}

func TestANewTitleIsDecidedAbout(t *testing.T) {
	s := open(t)
	mute(t, s, news.Muting{Words: []string{"quảng cáo"}})
	file(t, s, told("a/b", star))
	file(t, s, told("a/b", bun))
	wantTitles(t, s, news.Query{Section: "a/b"}, bun)
	file(t, s, told("a/b", star))
	wantTitles(t, s, news.Query{Section: "a/b"})
}

func TestAnEndedChangeOfWordsIsGoneOnWith(t *testing.T) {
	folder := t.TempDir()
	s := openAt(t, folder)
	p := newPress(3)
	for i := range 3 {
		file(t, s, p.delivery(sectionName(i), 900*i, 900))
	}
	all := len(headlines(t, s, news.Query{}))
	words := []string{"ba", "ma", "la"}
	if err := s.Mute(t.Context(), news.Muting{Words: words}); err != nil {
		t.Fatal(err)
	}
	if more, err := s.Remute(t.Context()); err != nil || !more {
		t.Fatalf("more: %t, %v", more, err)
	}
	again := openAt(t, folder)
	mute(t, again, news.Muting{Words: words})
	heard, muted := len(headlines(t, again, news.Query{})), len(headlines(t, again, news.Query{Muted: true}))
	if heard+muted != all || muted == 0 {
		t.Errorf("%d and %d muted of %d", heard, muted, all)
	}
	compareTallies(t, again, sectionNames(12))
	compareMuted(t, again, words)
}

// compareMuted holds every headline against the words.
func compareMuted(t *testing.T, s *store.Store, words []string) {
	t.Helper()
	for _, muted := range []bool{false, true} {
		for _, h := range headlines(t, s, news.Query{Muted: muted}) {
			if want := viet.NewWords(words).In(h.Title, h.Lead) != "" && !h.Status.Saved(); muted != want {
				t.Fatalf("%q: muted %t", h.Title, muted)
			}
		}
	}
}
