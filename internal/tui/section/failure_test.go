package section_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

// broken is a desk of which the first section failed when it was last asked.
func broken(headlines int) (*newstest.Desk, news.SectionID) {
	desk := newstest.NewDesk(headlines)
	sec := &desk.Places[0].Sections[0]
	sec.Health = news.Health{Asked: newstest.Now, Failure: "404 Not Found"}
	return desk, sec.ID
}

func TestASectionThatFailedSaysWhyWhereItsListWouldBe(t *testing.T) {
	desk, id := broken(0)
	s := start(t, desk, id, 58, 24)
	got := newstest.Text(s.View())
	for _, want := range []string{"Không cập nhật được lúc " + newstest.Now.Format("15:04"), "không có gì ở địa chỉ", "này (404)", "r thử lại", "B xem ở sạp"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not said in\n%s", want, newstest.Text(s.View()))
		}
	}
}

func TestWantOfANetworkIsNotMarkedAsAFailure(t *testing.T) {
	desk, id := broken(30)
	desk.Places[0].Sections[0].Health.Failure = "section " + string(id) + ": " + news.ErrOffline.Error()
	s := start(t, desk, "", 120, 24)
	if got := newstest.Text(s.View()); strings.Contains(got, "!") || strings.Contains(got, "không cập nhật được") {
		t.Errorf("a failure is told:\n%s", got)
	}
}

func TestAFailureStandsAboveTheHeadlinesThatAreThere(t *testing.T) {
	desk, id := broken(30)
	s := start(t, desk, id, 120, 24)
	newstest.GoldenView(t, "failed-120x24", s.View(), 120, 24)
	first := opened(t, s).ID
	drive(t, s, newstest.Keys("q")...)
	s = start(t, desk, id, 120, 24)
	drive(t, s, newstest.Keys("j")...)
	lines := strings.Split(newstest.Text(s.View()), "\n")
	for y, line := range lines {
		if strings.Contains(line, "Hôm nay") {
			drive(t, s, tea.MouseClickMsg{X: 40, Y: y + 1, Button: tea.MouseLeft})
			break
		}
	}
	if got := opened(t, s).ID; got != first {
		t.Errorf("a click on the first headline chooses %s, want %s", got, first)
	}
	drive(t, s, newstest.Keys("]")...)
	if strings.Contains(newstest.Text(s.View()), "Không cập nhật được") {
		t.Error("the failure is told of another section too")
	}
}
