package section

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the section screen.
type KeyMap struct {
	widget.Steering
	Left, Open, Pane           kit.Binding
	NextUnread, PreviousUnread kit.Binding
	Next, Previous, Jump       kit.Binding
	kit.Handling
	Export                 kit.Binding
	AllRead, Bookmarks     kit.Binding
	Density, Order, Filter kit.Binding
	Narrower, Wider        kit.Binding
	Refresh, Keep, Muted   kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Export:   env.BindExport(),
		Steering: widget.NewSteering(env, "space", "pgdown"),
		Left:     env.Bind("left", lang.SectionKeyLeft, "h", "left"), Open: env.Bind("open", lang.SectionKeyOpen, "enter", "l", "right"),
		Pane:       env.Bind("pane", lang.SectionKeyPane, "tab"),
		NextUnread: env.Bind("next-unread", lang.KeyUnread, "n"), PreviousUnread: env.Bind("previous-unread", lang.KeyUnreadUp, "N"),
		Next: env.Bind("next-section", lang.SectionKeyNext, "]"), Previous: env.Bind("previous-section", lang.SectionKeyPrevious, "["),
		Jump:     env.Bind("jump", lang.SectionKeyJump, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Handling: kit.NewHandling(env),
		AllRead:  env.Bind("all-read", lang.KeyAllRead, "A"), Bookmarks: env.Bind("bookmarks", lang.KeyBookmarks, "M"),
		Density: env.Bind("density", lang.SectionKeyDensity, "s"), Order: env.Bind("order", lang.SectionKeyOrder, "t"),
		Narrower: env.Bind("narrower", lang.SectionKeyNarrower, "<"), Wider: env.Bind("wider", lang.SectionKeyWider, ">"),
		Filter: env.Bind("filter", lang.SectionKeyFilter, "/"), Muted: env.Bind("muted", lang.SectionKeyMuted, "X"),
		Refresh: env.Bind("refresh", lang.KeyRefresh, "r"), Keep: env.Bind("keep", lang.KeyKeep, "d"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.NextUnread, k.Bookmark, k.AllRead, k.Filter, k.Density, k.Order, k.Next, k.Refresh, k.Keep},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Left, k.Open, k.Pane},
			{k.NextUnread, k.PreviousUnread, k.Next, k.Previous, k.Jump},
			{k.Read, k.AllRead, k.Bookmark, k.Note, k.Bookmarks, k.Story},
			{k.Filter, k.Density, k.Order, k.Muted, k.Narrower, k.Wider},
			{k.Refresh, k.Keep, k.Browser, k.Copy, k.Export},
			k.Words(),
		},
	}
}

// forEmpty takes the keys away that want a headline where none is listed and, where no
// filter keeps them out, those for the list as well.
func (k *KeyMap) forEmpty(none bool) {
	k.DisableHandling()
	for _, b := range []*kit.Binding{&k.AllRead, &k.Keep} {
		b.SetEnabled(false)
	}
	for _, b := range []*kit.Binding{&k.Filter, &k.Order, &k.Density} {
		b.SetEnabled(!none)
	}
}
