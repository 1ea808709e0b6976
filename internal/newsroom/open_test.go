package newsroom_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestOpenedArticleIsReadWithoutNetwork(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	rows, err := r.Headlines(t.Context(), news.Query{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	online, err := r.Open(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(online.Blocks) < 3 || online.Author != "AN NHIÊN" || online.Label != "Nhịp sống" {
		t.Errorf("got %d blocks by %q in %q", len(online.Blocks), online.Author, online.Label)
	}
	offline, err := r.offline().Open(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(online, offline) {
		t.Errorf("offline the article is another:\n%+v\n%+v", online, offline)
	}
	_, err = r.offline().Open(t.Context(), news.IDOf(r.server.URL+"/bai/tin-3.html"))
	if !errors.Is(err, news.ErrOffline) {
		t.Errorf("an article that is not on disk gave %v, want %v", err, news.ErrOffline)
	}
}

func TestOpenSaysWhatIsWrongWithAPage(t *testing.T) {
	r := open(t)
	for _, row := range []struct {
		path string
		want error
	}{
		{"/bai/thu-thach-99.html", news.ErrChallenge},
		{"/bai/dang-nhap-98.html", news.ErrLogin},
		{"/bai/rong-97.html", news.ErrEmpty},
		{"/khong/co.html", news.ErrGone},
	} {
		if _, err := r.OpenURL(t.Context(), r.server.URL+row.path); !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", row.path, err, row.want)
		}
	}
	if _, err := r.OpenURL(t.Context(), "javascript:alert(1)"); !errors.Is(err, news.ErrAddress) {
		t.Errorf("a script gave %v, want %v", err, news.ErrAddress)
	}
	if _, err := r.Open(t.Context(), "0123"); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("an unknown id gave %v, want %v", err, news.ErrUnknown)
	}
}

func TestArticleOfAnAddressFindsItsPortal(t *testing.T) {
	r := open(t)
	a, err := r.OpenURL(t.Context(), r.server.URL+"/bai/tin-1.html?utm_source=thu")
	if err != nil {
		t.Fatal(err)
	}
	if a.Portal != "thu" || a.ID != news.IDOf(r.server.URL+"/bai/tin-1.html") {
		t.Errorf("got portal %q and id %s", a.Portal, a.ID)
	}
}

func TestKeepBringsASectionToDisk(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	kept := 0
	for p := range r.Keep(t.Context(), "thu/tot") {
		kept += p.New
		if p.Err != nil {
			t.Error(p.Err)
		}
	}
	if kept != 10 {
		t.Errorf("%d articles kept, want 10", kept)
	}
	if got := titles(t, r.Newsroom, news.Query{Section: "thu/tot", Offline: true}); len(got) != 10 {
		t.Errorf("%d headlines are marked as on disk, want 10", len(got))
	}
}

func TestBookmarkedAddressIsKept(t *testing.T) {
	r := open(t)
	a, err := r.BookmarkURL(t.Context(), r.server.URL+"/bai/tin-2.html", news.Bookmark{Shelves: []string{"sông nước"}, Note: "đọc lại"})
	if err != nil {
		t.Fatal(err)
	}
	h, err := r.Headline(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if b := h.Status.Bookmark; b == nil || b.Note != "đọc lại" || b.Saved.IsZero() || !h.Offline {
		t.Errorf("got %+v, on disk: %v", b, h.Offline)
	}
	was, err := r.Unbookmark(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Bookmark(t.Context(), a.ID, was); err != nil {
		t.Fatal(err)
	}
	again, _ := r.Headline(t.Context(), a.ID)
	if !reflect.DeepEqual(again.Status.Bookmark, h.Status.Bookmark) {
		t.Errorf("undone it is %+v, was %+v", again.Status.Bookmark, h.Status.Bookmark)
	}
}

func TestAnAddressIsSavedWithoutANetworkAndReadWhenItIsBack(t *testing.T) {
	r := open(t)
	link := r.server.URL + "/bai/tin-2.html"
	for _, save := range []func() (news.Headline, error){
		func() (news.Headline, error) {
			h, fresh, err := r.offline().SaveURL(t.Context(), link)
			if !fresh || err != nil {
				t.Errorf("fresh %v, %v", fresh, err)
			}
			return h, nil
		},
		func() (news.Headline, error) {
			h, fresh, err := r.offline().SaveURL(t.Context(), link+"#goc")
			if fresh {
				t.Error("the same address was saved a second time")
			}
			return h, err
		},
		func() (news.Headline, error) {
			h, err := r.offline().BookmarkURL(t.Context(), link, news.Bookmark{Note: "đọc lại"})
			if !errors.Is(err, news.ErrOffline) {
				t.Errorf("got %v, want that there is no network", err)
			}
			return h, nil
		},
	} {
		if h, err := save(); err != nil || !h.Status.Saved() || h.Title != link || h.Offline {
			t.Errorf("got %+v, %v", h, err)
		}
	}
	if texts, _, _, failures := made(t, r.Complete(t.Context())); texts != 1 || failures != nil {
		t.Errorf("with the network back %d texts came, %v", texts, failures)
	}
	h, err := r.Headline(t.Context(), news.IDOf(link))
	if err != nil || !h.Offline || h.Title == link || h.Status.Bookmark.Note != "đọc lại" {
		t.Errorf("got %+v, %v", h, err)
	}
}

func TestAnAddressThatLeadsNowhereIsNotSaved(t *testing.T) {
	r := open(t)
	for _, link := range []string{r.server.URL + "/khong-co.html", "ftp://a.example/b"} {
		if h, err := r.BookmarkURL(t.Context(), link, news.Bookmark{}); err == nil || h.ID != "" {
			t.Errorf("%s: got %+v, %v", link, h, err)
		}
	}
	saved, err := r.Headlines(t.Context(), news.Query{Bookmarked: true})
	if err != nil || len(saved) != 0 {
		t.Errorf("%d are saved, %v", len(saved), err)
	}
}
