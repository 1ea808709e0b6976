package search

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// KeyMap is the keys of the search. While its field is being typed into, all
// letters are text and the arrows, Enter and Esc work.
type KeyMap struct {
	Down, Up, PageDown, PageUp, HalfDown, HalfUp, Top, Bottom kit.Binding
	Field, Open, Bookmark, Read, Browser, Copy                kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Down:     env.Bind("down", lang.KeyDown, "j", "down"),
		Up:       env.Bind("up", lang.KeyUp, "k", "up"),
		PageDown: env.Bind("page-down", lang.KeyPageDown, "space", "pgdown"),
		PageUp:   env.Bind("page-up", lang.KeyPageUp, "b", "pgup"),
		HalfDown: env.Bind("half-down", lang.KeyHalfDown, "ctrl+d"),
		HalfUp:   env.Bind("half-up", lang.KeyHalfUp, "ctrl+u"),
		Top:      env.Bind("top", lang.KeyTop, "g", "home"),
		Bottom:   env.Bind("bottom", lang.KeyBottom, "G", "end"),

		Field:    env.Bind("field", lang.SearchKeyField, "/", "i", "tab"),
		Open:     env.Bind("open", lang.KeyOpen, "enter", "l", "right"),
		Bookmark: env.Bind("bookmark", lang.KeyBookmark, "m"),
		Read:     env.Bind("toggle-read", lang.KeyRead, "u"),
		Browser:  env.Bind("browser", lang.KeyBrowser, "o"),
		Copy:     env.Bind("copy-link", lang.KeyCopy, "y"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.Field, k.Bookmark, k.Read, k.Browser},
		Groups: [][]kit.Binding{
			{k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom},
			{k.Field, k.Open, k.Bookmark, k.Read, k.Browser, k.Copy},
		},
	}
}
