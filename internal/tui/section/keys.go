package section

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// KeyMap is the keys of the section screen.
type KeyMap struct {
	Down, Up, Left, Open, Pane                      kit.Binding
	PageDown, PageUp, HalfDown, HalfUp, Top, Bottom kit.Binding
	NextUnread, PreviousUnread                      kit.Binding
	Next, Previous, Jump                            kit.Binding
	Read, AllRead, Bookmark, Bookmarks              kit.Binding
	Density, Order, Filter                          kit.Binding
	Refresh, Keep, Browser, Copy                    kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Down: env.Bind("down", lang.KeyDown, "j", "down"), Up: env.Bind("up", lang.KeyUp, "k", "up"),
		Left: env.Bind("left", lang.SectionKeyLeft, "h", "left"), Open: env.Bind("open", lang.SectionKeyOpen, "enter", "l", "right"),
		Pane:     env.Bind("pane", lang.SectionKeyPane, "tab"),
		PageDown: env.Bind("page-down", lang.KeyPageDown, "space", "pgdown"), PageUp: env.Bind("page-up", lang.KeyPageUp, "b", "pgup"),
		HalfDown: env.Bind("half-down", lang.KeyHalfDown, "ctrl+d"), HalfUp: env.Bind("half-up", lang.KeyHalfUp, "ctrl+u"),
		Top: env.Bind("top", lang.KeyTop, "g", "home"), Bottom: env.Bind("bottom", lang.KeyBottom, "G", "end"),
		NextUnread: env.Bind("next-unread", lang.KeyUnread, "n"), PreviousUnread: env.Bind("previous-unread", lang.KeyUnreadUp, "N"),
		Next: env.Bind("next-section", lang.SectionKeyNext, "]"), Previous: env.Bind("previous-section", lang.SectionKeyPrevious, "["),
		Jump: env.Bind("jump", lang.SectionKeyJump, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Read: env.Bind("toggle-read", lang.KeyRead, "u"), AllRead: env.Bind("all-read", lang.KeyAllRead, "A"),
		Bookmark: env.Bind("bookmark", lang.KeyBookmark, "m"), Bookmarks: env.Bind("bookmarks", lang.KeyBookmarks, "M"),
		Density: env.Bind("density", lang.SectionKeyDensity, "s"), Order: env.Bind("order", lang.SectionKeyOrder, "t"),
		Filter:  env.Bind("filter", lang.SectionKeyFilter, "/"),
		Refresh: env.Bind("refresh", lang.KeyRefresh, "r"), Keep: env.Bind("keep", lang.KeyKeep, "d"),
		Browser: env.Bind("browser", lang.KeyBrowser, "o"), Copy: env.Bind("copy-link", lang.KeyCopy, "y"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.NextUnread, k.Bookmark, k.AllRead, k.Filter, k.Density, k.Order, k.Next, k.Refresh, k.Keep},
		Groups: [][]kit.Binding{
			{k.Down, k.Up, k.Left, k.Open, k.Pane, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom},
			{k.NextUnread, k.PreviousUnread, k.Next, k.Previous, k.Jump},
			{k.Read, k.AllRead, k.Bookmark, k.Bookmarks},
			{k.Filter, k.Density, k.Order},
			{k.Refresh, k.Keep, k.Browser, k.Copy},
		},
	}
}
