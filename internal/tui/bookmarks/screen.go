// Package bookmarks shows the shelf: every saved story with its shelves and its
// note, the last one saved first.
package bookmarks

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Lister answers which headlines are saved, and gives their copies.
type Lister interface {
	Headlines(ctx context.Context, q news.Query) ([]news.Headline, error)
	widget.Peeker
}

// Places names portals.
type Places interface {
	Portal(id news.PortalID) (news.Portal, error)
}

// Desk is what the shelf asks of the newsroom.
type Desk interface {
	Lister
	Places
	kit.Handler
}

// Screen is the shelf.
type Screen struct {
	env     kit.Env
	desk    Desk
	keys    KeyMap
	list    widget.List[news.Headline]
	preview widget.Preview
	stock   stock
	prompt  widget.Asking[question]
	load    kit.Errand[saved]
	ready   bool
	left    news.HeadlineID // was taken off the shelf here: where undo puts the cursor back
	width   int
	height  int
}

// saved is what is on the shelf, with the names of its portals.
type saved struct {
	stories []news.Headline
	portals kit.PortalNames
}

// New makes the screen.
func New(env kit.Env, desk Desk) *Screen {
	s := &Screen{env: env, desk: desk, keys: DefaultKeyMap(env), preview: widget.NewPreview(env, desk)}
	s.list.Draw = s.row
	s.list.Key = func(h news.Headline) string { return string(h.ID) }
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return s.reload() }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.BookmarksTitle) }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	if s.Typing() {
		return s.env.FieldSheet()
	}
	k := s.keys
	if s.ready && len(s.list.Rows()) == 0 {
		k.forEmpty(len(s.stock.all) == 0)
	}
	return k.Sheet()
}

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.list.Resize(s.listWidth(), height-s.above()-s.below())
	s.preview.Resize(max(width-s.listWidth()-1, 0))
}

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return s.prompt.Open() }

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor { return s.prompt.CursorAt(s.height-1, margin, s.width) }

func (s *Screen) reload() tea.Cmd {
	desk := s.desk
	return s.load.Start(s.env.Context, func(ctx context.Context) (saved, error) {
		all := saved{portals: kit.PortalNames{}}
		var err error
		all.stories, err = desk.Headlines(ctx, news.Query{Bookmarked: true})
		for _, h := range all.stories {
			all.portals.Learn(desk, h)
		}
		return all, err
	})
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if reply, ok := msg.(kit.Reply); ok {
		if cmd, mine := s.preview.Take(reply); mine {
			return cmd
		}
	}
	cmd := s.update(msg)
	if h, ok := s.list.Chosen(); ok {
		return tea.Batch(cmd, s.preview.Look(h))
	}
	return cmd
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[saved]:
		if s.load.Owns(msg) {
			return s.loaded(msg)
		}
	case kit.Marked, kit.Shelved:
		return s.reload()
	case kit.Restyled:
		s.list.Forget()
		s.preview.Forget()
	case tea.MouseWheelMsg:
		s.wheel(msg)
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

func (s *Screen) loaded(a kit.Answer[saved]) tea.Cmd {
	if a.Err != nil {
		return kit.Send(kit.Toast{Text: s.env.Explain(a.Err), Bad: true})
	}
	s.ready = true
	_, there := s.at(s.left)
	s.stock.take(a.Value)
	s.show()
	if i, back := s.at(s.left); back && !there {
		s.list.MoveTo(i)
	}
	return nil
}

// at is where a story stands in the list.
func (s *Screen) at(id news.HeadlineID) (i int, ok bool) {
	i = slices.IndexFunc(s.list.Rows(), func(h news.Headline) bool { return h.ID == id })
	return i, i >= 0
}

// show puts what fits shelf and filter into the list.
func (s *Screen) show() {
	s.list.SetRows(s.stock.chosen())
	s.Resize(s.width, s.height)
}
