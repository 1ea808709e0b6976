package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func TestABookmarkComesBackAndCanBeUndone(t *testing.T) {
	s := open(t)
	d := newPress(9).delivery("a/b", 0, 3)
	file(t, s, d)
	id := d.Headlines[1].ID
	mark := news.Bookmark{Saved: noon, Shelves: []string{"Miền Tây", "", "Đất Mũi", "Miền Tây"}, Note: "đọc lại\ncho kỹ"}
	if err := s.Bookmark(t.Context(), id, mark); err != nil {
		t.Fatal(err)
	}
	mark.Shelves = []string{"Miền Tây", "Đất Mũi"}
	if got := headlines(t, s, news.Query{Bookmarked: true}); len(got) != 1 || !reflect.DeepEqual(*got[0].Status.Bookmark, mark) {
		t.Errorf("the bookmarks are %+v", got)
	}
	if names, err := s.Shelves(t.Context()); err != nil || !slices.Equal(names, []string{"Đất Mũi", "Miền Tây"}) {
		t.Errorf("the shelves are %q, %v", names, err)
	}
	was, err := s.Unbookmark(t.Context(), id)
	if err != nil || !reflect.DeepEqual(was, mark) {
		t.Errorf("removed %+v, %v", was, err)
	}
	if _, err := s.Unbookmark(t.Context(), id); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("removed twice: %v", err)
	}
	if names, _ := s.Shelves(t.Context()); len(names) != 0 {
		t.Errorf("shelves without a bookmark: %q", names)
	}
	if err := s.Bookmark(t.Context(), id, was); err != nil {
		t.Fatal(err)
	}
	if h, err := s.Headline(t.Context(), id); err != nil || !reflect.DeepEqual(*h.Status.Bookmark, mark) {
		t.Errorf("brought back %+v, %v", h.Status.Bookmark, err)
	}
	if err := s.Bookmark(t.Context(), "vvvvvvvvvvvv", mark); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("an unknown headline: %v", err)
	}
}

func TestAChangedNoteKeepsTheTimeOfSaving(t *testing.T) {
	s := open(t)
	d := newPress(9).delivery("a/b", 0, 1)
	file(t, s, d)
	id := d.Headlines[0].ID
	for _, mark := range []news.Bookmark{{Saved: noon}, {Note: "ghi"}} {
		if err := s.Bookmark(t.Context(), id, mark); err != nil {
			t.Fatal(err)
		}
	}
	h, err := s.Headline(t.Context(), id)
	if err != nil || h.Status.Bookmark.Note != "ghi" || !h.Status.Bookmark.Saved.Equal(noon) {
		t.Errorf("got %+v, %v", h.Status.Bookmark, err)
	}
}

// shelved fills a store with bookmarks of all histories and returns the
// bookmarked articles and headlines as the store tells them.
func shelved(t *testing.T, s *store.Store) (marked []news.Headline, articles map[news.HeadlineID][]news.Article) {
	t.Helper()
	p := newPress(21)
	d := p.delivery("a/b", 0, 12)
	d.Headlines[5].Published = time.Time{}
	d.Articles = []news.Article{p.article(d.Headlines[0], 60), p.article(d.Headlines[1], 60)}
	file(t, s, d)
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	keep := func(i int) {
		a := p.article(d.Headlines[i], 40)
		a.Title += " (bản sửa)"
		_, err := s.KeepArticle(t.Context(), a)
		do(err)
	}
	keep(1)
	for _, i := range []int{0, 1, 2, 3, 5} {
		do(s.Bookmark(t.Context(), d.Headlines[i].ID, news.Bookmark{Saved: noon, Shelves: []string{"kệ"}, Note: strings.Repeat("ơ", i)}))
	}
	keep(2)
	keep(0)
	better, err := s.Article(t.Context(), d.Headlines[2].ID)
	do(err)
	better.Blocks = append(better.Blocks, news.Picture{Src: "https://example.vn/ve-sau.jpg"})
	_, err = s.KeepArticle(t.Context(), better)
	do(err)
	do(s.Bookmark(t.Context(), d.Headlines[2].ID, news.Bookmark{Note: "sửa\u2028ghi chú"}))
	_, err = s.Unbookmark(t.Context(), d.Headlines[3].ID)
	do(err)
	return marks(t, s)
}

func marks(t *testing.T, s *store.Store) (marked []news.Headline, articles map[news.HeadlineID][]news.Article) {
	t.Helper()
	marked = headlines(t, s, news.Query{Bookmarked: true})
	articles = map[news.HeadlineID][]news.Article{}
	for _, h := range marked {
		versions, err := s.Versions(t.Context(), h.ID)
		if err != nil && !errors.Is(err, news.ErrUnknown) {
			t.Fatal(err)
		}
		articles[h.ID] = versions
	}
	return marked, articles
}

func TestTheJournalRebuildsEveryBookmark(t *testing.T) {
	folder := t.TempDir()
	marked, articles := shelved(t, openAt(t, folder))
	journal := filepath.Join(folder, "bookmarks.jsonl")
	before, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	for _, tail := range []string{"", "\n", `{"v":1,"event":"removed","at":"2026-11-22T1`, "{\"v\":1,\"event\":\"removed\",\"id\":\"\n"} {
		if err := os.WriteFile(journal, append(slices.Clip(before), tail...), 0o600); err != nil {
			t.Fatal(err)
		}
		s := open(t)
		n, err := s.Restore(t.Context(), journal)
		if err != nil || n != len(marked) || n != 4 {
			t.Fatalf("after %q: rebuilt %d of %d, %v", tail, n, len(marked), err)
		}
		again, texts := marks(t, s)
		if !reflect.DeepEqual(again, marked) {
			t.Errorf("after %q:\ngot  %+v\nwant %+v", tail, again, marked)
		}
		if !reflect.DeepEqual(texts, articles) {
			t.Errorf("after %q the articles differ:\ngot  %+v\nwant %+v", tail, texts, articles)
		}
	}
}

func TestAnUnreadableLineIsNamedAndTheOthersAreRestored(t *testing.T) {
	folder := t.TempDir()
	marked, _ := shelved(t, openAt(t, folder))
	journal := filepath.Join(folder, "bookmarks.jsonl")
	before, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	for line, reason := range map[string]string{
		"\x00\x00\x00\n": "line 1", `{"v":2,"event":"saved","id":"a"}` + "\n": "format 2", `{"v":1,"event":"saved","id":"a"}` + "\n": "without headline",
	} {
		if err := os.WriteFile(journal, append([]byte(line), before...), 0o600); err != nil {
			t.Fatal(err)
		}
		n, err := open(t).Restore(t.Context(), journal)
		if n != len(marked) || err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("with %q: rebuilt %d of %d, %v", line, n, len(marked), err)
		}
	}
}

func TestACutLineIsEndedBeforeTheNext(t *testing.T) {
	folder := t.TempDir()
	journal := filepath.Join(folder, "bookmarks.jsonl")
	if err := os.WriteFile(journal, []byte(`{"v":1,"event":"sav`), 0o600); err != nil {
		t.Fatal(err)
	}
	marked, _ := shelved(t, openAt(t, folder))
	if n, err := open(t).Restore(t.Context(), journal); n != len(marked) || err != nil {
		t.Errorf("rebuilt %d of %d, %v", n, len(marked), err)
	}
}

func TestABookmarkFailsWhereTheJournalCannotBeWritten(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "bookmarks.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, folder)
	d := newPress(9).delivery("a/b", 0, 1)
	file(t, s, d)
	if err := s.Bookmark(context.Background(), d.Headlines[0].ID, news.Bookmark{}); err == nil {
		t.Error("saved without a journal")
	}
	if got := headlines(t, s, news.Query{Bookmarked: true}); len(got) != 0 {
		t.Errorf("the database has %d bookmarks that the journal lacks", len(got))
	}
}
