package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Choices are what the reader chose. Screens change them in place and send [Rechosen].
type Choices struct {
	Lang     lang.Lang
	Theme    string // a theme's name, or "" for one that suits the terminal
	Column   int    // cells of an article's column
	Justify  bool
	Pictures string        // as the configuration writes it: "auto", "off", …
	Interval time.Duration // between refreshes; 0 means never by itself
	OnStart  bool          // refresh when the program starts
	Mouse    bool
	Linear   bool // for screen readers; see [Env]

	// Words as they are typed, with commas between them: whose news is not shown, whose
	// news stands out, and whose news is told at once.
	Mute, Highlight, Watch string
}

// What concerns the reader's choices.
type (
	// OpenSettings opens the settings at the row of a choice, or at the first.
	OpenSettings struct{ Row string }
	// OpenSectionSettings opens what is chosen for one section or, with a portal's id
	// alone, for all of its sections; Name is what the reader calls it.
	OpenSectionSettings struct {
		ID   news.SectionID
		Name string
	}
	// OpenPalette lays the commands of the screen over it.
	OpenPalette struct{}
	// OpenWelcome asks a new reader for a language, then for a theme, then for papers.
	OpenWelcome struct{ Step int }
	// Rechosen asks root to act on the reader's choices, which a screen changed, and to write them down.
	Rechosen struct{}
	// Unchosen takes a change back: root has Back edit the choices as they are by then, acts on
	// them, and tells the screens.
	Unchosen struct{ Back func(*Choices) }
	// SectionRechosen asks root to act on what is chosen for a section, and to write it
	// down. Root tells the screens of it.
	SectionRechosen struct {
		ID     news.SectionID
		Choice news.SectionChoice
	}
	// Reset follows a change of how articles are set: lines that were broken are stale.
	Reset struct{}
)

// Find is the binding that a message asks for by key or by name.
func (s Sheet) Find(msg tea.Msg) (b Binding, ok bool) {
	for _, group := range s.Groups {
		for _, b := range group {
			if b.Matches(msg) {
				return b, true
			}
		}
	}
	return Binding{}, false
}

// Unchoose is the undo of a change of the reader's choices.
func Unchoose(back func(*Choices)) tea.Cmd { return Send(Unchosen{back}) }
