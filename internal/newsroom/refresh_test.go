package newsroom_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestRefreshStoresWhatIsSoundAndNamesWhatIsNot(t *testing.T) {
	r := open(t, "thu")
	got := settle(t, r.Refresh(t.Context()))
	for _, row := range []struct {
		section news.SectionID
		fresh   bool
		err     error // nil where any will do
		fails   bool
	}{
		{section: "thu/tot", fresh: true},
		{section: "thu/trang", fresh: true},
		{section: "thu/cut"},
		{section: "thu/bang-ma"},
		{section: "thu/doc"},
		{section: "thu/rong"},
		{section: "thu/loi", fails: true},
		{section: "thu/cham", fails: true},
		{section: "thu/lon", fails: true, err: news.ErrTooLarge},
		{section: "thu/khong-phai", fails: true, err: news.ErrNotFeed},
		{section: "thu/thu-thach", fails: true, err: news.ErrChallenge},
	} {
		p, told := got[row.section]
		switch {
		case !told:
			t.Errorf("%s: nothing was told", row.section)
		case row.fails != (p.Err != nil):
			t.Errorf("%s: got the error %v, want one: %v", row.section, p.Err, row.fails)
		case row.err != nil && !errors.Is(p.Err, row.err):
			t.Errorf("%s: got the error %v, want %v", row.section, p.Err, row.err)
		}
	}
	sections, err := r.Sections(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		failed := got[s.ID].Err != nil
		if failed != (s.Health.Failure != "") {
			t.Errorf("%s: health says %q, progress said %v", s.ID, s.Health.Failure, got[s.ID].Err)
		}
		if (s.ID == "thu/tot" || s.ID == "thu/bang-ma") && s.Tally.Total != 10 {
			t.Errorf("%s holds %d headlines, want 10", s.ID, s.Tally.Total)
		}
		if s.ID == "thu/cut" && (s.Tally.Total < 3 || s.Tally.Total > 9) {
			t.Errorf("%s holds %d headlines, want those of its whole items", s.ID, s.Tally.Total)
		}
	}
}

func TestOneStoryInThreeSectionsIsOneHeadline(t *testing.T) {
	r := open(t, "thu/tot", "thu/cut", "thu/trang")
	settle(t, r.Refresh(t.Context()))
	seen := map[string]bool{}
	for _, title := range titles(t, r.Newsroom, news.Query{}) {
		if seen[title] {
			t.Errorf("%q is listed twice", title)
		}
		seen[title] = true
	}
	for _, section := range r.list.ids {
		if len(titles(t, r.Newsroom, news.Query{Section: section})) == 0 {
			t.Errorf("section %s is empty", section)
		}
	}
}

func TestSlowPortalDoesNotHoldTheOthers(t *testing.T) {
	r := open(t, "thu/cham", "thu/tot")
	events := r.Refresh(t.Context())
	first := <-events
	if first.Section != "thu/tot" || first.Err != nil {
		t.Errorf("first came %s (%v), want thu/tot", first.Section, first.Err)
	}
	if got := len(titles(t, r.Newsroom, news.Query{Section: "thu/tot"})); got != 10 {
		t.Errorf("%d headlines are stored when the section is told, want 10", got)
	}
	settle(t, events)
}

func TestUnchangedFeedIsNotFetchedAgain(t *testing.T) {
	r := open(t, "thu/tot")
	if p := settle(t, r.Refresh(t.Context()))["thu/tot"]; p.New != 10 {
		t.Fatalf("first refresh brought %d, want 10", p.New)
	}
	if p := settle(t, r.Refresh(t.Context()))["thu/tot"]; p.New != 0 || p.Err != nil {
		t.Errorf("second refresh brought %d (%v), want nothing new", p.New, p.Err)
	}
	if got := len(titles(t, r.Newsroom, news.Query{})); got != 10 {
		t.Errorf("%d headlines after the unchanged answer, want 10", got)
	}
}

func TestCancelledRefreshEnds(t *testing.T) {
	r := open(t, "thu/cham", "thu/tot")
	ctx, cancel := context.WithCancel(t.Context())
	events := r.Refresh(ctx)
	<-events
	cancel()
	done := time.After(time.Minute)
	for {
		select {
		case _, more := <-events:
			if !more {
				sections, err := r.Sections(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range sections {
					if s.Health.Failure != "" {
						t.Errorf("%s failed by %q, though the reader stopped it", s.ID, s.Health.Failure)
					}
				}
				return
			}
		case <-done:
			t.Fatal("the refresh did not end")
		}
	}
}

func TestHostileTitlesAreHarmless(t *testing.T) {
	r := open(t, "thu/doc")
	settle(t, r.Refresh(t.Context()))
	for _, title := range titles(t, r.Newsroom, news.Query{}) {
		for _, c := range title {
			if c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e || c == 0x200b {
				t.Errorf("%q holds %U", title, c)
			}
		}
	}
}

func TestRefreshOfAnUnknownSectionSaysSo(t *testing.T) {
	r := open(t)
	p := settle(t, r.Refresh(t.Context(), "thu/khong-co"))["thu/khong-co"]
	if !errors.Is(p.Err, news.ErrUnknown) {
		t.Errorf("got %v, want %v", p.Err, news.ErrUnknown)
	}
}

func TestCheckStoresNothing(t *testing.T) {
	r := open(t, "thu/tot")
	if p := settle(t, r.Check(t.Context(), "thu/tot"))["thu/tot"]; p.New != 10 || p.Err != nil {
		t.Errorf("got %d headlines (%v), want 10", p.New, p.Err)
	}
	if got := titles(t, r.Newsroom, news.Query{}); len(got) > 0 {
		t.Errorf("check stored %q", got)
	}
}
