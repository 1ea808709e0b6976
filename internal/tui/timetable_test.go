package tui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func TestTheProgramWakesForTheSectionThatIsDueFirst(t *testing.T) {
	var waits []time.Duration
	r, _ := chooser(t, 80, 24, func(o *tui.Options) {
		o.Choosing.Choices.Interval = 15 * time.Minute
		o.Now = func() time.Time { return newstest.Now }
		o.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			if strings.Contains(fmt.Sprintf("%T", msg), "due") {
				waits = append(waits, d)
			}
			return nil
		}
	})
	short := news.SectionChoice{Interval: 5 * time.Minute}
	r.send(kit.SectionRechosen{ID: "song/van-hoa", Choice: short})
	r.send(kit.SectionRechosen{ID: "song/van-hoa"})
	r.send(kit.Refresh{})
	want := []time.Duration{15 * time.Minute, 5 * time.Minute, 15 * time.Minute, 15 * time.Minute}
	if fmt.Sprint(waits) != fmt.Sprint(want) {
		t.Errorf("it waits %v, want %v", waits, want)
	}
}

// busyDesk cannot tell what is due.
type busyDesk struct{ *newstest.Desk }

func (busyDesk) NextDue(context.Context, time.Duration) (time.Time, error) {
	return time.Time{}, news.ErrBusy
}

func TestAStoreThatCannotTellWhatIsDueIsAskedAgain(t *testing.T) {
	var waits []time.Duration
	r, _ := chooser(t, 80, 24, func(o *tui.Options) {
		o.Desk = busyDesk{newstest.NewDesk(10)}
		o.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			if strings.Contains(fmt.Sprintf("%T", msg), "due") {
				waits = append(waits, d)
			}
			return nil
		}
	})
	r.send(kit.Refresh{})
	if len(waits) == 0 || waits[len(waits)-1] <= 0 {
		t.Errorf("it waits %v, want it to ask again some time", waits)
	}
}
