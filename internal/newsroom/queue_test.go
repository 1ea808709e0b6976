package newsroom_test

import (
	"path/filepath"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

// queued sums what an errand left for later, as it told and as the store counts.
func queued(t *testing.T, r *room, events <-chan news.Progress) (told, stored int) {
	t.Helper()
	for p := range events {
		told += p.Queued
	}
	wanted, err := r.Store.Wanted(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	return told, len(wanted)
}

func TestWhatIsKeptWithoutANetworkIsQueuedAndSaysSo(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	one := news.IDOf(r.server.URL + "/bai/tin-7.html")
	if told, stored := queued(t, r, r.offline().KeepArticles(t.Context(), one)); told != 1 || stored != 1 {
		t.Errorf("of one article %d were told as queued, %d are", told, stored)
	}
	if told, stored := queued(t, r, r.offline().Keep(t.Context(), "thu/tot")); told != 10 || stored != 10 {
		t.Errorf("of ten articles %d were told as queued, %d are", told, stored)
	}
	texts, _, _, failures := made(t, r.Chores(t.Context()))
	if texts != 10 || failures != nil {
		t.Errorf("with the network back %d texts came, %v", texts, failures)
	}
}

func TestAPortalThatDoesNotAnswerIsAskedAgainForWhatWasWanted(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	r.server.Close()
	one := news.IDOf(r.server.URL + "/bai/tin-7.html")
	if told, stored := queued(t, r, newsroom.New(r.Parts).KeepArticles(t.Context(), one)); told != 1 || stored != 1 {
		t.Errorf("%d articles were told as queued, %d are", told, stored)
	}
}

func TestWhatIsGoneIsNotQueued(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	r.portal.Refuse("/bai/tin-7.html", 410)
	one := news.IDOf(r.server.URL + "/bai/tin-7.html")
	if told, stored := queued(t, r, r.KeepArticles(t.Context(), one)); told != 0 || stored != 0 {
		t.Errorf("%d articles were told as queued, %d are", told, stored)
	}
}

func TestPicturesThatWereWantedWithoutANetworkComeWithIt(t *testing.T) {
	r := illustratedRoom(t)
	r.Habits.Budget = 10 << 20
	all, err := r.Headlines(t.Context(), news.Query{Section: "thu/hinh"})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d headlines, %v", len(all), err)
	}
	one := all[0]
	if _, err := r.Open(t.Context(), one.ID); err != nil {
		t.Fatal(err)
	}
	before := files(t, filepath.Join(r.dir, "cache"))
	if told, stored := queued(t, r, r.offline().KeepArticles(t.Context(), one.ID)); told != 1 || stored != 1 {
		t.Errorf("of an article without its pictures %d were told as queued, %d are; want 1", told, stored)
	}
	if _, plates, _, failures := made(t, r.Chores(t.Context())); plates != 1 || failures != nil {
		t.Errorf("with the network back %d articles were illustrated, %v", plates, failures)
	}
	if after := files(t, filepath.Join(r.dir, "cache")); after <= before {
		t.Errorf("%d pictures before, %d after", before, after)
	}
	if told, stored := queued(t, r, r.KeepArticles(t.Context(), one.ID)); told != 0 || stored != 0 {
		t.Errorf("of a whole article %d were told as queued, %d are", told, stored)
	}
}
