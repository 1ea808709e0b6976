package frontpage_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// TestThePageHoldsStillUntilThereIsNews reads the lead from elsewhere, and has a weather
// notice come with an article.
func TestThePageHoldsStillUntilThereIsNews(t *testing.T) {
	desk := newstest.NewDesk(60)
	late := desk.All[:3]
	desk.All = desk.All[3:]
	s := start(t, desk, 80, 40)
	press(t, s, "3 j")
	line := func(text string) int {
		return slices.IndexFunc(strings.Split(view(s), "\n"), func(l string) bool { return strings.Contains(l, text) })
	}
	title := desk.All[0].Title[:20]
	was := line(title)
	if was < 0 {
		t.Fatalf("%q does not lead:\n%s", title, view(s))
	}
	if err := desk.MarkRead(t.Context(), []news.HeadlineID{desk.All[0].ID}, true); err != nil {
		t.Fatal(err)
	}
	desk.Forecast = &news.Forecast{Portal: "dongbang", Read: newstest.Now, Text: "31°, chiều có mưa rào, gió đông nam cấp 3, nước ròng lúc 16:40, nước lớn lúc 22:15"}
	drive(t, s, kit.Marked{})
	drive(t, s, kit.Shelved{Section: desk.All[0].Section})
	if got := line(title); got != was {
		t.Errorf("the lead that was read went from line %d to %d:\n%s", was, got, view(s))
	}
	desk.All = append(slices.Clone(late), desk.All...)
	drive(t, s, kit.Shelved{Section: late[0].Section})
	press(t, s, "g")
	if line("31°") < 0 || line(late[0].Title[:20]) < 0 {
		t.Errorf("with news the weather or the new lead are not there:\n%s", view(s))
	}
}

func TestTheWholeWeatherStandsOnThePageOnce(t *testing.T) {
	const tail = "nước lớn lúc 22:15"
	for _, tt := range []struct {
		width, height int
		above         bool // the masthead has room for all of it
	}{{40, 12, false}, {80, 24, false}, {120, 23, false}, {120, 40, true}} {
		desk := newstest.NewDesk(60)
		desk.Forecast = &news.Forecast{Portal: "dongbang", Read: newstest.Now, Text: "31°, chiều có mưa rào, nước ròng lúc 16:40, " + tail}
		s := start(t, desk, tt.width, tt.height)
		told := func() bool { return strings.Contains(strings.Join(strings.Fields(view(s)), " "), tail) }
		if got := told(); got != tt.above {
			t.Errorf("%dx%d: the masthead tells the weather whole: %t, want %t:\n%s", tt.width, tt.height, got, tt.above, view(s))
		}
		press(t, s, "G")
		if got := told(); got == tt.above {
			t.Errorf("%dx%d: the page's end tells the weather whole: %t, want %t:\n%s", tt.width, tt.height, got, !tt.above, view(s))
		}
	}
}

func TestMarksStandOnTheFrontPageAndUnderTheCursor(t *testing.T) {
	desk := newstest.NewDesk(60)
	h := &desk.All[0]
	h.Status = news.Status{Bookmark: &news.Bookmark{Saved: newstest.Now}}
	h.Offline, h.Edited = true, true
	env := newstest.Env(t)
	s := frontpage.New(env, desk, frontpage.Options{})
	newstest.Start(t, s, 120, 40)
	got := chosen(s)
	if !strings.Contains(got, "• ") || !strings.Contains(got, "★ ↓ ✎") {
		t.Errorf("the lead under the cursor is %q, want it with its marks", got)
	}
	press(t, s, "n")
	if got := chosen(s); !strings.HasPrefix(got, "• ") {
		t.Errorf("the unread one under the cursor is %q, want it with its mark", got)
	}
}
