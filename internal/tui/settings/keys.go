package settings

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// KeyMap is the keys of the settings.
type KeyMap struct {
	Down, Up, PageDown, PageUp, Top, Bottom kit.Binding
	Next, Previous, Default                 kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Down:     env.Bind("down", lang.KeyDown, "j", "down"),
		Up:       env.Bind("up", lang.KeyUp, "k", "up"),
		PageDown: env.Bind("page-down", lang.KeyPageDown, "pgdown"),
		PageUp:   env.Bind("page-up", lang.KeyPageUp, "b", "pgup"),
		Top:      env.Bind("top", lang.KeyTop, "g", "home"),
		Bottom:   env.Bind("bottom", lang.KeyBottom, "G", "end"),
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
			{k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.Bottom},
			{k.Next, k.Previous, k.Default},
		},
	}
}
