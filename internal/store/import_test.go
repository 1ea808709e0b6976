package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// story is a headline with so many versions of its article, an hour apart.
func story(p press, k, versions int, mark *news.Bookmark) (news.Headline, []news.Article) {
	h := p.headline("a/b", k)
	h.Status.Bookmark = mark
	var all []news.Article
	for i := range versions {
		a := p.article(h, 40)
		a.Read = noon.Add(time.Duration(i) * time.Hour)
		all = append(all, a)
	}
	return h, all
}

func bring(t *testing.T, s *store.Store, h news.Headline, versions []news.Article) bool {
	t.Helper()
	changed, err := s.Import(t.Context(), h, versions)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func journal(t *testing.T, folder string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "bookmarks.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestImportingTwiceChangesNothing(t *testing.T) {
	folder := t.TempDir()
	s := openAt(t, folder)
	h, versions := story(newPress(4), 1, 3, &news.Bookmark{Saved: noon, Shelves: []string{"Miền Tây"}, Note: "đọc lại"})
	if !bring(t, s, h, versions) {
		t.Error("a new story changed nothing")
	}
	saved, articles := marks(t, s)
	written := journal(t, folder)
	if bring(t, s, h, versions) {
		t.Error("the same story changed something")
	}
	again, same := marks(t, s)
	if !reflect.DeepEqual(again, saved) || !reflect.DeepEqual(same, articles) || !slices.Equal(journal(t, folder), written) {
		t.Errorf("the store holds %+v, held %+v", again, saved)
	}
	if len(saved) != 1 || len(articles[h.ID]) != 3 || !reflect.DeepEqual(saved[0].Status.Bookmark, h.Status.Bookmark) {
		t.Errorf("got %+v with %d versions", saved, len(articles[h.ID]))
	}
	fresh := openAt(t, t.TempDir())
	if n, err := fresh.Restore(t.Context(), filepath.Join(folder, "bookmarks.jsonl")); err != nil || n != 1 {
		t.Errorf("rebuilt %d, %v", n, err)
	}
	if got, _ := fresh.Versions(t.Context(), h.ID); len(got) != 3 {
		t.Errorf("rebuilt %d versions", len(got))
	}
}

func TestImportLosesNothingThatIsHere(t *testing.T) {
	s := openAt(t, t.TempDir())
	h, versions := story(newPress(4), 1, 3, &news.Bookmark{Saved: noon, Shelves: []string{"Miền Tây"}, Note: "ở đây"})
	bring(t, s, h, versions[1:2])
	elsewhere := h
	elsewhere.Title = "Tên khác"
	elsewhere.Status.Bookmark = &news.Bookmark{Saved: noon.Add(-time.Hour), Shelves: []string{"Đất Mũi", "Miền Tây"}, Note: "ở kia"}
	if !bring(t, s, elsewhere, []news.Article{versions[0], versions[2]}) {
		t.Error("nothing changed")
	}
	saved, articles := marks(t, s)
	want := news.Bookmark{Saved: noon.Add(-time.Hour), Shelves: []string{"Miền Tây", "Đất Mũi"}, Note: "ở đây\nở kia"}
	if len(saved) != 1 || !reflect.DeepEqual(*saved[0].Status.Bookmark, want) || saved[0].Title != h.Title {
		t.Errorf("got %+v, want %+v", saved, want)
	}
	for i, a := range articles[h.ID] {
		if from := versions[2-i]; !a.Read.Equal(from.Read) || a.Version != 3-i || !reflect.DeepEqual(a.Blocks, from.Blocks) {
			t.Errorf("version %d was fetched at %v, want %v", a.Version, a.Read, from.Read)
		}
	}
	if bring(t, s, elsewhere, versions) {
		t.Error("the same once more changed something")
	}
}

func TestImportWithoutABookmarkSavesNothing(t *testing.T) {
	folder := t.TempDir()
	s := openAt(t, folder)
	h, versions := story(newPress(4), 1, 1, nil)
	bring(t, s, h, versions)
	got := headlines(t, s, news.Query{Section: "a/b", Offline: true})
	if len(got) != 1 || got[0].Status.Saved() {
		t.Errorf("got %+v", got)
	}
	if _, err := os.Stat(filepath.Join(folder, "bookmarks.jsonl")); err == nil {
		t.Error("the journal has a line")
	}
	h.Status.Bookmark = &news.Bookmark{}
	if !bring(t, s, h, nil) || bring(t, s, h, nil) {
		t.Error("a bookmark of a story that is here must change it once")
	}
	if _, err := s.Import(t.Context(), news.Headline{}, nil); err == nil {
		t.Error("a story without an address was taken")
	}
}
