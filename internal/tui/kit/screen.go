// Package kit is what the screens of the reader share: the Screen interface, the
// messages between them, the errand that guards against late answers, the
// bindings of keys, and the Env they are built with.
package kit

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// Screen is one full view of the program. Root owns the frame around it.
// Update and View never wait: whatever asks disk or network is in a command.
type Screen interface {
	// Init starts what the screen needs. It is called once; at the program's start
	// that is before the first Resize, so that no time is lost.
	Init() tea.Cmd
	// Update takes a message. Mouse messages are relative to the screen's own corner.
	Update(msg tea.Msg) tea.Cmd
	// View is at most as wide and as tall as the last Resize said.
	View() string
	// Resize gives the cells there are for View; either may be 0.
	Resize(width, height int)
	// Keys are the screen's keys as they are now.
	Keys() Sheet
	// Title names what is shown, for the window's title.
	Title() string
}

// Typer is a screen with a text field. While it is typing, all keys are text:
// root takes none of its own but quit and suspend.
type Typer interface{ Typing() bool }

// Paster is a screen that has a use of its own for what is pasted, also while it is
// not typing.
type Paster interface{ Pastes() }

// Leaver is a screen with something to put away. Its command is run when the
// screen is popped and before the program ends.
type Leaver interface{ Leave() tea.Cmd }

// Unwinder is a screen that may narrow what it shows, or keep what was found in it. A
// key that leads back takes that away first, and leaves only where nothing is left.
type Unwinder interface {
	// Unwind takes the last such thing away; ok is false where there is none.
	Unwind() (cmd tea.Cmd, ok bool)
}

// Pointer is a screen that shows the terminal's cursor, as in a text field; the
// place is relative to the screen's own corner, nil hides it.
type Pointer interface{ Cursor() *tea.Cursor }

// Zoomer is a screen that can do without the frame around it.
type Zoomer interface{ Zoomed() bool }

// Narrow is a screen that needs no more than Widest cells, since longer lines are
// hard to read; root puts it into the middle of a wider window.
type Narrow interface{ Widest() int }

// Returner is a screen that moves on by itself, as from one article to the next.
// Return is the Open message that would open it where it is now.
type Returner interface{ Return() tea.Msg }

// Env is what every screen is built with.
type Env struct {
	Context context.Context // ends with the program
	Styles  *style.Styles   // filled anew in place when the theme changes; see [Restyled]
	Lang    lang.Lang
	Linear  bool                // for those who hear the screen: one pane, one column, no strokes; root says the signs in words
	Now     func() time.Time    // in the zone that the reader's times are shown in
	Keys    map[string][]string // the reader's own keys by command name

	Highlight *viet.Words // words whose news stands out, changed in place; nil where there are none

	Unreachable func() bool // reports whether there is no network now; nil: there is one

	Pictures *Pictures // nil where none can be shown
	Speaker  Speaker   // nil where nothing can be read aloud
}

// Offline reports whether there is no network now, as far as that is known.
func (e Env) Offline() bool { return e.Unreachable != nil && e.Unreachable() }

// Highlights reports whether a headline has a word whose news stands out.
func (e Env) Highlights(h news.Headline) bool {
	return e.Highlight != nil && e.Highlight.In(h.Title, h.Lead) != ""
}

// Say is the phrase in the reader's language.
func (e Env) Say(p lang.Phrase, args ...any) string { return e.Lang.Say(p, args...) }

// Count is the phrase for n things in the reader's language.
func (e Env) Count(c lang.Counted, n int, more ...any) string { return e.Lang.Count(c, n, more...) }
