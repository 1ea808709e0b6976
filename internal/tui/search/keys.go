package search

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the search. While its field is being typed into, all
// letters are text and the arrows, Enter and Esc work.
type KeyMap struct {
	widget.Steering
	kit.Handling
	Field, Open kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "space", "pgdown"),

		Field:    env.Bind("field", lang.SearchKeyField, "/", "i", "tab"),
		Open:     env.Bind("open", lang.KeyOpen, "enter", "l", "right"),
		Handling: kit.NewHandling(env),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.Field, k.Bookmark, k.Read, k.Browser},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Field, k.Open, k.Bookmark, k.Note, k.Read, k.Story, k.Browser, k.Copy},
			k.Words(),
		},
	}
}
