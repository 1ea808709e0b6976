// Package story lists the other papers that print the same piece of news.
package story

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Press knows the prints of a story and who prints them.
type Press interface {
	Headline(ctx context.Context, id news.HeadlineID) (news.Headline, error)
	// Story lists the other prints of a headline's piece of news, newest first.
	Story(ctx context.Context, id news.HeadlineID) ([]news.Headline, error)
	Portal(id news.PortalID) (news.Portal, error)
}

// Desk is what the screen asks of the newsroom.
type Desk interface {
	Press
	kit.Handler
}

// Screen is the list of a story's other prints.
type Screen struct {
	env           kit.Env
	desk          Desk
	keys          KeyMap
	id            news.HeadlineID
	load          kit.Errand[prints]
	prints        prints
	known         bool // the prints came
	list          widget.List[news.Headline]
	width, height int
}

// prints is a story as it is on disk.
type prints struct {
	headline news.Headline
	others   []news.Headline
	portals  kit.PortalNames
}

// New makes the screen of the story that a headline tells.
func New(env kit.Env, desk Desk, id news.HeadlineID) *Screen {
	s := &Screen{env: env, desk: desk, keys: DefaultKeyMap(env), id: id}
	s.list.Draw = s.row
	s.list.Key = func(h news.Headline) string { return string(h.ID) }
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return s.reload() }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.StoryTitle) }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet { return s.keys.Sheet() }

func (s *Screen) reload() tea.Cmd {
	desk, id := s.desk, s.id
	return s.load.Start(s.env.Context, func(ctx context.Context) (p prints, err error) {
		if p.headline, err = desk.Headline(ctx, id); err != nil {
			return p, err
		}
		if p.others, err = desk.Story(ctx, id); err != nil {
			return p, err
		}
		p.portals = kit.PortalNames{}
		for _, h := range p.others {
			p.portals.Learn(desk, h)
		}
		return p, nil
	})
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[prints]:
		if s.load.Owns(msg) {
			return s.loaded(msg)
		}
	case kit.Marked, kit.Shelved:
		return s.reload()
	case kit.Restyled:
		s.list.Forget()
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
	case tea.MouseClickMsg:
		return s.click(msg)
	default:
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

func (s *Screen) loaded(a kit.Answer[prints]) tea.Cmd {
	if a.Err != nil {
		return kit.Send(kit.Toast{Text: s.env.Explain(a.Err), Bad: true})
	}
	s.prints, s.known = a.Value, true
	s.list.SetRows(s.prints.others)
	s.Resize(s.width, s.height)
	return nil
}

func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if s.list.Steer(s.keys.Steering, msg) {
		return nil
	}
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	if s.keys.Open.Matches(msg) {
		return s.open(h)
	}
	cmd, _ := s.env.Handle(s.keys.Handling, s.desk, h, msg)
	return cmd
}

// open opens one of the prints, among all of them.
func (s *Screen) open(h news.Headline) tea.Cmd {
	among := []news.HeadlineID{s.id}
	for _, other := range s.prints.others {
		among = append(among, other.ID)
	}
	return kit.Send(kit.OpenArticle{ID: h.ID, Among: news.Query{Among: among}})
}

// click chooses a print, and opens it where it was chosen already.
func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	i, ok := s.list.RowAt(msg.Y - s.above())
	if !ok || msg.Button != tea.MouseLeft {
		return nil
	}
	if i == s.list.Cursor() {
		return s.open(s.list.Rows()[i])
	}
	s.list.MoveTo(i)
	return nil
}
