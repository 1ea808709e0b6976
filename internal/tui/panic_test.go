package tui_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// brokenDesk panics when all is to be marked as read.
type brokenDesk struct{ *newstest.Desk }

func (brokenDesk) MarkAllRead(context.Context, news.Query) ([]news.HeadlineID, error) {
	panic("a mistake of ours")
}

// TestAPanicLeavesTheTerminalAsItWas lets a command panic behind the screen.
func TestAPanicLeavesTheTerminalAsItWas(t *testing.T) {
	in, keys := io.Pipe()
	out := &screenful{want: []byte("Mới nhất"), seen: make(chan struct{})}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	options := tui.Options{
		Desk: brokenDesk{newstest.NewDesk(60)}, Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "dem"),
		Now: func() time.Time { return newstest.Now }, Choosing: tui.Choosing{Choices: kit.Choices{Watch: "bão"}},
	}
	options.Choosing.Choices.Mouse = true
	go func() {
		select {
		case <-out.seen:
		case <-ctx.Done():
		}
		_, _ = keys.Write([]byte("AA"))
	}()
	err := tui.Run(ctx, options, tea.WithInput(in), tea.WithOutput(out), tea.WithWindowSize(120, 40),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}), tea.WithColorProfile(colorprofile.TrueColor))
	if !errors.Is(err, tea.ErrProgramPanic) {
		t.Errorf("Run: %v, want that of a panic", err)
	}
	written := out.written.Bytes()
	for name, leave := range map[string]string{
		"alternate screen": "\x1b[?1049l", "cursor": "\x1b[?25h", "mouse": "\x1b[?1002l", "mouse reports": "\x1b[?1006l",
		"focus": "\x1b[?1004l", "paste": "\x1b[?2004l", "paper": "\x1b]111",
	} {
		if !bytes.Contains(written, []byte(leave)) {
			t.Errorf("%s is left as it was in the program", name)
		}
	}
}
