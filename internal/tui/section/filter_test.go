package section_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/section"
)

func TestTheFilterNarrowsTheListAsOneTypes(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := start(t, newstest.NewDesk(60), "", size[0], size[1])
		drive(t, s, newstest.Keys("/ don space ca")...)
		if c := s.Cursor(); c == nil || c.X >= size[0] {
			t.Errorf("the cursor stands at %v while typing", c)
		}
		newstest.GoldenView(t, "filter-"+sizeName(size), s.View(), size[0], size[1])
	}
}

func TestTypedLettersAreNoCommandsInTheFilter(t *testing.T) {
	desk := newstest.NewDesk(60)
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("/ m u A q")...)
	if !s.Typing() {
		t.Error("the field was left")
	}
	for _, h := range desk.All[:1] {
		if h.Status.Saved() || !h.Status.Unread() {
			t.Error("a letter acted on the headline")
		}
	}
	if got := newstest.Text(s.View()); !strings.Contains(got, "khớp “muAq”") {
		t.Errorf("that nothing matches is not said in\n%s", got)
	}
	drive(t, s, newstest.Keys("esc")...)
	if s.Typing() || s.Cursor() != nil {
		t.Error("Esc does not leave the field")
	}
}

func TestMarksInTheFilterAreTakenSeriously(t *testing.T) {
	desk := newstest.NewDesk(12)
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("/")...)
	drive(t, s, tea.PasteMsg{Content: "muối"})
	drive(t, s, newstest.Keys("enter")...)
	if got := opened(t, s); got.ID != desk.All[6].ID || got.Among.Words != "muối" {
		t.Errorf("opened %+v, want the story about salt among what matches", got)
	}
	drive(t, s, newstest.Keys("/ ctrl+u")...)
	drive(t, s, tea.PasteMsg{Content: "muôi"})
	if got := newstest.Text(s.View()); !strings.Contains(got, "Không có tin nào khớp") {
		t.Errorf("other marks match too:\n%s", got)
	}
}

func TestWithoutTheFilterTheCursorStaysOnItsStory(t *testing.T) {
	desk := newstest.NewDesk(600)
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("/ (47) enter")...)
	found := opened(t, s).ID
	if i := indexOf(desk, found); i < 400 {
		t.Fatalf("found headline %d, want one far below", i)
	}
	drive(t, s, newstest.Keys("/ esc")...)
	if got := opened(t, s); got.ID != found || got.Among.Words != "" {
		t.Errorf("the cursor stands on %d among %+v, want %d among all", indexOf(desk, got.ID), got.Among, indexOf(desk, found))
	}
}

func indexOf(desk *newstest.Desk, id news.HeadlineID) int {
	for i, h := range desk.All {
		if h.ID == id {
			return i
		}
	}
	return -1
}

func TestAllReadKeepsToTheFilter(t *testing.T) {
	desk := newstest.NewDesk(12)
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("/ rung enter A")...)
	for i, h := range desk.All {
		if want := i == 1 || i == 5 || i == 8 || i == 9; h.Status.Unread() == want {
			t.Errorf("headline %d, %s: unread %v", i, h.Title, h.Status.Unread())
		}
	}
}

func TestDensityAndOrderAreRemembered(t *testing.T) {
	settings := &section.Settings{}
	desk := newstest.NewDesk(60)
	for i, want := range []struct {
		keys  string
		shows string
		first int
	}{
		{"s", "Ba năm trước", 0}, {"s", "15:23", 0}, {"s", "7 phút trước", 0}, {"t", "cũ nhất trước", 59}, {"t", "Chưa đọc ──", 0}, {"t", "Hôm nay ──", 0},
	} {
		s := section.New(newstest.Env(t), desk, "", settings)
		drive(t, s, newstest.Start(t, s, 80, 24)...)
		drive(t, s, newstest.Keys(want.keys)...)
		again := section.New(newstest.Env(t), desk, "", settings)
		drive(t, again, newstest.Start(t, again, 80, 24)...)
		for _, s := range []*section.Screen{s, again} {
			if got := newstest.Text(s.View()); !strings.Contains(got, want.shows) {
				t.Errorf("step %d: %q is not shown in\n%s", i+1, want.shows, got)
			}
			if got := opened(t, s).ID; got != desk.All[want.first].ID {
				t.Errorf("step %d: the first headline is %d, want %d", i+1, indexOf(desk, got), want.first)
			}
		}
	}
}

func TestDensities(t *testing.T) {
	for name, settings := range map[string]section.Settings{
		"sapo": {Density: section.WithSapo}, "compact": {Density: section.Compact}, "unread": {Order: news.UnreadFirst},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			s := section.New(newstest.Env(t), newstest.NewDesk(60), "", &settings)
			drive(t, s, newstest.Start(t, s, size[0], size[1])...)
			drive(t, s, newstest.Keys("j")...)
			newstest.GoldenView(t, name+"-"+sizeName(size), s.View(), size[0], size[1])
		}
	}
}

func TestReadingWhereUnreadComesFirstLeavesTheCursorThere(t *testing.T) {
	desk := newstest.NewDesk(60)
	s := section.New(newstest.Env(t), desk, "", &section.Settings{Order: news.UnreadFirst})
	drive(t, s, newstest.Start(t, s, 80, 24)...)
	drive(t, s, newstest.Keys("j")...)
	drive(t, s, newstest.Keys("u")...)
	if got := opened(t, s).ID; got != desk.All[3].ID {
		t.Errorf("after the second was read the cursor is on headline %d, want 3", indexOf(desk, got))
	}
}

func TestDamagedSettingsAreMended(t *testing.T) {
	settings := &section.Settings{Density: 77, Order: -3}
	section.New(newstest.Env(t), newstest.NewDesk(1), "", settings)
	if *settings != (section.Settings{}) {
		t.Errorf("settings %+v, want the defaults", *settings)
	}
}

func TestAnEmptyListOffersNothingThatCannotWork(t *testing.T) {
	s := start(t, newstest.NewDesk(60), "dongbang/thoi-su", 80, 24)
	offers := func(command string) bool {
		return slices.ContainsFunc(s.Keys().Bar, func(b kit.Binding) bool { return b.Command == command && b.Enabled() })
	}
	if !offers("open") || !offers("bookmark") || !offers("filter") {
		t.Fatal("a list with headlines does not offer to open, save and filter them")
	}
	drive(t, s, newstest.Keys("/ zzzz enter")...)
	if offers("open") || offers("bookmark") || !offers("filter") {
		t.Error("where the filter lets nothing through, more is offered than another filter")
	}
}
