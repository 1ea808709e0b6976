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
	light   bool // the terminal's own paper is
	few     bool // 256 colours
	coarse  bool // 16 colours or none: the theme is one of the terminal's own colours
}

// patience is how long the terminal may take to tell its background.
const patience = 400 * time.Millisecond

// silent ends the wait for a terminal that does not tell its background.
type silent struct{}

// askBackground asks for the terminal's background, unless it decides nothing.
// The first frame does not wait for the answer.
func (r *Root) askBackground() tea.Cmd {
	if r.wishes.paint.settled {
		return nil
	}
	return tea.Batch(tea.RequestBackgroundColor, r.options.After(patience, silent{}))
}

// followTerminal wears the theme that suits the terminal's background, and asks
// for that again: it may not have been asked, or be another now.
func (r *Root) followTerminal() tea.Cmd {
	return tea.Batch(r.wear(r.suiting()), tea.RequestBackgroundColor)
}

// follows reports whether the terminal decides the theme.
func (r *Root) follows() bool {
	return r.wishes.now.Theme == "" && r.options.Dark.Name != r.options.Light.Name
}

func (r *Root) suiting() theme.Theme {
	if r.wishes.paint.light {
		return r.options.Light
	}
	return r.options.Dark
}

// repaint follows what the terminal told of its colours.
func (r *Root) repaint(msg tea.Msg) tea.Cmd {
	p := &r.wishes.paint
	switch msg := msg.(type) {
	case tea.ColorProfileMsg:
		return r.limit(msg.Profile)
	case tea.BackgroundColorMsg:
		p.light = !msg.IsDark()
	}
	p.settled = true
	if t := r.suiting(); r.follows() && t.Name != r.env.Styles.Theme.Name {
		return r.wear(t)
	}
	return nil
}

// limit wears the terminal's own colours where it has no more than 16, and none
// where it has none: nothing else is sure to be seen on its paper.
func (r *Root) limit(p colorprofile.Profile) tea.Cmd {
	own := r.options.Sixteen
	if p < colorprofile.ANSI {
		own = r.options.Colourless
	}
	if p > colorprofile.ANSI {
		r.wishes.paint.few, r.wishes.paint.coarse = p == colorprofile.ANSI256, false
		if !r.wishes.paint.few {
			return nil
		}
		return r.wear(r.env.Styles.Theme)
	}
	r.wishes.paint.coarse = false
	cmd := r.wear(own)
	r.wishes.paint.coarse = true
	return cmd
}

// wear changes the theme on every screen, where the terminal can show it.
func (r *Root) wear(t theme.Theme) tea.Cmd {
	if r.wishes.paint.coarse {
		return nil
	}
	if r.wishes.paint.few {
		t = t.In256()
	}
	*r.env.Styles = *style.New(t)
	return r.tellAll(kit.Restyled{})
}
