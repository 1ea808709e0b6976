package help

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the help. Letters are what is searched for, so there are none among them.
type KeyMap struct {
	widget.Steering
	Run, Close kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.Steering{
			Down:     env.Bind("help-down", lang.KeyDown, "down", "ctrl+n"),
			Up:       env.Bind("help-up", lang.KeyUp, "up", "ctrl+p"),
			PageDown: env.Bind("help-page-down", lang.KeyPageDown, "pgdown"),
			PageUp:   env.Bind("help-page-up", lang.KeyPageUp, "pgup"),
		},
		Run:   env.Bind("help-run", lang.HelpKeyRun, "enter"),
		Close: env.Bind("help-close", lang.FieldKeyClose, "esc"),
	}
}

// Sheet arranges the keys for the help bar.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar:    []kit.Binding{k.Run, k.Close, k.Down, k.Up},
		Groups: [][]kit.Binding{{k.Down, k.Up, k.PageDown, k.PageUp, k.Run, k.Close}},
	}
}
