package widget

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Steering is the keys that move a cursor or scroll. A screen embeds it in its KeyMap.
type Steering struct {
	Down, Up, PageDown, PageUp, HalfDown, HalfUp, Top, Bottom kit.Binding
}

// NewSteering binds the keys. Those for the next page are the screen's to choose,
// for not every screen can spare the space bar.
func NewSteering(env kit.Env, pageDown ...string) Steering {
	return Steering{
		Down:     env.Bind("down", lang.KeyDown, "j", "down"),
		Up:       env.Bind("up", lang.KeyUp, "k", "up"),
		PageDown: env.Bind("page-down", lang.KeyPageDown, pageDown...),
		PageUp:   env.Bind("page-up", lang.KeyPageUp, "b", "pgup"),
		HalfDown: env.Bind("half-down", lang.KeyHalfDown, "ctrl+d"),
		HalfUp:   env.Bind("half-up", lang.KeyHalfUp, "ctrl+u"),
		Top:      env.Bind("top", lang.KeyTop, "g", "home"),
		Bottom:   env.Bind("bottom", lang.KeyBottom, "G", "end"),
	}
}

// Group is the keys as a group of a [kit.Sheet].
func (s Steering) Group() []kit.Binding {
	return []kit.Binding{s.Down, s.Up, s.PageDown, s.PageUp, s.HalfDown, s.HalfUp, s.Top, s.Bottom}
}

// Motion is where a key takes a cursor: by rows, by pages, or to an end. Only one of
// them is not zero.
type Motion struct {
	Rows  int
	Pages float64
	End   int // -1: the top, 1: the bottom
}

// Motion is the one that a message asks for, if it asks for any.
func (s Steering) Motion(msg tea.Msg) (m Motion, ok bool) {
	switch {
	case s.Down.Matches(msg):
		m.Rows = 1
	case s.Up.Matches(msg):
		m.Rows = -1
	case s.PageDown.Matches(msg):
		m.Pages = 1
	case s.PageUp.Matches(msg):
		m.Pages = -1
	case s.HalfDown.Matches(msg):
		m.Pages = .5
	case s.HalfUp.Matches(msg):
		m.Pages = -.5
	case s.Top.Matches(msg):
		m.End = -1
	case s.Bottom.Matches(msg):
		m.End = 1
	}
	return m, m != Motion{}
}

// Go moves the cursor.
func (l *List[R]) Go(m Motion) {
	switch {
	case m.Rows != 0:
		l.Move(m.Rows)
	case m.Pages != 0:
		l.Page(m.Pages)
	case m.End < 0:
		l.MoveTo(0)
	case m.End > 0:
		l.MoveTo(len(l.rows) - 1)
	}
}

// Steer moves the cursor as a message asks, and reports whether it asked for that.
func (l *List[R]) Steer(s Steering, msg tea.Msg) bool {
	m, ok := s.Motion(msg)
	l.Go(m)
	return ok
}
