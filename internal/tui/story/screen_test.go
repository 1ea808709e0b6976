package story_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/story"
)

// press is a desk whose newest headline stands in two further papers.
func press() (desk *newstest.Desk, id news.HeadlineID) {
	desk = newstest.NewDesk(12)
	id = desk.All[0].ID
	desk.All[0].Others = 2
	desk.Prints = map[news.HeadlineID][]news.HeadlineID{id: {desk.All[3].ID, desk.All[5].ID}}
	return desk, id
}

func open(t testing.TB, desk *newstest.Desk, id news.HeadlineID, width, height int) *story.Screen {
	t.Helper()
	s := story.New(newstest.Env(t), desk, id)
	newstest.Start(t, s, width, height)
	return s
}

func TestGoldens(t *testing.T) {
	desk, id := press()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := open(t, desk, id, size[0], size[1])
		newstest.Fits(t, s.View(), size[0], size[1])
		newstest.Golden(t, fmt.Sprintf("story-%dx%d", size[0], size[1]), newstest.Text(s.View()))
	}
}

func TestEnterOpensAPrintAmongAllOfThem(t *testing.T) {
	desk, id := press()
	s := open(t, desk, id, 80, 24)
	var opened *kit.OpenArticle
	for _, msg := range newstest.Drive(t, s, newstest.Keys("j enter")...) {
		if o, ok := msg.(kit.OpenArticle); ok {
			opened = &o
		}
	}
	if opened == nil || opened.ID != desk.All[5].ID {
		t.Fatalf("got %v, want the second print opened", opened)
	}
	if got := opened.Among.Among; len(got) != 3 || got[0] != id {
		t.Errorf("it is read among %v, want all three prints", got)
	}
}

func TestAPrintIsSavedAndUndone(t *testing.T) {
	desk, id := press()
	s := open(t, desk, id, 80, 24)
	newstest.Drive(t, s, newstest.Keys("m")...)
	if !desk.All[3].Status.Saved() {
		t.Error("m did not save the chosen print")
	}
}

func TestASecondClickOpens(t *testing.T) {
	desk, id := press()
	s := open(t, desk, id, 80, 24)
	row := strings.Split(newstest.Text(s.View()), "\n")
	y := 0
	for i, line := range row {
		if strings.Contains(line, desk.All[3].Title[:12]) {
			y = i
			break
		}
	}
	click := tea.MouseClickMsg{X: 5, Y: y, Button: tea.MouseLeft}
	for _, msg := range newstest.Drive(t, s, click, click) {
		if o, ok := msg.(kit.OpenArticle); ok && o.ID == desk.All[3].ID {
			return
		}
	}
	t.Error("two clicks did not open the print")
}

func TestAStoryThatIsAloneSaysSo(t *testing.T) {
	desk, id := press()
	desk.Prints = nil
	if got := newstest.Text(open(t, desk, id, 80, 24).View()); !strings.Contains(got, "Không còn báo nào khác") {
		t.Errorf("nothing is said of a story without other prints:\n%s", got)
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	desk, id := press()
	s := open(t, desk, id, 80, 24)
	for width := range 30 {
		for height := range 16 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
		}
	}
}
