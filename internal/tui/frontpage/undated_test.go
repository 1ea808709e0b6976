package frontpage_test

import (
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

func TestWhatHasNoDateDoesNotLead(t *testing.T) {
	desk := newstest.NewDesk(60)
	for i := range desk.All[:3] {
		desk.All[i].Fetched, desk.All[i].Published = newstest.Now, time.Time{}
	}
	desk.All[0].Lead = "Sa-pô của một tin không ghi ngày."
	s := start(t, desk, 120, 40)
	if got := chosen(s); !strings.Contains(got, desk.All[3].Title[:20]) {
		t.Errorf("the lead is %q, want the newest with a date, %q", got, desk.All[3].Title)
	}
	clock := newstest.Now.Format("15:04")
	if got := view(s); !strings.Contains(got, "thấy "+clock) || strings.Contains(got, "vừa xong · ") {
		t.Errorf("headlines without a date are not told as seen at %s:\n%s", clock, got)
	}
	for i := range desk.All {
		desk.All[i].Published = time.Time{}
	}
	if got := chosen(start(t, desk, 120, 40)); !strings.Contains(got, desk.All[0].Lead) {
		t.Errorf("where nothing has a date the lead is %q, want the first with a sapo", got)
	}
}

// A date is worth less than being new: what is dated does not lead where it was read, nor
// where it is older than the last day's news.
func TestWhatHasNoDateLeadsWhereTheRestIsOldOrRead(t *testing.T) {
	for name, change := range map[string]func(*news.Headline){
		"old": func(h *news.Headline) {
			h.Published, h.Fetched = h.Published.AddDate(0, 0, -9), h.Fetched.AddDate(0, 0, -9)
		},
		"read": func(h *news.Headline) { h.Status.ReadAt = newstest.Now },
	} {
		desk := newstest.NewDesk(60)
		desk.All[0].Fetched, desk.All[0].Published = newstest.Now, time.Time{}
		desk.All[0].Lead = "Sa-pô của một tin không ghi ngày."
		for i := range desk.All[1:] {
			change(&desk.All[1+i])
		}
		if got := chosen(start(t, desk, 120, 40)); !strings.Contains(got, desk.All[0].Lead) {
			t.Errorf("where the rest is %s the lead is %q, want what came in today", name, got)
		}
	}
}
