//go:build unix

package tui_test

import (
	"context"
	"os"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
)

// lengthy gives articles of about so many lines.
type lengthy struct {
	*newstest.Desk
	lines int
}

func (d lengthy) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	a, err := d.Desk.Open(ctx, id)
	para := a.Blocks[0]
	a.Blocks = nil
	for range d.lines / 4 {
		a.Blocks = append(a.Blocks, para)
	}
	return a, err
}

// line is a program at the other end of a pseudo terminal of 90×40 cells, which is
// too narrow for the article beside the list.
type line struct {
	t       testing.TB
	tty     *os.File
	written atomic.Int64
}

func dial(t testing.TB, headlines, lines int) *line {
	t.Helper()
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo terminal: %v", err)
	}
	if err := pty.Setsize(ours, &pty.Winsize{Rows: 40, Cols: 90}); err != nil {
		t.Fatal(err)
	}
	l := &line{t: t, tty: ours}
	ctx, end := context.WithCancel(t.Context())
	options := tui.Options{
		Desk: lengthy{newstest.NewDesk(headlines), lines}, Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "dem"),
		Now: func() time.Time { return newstest.Now },
	}
	over := make(chan error, 1)
	go func() {
		over <- tui.Run(ctx, options, tea.WithInput(theirs), tea.WithOutput(theirs),
			tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}))
	}()
	go l.listen()
	t.Cleanup(func() {
		end()
		if err := <-over; err != nil {
			t.Errorf("Run: %v", err)
		}
		_, _ = theirs.Close(), ours.Close()
	})
	l.rest(0, settled)
	return l
}

func (l *line) listen() {
	chunk := make([]byte, 1<<16)
	for {
		n, err := l.tty.Read(chunk)
		l.written.Add(int64(n))
		if err != nil {
			return
		}
	}
}

// How long nothing is written after a key, and after a screen was opened.
const (
	still   = 40 * time.Millisecond
	settled = 400 * time.Millisecond
)

// rest waits until something more than before was written, and then until nothing is.
func (l *line) rest(before int64, quiet time.Duration) {
	l.t.Helper()
	for end := time.Now().Add(20 * time.Second); l.written.Load() == before; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			l.t.Fatal("nothing was written")
		}
	}
	for last := int64(-1); last != l.written.Load(); time.Sleep(quiet) {
		last = l.written.Load()
	}
}

// open presses the keys that lead to a screen.
func (l *line) open(way string) {
	l.t.Helper()
	for _, key := range way {
		l.press(string(key))
		l.rest(-1, settled)
	}
}

// press presses keys one by one and returns the bytes that were written for each.
func (l *line) press(keys string) (bytes []int64) {
	l.t.Helper()
	for _, key := range keys {
		before := l.written.Load()
		if _, err := l.tty.WriteString(string(key)); err != nil {
			l.t.Fatal(err)
		}
		l.rest(before, still)
		bytes = append(bytes, l.written.Load()-before)
	}
	return bytes
}

// median leaves out the key during which something else was written too, as the rest of
// a screen that a busy machine was slow to draw.
func median(bytes []int64) int64 {
	slices.Sort(bytes)
	return bytes[len(bytes)/2]
}

// TestAKeyWritesWhatItChanges counts the bytes of keys in lists and articles, short
// and long.
func TestAKeyWritesWhatItChanges(t *testing.T) {
	const keys = "jjjjjjjjkkkk"
	for name, row := range map[string]struct {
		way         string // to the screen
		short, long func() *line
		most        int64 // bytes a key
	}{
		"list":    {"a", func() *line { return dial(t, 100, 100) }, func() *line { return dial(t, 100_000, 100) }, 700},
		"article": {"a\r", func() *line { return dial(t, 10, 100) }, func() *line { return dial(t, 10, 20_000) }, 300},
	} {
		t.Run(name, func(t *testing.T) {
			count := func(l *line) int64 {
				l.open(row.way)
				return median(l.press(keys))
			}
			short, long := count(row.short()), count(row.long())
			t.Logf("%d bytes a key where it is short, %d where it is long", short, long)
			if short > row.most || 10*long > 12*short {
				t.Errorf("%d and %d bytes a key, want at most %d and 1.2 times that", short, long, row.most)
			}
		})
	}
}

// BenchmarkBytesOfAKey measures the same for each screen.
func BenchmarkBytesOfAKey(b *testing.B) {
	for _, screen := range []struct{ name, way string }{{"front page", "1"}, {"list", "a"}, {"article", "a\r"}, {"newsstand", "B"}, {"shelf", "mM"}} {
		b.Run(screen.name, func(b *testing.B) {
			l := dial(b, 100, 400)
			l.open(screen.way)
			var bytes []int64
			for b.Loop() {
				bytes = append(bytes, l.press("jk")...)
			}
			b.ReportMetric(float64(median(bytes)), "B/key")
			b.ReportMetric(0, "ns/op")
		})
	}
}
