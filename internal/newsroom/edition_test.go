package newsroom_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

const generous = 64 << 20

// made runs an errand to its end and sums up what it told.
func made(t *testing.T, events <-chan news.Progress) (texts, plates int, bytes int64, failures []error) {
	t.Helper()
	for p := range events {
		switch p.Stage {
		case news.Texts:
			texts += p.New
		case news.Plates:
			plates += p.New
		}
		bytes += p.Bytes
		if p.Err != nil {
			failures = append(failures, p.Err)
		}
	}
	return texts, plates, bytes, failures
}

// illustratedRoom has the section with pictures refreshed.
func illustratedRoom(t *testing.T) *room {
	t.Helper()
	r := open(t, "thu/hinh")
	portal := r.portal.Definition(r.server.URL)
	portal.Sections = append(portal.Sections, news.Section{
		ID: "thu/hinh", Name: "Mục hình", Source: news.Source{Kind: news.Feed, URL: r.server.URL + "/rss/hinh.rss"},
	})
	if err := r.Catalog.Add(portal); err != nil {
		t.Fatal(err)
	}
	settle(t, r.Refresh(t.Context()))
	return r
}

func files(t *testing.T, folder string) int {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return len(found)
}

func TestEditionIsReadWithoutNetwork(t *testing.T) {
	r := illustratedRoom(t)
	texts, plates, bytes, failures := made(t, r.Edition(t.Context(), news.Edition{Pictures: true, Budget: generous}))
	if texts != 6 || plates != 6 || bytes == 0 || failures != nil {
		t.Errorf("%d texts, %d articles with pictures, %d bytes, %v", texts, plates, bytes, failures)
	}
	if got := files(t, filepath.Join(r.dir, "cache")); got != 7 {
		t.Errorf("%d files of pictures, want 7: one each and one shared", got)
	}
	if got := r.portal.Asked("/anh/chung.jpg"); got != 1 {
		t.Errorf("the shared picture was asked for %d times", got)
	}
	data, kind, err := r.offline().Picture(t.Context(), r.server.URL+"/anh/rieng-3.jpg")
	if err != nil || kind != "image/jpeg" || len(data) == 0 {
		t.Errorf("offline the picture is %d bytes of %q, %v", len(data), kind, err)
	}
	before := r.portal.Asked("/bai/tin-hinh-1.html")
	texts, plates, _, failures = made(t, r.Edition(t.Context(), news.Edition{Pictures: true, Budget: generous}))
	if texts+plates != 0 || failures != nil || r.portal.Asked("/bai/tin-hinh-1.html") != before {
		t.Errorf("the second run fetched %d texts and %d pictures again, %v", texts, plates, failures)
	}
}

func TestBudgetIsKeptAndTheNextRunGoesOn(t *testing.T) {
	r := illustratedRoom(t)
	_, _, all, _ := made(t, r.Edition(t.Context(), news.Edition{Pictures: true, Budget: generous}))
	r = illustratedRoom(t)
	budget := all / 3
	var runs, plates int
	for runs < 20 && plates < 6 {
		runs++
		_, more, spent, failures := made(t, r.Edition(t.Context(), news.Edition{Pictures: true, Budget: budget}))
		if spent > budget || failures != nil {
			t.Fatalf("run %d spent %d of %d, %v", runs, spent, budget, failures)
		}
		plates += more
	}
	if plates != 6 || runs < 3 {
		t.Errorf("%d articles had their pictures after %d runs", plates, runs)
	}
	for _, path := range []string{"/anh/chung.jpg", "/anh/rieng-0.jpg"} {
		if got := r.portal.Asked(path); got > 2 {
			t.Errorf("%s was asked for %d times", path, got)
		}
	}
}

func TestEndedEditionGoesOnWhereItWas(t *testing.T) {
	r := illustratedRoom(t)
	ctx, stop := context.WithCancel(t.Context())
	events := r.Edition(ctx, news.Edition{})
	<-events
	stop()
	first := 1
	for p := range events {
		first += p.New
	}
	onDisk := len(titles(t, r.Newsroom, news.Query{Section: "thu/hinh", Offline: true}))
	rest, _, _, failures := made(t, r.Edition(t.Context(), news.Edition{}))
	if onDisk+rest != 6 || failures != nil {
		t.Errorf("%d were on disk (%d told), the next run brought %d, %v", onDisk, first, rest, failures)
	}
}

func TestRobotsShutAnEditionOutButNotTheReader(t *testing.T) {
	r := open(t, "thu/tot")
	r.portal.Robots("User-agent: *\nDisallow: /bai/\n")
	settle(t, r.Refresh(t.Context()))
	texts, _, _, failures := made(t, r.Edition(t.Context(), news.Edition{}))
	if texts != 0 || failures != nil || r.portal.Asked("/bai/tin-1.html") != 0 {
		t.Errorf("%d texts were fetched, %v", texts, failures)
	}
	if _, err := r.Open(t.Context(), news.IDOf(r.server.URL+"/bai/tin-1.html")); err != nil {
		t.Error(err)
	}
}

func TestWhatFailedIsAskedForLaterAndWhatIsGoneNever(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	r.portal.Refuse("/bai/tin-1.html", http.StatusGone)
	r.portal.Refuse("/bai/tin-2.html", http.StatusForbidden)
	texts, _, _, failures := made(t, r.Edition(t.Context(), news.Edition{}))
	if texts != 8 || len(failures) != 2 {
		t.Errorf("%d texts, %v", texts, failures)
	}
	_, _, _, failures = made(t, r.Edition(t.Context(), news.Edition{}))
	if failures != nil || r.portal.Asked("/bai/tin-2.html") != 1 {
		t.Errorf("a moment later it was asked for again: %v", failures)
	}
	r.portal.Refuse("/bai/tin-1.html", http.StatusOK)
	r.portal.Refuse("/bai/tin-2.html", http.StatusOK)
	r.now = r.now.Add(time.Hour)
	texts, _, _, failures = made(t, r.Edition(t.Context(), news.Edition{}))
	if texts != 1 || failures != nil || r.portal.Asked("/bai/tin-1.html") != 1 {
		t.Errorf("an hour later %d texts came, %v; the gone one was asked for %d times", texts, failures, r.portal.Asked("/bai/tin-1.html"))
	}
}

func TestWhatIsWantedOfflineComesWithTheNetwork(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	away := r.offline()
	opened := news.IDOf(r.server.URL + "/bai/tin-7.html")
	if _, err := away.Open(t.Context(), opened); !errors.Is(err, news.ErrOffline) {
		t.Fatalf("got %v", err)
	}
	texts, _, _, failures := made(t, r.Chores(t.Context()))
	if texts != 1 || failures != nil || len(titles(t, away, news.Query{Offline: true})) != 1 {
		t.Errorf("after one opened offline %d texts came, %v", texts, failures)
	}
	if texts, _, _, failures = made(t, away.Keep(t.Context(), "thu/tot")); texts != 0 || len(failures) == 0 {
		t.Errorf("without network %d texts came, %v", texts, failures)
	}
	texts, _, _, failures = made(t, r.Chores(t.Context()))
	if texts != 9 || failures != nil {
		t.Errorf("the queue brought %d texts, %v", texts, failures)
	}
}

func TestBookmarkIsCompletedAndOutlivesTheCache(t *testing.T) {
	r := illustratedRoom(t)
	id := news.IDOf(r.server.URL + "/bai/tin-hinh-2.html")
	if err := r.Bookmark(t.Context(), id, news.Bookmark{Note: "giữ"}); err != nil {
		t.Fatal(err)
	}
	if asked := r.portal.Asked("/bai/tin-hinh-2.html"); asked != 0 {
		t.Errorf("saving asked the portal %d times", asked)
	}
	texts, plates, _, failures := made(t, r.Complete(t.Context()))
	if texts != 1 || plates != 1 || failures != nil {
		t.Errorf("%d texts, %d with pictures, %v", texts, plates, failures)
	}
	if err := os.RemoveAll(filepath.Join(r.dir, "cache")); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/anh/rieng-2.jpg", "/anh/chung.jpg"} {
		if _, _, err := r.offline().Picture(t.Context(), r.server.URL+path); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if texts, plates, _, failures = made(t, r.Complete(t.Context())); texts+plates != 0 || failures != nil {
		t.Errorf("a complete bookmark was completed again: %d, %d, %v", texts, plates, failures)
	}
	r.portal.Rewrite("/bai/tin-hinh-2.html", "Tòa soạn đã sửa lại con số trong bài.")
	parts := r.Parts
	a, err := parts.Pages.Article(mustGet(t, r, "/bai/tin-hinh-2.html"), news.Headline{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parts.Store.KeepArticle(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	made(t, r.Complete(t.Context()))
	all, err := parts.Store.Versions(t.Context(), id)
	if err != nil || len(all) != 2 {
		t.Errorf("%d versions, %v", len(all), err)
	}
	if got := r.portal.Asked("/anh/rieng-2.jpg"); got != 1 {
		t.Errorf("the picture was fetched %d times", got)
	}
}

func mustGet(t *testing.T, r *room, path string) news.Page {
	t.Helper()
	page, err := r.Web.Get(t.Context(), news.Request{URL: r.server.URL + path})
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestChoresMakeTheEditionAndPurge(t *testing.T) {
	r := illustratedRoom(t)
	parts := r.Parts
	parts.Habits = newsroom.Habits{Full: true, Pictures: true, Budget: generous, Keep: news.Retention{Unread: 24 * time.Hour}}
	daily := newsroom.New(parts)
	texts, plates, _, failures := made(t, daily.Chores(t.Context()))
	if texts != 6 || plates != 6 || failures != nil {
		t.Errorf("%d texts, %d with pictures, %v", texts, plates, failures)
	}
	r.now = r.now.Add(25 * time.Hour)
	if _, _, _, failures := made(t, daily.Chores(t.Context())); failures != nil {
		t.Error(failures)
	}
	if left := titles(t, daily, news.Query{}); len(left) != 0 {
		t.Errorf("a day later there is %q", left)
	}
}

// dead is a network that is not there; it counts who asked.
type dead struct {
	newsroom.Web
	asked atomic.Int64
}

func (d *dead) Get(context.Context, news.Request) (news.Page, error) {
	d.asked.Add(1)
	return news.Page{}, news.ErrOffline
}

func TestOneAnswerIsEnoughToKnowThereIsNoNetwork(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	parts := r.Parts
	network := &dead{Web: parts.Web}
	parts.Web = network
	if _, _, _, failures := made(t, newsroom.New(parts).Keep(t.Context(), "thu/tot")); len(failures) != 10 {
		t.Errorf("%d failures, want one an article", len(failures))
	}
	if asked := network.asked.Load(); asked > 2 {
		t.Errorf("the network was asked %d times", asked)
	}
}

func TestOneArticleIsKeptWithItsPictures(t *testing.T) {
	r := illustratedRoom(t)
	parts := r.Parts
	parts.Habits.Budget = generous
	id := news.IDOf(r.server.URL + "/bai/tin-hinh-4.html")
	texts, plates, _, failures := made(t, newsroom.New(parts).KeepArticles(t.Context(), id))
	if texts != 1 || plates != 1 || failures != nil {
		t.Errorf("%d texts, %d with pictures, %v", texts, plates, failures)
	}
	if got := titles(t, r.Newsroom, news.Query{Offline: true}); len(got) != 1 {
		t.Errorf("%d articles are on disk, want the one", len(got))
	}
	if got := files(t, filepath.Join(r.dir, "cache")); got != 2 {
		t.Errorf("%d pictures, want 2", got)
	}
}

func TestAHostInTroubleIsLeftAlone(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	asked := 0
	for i := range 10 {
		r.portal.Refuse(fmt.Sprintf("/bai/tin-%d.html", i), http.StatusForbidden)
	}
	_, _, _, failures := made(t, r.Edition(t.Context(), news.Edition{}))
	for i := range 10 {
		asked += r.portal.Asked(fmt.Sprintf("/bai/tin-%d.html", i))
	}
	if asked > 4 || len(failures) != asked {
		t.Errorf("%d of 10 were asked for after every one before was refused, %d failures told", asked, len(failures))
	}
}

func TestPicturesDoNotComeFromNowhere(t *testing.T) {
	r := open(t)
	for _, link := range []string{"", "javascript:alert(1)", "file:///etc/passwd", "data:image/png;base64,AAAA"} {
		if _, _, err := r.Picture(t.Context(), link); !errors.Is(err, news.ErrUnknown) {
			t.Errorf("%q: got %v, want %v", link, err, news.ErrUnknown)
		}
	}
	if _, _, err := r.Picture(t.Context(), r.server.URL+"/bai/tin-1.html"); err == nil {
		t.Error("a page is taken for a picture")
	}
}
