package bookmarks

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the shelf.
type KeyMap struct {
	widget.Steering
	kit.Handling
	Export                                 kit.Binding
	Open, Shelves                          kit.Binding
	Filter, Sort, NextShelf, PreviousShelf kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	handling := kit.NewHandling(env)
	handling.Bookmark = env.Bind("bookmark", lang.KeyUnsave, "m")
	return KeyMap{
		Export:   env.BindExport(),
		Handling: handling,
		Steering: widget.NewSteering(env, "space", "pgdown"),

		Open:    env.Bind("open", lang.KeyOpen, "enter", "l", "right"),
		Shelves: env.Bind("shelf", lang.BookmarksKeyShelves, "M"),

		Filter:        env.Bind("filter", lang.BookmarksKeyFilter, "/"),
		Sort:          env.Bind("sort", lang.BookmarksKeySort, "s"),
		NextShelf:     env.Bind("next-shelf", lang.BookmarksKeyNextShelf, "]", "tab"),
		PreviousShelf: env.Bind("previous-shelf", lang.BookmarksKeyPreviousShelf, "[", "shift+tab"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.Shelves, k.Note, k.Bookmark, k.NextShelf, k.Filter, k.Sort},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Open, k.Bookmark, k.Shelves, k.Note, k.Read, k.Story, k.Browser, k.Copy, k.Export},
			{k.Filter, k.Sort, k.NextShelf, k.PreviousShelf},
			k.Words(),
		},
	}
}

// forEmpty takes the keys away that want a story where none is listed and, where none is
// saved at all, those for the list as well.
func (k *KeyMap) forEmpty(none bool) {
	k.DisableHandling()
	for _, b := range []*kit.Binding{&k.Open, &k.Shelves} {
		b.SetEnabled(false)
	}
	for _, b := range []*kit.Binding{&k.Export, &k.Filter, &k.Sort, &k.NextShelf, &k.PreviousShelf} {
		b.SetEnabled(!none)
	}
}
