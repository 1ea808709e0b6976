package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

// journalAhead leaves an archive as a process does that dies between the journal and
// the commit: two bookmarks are in the journal alone, the second with half a line after it.
func journalAhead(t *testing.T) (l *archive, lost []news.HeadlineID) {
	t.Helper()
	l, other := openArchive(t), openArchive(t)
	read, unread, _ := l.stock(t)
	other.stock(t)
	before := lines(t, other)
	for _, h := range []news.Headline{read, unread} {
		if err := other.Bookmark(t.Context(), h.ID, news.Bookmark{Note: "vừa lưu"}); err != nil {
			t.Fatal(err)
		}
		lost = append(lost, h.ID)
	}
	tail := lines(t, other)[len(before):]
	l.journal(t, append(tail, []byte(`{"v":1,"event":"sav`)...))
	return l, lost
}

func lines(t *testing.T, l *archive) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(l.folder, "bookmarks.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func (l *archive) journal(t *testing.T, text []byte) {
	t.Helper()
	f, err := os.OpenFile(filepath.Join(l.folder, "bookmarks.jsonl"), os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.Write(text)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
}

func compareMarked(t *testing.T, l *archive, lost []news.HeadlineID) {
	t.Helper()
	for _, id := range lost {
		h, err := l.Headline(t.Context(), id)
		if err != nil || !h.Status.Saved() || h.Status.Bookmark.Note != "vừa lưu" {
			t.Errorf("%s: %+v, %v", id, h.Status.Bookmark, err)
		}
	}
	if r, err := l.Check(t.Context()); err != nil || !r.Sound() {
		t.Errorf("the doctor finds %+v, %v", r, err)
	}
}

func TestTheNextStartBringsWhatTheJournalIsAheadBy(t *testing.T) {
	l, lost := journalAhead(t)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l.Store = l.again(t)
	compareMarked(t, l, lost)
}

func TestTheNextWriteOfALivingProcessBringsItToo(t *testing.T) {
	l, lost := journalAhead(t)
	h := newPress(8).headline("c/d", 0)
	file(t, l.Store, news.Delivery{Section: "c/d", Headlines: []news.Headline{h}})
	if err := l.Bookmark(t.Context(), h.ID, news.Bookmark{}); err != nil {
		t.Fatal(err)
	}
	compareMarked(t, l, lost)
}

func TestANewerChangeIsNotUndoneByAnOlderLine(t *testing.T) {
	l, lost := journalAhead(t)
	if err := l.Bookmark(t.Context(), lost[0], news.Bookmark{Note: "sửa sau"}); err != nil {
		t.Fatal(err)
	}
	h, err := l.Headline(t.Context(), lost[0])
	if err != nil || h.Status.Bookmark.Note != "sửa sau" {
		t.Errorf("%+v, %v", h.Status.Bookmark, err)
	}
	compareMarked(t, l, lost[1:])
}

func TestANewDatabaseTakesNothingByItself(t *testing.T) {
	l, _ := keptForGood(t)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(filepath.Join(l.folder, "sapbao.db"+end)); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	l.Store = l.again(t)
	file(t, l.Store, newPress(8).delivery("c/d", 0, 1))
	if r, err := l.Check(t.Context()); err != nil || len(r.Unsaved) != 1 {
		t.Errorf("%d bookmarks are told to be lost, %v, want 1", len(r.Unsaved), err)
	}
}
