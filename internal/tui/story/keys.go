package story

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the screen's keys.
type KeyMap struct {
	widget.Steering
	kit.Handling
	Open kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "space", "pgdown"),
		Handling: kit.NewHandling(env),
		Open:     env.Bind("open", lang.KeyOpen, "enter", "l", "right"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.Bookmark, k.Read, k.Browser, k.Copy},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Open, k.Bookmark, k.Note, k.Read, k.Story, k.Browser, k.Copy},
			k.Words(),
		},
	}
}
