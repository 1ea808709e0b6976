package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui"
)

func TestASectionsSettingsAreOneKeyFromTheNewsstand(t *testing.T) {
	var kept []string
	r, _ := chooser(t, 100, 30, func(o *tui.Options) {
		o.Choosing.KeepSection = func(id news.SectionID, key string, value any) error {
			kept = append(kept, fmt.Sprint(id, " ", key, "=", value))
			return nil
		}
	})
	r.press("B s")
	if got := r.text(); !strings.Contains(got, "Cài đặt riêng: ") || !strings.Contains(got, "như mọi mục") {
		t.Fatalf("s does not open the settings of the chosen row:\n%s", got)
	}
	r.press("l")
	if len(kept) != 1 || !strings.HasSuffix(kept[0], " interval=5m0s") {
		t.Fatalf("written: %q, want the interval alone", kept)
	}
	id := news.SectionID(strings.Fields(kept[0])[0])
	if got := r.desk.Choices[id].Interval; got != 5*time.Minute {
		t.Errorf("the newsroom heeds %v", got)
	}
	r.press("U")
	if last := kept[len(kept)-1]; !strings.HasSuffix(last, " interval=<nil>") || r.desk.Choices[id].Interval != 0 {
		t.Errorf("after the undo: written %q, heeded %v", last, r.desk.Choices[id])
	}
	if got := r.text(); !strings.Contains(got, "‹ như mọi mục ›") {
		t.Errorf("the screen shows what was taken back:\n%s", got)
	}
}
