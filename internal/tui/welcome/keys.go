package welcome

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// KeyMap is the keys of the first run.
type KeyMap struct {
	Down, Up, Top, Bottom, Accept kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Down:   env.Bind("down", lang.KeyDown, "j", "down"),
		Up:     env.Bind("up", lang.KeyUp, "k", "up"),
		Top:    env.Bind("top", lang.KeyTop, "g", "home"),
		Bottom: env.Bind("bottom", lang.KeyBottom, "G", "end"),
		Accept: env.Bind("accept", lang.WelcomeKeyNext, "enter", "l", "right", "space"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar:    []kit.Binding{k.Accept, k.Down, k.Up},
		Groups: [][]kit.Binding{{k.Down, k.Up, k.Top, k.Bottom, k.Accept}},
	}
}
