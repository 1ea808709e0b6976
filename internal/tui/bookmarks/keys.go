package bookmarks

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the shelf.
type KeyMap struct {
	widget.Steering
	Open, Remove, Shelves, Note, Browser, Copy kit.Binding
	Filter, Sort, NextShelf, PreviousShelf     kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "space", "pgdown"),

		Open:    env.Bind("open", lang.KeyOpen, "enter", "l", "right"),
		Remove:  env.Bind("bookmark", lang.BookmarksKeyRemove, "m"),
		Shelves: env.Bind("shelf", lang.BookmarksKeyShelves, "M"),
		Note:    env.Bind("note", lang.BookmarksKeyNote, "e"),
		Browser: env.Bind("browser", lang.KeyBrowser, "o"),
		Copy:    env.Bind("copy-link", lang.KeyCopy, "y"),

		Filter:        env.Bind("filter", lang.BookmarksKeyFilter, "/"),
		Sort:          env.Bind("sort", lang.BookmarksKeySort, "s"),
		NextShelf:     env.Bind("next-shelf", lang.BookmarksKeyNextShelf, "]", "tab"),
		PreviousShelf: env.Bind("previous-shelf", lang.BookmarksKeyPreviousShelf, "[", "shift+tab"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.Shelves, k.Note, k.Remove, k.NextShelf, k.Filter, k.Sort},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Open, k.Remove, k.Shelves, k.Note, k.Browser, k.Copy},
			{k.Filter, k.Sort, k.NextShelf, k.PreviousShelf},
		},
	}
}
