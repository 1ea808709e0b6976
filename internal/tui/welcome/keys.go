package welcome

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the first run.
type KeyMap struct {
	widget.Steering
	Accept kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "pgdown"),
		Accept:   env.Bind("accept", lang.WelcomeKeyNext, "enter", "l", "right", "space"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar:    []kit.Binding{k.Accept, k.Down, k.Up},
		Groups: [][]kit.Binding{k.Group(), {k.Accept}},
	}
}
