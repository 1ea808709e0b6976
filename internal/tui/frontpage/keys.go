package frontpage

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the front page.
type KeyMap struct {
	widget.Steering
	Left, Right, Open          kit.Binding
	NextUnread, PreviousUnread kit.Binding
	Next, Previous, Jump, All  kit.Binding
	kit.Handling
	Export             kit.Binding
	AllRead, Bookmarks kit.Binding
	Refresh, Keep      kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Export:   env.BindExport(),
		Steering: widget.NewSteering(env, "space", "pgdown"),
		Left:     env.Bind("left", lang.KeyLeft, "h", "left"), Right: env.Bind("right", lang.KeyRight, "l", "right"),
		Open:       env.Bind("open", lang.KeyOpen, "enter"),
		NextUnread: env.Bind("next-unread", lang.KeyUnread, "n"), PreviousUnread: env.Bind("previous-unread", lang.KeyUnreadUp, "N"),
		Next: env.Bind("next-section", lang.FrontKeyNext, "]"), Previous: env.Bind("previous-section", lang.FrontKeyPrevious, "["),
		Jump:     env.Bind("jump", lang.FrontKeyJump, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		All:      env.Bind("all-headlines", lang.FrontKeyAll, "a"),
		Handling: kit.NewHandling(env),
		AllRead:  env.Bind("all-read", lang.KeyAllRead, "A"), Bookmarks: env.Bind("bookmarks", lang.KeyBookmarks, "M"),
		Refresh: env.Bind("refresh", lang.KeyRefresh, "r"), Keep: env.Bind("keep", lang.KeyKeep, "d"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Open, k.NextUnread, k.Next, k.All, k.Bookmark, k.Bookmarks, k.AllRead, k.Refresh},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Left, k.Right, k.Open},
			{k.NextUnread, k.PreviousUnread, k.Next, k.Previous, k.Jump, k.All},
			{k.Read, k.AllRead, k.Bookmark, k.Note, k.Bookmarks, k.Story},
			{k.Refresh, k.Keep, k.Browser, k.Copy, k.Export},
			k.Words(),
		},
	}
}
