package frontpage_test

import (
	"strings"
	"testing"
	"time"

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
