package widget

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Steering is the keys that move the cursor of a [List]. A screen embeds it in its KeyMap.
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

// Steer moves the cursor as a message asks, and reports whether it asked for that.
func (l *List[R]) Steer(s Steering, msg tea.Msg) bool {
	switch {
	case s.Down.Matches(msg):
		l.Move(1)
	case s.Up.Matches(msg):
		l.Move(-1)
	case s.PageDown.Matches(msg):
		l.Page(1)
	case s.PageUp.Matches(msg):
		l.Page(-1)
	case s.HalfDown.Matches(msg):
		l.Page(.5)
	case s.HalfUp.Matches(msg):
		l.Page(-.5)
	case s.Top.Matches(msg):
		l.MoveTo(0)
	case s.Bottom.Matches(msg):
		l.MoveTo(len(l.rows) - 1)
	default:
		return false
	}
	return true
}
