// Package search looks for stories while the reader types: a field, and below it
// the hits with what matches in title and text.
package search

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Searcher finds stored stories. Index makes findable what was stored since the
// last time.
type Searcher interface {
	Search(ctx context.Context, q news.Search) (news.Found, error)
	Index(ctx context.Context) error
}

// Places names portals.
type Places interface {
	Portal(id news.PortalID) (news.Portal, error)
}

// Desk is what the search asks of the newsroom.
type Desk interface {
	Searcher
	Places
	kit.Handler
}

// Screen is the search.
type Screen struct {
	env    kit.Env
	desk   Desk
	keys   KeyMap
	field  widget.Prompt
	typing bool
	hunt   hunt
	list   widget.List[news.Hit]
	width  int
	height int
}

// New makes the screen with a text in its field.
func New(env kit.Env, desk Desk, text string) *Screen {
	s := &Screen{env: env, desk: desk, keys: DefaultKeyMap(env), typing: true}
	s.field = widget.Prompt{Label: env.Say(lang.SearchLabel), Hint: env.Say(lang.SearchHint)}
	s.field.Set(text)
	s.list.Draw = s.row
	s.list.Key = func(h news.Hit) string { return string(h.ID) }
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.ask(), s.index()) }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.SearchTitle) }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	switch {
	case !s.typing:
		return s.keys.Sheet()
	case s.field.Value() == "":
		return kit.NewField(s.env, lang.KeyOpen, lang.RootKeyBack).Sheet()
	}
	return kit.NewField(s.env, lang.KeyOpen, lang.SearchKeyHits).Sheet()
}

// Return implements [kit.Returner].
func (s *Screen) Return() tea.Msg { return kit.OpenSearch{Text: s.field.Value()} }

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return s.typing }

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.list.Resize(width, height-s.above())
}

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	if !s.typing {
		return nil
	}
	c := s.field.Cursor(s.room())
	if c != nil {
		c.X += s.margin()
		if s.margin() > 0 {
			c.Y = 1
		}
	}
	return c
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[answer]:
		return s.answered(msg)
	case kit.Answer[pause]:
		if s.hunt.rest.Owns(msg) {
			return s.thorough()
		}
	case kit.Answer[indexed]:
		if s.hunt.index.Owns(msg) && msg.Err == nil {
			return s.again()
		}
	case kit.Shelved:
		return s.index()
	case kit.Marked:
		return s.again()
	case kit.Restyled:
		s.list.Forget()
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
	case tea.MouseClickMsg:
		return s.click(msg)
	default:
		if s.typing {
			return s.typed(msg)
		}
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

// typed takes what the reader types into the field, and moves in the list below
// by the keys that are no text.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	if _, named := msg.(kit.Do); named {
		return s.act(msg)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.Code {
		case tea.KeyEscape:
			if s.field.Value() == "" {
				return kit.Send(kit.Back{})
			}
			s.typing = false
			return nil
		case tea.KeyTab:
			s.typing = false
			return nil
		case tea.KeyEnter:
			return s.open()
		case tea.KeyDown, tea.KeyUp, tea.KeyPgDown, tea.KeyPgUp:
			return s.move(msg)
		}
	}
	before := s.field.Value()
	if s.field.Update(msg) && s.field.Value() != before {
		return s.ask()
	}
	return nil
}
