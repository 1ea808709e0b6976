package widget_test

import (
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

func TestHelpBarShowsWhatFitsAndWhereItStands(t *testing.T) {
	env := newstest.Env(t)
	one := env.Bind("one", lang.FailureStopped, "enter", "l")
	off := env.Bind("off", lang.FailureStopped, "f")
	off.SetEnabled(false)
	two := env.Bind("two", lang.ActCopied, "ctrl+d")
	line, spots := widget.HelpBar(env.Styles.Bar, []kit.Binding{one, off, two}, 40)
	if got, want := newstest.Text(line), "↵ Đã dừng   ^D Đã chép liên kết\n"; got != want {
		t.Errorf("bar %q, want %q", got, want)
	}
	for x, want := range map[int]string{0: "one", 8: "one", 9: "", 11: "", 12: "two", 30: "two", 31: ""} {
		if got := widget.CommandAt(spots, x); got != want {
			t.Errorf("at cell %d %q, want %q", x, got, want)
		}
	}
	if line, _ := widget.HelpBar(env.Styles.Bar, []kit.Binding{one, two}, 28); newstest.Text(line) != "↵ Đã dừng\n" {
		t.Errorf("in 28 cells %q", newstest.Text(line))
	}
}

func TestPanesKeepTheirWidths(t *testing.T) {
	lines := widget.Beside(2, "│", widget.Pane{Width: 3, Lines: []string{"dài quá", "b"}}, widget.Pane{Width: 2, Lines: []string{"xyz"}})
	for i, want := range []string{"dài│xy", "b  │"} {
		if lines[i] != want {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
}

func TestProgressFillsFromTheLeft(t *testing.T) {
	tests := []struct {
		done, total, width int
		full, open         string
	}{
		{0, 4, 4, "", "────"}, {1, 4, 4, "━", "───"}, {4, 4, 4, "━━━━", ""}, {9, 4, 2, "━━", ""}, {1, 0, 4, "", ""}, {1, 2, 0, "", ""},
	}
	for _, tt := range tests {
		if full, open := widget.Progress(tt.done, tt.total, tt.width); full != tt.full || open != tt.open {
			t.Errorf("Progress(%d, %d, %d) = %q, %q; want %q, %q", tt.done, tt.total, tt.width, full, open, tt.full, tt.open)
		}
	}
}

func TestTwoQuickClicksAtTheSameThingAreADoubleClick(t *testing.T) {
	var c widget.Clicks
	now := newstest.Now
	for i, click := range []struct {
		key   string
		after time.Duration
		want  bool
	}{
		{"a", 0, false}, {"a", 200 * time.Millisecond, true}, {"a", 100 * time.Millisecond, false},
		{"b", 100 * time.Millisecond, false}, {"b", time.Second, false}, {"b", 500 * time.Millisecond, true},
	} {
		now = now.Add(click.after)
		if got := c.Double(click.key, now); got != click.want {
			t.Errorf("click %d at %s: double %v, want %v", i+1, click.key, got, click.want)
		}
	}
}
