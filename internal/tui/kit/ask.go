package kit

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Ask lays a question over the screen, to be answered by a line of text.
type Ask struct {
	Title             string // what will be done
	About             string // what it is done with, as a headline
	Label, Hint, Text string // of the field
	Note              string // what one should know of the answer
	Done              lang.Phrase
	Blank             bool // an empty answer is one too
	// Suggest brings the Text where that takes a look at the disk; nil: Text stands. It runs
	// in a command, and what the reader typed meanwhile goes before.
	Suggest func() string
	// Answer is what the answer leads to; an empty one leads to nothing unless Blank says so.
	Answer func(text string) tea.Cmd
}

// WordList is one of the lists of words that the reader has.
type WordList int

// The lists, as [Choices] have them.
const (
	Muted WordList = iota
	Highlighted
	Watched
)

// Of is the list among the reader's choices.
func (l WordList) Of(c *Choices) *string {
	switch l {
	case Highlighted:
		return &c.Highlight
	case Watched:
		return &c.Watch
	}
	return &c.Mute
}

// AddWords asks root to add words, parted by commas, to one of the reader's lists.
type AddWords struct {
	To    WordList
	Words string
}

// askWords asks which words of a headline go on a list. The most telling one is offered.
func (e Env) askWords(to WordList, h news.Headline) tea.Cmd {
	titles := map[WordList]lang.Phrase{Muted: lang.SettingsMute, Highlighted: lang.SettingsHighlight, Watched: lang.SettingsWatch}
	return Send(Ask{
		Title: e.Say(titles[to]), About: h.Title,
		Label: e.Say(lang.WordsLabel), Hint: e.Say(lang.SettingsWordsHint), Text: viet.Telling(h.Title), Note: e.Say(lang.WordsNote),
		Done:   lang.FieldKeyDone,
		Answer: func(text string) tea.Cmd { return Send(AddWords{To: to, Words: text}) },
	})
}

// askNote asks for the note of a headline, which is saved with it if it is not yet.
func (e Env) askNote(shelf Shelf, h news.Headline) tea.Cmd {
	b, about := news.Bookmark{Saved: e.Now()}, e.Say(lang.NoteSaves)
	if h.Status.Saved() {
		b, about = *h.Status.Bookmark, ""
	}
	return Send(Ask{
		Title: e.Say(lang.NoteTitle), About: h.Title,
		Label: e.Say(lang.BookmarksAskNote), Hint: e.Say(lang.BookmarksHintNote), Text: b.Note, Note: about,
		Done: lang.FieldKeyDone, Blank: h.Status.Saved(),
		Answer: func(text string) tea.Cmd {
			b.Note = text
			return e.Rebookmark(shelf, h, b, e.Say(lang.BookmarksNoted))
		},
	})
}
