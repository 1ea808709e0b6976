package settings

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the settings.
type KeyMap struct {
	widget.Steering
	Next, Previous, Default kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "pgdown"),
		Next:     env.Bind("next-value", lang.SettingsKeyNext, "l", "right", "enter", "space"),
		Previous: env.Bind("previous-value", lang.SettingsKeyPrevious, "h", "left"),
		Default:  env.Bind("default-value", lang.SettingsKeyDefault, "backspace", "d"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Next, k.Previous, k.Default},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Next, k.Previous, k.Default},
		},
	}
}
