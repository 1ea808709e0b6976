package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// keptForGood is a archive with one bookmark whose picture has its copy.
func keptForGood(t *testing.T) (*archive, news.Headline) {
	t.Helper()
	l := openArchive(t)
	_, _, saved := l.stock(t)
	l.keepPicture(t, "https://a.vn/1.png", "một")
	whole, err := l.Complete(t.Context(), saved.ID, []string{"https://a.vn/1.png"})
	if err != nil || !whole {
		t.Fatal(whole, err)
	}
	return l, saved
}

func TestABookmarkIsCompleteOnlyWithItsPictures(t *testing.T) {
	l := openArchive(t)
	_, _, saved := l.stock(t)
	links := []string{"https://a.vn/1.png", "https://a.vn/2.png"}
	l.keepPicture(t, links[0], "một")
	for step, want := range []struct {
		whole      bool
		incomplete int
	}{{false, 1}, {true, 0}} {
		whole, err := l.Complete(t.Context(), saved.ID, links)
		if err != nil || whole != want.whole {
			t.Errorf("step %d: whole %t, %v", step, whole, err)
		}
		rest, err := l.Incomplete(t.Context())
		if err != nil || len(rest) != want.incomplete {
			t.Errorf("step %d: %d incomplete, %v", step, len(rest), err)
		}
		l.keepPicture(t, links[1], "hai")
	}
	if _, err := l.KeepArticle(t.Context(), newPress(9).article(saved, 50)); err != nil {
		t.Fatal(err)
	}
	if rest, err := l.Incomplete(t.Context()); err != nil || len(rest) != 1 {
		t.Errorf("after an edit %d are incomplete, %v", len(rest), err)
	}
}

func TestAPictureThatIsGoneDoesNotKeepABookmarkWaiting(t *testing.T) {
	l := openArchive(t)
	_, _, saved := l.stock(t)
	if err := l.MissPicture(t.Context(), "https://a.vn/1.png", true); err != nil {
		t.Fatal(err)
	}
	if whole, err := l.Complete(t.Context(), saved.ID, []string{"https://a.vn/1.png"}); err != nil || !whole {
		t.Error(whole, err)
	}
}

func TestPicturesOfARebuiltBookmarkAreThere(t *testing.T) {
	l, saved := keptForGood(t)
	if err := errors.Join(l.Close(), os.RemoveAll(filepath.Join(l.folder, "cache"))); err != nil {
		t.Fatal(err)
	}
	moved, err := store.MoveAside(filepath.Join(l.folder, "sapbao.db"), l.now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(moved); err != nil {
		t.Error(err)
	}
	l.Store = l.again(t)
	r, err := l.Check(t.Context())
	if err != nil || len(r.Unsaved) != 1 || r.Unsaved[0] != saved.ID || r.Sound() {
		t.Errorf("an empty database is found sound: %+v, %v", r, err)
	}
	if n, err := l.Restore(t.Context(), filepath.Join(l.folder, "bookmarks.jsonl")); err != nil || n != 1 {
		t.Error(n, err)
	}
	if !l.shows(t, "https://a.vn/1.png") {
		t.Error("the picture is lost")
	}
	if r, err := l.Check(t.Context()); err != nil || !r.Sound() || r.Pale != 0 || r.Bookmarks != 1 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestRestoreBringsWhatAnOlderDatabaseLacks(t *testing.T) {
	l := openArchive(t)
	read, unread, _ := l.stock(t)
	path := filepath.Join(l.folder, "sapbao.db")
	aside, err := store.Open(context.Background(), path, store.Options{Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = aside.Close() })
	if err := l.Bookmark(t.Context(), read.ID, news.Bookmark{Note: "một"}); err != nil {
		t.Fatal(err)
	}
	if _, err := aside.Unbookmark(t.Context(), read.ID); err != nil { // without a journal: as if it never was
		t.Fatal(err)
	}
	if err := aside.Bookmark(t.Context(), unread.ID, news.Bookmark{}); err != nil {
		t.Fatal(err)
	}
	r, err := l.Check(t.Context())
	if err != nil || len(r.Unsaved) != 1 || len(r.Unjournaled) != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	n, err := l.Restore(t.Context(), filepath.Join(l.folder, "bookmarks.jsonl"))
	if err != nil || n != 3 {
		t.Errorf("%d bookmarks, %v, want 3", n, err)
	}
}

func TestDamageIsFound(t *testing.T) {
	l, _ := keptForGood(t)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(l.folder, "sapbao.db")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(data) / 3; i < len(data)/3*2; i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, l.options())
	if errors.Is(err, store.ErrDamaged) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if r, err := s.Check(t.Context()); err != nil || len(r.Damage) == 0 {
		t.Errorf("the damage was not found: %+v, %v", r, err)
	}
}

func TestAHostileJournalNamesNoFileElsewhere(t *testing.T) {
	l, saved := keptForGood(t)
	line := `{"v":1,"event":"pictures","id":"` + string(saved.ID) + `","pictures":[{"key":7,"hash":"../../../../etc/passwd","type":"image/png"},{"key":8,"hash":"00","type":"text/html"}]}` + "\n"
	journal := filepath.Join(l.folder, "bookmarks.jsonl")
	f, err := os.OpenFile(journal, os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteString(line)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Restore(t.Context(), journal); err != nil {
		t.Fatal(err)
	}
	if r, err := l.Check(t.Context()); err != nil || r.Pale != 0 {
		t.Errorf("%d pictures with strange names were taken in, %v", r.Pale, err)
	}
}
