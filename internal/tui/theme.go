package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
)

// paint is what is known of the terminal's colours.
type paint struct {
	settled bool // the theme is chosen; before, the paper stays the terminal's own
	coarse  bool // 16 colours or none: contrast with our paper cannot be promised
}

// patience is how long the terminal may take to tell its background.
const patience = 400 * time.Millisecond

// silent ends the wait for a terminal that does not tell its background.
type silent struct{}

// askBackground asks for the terminal's background, unless it decides nothing.
// The first frame does not wait for the answer.
func (r *Root) askBackground() tea.Cmd {
	if r.paint.settled {
		return nil
	}
	return tea.Batch(tea.RequestBackgroundColor, r.options.After(patience, silent{}))
}

// repaint follows what the terminal told of its colours.
func (r *Root) repaint(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.ColorProfileMsg:
		r.paint.coarse = msg.Profile <= colorprofile.ANSI
		return nil
	case tea.BackgroundColorMsg:
		if r.paint.settled {
			return nil
		}
		if !msg.IsDark() {
			r.paint.settled = true
			return r.wear(r.options.Light)
		}
	}
	r.paint.settled = true
	return nil
}

// wear changes the theme on every screen.
func (r *Root) wear(t theme.Theme) tea.Cmd {
	*r.env.Styles = *style.New(t)
	return r.tellAll(kit.Restyled{})
}
