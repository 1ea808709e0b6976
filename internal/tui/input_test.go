package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui"
)

// patient is a reader for whom no time passes by itself.
func patient(t testing.TB, edit ...func(*tui.Options)) *reader {
	r, _ := chooser(t, 80, 24, append(edit, func(o *tui.Options) {
		was := o.After
		o.After = func(d time.Duration, msg tea.Msg) tea.Cmd { return was(max(d, time.Second), msg) }
	})...)
	return r
}

// expire brings the last thing that waits.
func (r *reader) expire() {
	last := r.later[len(r.later)-1]
	r.later = r.later[:len(r.later)-1]
	r.send(last)
}

// steps is how many presses of j lead from the list's top to its cursor now.
func steps(t *testing.T, r *reader) int {
	t.Helper()
	want := chosenLine(r.text())
	r.press("g")
	for n := range 60 {
		if chosenLine(r.text()) == want {
			return n
		}
		r.press("j")
	}
	t.Fatalf("nothing leads to %q", want)
	return 0
}

func inSection(t *testing.T, edit ...func(*tui.Options)) *reader {
	t.Helper()
	r := patient(t, edit...)
	r.press("a")
	for !strings.Contains(r.text(), "▌") {
		t.Fatalf("no list:\n%s", r.text())
	}
	return r
}

func TestCounts(t *testing.T) {
	for keys, want := range map[string]int{"5 j": 5, "1 0 j": 10, "5 j 2 k": 3, "5 esc j": 1, "j 3 down": 4} {
		r := inSection(t)
		r.press(keys)
		if got := steps(t, r); got != want {
			t.Errorf("%s leads to row %d, want %d", keys, got, want)
		}
	}
}

func TestACountIsShownWhileItWaits(t *testing.T) {
	r := inSection(t)
	r.press("1 2")
	if !strings.HasSuffix(strings.TrimRight(r.status(), " "), "12") {
		t.Errorf("status line %q, want 12 at its end", r.status())
	}
	r.press("j")
	if strings.HasSuffix(strings.TrimRight(r.status(), " "), "12") {
		t.Errorf("status line %q still shows the count", r.status())
	}
}

func TestADigitThatIsACommandIsDoneWhenNoMotionFollows(t *testing.T) {
	r := patient(t)
	r.press("2")
	before := r.text()
	r.expire()
	if r.text() == before {
		t.Error("2 leads nowhere on the front page")
	}
	r = patient(t)
	r.press("1 enter")
	if got := r.title(); got != "Thời sự – Sạp Báo" {
		t.Errorf("1 and Enter lead to %q", got)
	}
}

func TestChords(t *testing.T) {
	own := func(o *tui.Options) {
		o.Keys = map[string][]string{"top": {"g g"}, "bottom": {"g e", "x"}, "bookmark": {"x m"}}
	}
	r := inSection(t, own)
	r.press("5 j g")
	if got := chosenLine(r.text()); got == "" || !strings.Contains(r.status(), "g") {
		t.Errorf("after g the cursor is on %q, status %q", got, r.status())
	}
	first := func() string { r := inSection(t, own); return chosenLine(r.text()) }()
	r.press("g")
	if got := chosenLine(r.text()); got != first {
		t.Errorf("gg leads to %q, want %q", got, first)
	}
	r.press("g e")
	if chosenLine(r.text()) == first {
		t.Error("ge stays at the top")
	}
	r = inSection(t, own)
	r.press("x m")
	if !r.desk.All[0].Status.Saved() {
		t.Error("xm saves nothing")
	}
	r.press("x")
	if chosenLine(r.text()) != first {
		t.Error("x does not wait for more")
	}
	if r.expire(); chosenLine(r.text()) == first {
		t.Error("x alone does nothing when no more comes")
	}
	r = inSection(t, own)
	r.press("g j")
	if chosenLine(r.text()) == first {
		t.Error("j is lost after the beginning of a chord")
	}
}

func TestDigitsAreTextInATextField(t *testing.T) {
	r := patient(t)
	r.press(": 5")
	if !strings.Contains(r.text(), ": 5") {
		t.Errorf("the digit is not in the field:\n%s", r.text())
	}
}
