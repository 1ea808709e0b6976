// Package tui is the reader: the one tea.Model, which routes messages to the
// screens on its stack and draws the frame around the top one, and nothing else.
//
//	root.go   what it is made of        route.go  who gets a message
//	stop.go   fetching one after the other  paste.go  an address that is pasted
//	open.go   which screen opens        frame.go  the window and what a screen has of it
//	bar.go    the status line           job.go    refresh and fetching
//	place.go  where the reader was      theme.go  dark or light
//	keys.go   keys that work anywhere   run.go    the program
//	sight.go  pictures                  choose.go what the reader chose
//	input.go  counts and chords         commands.go their names
//	watch.go  watched words             mute.go   muted and highlighted ones
//	linear.go for those who hear the screen
//	export.go articles as files
//	guide.go  help and palette
//	sectionchoice.go  what the reader chose for one section
package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/bookmarks"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/newsstand"
	"github.com/sapbao/sapbao/internal/tui/search"
	"github.com/sapbao/sapbao/internal/tui/section"
	"github.com/sapbao/sapbao/internal/tui/story"
	"github.com/sapbao/sapbao/internal/tui/style"
)

// Fetcher brings news in. Its channels hold all they will tell and are closed at the end.
type Fetcher interface {
	Refresh(ctx context.Context, ids ...news.SectionID) <-chan news.Progress
	Keep(ctx context.Context, id news.SectionID) <-chan news.Progress
	KeepArticles(ctx context.Context, ids ...news.HeadlineID) <-chan news.Progress
}

// Timetable asks by itself what is due: each section after its own interval or else
// after every, 0 being never.
type Timetable interface {
	// NextDue is when the first section is due, after now; the zero time is never.
	NextDue(ctx context.Context, every time.Duration) (time.Time, error)
	RefreshDue(ctx context.Context, every time.Duration) <-chan news.Progress
}

// Hand does what is left to do, behind the reader's back. Its channels are listened
// to until they are closed.
type Hand interface {
	Chores(ctx context.Context) <-chan news.Progress   // after a refresh
	Complete(ctx context.Context) <-chan news.Progress // after something was saved
}

// Chooser heeds what the reader chose: words whose news is hidden, and what is
// otherwise in some sections.
type Chooser interface {
	Mute(ctx context.Context, m news.Muting) error
	ChooseSections(all news.SectionChoices)
}

// Desk is the newsroom as the screens see it.
type Desk interface {
	Chooser
	Fetcher
	Timetable
	Hand
	Saver
	frontpage.Desk
	section.Desk
	article.Desk
	bookmarks.Desk
	search.Desk
	newsstand.Desk
	story.Desk
}

// Options are what the reader is made with. Desk and the themes are needed, the
// rest is not.
type Options struct {
	Desk        Desk
	Dark, Light theme.Theme         // the same one twice is used whatever the terminal's background
	Lang        lang.Lang           //
	Keys        map[string][]string // the reader's own keys by command name
	Column      article.Settings    // how articles are set at first
	Pictures    Pictures
	Speaker     kit.Speaker // nil where nothing can be read aloud
	Choosing    Choosing
	// Sixteen and Colourless are worn on terminals that have no more colours than 16, or none.
	Sixteen, Colourless theme.Theme
	Start               Place             // where the reader was
	Remember            func(Place) error // keeps the place when the program ends
	Browse              func(url string) error
	Exporter            Exporter // nil where no files are written
	Offline             bool     // the network is not to be used; the frame says so
	Refresh             bool     // ask all followed sections once the first screen is there
	Demo                bool     // the built-in portal is being read
	Slips               []string // what is written wrong in the reader's own files, a sentence each

	Context context.Context  // ends the program's questions; nil means never
	Now     func() time.Time // nil means the computer's clock
	// After brings a message later; nil means by a timer.
	After func(time.Duration, tea.Msg) tea.Cmd
}

// Root is the reader.
type Root struct {
	env      kit.Env
	options  Options
	keys     KeyMap
	stack    []shown // never empty; the last is on top
	overlays []kit.Screen
	frame    frame
	bar      bar
	jobs     jobs
	wishes   wishes
	input    input
	watch    watch
	sight    sight
}

// shown is a screen with the message that would open it again.
type shown struct {
	kit.Screen
	by tea.Msg
}

// New makes the reader with its first screens; nothing is asked before Init.
func New(o Options) *Root {
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.After == nil {
		o.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		}
	}
	worn := o.Dark
	if o.Choosing.Theme.Name != "" {
		worn = o.Choosing.Theme
	}
	highlight := newWords(o.Choosing.Choices.Highlight)
	env := kit.Env{Context: o.Context, Highlight: &highlight, Styles: style.New(worn), Lang: o.Lang, Linear: o.Choosing.Choices.Linear, Now: o.Now, Keys: o.Keys, Pictures: &kit.Pictures{}, Speaker: o.Speaker}
	r := &Root{env: env, options: o, keys: DefaultKeyMap(env), wishes: newWishes(o), watch: watch{words: newWords(o.Choosing.Choices.Watch)}}
	r.env.Unreachable = r.offline
	r.wishes.paint.settled = o.Dark.Name == o.Light.Name || o.Choosing.Theme.Name != ""
	r.input.chords = hasChords(o.Keys)
	r.stack = []shown{r.screen(kit.OpenFrontPage{})}
	for _, open := range o.Start.opens() {
		r.stack = append(r.stack, r.screen(open))
	}
	if o.Choosing.Welcome {
		r.stack = append(r.stack, r.screen(kit.OpenWelcome{}))
	}
	return r
}

// Init implements [tea.Model].
func (r *Root) Init() tea.Cmd {
	cmds := []tea.Cmd{r.askBackground(), r.schedule()}
	for i := len(r.stack) - 1; i >= 0; i-- {
		cmds = append(cmds, r.stack[i].Init())
	}
	if r.options.Refresh && !r.options.Choosing.Welcome { // who is new follows nothing yet
		cmds = append(cmds, kit.Send(kit.Refresh{}))
	}
	if slips := r.options.Slips; len(slips) > 0 {
		text := slips[0]
		if more := len(slips) - 1; more > 0 {
			text = r.env.Count(lang.RootSlips, more, text)
		}
		cmds = append(cmds, kit.Send(kit.Toast{Text: text, Bad: true, Stays: true}))
	}
	return tea.Batch(cmds...)
}

// Update implements [tea.Model].
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	front, said := r.top(), r.bar.said
	cmd := r.route(msg)
	for ready, ok := kit.Ready(cmd); ok; ready, ok = kit.Ready(cmd) {
		cmd = r.route(ready)
	}
	if r.bar.said == said && r.top() != front && byHand(msg) {
		r.bar.toast = kit.Toast{} // it was for the screen that the reader left
	}
	r.fit()
	return r, tea.Batch(cmd, r.present())
}

// top is the screen that keys go to: the overlay, or else the top of the stack.
func (r *Root) top() kit.Screen {
	if n := len(r.overlays); n > 0 {
		return r.overlays[n-1]
	}
	return r.stack[len(r.stack)-1].Screen
}

// all lists every screen there is.
func (r *Root) all() []kit.Screen {
	screens := make([]kit.Screen, 0, len(r.stack)+len(r.overlays))
	for _, s := range r.stack {
		screens = append(screens, s.Screen)
	}
	return append(screens, r.overlays...)
}

// tellAll gives a message to every screen.
func (r *Root) tellAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range r.all() {
		cmds = append(cmds, s.Update(msg))
	}
	return tea.Batch(cmds...)
}
