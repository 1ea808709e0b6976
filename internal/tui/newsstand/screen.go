// Package newsstand is the catalogue: which portals there are, which of their
// sections the reader follows, and how each is doing. A reader who follows
// nothing yet finds a choice ticked.
package newsstand

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Catalogue is what there is to follow.
type Catalogue interface {
	// Portals may give an error about some portals together with all others.
	Portals(ctx context.Context) ([]news.Portal, error)
	// AddPortal finds what a portal offers at an address, which takes as long as the portal does.
	AddPortal(ctx context.Context, url string) (news.Place, error)
}

// Subscriptions are what the reader follows.
type Subscriptions interface {
	Follow(ctx context.Context, ids ...news.SectionID) error
	// Unfollow returns what follows them again where they stood.
	Unfollow(ctx context.Context, ids ...news.SectionID) (undo func(context.Context) error, err error)
}

// Desk is what the newsstand asks of the newsroom.
type Desk interface {
	Catalogue
	Subscriptions
}

// Screen is the newsstand.
type Screen struct {
	env    kit.Env
	desk   Desk
	keys   KeyMap
	list   widget.List[row]
	stand  stand
	picks  map[news.SectionID]bool // ticked by a reader who follows nothing yet; nil for any other
	fresh  map[news.SectionID]bool // followed here and not asked since
	prompt widget.Asking[question]
	load   kit.Errand[[]news.Portal]
	adding adding
	ready  bool
	step   bool // the last step of the first run
	width  int
	height int
}

// New makes the screen, as it is asked for.
func New(env kit.Env, desk Desk, open kit.OpenNewsstand) *Screen {
	s := &Screen{env: env, desk: desk, keys: DefaultKeyMap(env), step: open.Welcome, fresh: map[news.SectionID]bool{}}
	s.list.Draw = s.draw
	s.list.Key = row.key
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return s.reload() }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.NewsstandTitle) }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	if s.Typing() {
		return s.env.FieldSheet()
	}
	return s.keys.Sheet()
}

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return s.prompt.Open() }

func (s *Screen) reload() tea.Cmd { return s.load.Start(s.env.Context, s.desk.Portals) }

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[[]news.Portal]:
		if s.load.Owns(msg) {
			return s.loaded(msg)
		}
	case kit.Answer[news.Place]:
		if s.adding.errand.Owns(msg) {
			return s.added(msg)
		}
	case kit.Followed, kit.Shelved:
		return s.reload()
	case kit.Restyled:
		s.list.Forget()
	case tea.PasteMsg:
		return s.pasted(msg)
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
	case tea.MouseClickMsg:
		return s.click(msg)
	default:
		if s.Typing() {
			return s.typed(msg)
		}
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

// loaded lays the catalogue out. An error about some portals is told beside the others.
func (s *Screen) loaded(a kit.Answer[[]news.Portal]) tea.Cmd {
	if a.Err == nil || len(a.Value) > 0 {
		first := !s.ready
		s.ready = true
		s.stand.take(a.Value)
		s.offer(first)
		s.show()
	}
	if a.Err != nil {
		return kit.Send(kit.Toast{Text: s.env.Explain(a.Err), Bad: true})
	}
	if s.adding.found != "" {
		return s.showFound()
	}
	return nil
}

// offer ticks the starters for a reader who follows nothing, until something is followed.
func (s *Screen) offer(first bool) {
	help, tick := lang.NewsstandKeyOpen, lang.NewsstandKeyToggle
	followed, _ := s.stand.count()
	switch {
	case followed > 0:
		s.picks = nil
	case first:
		s.picks = s.stand.starters()
	}
	if s.picks != nil {
		help, tick = lang.NewsstandKeyAccept, lang.NewsstandKeyTick
	}
	s.keys.Toggle.SetHelp(s.keys.Toggle.Help().Key, s.env.Say(tick))
	s.keys.Accept.SetHelp(s.keys.Accept.Help().Key, s.env.Say(help))
}

// show puts what is laid out into the list.
func (s *Screen) show() {
	s.list.SetRows(s.stand.rows())
	s.Resize(s.width, s.height)
}

// Leave implements [kit.Leaver]: what was followed here is asked for headlines.
func (s *Screen) Leave() tea.Cmd {
	if len(s.fresh) == 0 {
		return nil
	}
	ids := sorted(s.fresh)
	s.fresh = map[news.SectionID]bool{}
	return kit.Send(kit.Refresh{Sections: ids})
}
