// Package frontpage is the first screen, laid out as a newspaper's: masthead,
// date, a lead story with its sapo, and the followed sections in columns that
// reflow with the width. The cursor goes in two dimensions.
package frontpage

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Paper is what is on hand for the page.
type Paper interface {
	Sections(context.Context) ([]news.Section, error)
	Headlines(context.Context, news.Query) ([]news.Headline, error)
}

// Facts are what the page tells beside the news.
type Facts interface {
	Portal(news.PortalID) (news.Portal, error)
	// Stock tells what is on hand of the sections, and what came in since.
	Stock(ctx context.Context, ids []news.SectionID, since time.Time) (news.Stock, error)
	// Weather returns the newest forecast of today, or an error where there is none.
	Weather(context.Context) (news.Forecast, error)
}

// Plates brings the bytes of a picture and their media type.
type Plates interface {
	Picture(ctx context.Context, url string) (data []byte, mediaType string, err error)
}

// Desk is what the front page asks of the newsroom.
type Desk interface {
	Paper
	Facts
	Plates
	kit.Handler
}

// Options are what the front page is told.
type Options struct {
	Demo       bool      // the built-in portal is being read: no need to offer it
	Visited    time.Time // when the reader was here the last time; zero for never
	NoPictures *bool     // the reader's wish, as it is at the time; nil: pictures are wanted
}

// Screen is the front page.
type Screen struct {
	env     kit.Env
	desk    Desk
	options Options
	keys    KeyMap
	front   front
	page    page
	lead    lead
	cursor  int // among the page's items
	top     int // the first line on the screen
	width   int
	height  int
	state   state
}

// state is what the screen waits for, and what went wrong.
type state struct {
	gather kit.Errand[front]
	settle kit.Errand[struct{}]
	known  bool // a front came
	most   int  // sections to lay out
	under  bool // something was done here: what is under the cursor stays there
	err    error
}

// New makes the front page.
func New(env kit.Env, desk Desk, o Options) *Screen {
	s := &Screen{env: env, desk: desk, options: o, keys: DefaultKeyMap(env)}
	s.state.most = chunk
	s.lead.easel = widget.NewEasel(env, s)
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return s.gather() }

func (s *Screen) gather() tea.Cmd {
	desk, most, visited := s.desk, s.state.most, s.options.Visited
	return s.state.gather.Start(s.env.Context, func(ctx context.Context) (front, error) { return gather(ctx, desk, most, visited) })
}

// Keys implements [kit.Screen]. Without news, those that want some are left out.
func (s *Screen) Keys() kit.Sheet {
	k := s.keys
	if s.state.known && len(s.front.latest) == 0 {
		k.DisableHandling()
		for _, b := range []*kit.Binding{
			&k.Open, &k.NextUnread, &k.PreviousUnread, &k.Next, &k.Previous, &k.Jump, &k.All,
			&k.AllRead, &k.Refresh, &k.Keep,
		} {
			b.SetEnabled(false)
		}
	}
	return k.Sheet()
}

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.FrontTitle) }

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.relay()
}

// relay lays the page out anew and keeps the cursor on its item.
func (s *Screen) relay() {
	if s.width <= 0 || s.height <= 0 {
		s.page = page{}
		return
	}
	was, line := "", 0
	if s.cursor < len(s.page.items) {
		was, line = s.page.items[s.cursor].key(), s.page.spots[s.cursor].y-s.top
	}
	s.lay()
	s.cursor = max(0, min(s.cursor, len(s.page.items)-1))
	for i, it := range s.page.items {
		if it.key() == was {
			s.cursor = i
			s.top = s.page.spots[i].y - line
			break
		}
	}
	s.show()
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Shelved, kit.Marked, kit.Followed:
		if s.state.settle.Waiting() {
			return nil
		}
		return s.state.settle.Wait(settling, struct{}{})
	case kit.Restyled, kit.Reset:
		s.relay()
		return nil
	case tea.MouseMsg:
		return s.point(msg)
	case kit.Answer[struct{}]:
		if s.state.settle.Owns(msg) {
			return s.gather()
		}
		return nil
	case kit.Answer[front]:
		if s.state.gather.Owns(msg) {
			s.print(msg.Value, msg.Err)
			return s.fill()
		}
		return nil
	case kit.Answer[*widget.Plate]:
		return s.hang(msg)
	case kit.Sighted:
		return s.takeDown()
	case kit.Reply:
		return s.arrived(msg)
	}
	if kit.IsAct(msg) {
		return s.act(msg)
	}
	return nil
}

// arrived takes what concerns the picture's way to the terminal. Its lines on the page
// are others when it is there.
func (s *Screen) arrived(msg kit.Reply) tea.Cmd {
	before := s.lead.easel.Arrived
	cmd := s.lead.easel.Take(msg)
	if s.lead.easel.Arrived != before {
		s.relay()
	}
	return cmd
}

// print shows a front that came. After a failure the one on the screen stays.
func (s *Screen) print(f front, err error) {
	s.state.err = err
	if err == nil {
		// What is at hand holds still until there is news: the lead that was read, and the
		// weather. Under the cursor the lead stays even then: keys that follow are meant for it.
		fresh := f.brings(s.front)
		if len(s.front.latest) > 0 && (!fresh || s.cursor == 0 && s.state.under) {
			f.held = s.front.latest[s.front.lead()].ID
		}
		if s.state.known && !fresh {
			f.weather = s.front.weather
		}
		s.front, s.state.known = f, true
		s.lead.failed = ""
	}
	s.relay()
}
