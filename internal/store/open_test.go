package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func TestADamagedFileIsNamedAndNotTouched(t *testing.T) {
	folder := t.TempDir()
	s := openAt(t, folder)
	for i := range 5 {
		file(t, s, newPress(1).delivery(sectionName(i), 0, 100))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "sapbao.db")
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, bytes := range map[string][]byte{
		"text":       []byte(strings.Repeat("không phải cơ sở dữ liệu ", 400)),
		"no schema":  append(append([]byte{}, sound[:100]...), make([]byte, len(sound)-100)...),
		"cut header": sound[:50],
	} {
		if err := os.WriteFile(path, bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(t.Context(), path, store.Options{Journal: "/marks.jsonl"})
		if err == nil {
			err = errors.Join(errors.New("opened"), s.Close())
		}
		if !errors.Is(err, store.ErrDamaged) || strings.Count(err.Error(), path) != 1 || !strings.Contains(err.Error(), "/marks.jsonl") {
			t.Errorf("%s: %v", name, err)
		}
		if left, err := os.ReadFile(path); err != nil || string(left) != string(bytes) {
			t.Errorf("%s: the file was changed, %v", name, err)
		}
	}
}

func TestAnyFolderNameWillDo(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Báo của tôi?x=1#%41 & co", "sâu")
	s := openAt(t, folder)
	file(t, s, newPress(1).delivery("a/b", 0, 1))
	if _, err := os.Stat(filepath.Join(folder, "sapbao.db")); err != nil {
		t.Error(err)
	}
}

func TestTwoStoresOnOneFileSeeEachOther(t *testing.T) {
	folder := t.TempDir()
	a, b := openAt(t, folder), openAt(t, folder)
	p := newPress(1)
	file(t, a, p.delivery("a/b", 0, 5))
	if got := headlines(t, b, news.Query{Section: "a/b"}); len(got) != 5 {
		t.Fatalf("the other sees %d headlines", len(got))
	}
	file(t, b, p.delivery("c/d", 0, 5))
	if got := headlines(t, a, news.Query{Followed: []news.SectionID{"a/b", "c/d"}}); len(got) != 10 {
		t.Errorf("the first sees %d headlines", len(got))
	}
}

func TestManyOpenAndWriteAtOnce(t *testing.T) {
	folder := t.TempDir()
	var wait sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wait.Go(func() { errs[i] = writeSome(t.Context(), folder, i) })
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, folder)
	if got := headlines(t, s, news.Query{}); len(got) != 8*60 {
		t.Errorf("%d headlines, want %d", len(got), 8*60)
	}
	if got := headlines(t, s, news.Query{Bookmarked: true}); len(got) != 8*3 {
		t.Errorf("%d bookmarks, want %d", len(got), 8*3)
	}
	if n, err := open(t).Restore(t.Context(), filepath.Join(folder, "bookmarks.jsonl")); n != 8*3 || err != nil {
		t.Errorf("the journal has %d bookmarks, %v", n, err)
	}
}

// writeSome is what one process does: open, file, save, read.
func writeSome(ctx context.Context, folder string, i int) error {
	s, err := store.Open(ctx, filepath.Join(folder, "sapbao.db"), store.Options{Journal: filepath.Join(folder, "bookmarks.jsonl")})
	if err != nil {
		return fmt.Errorf("open %d: %w", i, err)
	}
	p := newPress(uint64(i))
	for k := range 3 {
		d := p.delivery(sectionName(i), 20*k, 20)
		_, filing := s.File(ctx, []news.Delivery{d})
		_, reading := s.Headlines(ctx, news.Query{Limit: 50})
		err = errors.Join(err, filing, s.Bookmark(ctx, d.Headlines[0].ID, news.Bookmark{}), reading)
	}
	return errors.Join(err, s.Close())
}

func TestACancelledContextEndsTheWaiting(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Headlines(ctx, news.Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("reading: %v", err)
	}
	if _, err := s.File(ctx, []news.Delivery{newPress(1).delivery("a/b", 0, 5)}); !errors.Is(err, context.Canceled) {
		t.Errorf("filing: %v", err)
	}
	if got := headlines(t, s, news.Query{}); len(got) != 0 {
		t.Errorf("%d headlines were filed", len(got))
	}
}

func TestACancellationAtAnyMomentLeavesTheStoreUsable(t *testing.T) {
	s := open(t)
	p := newPress(1)
	for i := range 200 {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Duration(p.IntN(400))*time.Microsecond, cancel)
		_, filing := s.File(ctx, []news.Delivery{p.delivery(sectionName(i%5), i*3, 3)})
		_, reading := s.Headlines(ctx, news.Query{Limit: 20})
		for _, err := range []error{filing, reading} {
			if err != nil && !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
		}
		cancel()
	}
	file(t, s, p.delivery("a/b", 0, 3))
	if got := headlines(t, s, news.Query{Section: "a/b"}); len(got) != 3 {
		t.Errorf("%d headlines, want 3", len(got))
	}
}

func TestAClosedStoreSaysSo(t *testing.T) {
	s := openAt(t, t.TempDir())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Headlines(t.Context(), news.Query{}); err == nil {
		t.Error("read from a closed store")
	}
	if err := s.MarkRead(t.Context(), []news.HeadlineID{"a"}, true); err == nil {
		t.Error("wrote to a closed store")
	}
}

func TestHostileTextIsKeptAsItIs(t *testing.T) {
	s := open(t)
	for i, text := range []string{
		"'); DROP TABLE headline; --", "\x1b[31mđỏ\x1b[0m", "a\x00b", "\u202egnoc\u202c", "\"]}{\\", strings.Repeat("ố", 1<<16), "🇻🇳👨‍👩‍👧", "%_?1",
	} {
		h := news.Headline{URL: fmt.Sprintf("https://a.vn/%d?%s", i, text), Portal: "a", Title: text, Lead: text, Author: text}
		h.ID = news.IDOf(h.URL)
		section := news.SectionID("a/" + text)
		file(t, s, news.Delivery{Section: section, Headlines: []news.Headline{h}})
		if err := s.Bookmark(t.Context(), h.ID, news.Bookmark{Shelves: []string{text}, Note: text}); err != nil {
			t.Fatal(err)
		}
		for _, q := range []news.Query{{Section: section}, {Shelf: text}, {Followed: []news.SectionID{section}}} {
			got := headlines(t, s, q)
			if len(got) != 1 || got[0].Title != text || got[0].Lead != text || got[0].Section != section || got[0].Status.Bookmark.Note != text {
				t.Errorf("%.20q by %.40q: got %d headlines", text, fmt.Sprint(q), len(got))
			}
		}
	}
}

func TestBytesThatAreNotUTF8DoNoHarm(t *testing.T) {
	s := open(t)
	bad := "h\xc3\x28 \xff"
	file(t, s, news.Delivery{Section: news.SectionID("a/" + bad), Headlines: []news.Headline{
		{URL: "https://a.vn/1", Title: bad}, {ID: news.HeadlineID(bad), Title: "tên lạ"}, {Title: "không địa chỉ"},
	}})
	if got := headlines(t, s, news.Query{}); len(got) != 2 {
		t.Fatalf("%d headlines, want 2", len(got))
	}
	id := news.IDOf("https://a.vn/1")
	if err := s.Bookmark(t.Context(), id, news.Bookmark{Note: bad, Shelves: []string{bad}}); err != nil {
		t.Error(err)
	}
	if _, err := s.Headline(t.Context(), id); err != nil {
		t.Error(err)
	}
}
