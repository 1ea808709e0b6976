package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

const day = 24 * time.Hour

// archive is a store with folders for pictures and a clock of its own.
type archive struct {
	*store.Store
	folder string
	now    time.Time
}

func openArchive(t *testing.T) *archive {
	t.Helper()
	l := &archive{folder: t.TempDir(), now: noon}
	l.Store = l.again(t)
	return l
}

func (l *archive) again(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(l.folder, "sapbao.db"), l.options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (l *archive) options() store.Options {
	return store.Options{
		Journal: filepath.Join(l.folder, "bookmarks.jsonl"), Now: func() time.Time { return l.now },
		Pictures: filepath.Join(l.folder, "cache"), Keepsakes: filepath.Join(l.folder, "keepsakes"),
	}
}

// purge runs a purge to its end.
func (l *archive) purge(t *testing.T, keep news.Retention) (sum news.Purged) {
	t.Helper()
	for more := true; more; {
		var p news.Purged
		var err error
		if p, more, err = l.Purge(t.Context(), keep); err != nil {
			t.Fatal(err)
		}
		sum.Headlines, sum.Articles, sum.Pictures, sum.Bytes = sum.Headlines+p.Headlines, sum.Articles+p.Articles, sum.Pictures+p.Pictures, sum.Bytes+p.Bytes
	}
	return sum
}

func (l *archive) keepPicture(t *testing.T, link, content string) {
	t.Helper()
	err := l.KeepPicture(t.Context(), link, news.PictureFile{Type: "image/png", Width: 3, Height: 2, Data: []byte(content)})
	if err != nil {
		t.Fatal(err)
	}
}

func (l *archive) shows(t *testing.T, link string) bool {
	t.Helper()
	_, err := l.Picture(t.Context(), link)
	if err != nil && !errors.Is(err, news.ErrUnknown) {
		t.Fatal(err)
	}
	return err == nil
}

// stock files three headlines with articles: read, unread, and unread but bookmarked.
func (l *archive) stock(t *testing.T) (read, unread, saved news.Headline) {
	t.Helper()
	p := newPress(5)
	d := p.delivery("a/b", 0, 3)
	for _, h := range d.Headlines {
		d.Articles = append(d.Articles, p.article(h, 200))
	}
	file(t, l.Store, d)
	read, unread, saved = d.Headlines[0], d.Headlines[1], d.Headlines[2]
	if err := l.MarkRead(t.Context(), []news.HeadlineID{read.ID}, true); err != nil {
		t.Fatal(err)
	}
	if err := l.Bookmark(t.Context(), saved.ID, news.Bookmark{}); err != nil {
		t.Fatal(err)
	}
	return read, unread, saved
}

func TestEachAgeHasItsTerm(t *testing.T) {
	keep := news.Retention{Read: 10 * day, Unread: 30 * day, Offline: 20 * day}
	for _, row := range []struct {
		after            time.Duration
		headlines, texts int
	}{
		{9 * day, 3, 3}, {11 * day, 2, 2}, {21 * day, 2, 1}, {31 * day, 1, 1}, {3000 * day, 1, 1},
	} {
		l := openArchive(t)
		_, _, saved := l.stock(t)
		l.now = l.now.Add(row.after)
		before, err := l.Purgeable(t.Context(), keep)
		if err != nil {
			t.Fatal(err)
		}
		got := l.purge(t, keep)
		if before.Headlines != got.Headlines {
			t.Errorf("after %v: %d headlines went, %d were foretold", row.after, got.Headlines, before.Headlines)
		}
		if n := len(headlines(t, l.Store, news.Query{})); n != row.headlines {
			t.Errorf("after %v: %d headlines are left, want %d", row.after, n, row.headlines)
		}
		if n := len(headlines(t, l.Store, news.Query{Offline: true})); n != row.texts {
			t.Errorf("after %v: %d articles are left, want %d", row.after, n, row.texts)
		}
		if _, err := l.Article(t.Context(), saved.ID); err != nil {
			t.Errorf("after %v the bookmark: %v", row.after, err)
		}
		compareTallies(t, l.Store, append(sectionNames(3), "a/b"))
	}
}

func TestWhatWasPurgedDoesNotComeBackByItself(t *testing.T) {
	l := openArchive(t)
	read, unread, _ := l.stock(t)
	l.now = l.now.Add(100 * day)
	l.purge(t, news.Retention{Read: day, Unread: day})
	p := newPress(5)
	d := p.delivery("a/b", 0, 3)
	d.Articles = append(d.Articles, p.article(d.Headlines[0], 200))
	if fresh := file(t, l.Store, d); fresh[0] != 0 {
		t.Errorf("%d of them count as new", fresh[0])
	}
	if n := len(headlines(t, l.Store, news.Query{})); n != 1 {
		t.Errorf("%d headlines are there, want the bookmark alone", n)
	}
	if _, err := l.KeepArticle(t.Context(), p.article(unread, 100)); err != nil {
		t.Fatal(err)
	}
	if n := len(headlines(t, l.Store, news.Query{Unread: true})); n != 2 {
		t.Errorf("%d unread headlines after one was opened again, want 2", n)
	}
	if _, err := l.KeepArticle(t.Context(), p.article(read, 100)); err != nil {
		t.Fatal(err)
	}
	h, err := l.Headline(t.Context(), read.ID)
	if err != nil || h.Status.Unread() {
		t.Errorf("a story that was read came back as unread: %v", err)
	}
	compareTallies(t, l.Store, append(sectionNames(3), "a/b"))
}

func TestTalliesStayTrueThroughPurges(t *testing.T) {
	l := openArchive(t)
	p := newPress(12)
	sections := sectionNames(6)
	var known []news.Headline
	for turn := range 120 {
		walk(t, l.Store, p, sections, &known)
		if turn%10 == 9 {
			l.now = l.now.Add(day)
			l.purge(t, news.Retention{Read: 2 * day, Unread: 5 * day, Offline: 3 * day})
			compareTallies(t, l.Store, sections)
		}
	}
}

func TestPicturesShareAFileAndGoOldestFirst(t *testing.T) {
	l := openArchive(t)
	l.keepPicture(t, "https://a.vn/1.png", "một")
	l.now = l.now.Add(day)
	l.keepPicture(t, "https://b.vn/1.png", "một")
	l.keepPicture(t, "https://a.vn/2.png", "hai")
	if r, err := l.Check(t.Context()); err != nil || r.Pictures.Files != 2 {
		t.Errorf("%d files, want 2: %v", r.Pictures.Files, err)
	}
	l.now = l.now.Add(9*day + time.Hour)
	if got := l.purge(t, news.Retention{Offline: 10 * day}); got.Pictures != 1 {
		t.Errorf("%d pictures went, want 1", got.Pictures)
	}
	if l.shows(t, "https://a.vn/1.png") || !l.shows(t, "https://b.vn/1.png") || !l.shows(t, "https://a.vn/2.png") {
		t.Error("another picture than the oldest went, or a shared file with it")
	}
}

func TestSizeIsKeptToByTheOldest(t *testing.T) {
	l := openArchive(t)
	_, _, saved := l.stock(t)
	l.keepPicture(t, "https://a.vn/1.png", string(bytes.Repeat([]byte("x"), 1<<16)))
	l.now = l.now.Add(time.Hour)
	l.purge(t, news.Retention{Size: 1})
	if l.shows(t, "https://a.vn/1.png") {
		t.Error("the picture is still there")
	}
	left := headlines(t, l.Store, news.Query{})
	if len(left) != 1 || left[0].ID != saved.ID {
		t.Errorf("%d headlines are left, want the bookmark alone", len(left))
	}
}

func TestADamagedPictureIsAsGoodAsNone(t *testing.T) {
	l := openArchive(t)
	l.keepPicture(t, "https://a.vn/1.png", "một")
	found, err := filepath.Glob(filepath.Join(l.folder, "cache", "*", "*.png"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if err := os.WriteFile(found[0], nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if l.shows(t, "https://a.vn/1.png") {
		t.Error("an empty file is shown")
	}
}

func TestSweepLeavesWhatIsNeeded(t *testing.T) {
	l := openArchive(t)
	l.keepPicture(t, "https://a.vn/1.png", "một")
	old := time.Now().Add(-time.Hour)
	for _, name := range []string{"cache/ab/.new-1", "cache/ab/abababababababababababababababab.png"} {
		path := filepath.Join(l.folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte("x"), 0o600), os.Chtimes(path, old, old)); err != nil {
			t.Fatal(err)
		}
	}
	l.now = time.Now().Add(2 * time.Hour)
	l.purge(t, news.Retention{})
	r, err := l.Check(t.Context())
	if err != nil || r.Pictures.Files != 1 || !l.shows(t, "https://a.vn/1.png") {
		t.Errorf("%d files are left, want the one that has a row: %v", r.Pictures.Files, err)
	}
}

func TestVacuumGivesSpaceBack(t *testing.T) {
	l := openArchive(t)
	p := newPress(5)
	for i := range 20 {
		d := p.delivery(sectionName(i), 0, 100)
		for _, h := range d.Headlines {
			d.Articles = append(d.Articles, p.article(h, 400))
		}
		file(t, l.Store, d)
	}
	before, err := l.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l.now = l.now.Add(100 * day)
	l.purge(t, news.Retention{Unread: day})
	steps := 0
	for more := true; more; steps++ {
		if more, err = l.Vacuum(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(before.Database.Path)
	if err != nil || info.Size() > before.Database.Bytes/2 || steps < 3 {
		t.Errorf("%d bytes of %d are left after %d steps, %v", info.Size(), before.Database.Bytes, steps, err)
	}
}
