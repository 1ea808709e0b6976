package kit

import (
	"context"
	"reflect"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
)

// What a screen asks of root.
type (
	// OpenFrontPage goes to the front page.
	OpenFrontPage struct{}
	// OpenSection opens a section's headlines; the zero ID means those of all followed sections.
	OpenSection struct{ ID news.SectionID }
	// OpenArticle opens an article. Among is the list it stands in, without a
	// window, for going to the next and the previous one. Find are the words that are
	// lit in each article of a search, as it has them; nil where none are.
	OpenArticle struct {
		ID    news.HeadlineID
		Among news.Query
		Find  map[news.HeadlineID]string
	}
	// OpenStory lists the other papers that print the same piece of news as a headline.
	OpenStory struct{ ID news.HeadlineID }
	// OpenSearch opens the search, with a text in its field.
	OpenSearch struct{ Text string }
	// OpenBookmarks opens the shelf.
	OpenBookmarks struct{}
	// OpenNewsstand opens the catalogue; Welcome says that it is the last step of the first run.
	OpenNewsstand struct{ Welcome bool }
	// OpenHelp lays the keys of the screen over it.
	OpenHelp struct{}
	// Turned says that the screen shows another thing than before by itself: what was said
	// of that one goes.
	Turned struct{}
	// Back closes the screen or overlay on top.
	Back struct{}
	// Toast says one sentence for a few seconds. Undo, where there is one, is
	// what the undo key runs; it stays on the undo stack after the sentence is gone.
	// Text tells what was done also when it is undone.
	// One that Stays is there until the next key, whatever else is said meanwhile; a
	// Quiet one is not said at all.
	Toast struct {
		Text  string
		Bad   bool
		Stays bool
		Quiet bool
		Undo  tea.Cmd
	}
	// Refresh asks the portals for headlines; no sections means all that are followed.
	Refresh struct{ Sections []news.SectionID }
	// Keep fetches for reading offline: the article of the ID or, without one, those
	// of a section's headlines.
	Keep struct {
		Section news.SectionID
		ID      news.HeadlineID
	}
	// Copy puts a text on the terminal's clipboard.
	Copy struct{ Text string }
	// Browse opens an http or https address in the reader's browser.
	Browse struct{ URL string }
)

// What root tells every screen on the stack. They say that something changed,
// not what: the screen asks the store again.
type (
	// Shelved follows the storing of a section's headlines, by refresh or for offline.
	Shelved struct{ Section news.SectionID }
	// Marked follows a change of the reader's own status of some headlines.
	Marked struct{ IDs []news.HeadlineID }
	// Followed follows a change of what is followed.
	Followed struct{}
	// Restyled follows a change of theme: styled text that was kept is stale.
	Restyled struct{}
)

// Do asks for a command by its name, as the help bar under the mouse does.
type Do struct{ Command string }

// Send is a command that only brings a message.
func Send(msg tea.Msg) tea.Cmd { return letter{msg}.deliver }

// letter is a message on its way.
type letter struct{ msg tea.Msg }

func (l letter) deliver() tea.Msg { return l.msg }

// delivery is the code that all commands of Send have in common.
var delivery = reflect.ValueOf(letter{}.deliver).Pointer()

// Ready returns the message of a command that [Send] made. Root takes it at once
// instead of in turn, so that keys typed ahead reach the screen that the key
// before them opened.
func Ready(cmd tea.Cmd) (msg tea.Msg, ok bool) {
	if cmd == nil || reflect.ValueOf(cmd).Pointer() != delivery {
		return nil, false
	}
	return cmd(), true
}

// Attempt runs an act in a command and then brings done. If the act fails, it
// brings a Toast that says why instead.
func (e Env) Attempt(act func(context.Context) error, done tea.Msg) tea.Cmd {
	return func() tea.Msg {
		if err := act(e.Context); err != nil {
			return Toast{Text: e.Explain(err), Bad: true}
		}
		return done
	}
}
