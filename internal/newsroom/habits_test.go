package newsroom_test

import (
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

func TestASectionsOwnIntervalIsWaitedFor(t *testing.T) {
	r := open(t, "thu/tot", "thu/bang-ma", "thu/loi")
	r.ChooseSections(news.SectionChoices{"thu": {Interval: 6 * time.Hour}, "thu/bang-ma": {Interval: time.Hour}})
	asked := func() (ids []news.SectionID) {
		now := r.now
		settle(t, r.Refresh(t.Context()))
		sections, err := r.Sections(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sections {
			if s.Health.Asked.Equal(now) {
				ids = append(ids, s.ID)
			}
		}
		return ids
	}
	for _, step := range []struct {
		after time.Duration
		want  []news.SectionID
	}{
		{0, []news.SectionID{"thu/tot", "thu/bang-ma", "thu/loi"}},
		{59 * time.Minute, []news.SectionID{"thu/loi"}}, // what failed is asked again
		{time.Minute, []news.SectionID{"thu/bang-ma", "thu/loi"}},
		{5*time.Hour - time.Second, []news.SectionID{"thu/tot", "thu/bang-ma", "thu/loi"}},
	} {
		r.now = r.now.Add(step.after)
		if got := asked(); !slices.Equal(got, step.want) {
			t.Errorf("%v later %v are asked, want %v", step.after, got, step.want)
		}
	}
	ripe, err := r.Ripe(t.Context(), []news.SectionID{"thu/tot", "thu/loi"})
	if err != nil || !slices.Equal(ripe, []news.SectionID{"thu/loi"}) {
		t.Errorf("ripe are %v, %v", ripe, err)
	}
	r.now = r.now.Add(time.Minute)
	settle(t, r.Refresh(t.Context(), "thu/tot"))
	if s, _ := r.Sections(t.Context()); !s[0].Health.Asked.Equal(r.now) {
		t.Error("a section that is asked for by name has to wait")
	}
}

func TestASectionsOwnWishesForTextsAndPictures(t *testing.T) {
	yes, no := true, false
	for what, tt := range map[string]struct {
		full, pictures bool
		own            news.SectionChoices
		texts, plates  int
	}{
		"as for all":       {true, true, nil, 6, 6},
		"not this section": {true, true, news.SectionChoices{"thu/hinh": {Full: &no}}, 0, 0},
		"not this portal":  {true, true, news.SectionChoices{"thu": {Full: &no}}, 0, 0},
		"only this":        {false, false, news.SectionChoices{"thu": {Full: &no}, "thu/hinh": {Full: &yes, Pictures: &yes}}, 6, 6},
		"without pictures": {true, true, news.SectionChoices{"thu/hinh": {Pictures: &no}}, 6, 0},
	} {
		t.Run(what, func(t *testing.T) {
			parts := illustratedRoom(t).Parts
			parts.Habits = newsroom.Habits{Full: tt.full, Pictures: tt.pictures, Budget: generous, Sections: tt.own}
			texts, plates, _, failures := made(t, newsroom.New(parts).Chores(t.Context()))
			if texts != tt.texts || plates != tt.plates || failures != nil {
				t.Errorf("%d texts, %d with pictures, %v; want %d, %d", texts, plates, failures, tt.texts, tt.plates)
			}
		})
	}
}

func TestWhatIsMutedIsNotFetched(t *testing.T) {
	r := illustratedRoom(t)
	h, err := r.Headlines(t.Context(), news.Query{Limit: 1})
	if err != nil || len(h) != 1 {
		t.Fatal(h, err)
	}
	if err := r.Mute(t.Context(), news.Muting{Words: []string{h[0].Title}}); err != nil {
		t.Fatal(err)
	}
	if texts, _, _, failures := made(t, r.Edition(t.Context(), news.Edition{})); texts != 5 || failures != nil {
		t.Errorf("%d texts, %v; want 5", texts, failures)
	}
}
