package kit

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Handling is the keys for what is done with one headline, in whatever list it
// stands. A screen embeds it in its KeyMap.
type Handling struct {
	Bookmark, Note, Read, Story, Browser, Copy Binding
	Mute, Highlight, Watch                     Binding
}

// NewHandling binds the keys.
func NewHandling(env Env) Handling {
	return Handling{
		Bookmark: env.Bind("bookmark", lang.KeyBookmark, "m"),
		Note:     env.Bind("note", lang.KeyNote, "e"),
		Read:     env.Bind("toggle-read", lang.KeyRead, "u"),
		Story:    env.Bind("story", lang.KeyStory, "S"),
		Browser:  env.Bind("browser", lang.KeyBrowser, "o"),
		Copy:     env.Bind("copy-link", lang.KeyCopy, "y"),

		Mute:      env.Bind("mute", lang.KeyMute, "x"),
		Highlight: env.Bind("highlight", lang.KeyHighlight, "H"),
		Watch:     env.Bind("watch", lang.KeyWatch, "w"),
	}
}

// DisableHandling takes all of them away, where there is no headline.
func (k *Handling) DisableHandling() {
	for _, b := range []*Binding{&k.Bookmark, &k.Note, &k.Read, &k.Story, &k.Browser, &k.Copy, &k.Mute, &k.Highlight, &k.Watch} {
		b.SetEnabled(false)
	}
}

// Words are the keys that put words of the headline on one of the reader's lists.
func (k Handling) Words() []Binding { return []Binding{k.Mute, k.Highlight, k.Watch} }

// Handler is what handling a headline asks of the newsroom.
type Handler interface {
	Shelf
	Marker
}

// Handle does what a message asks for with a headline, and reports whether it asked
// for anything.
func (e Env) Handle(k Handling, desk Handler, h news.Headline, msg tea.Msg) (cmd tea.Cmd, asked bool) {
	switch {
	case k.Bookmark.Matches(msg):
		return e.ToggleBookmark(desk, h), true
	case k.Note.Matches(msg):
		return e.askNote(desk, h), true
	case k.Read.Matches(msg):
		return e.MarkRead(desk, []news.HeadlineID{h.ID}, h.Status.Unread()), true
	case k.Story.Matches(msg):
		return e.openStory(h), true
	case k.Browser.Matches(msg):
		return Send(Browse{URL: h.URL}), true
	case k.Copy.Matches(msg):
		return e.CopyLink(h.URL), true
	case k.Mute.Matches(msg):
		return e.askWords(Muted, h), true
	case k.Highlight.Matches(msg):
		return e.askWords(Highlighted, h), true
	case k.Watch.Matches(msg):
		return e.askWords(Watched, h), true
	}
	return nil, false
}

func (e Env) openStory(h news.Headline) tea.Cmd {
	if h.Others == 0 {
		return Send(Toast{Text: e.Say(lang.ActAlone)})
	}
	return Send(OpenStory{ID: h.ID})
}
