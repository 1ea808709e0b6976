package newsroom_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/store"
)

// shelve follows, fetches and bookmarks some of the make-believe portal's stories.
func shelve(t *testing.T) *room {
	t.Helper()
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	for i, path := range []string{"/bai/tin-1.html", "/bai/tin-2.html", "/bai/tin-3.html"} {
		mark := news.Bookmark{Shelves: []string{"sông nước"}, Note: "đọc lại"}
		if i == 2 {
			mark = news.Bookmark{}
		}
		if _, err := r.BookmarkURL(t.Context(), r.server.URL+path, mark); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Bookmark(t.Context(), news.IDOf(r.server.URL+"/bai/tin-4.html"), news.Bookmark{}); err != nil {
		t.Fatal(err)
	}
	return r
}

// lines writes all bookmarks as JSON Lines.
func lines(t *testing.T, n *newsroom.Newsroom) string {
	t.Helper()
	chapters, err := n.BookmarkChapters(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, c := range chapters {
		for _, h := range c.Headlines {
			versions, err := n.Versions(t.Context(), h.ID)
			if err != nil {
				t.Fatal(err)
			}
			if err := export.JSONLine(&b, export.Copy{Headline: h, Versions: versions}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return b.String()
}

func bring(t *testing.T, n *newsroom.Newsroom, text string) (changed int) {
	t.Helper()
	for c, err := range export.Copies(strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		did, err := n.Import(t.Context(), c.Headline, c.Versions)
		if err != nil {
			t.Fatal(err)
		}
		if did {
			changed++
		}
	}
	return changed
}

func TestBookmarksComeBackFromAFileAsTheyWere(t *testing.T) {
	text := lines(t, shelve(t).Newsroom)
	other := open(t)
	if n := bring(t, other.Newsroom, text); n != 4 {
		t.Errorf("%d stories were new, want 4", n)
	}
	if got := lines(t, other.Newsroom); got != text {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
	if n := bring(t, other.Newsroom, text); n != 0 {
		t.Errorf("a second time %d stories changed", n)
	}
	if got := lines(t, other.Newsroom); got != text {
		t.Errorf("a second time got\n%s\nwant\n%s", got, text)
	}
}

func TestExportedLinesAreAJournal(t *testing.T) {
	text := lines(t, shelve(t).Newsroom)
	path := filepath.Join(t.TempDir(), "sao-luu.jsonl")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "sapbao.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if n, err := s.Restore(t.Context(), path); n != 4 || err != nil {
		t.Errorf("rebuilt %d bookmarks, %v", n, err)
	}
	if got := lines(t, newsroom.New(newsroom.Parts{Store: s, Catalog: open(t).Catalog})); got != text {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
}

func TestJournalOfOneHomeIsImportedInAnother(t *testing.T) {
	r := shelve(t)
	dropped := news.IDOf(r.server.URL + "/bai/tin-2.html")
	if _, err := r.Unbookmark(t.Context(), dropped); err != nil {
		t.Fatal(err)
	}
	var written string
	for _, line := range strings.SplitAfter(lines(t, r.Newsroom), "\n") {
		if line != "" {
			written += line + `{"v":1,"event":"removed","at":"2026-11-22T09:00:00+07:00","id":"` + string(dropped) + `"}` + "\n"
		}
	}
	other := open(t)
	if n := bring(t, other.Newsroom, written); n != 3 {
		t.Errorf("%d stories were brought in, want 3", n)
	}
}

func TestEditionHasWhatIsOnDiskAndEachStoryOnce(t *testing.T) {
	r := open(t, "thu/tot", "thu/trang")
	settle(t, r.Refresh(t.Context()))
	for p := range r.Keep(t.Context(), "thu/tot") {
		if p.Err != nil {
			t.Error(p.Err)
		}
	}
	chapters, err := r.EditionChapters(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[news.HeadlineID]bool{}
	for _, c := range chapters {
		if !slices.IsSortedFunc(c.Headlines, func(a, b news.Headline) int { return b.Time().Compare(a.Time()) }) {
			t.Errorf("%s is not newest first", c.Section.ID)
		}
		for _, h := range c.Headlines {
			if seen[h.ID] || !h.Offline {
				t.Errorf("%s: on disk %v, seen before %v", h.Title, h.Offline, seen[h.ID])
			}
			seen[h.ID] = true
		}
	}
	if len(chapters) == 0 || chapters[0].Section.Name != "Mục tot" || chapters[0].Portal.Name != "Báo Thử" || len(chapters[0].Headlines) != 10 {
		t.Errorf("got %+v", chapters)
	}
	if named, err := r.EditionChapters(t.Context(), "thu/doc"); err != nil || len(named) != 0 {
		t.Errorf("got %+v and %v, want no chapter", named, err)
	}
}
