package article

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the article screen. While something is searched for,
// NextUnread and PreviousUnread go from match to match.
type KeyMap struct {
	widget.Steering
	Next, Previous, NextUnread, PreviousUnread kit.Binding
	kit.Handling
	Export                                                   kit.Binding
	Bookmarks, Follow, Keep, Retry                           kit.Binding
	NextLink, PreviousLink, OpenLink, Hints                  kit.Binding
	Find, Outline, Zoom, Narrower, Wider, Notices, Footnotes kit.Binding
	Pictures, Changes, Speak, Hush                           kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Export:   env.BindExport(),
		Steering: widget.NewSteering(env, "space", "pgdown"),

		Next:           env.Bind("next-article", lang.ArticleKeyNext, "J", "]"),
		Previous:       env.Bind("previous-article", lang.ArticleKeyPrevious, "K", "["),
		NextUnread:     env.Bind("next-unread", lang.KeyUnread, "n"),
		PreviousUnread: env.Bind("previous-unread", lang.KeyUnreadUp, "N"),

		Handling:  kit.NewHandling(env),
		Bookmarks: env.Bind("bookmarks", lang.KeyBookmarks, "M"),
		Follow:    env.Bind("follow", lang.ArticleKeyFollow, "f"),
		Keep:      env.Bind("keep", lang.KeyKeep, "d"),
		Retry:     env.Bind("retry", lang.ArticleKeyRetry, "r"),

		NextLink:     env.Bind("next-link", lang.ArticleKeyNextLink, "tab"),
		PreviousLink: env.Bind("previous-link", lang.ArticleKeyPreviousLink, "shift+tab"),
		OpenLink:     env.Bind("open-link", lang.ArticleKeyOpenLink, "enter", "l"),
		Hints:        env.Bind("link-hints", lang.ArticleKeyHints, "F"),

		Find:      env.Bind("find", lang.ArticleKeyFind, "/"),
		Outline:   env.Bind("outline", lang.ArticleKeyOutline, "O"),
		Zoom:      env.Bind("zoom", lang.ArticleKeyZoom, "z"),
		Narrower:  env.Bind("narrower", lang.ArticleKeyNarrower, "<"),
		Wider:     env.Bind("wider", lang.ArticleKeyWider, ">"),
		Notices:   env.Bind("notices", lang.ArticleKeyNotices, "t"),
		Pictures:  env.Bind("pictures", lang.ArticleKeyPictures, "i"),
		Changes:   env.Bind("changes", lang.ArticleKeyChanges, "c"),
		Speak:     env.Bind("speak", lang.ArticleKeySpeak, "v"),
		Hush:      env.Bind("hush", lang.ArticleKeyHush, "V"),
		Footnotes: env.Bind("footnotes", lang.ArticleKeyFootnotes, "L"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.PageDown, k.Next, k.NextUnread, k.Bookmark, k.Changes, k.Find, k.Outline, k.Hints, k.Browser, k.Zoom},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Next, k.Previous, k.NextUnread, k.PreviousUnread},
			{k.Bookmark, k.Note, k.Bookmarks, k.Read, k.Story, k.Follow, k.Keep, k.Retry, k.Export},
			{k.NextLink, k.PreviousLink, k.OpenLink, k.Hints, k.Footnotes, k.Browser, k.Copy},
			{k.Find, k.Outline, k.Zoom, k.Narrower, k.Wider, k.Pictures, k.Notices, k.Changes},
			{k.Speak, k.Hush},
			k.Words(),
		},
	}
}
