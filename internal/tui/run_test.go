package tui_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
)

// screenful is an output that tells when a text was written to it.
type screenful struct {
	mu      sync.Mutex
	written bytes.Buffer
	want    []byte
	seen    chan struct{}
	once    sync.Once
}

func (s *screenful) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := s.written.Write(p)
	if bytes.Contains(s.written.Bytes(), s.want) {
		s.once.Do(func() { close(s.seen) })
	}
	return n, err
}

// TestTheProgramRuns runs the whole program on a buffer until its reader leaves it.
func TestTheProgramRuns(t *testing.T) {
	in, keys := io.Pipe()
	out := &screenful{want: []byte("Mới nhất"), seen: make(chan struct{})}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var kept tui.Place
	options := tui.Options{
		Desk: newstest.NewDesk(60), Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "giay"),
		Now: func() time.Time { return newstest.Now }, Refresh: true,
		Remember: func(p tui.Place) error { kept = p; return nil },
	}
	go func() {
		select {
		case <-out.seen:
		case <-ctx.Done():
		}
		_, _ = keys.Write([]byte("M"))
		_, _ = keys.Write([]byte{3})
	}()
	err := tui.Run(ctx, options, tea.WithInput(in), tea.WithOutput(out), tea.WithWindowSize(120, 40),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}))
	if err != nil || ctx.Err() != nil {
		t.Fatalf("Run: %v, context: %v", err, ctx.Err())
	}
	if len(kept.Screens) != 1 || kept.Screens[0].Screen != "bookmarks" {
		t.Errorf("kept %+v, want the shelf", kept)
	}
	if !bytes.Contains(out.written.Bytes(), []byte("\x1b[?1049l")) {
		t.Error("the alternate screen was not left")
	}
}

// TestThePlaceIsKeptWhenTheProgramIsEndedFromOutside ends it as a signal does.
func TestThePlaceIsKeptWhenTheProgramIsEndedFromOutside(t *testing.T) {
	in, keys := io.Pipe()
	out := &screenful{want: []byte("Đờn ca tài tử trở lại"), seen: make(chan struct{})}
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	var kept tui.Place
	options := tui.Options{
		Desk: newstest.NewDesk(60), Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "giay"),
		Now:      func() time.Time { return newstest.Now },
		Remember: func(p tui.Place) error { kept = p; return nil },
	}
	go func() {
		_, _ = keys.Write([]byte("M"))
		select {
		case <-out.seen:
		case <-ctx.Done():
		}
		end()
	}()
	err := tui.Run(ctx, options, tea.WithInput(in), tea.WithOutput(out), tea.WithWindowSize(120, 40), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	if err != nil || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		t.Fatalf("Run: %v, context: %v", err, ctx.Err())
	}
	if len(kept.Screens) != 1 || kept.Screens[0].Screen != "bookmarks" {
		t.Errorf("kept %+v, want the shelf", kept)
	}
	if !bytes.Contains(out.written.Bytes(), []byte("\x1b[?1049l")) {
		t.Error("the alternate screen was not left")
	}
}

func TestTheEndOfTheContextEndsTheProgram(t *testing.T) {
	in, _ := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	options := tui.Options{Desk: newstest.NewDesk(3), Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "giay")}
	if err := tui.Run(ctx, options, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithWindowSize(80, 24)); err != nil {
		t.Errorf("Run: %v, want none", err)
	}
}
