package search

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// How many hits are asked for: at each key, when the reader rests, and at most,
// when the end of the list is reached again and again.
const (
	atEachKey = 20
	atRest    = 100
	atMost    = 400
)

// rest is how long no key must come for the old stories to be looked through.
const rest = 150 * time.Millisecond

// hunt is what was asked and what came of it.
type hunt struct {
	ask     kit.Errand[answer]
	rest    kit.Errand[pause]
	index   kit.Errand[indexed]
	limit   int // hits asked for
	found   news.Found
	err     error
	text    string // what found answers
	portals kit.PortalNames
	moved   bool // the reader chose a hit
}

// answer is what was found for a text.
type answer struct {
	found   news.Found
	text    string
	quick   bool
	portals kit.PortalNames // the names of those in it
}

type (
	pause   struct{}
	indexed struct{}
)

// ask looks for what is in the field now; first hits are there at once.
func (s *Screen) ask() tea.Cmd {
	s.hunt.rest.Drop()
	s.hunt.moved = false
	return s.search(atEachKey, true)
}

// thorough looks through everything.
func (s *Screen) thorough() tea.Cmd { return s.search(max(s.hunt.limit, atRest), false) }

// again asks anew for what is shown, for the store has changed.
func (s *Screen) again() tea.Cmd {
	if s.hunt.ask.Waiting() {
		return nil
	}
	return s.search(max(s.hunt.limit, atEachKey), false)
}

// more asks for more hits when the reader nears the end of those there are.
func (s *Screen) more() tea.Cmd {
	h := &s.hunt
	near := s.list.Cursor() >= len(s.list.Rows())-10
	if !near || !h.found.Partial || h.limit >= atMost || h.ask.Waiting() {
		return nil
	}
	return s.search(min(2*max(h.limit, atRest/2), atMost), false)
}

func (s *Screen) search(limit int, quick bool) tea.Cmd {
	desk, text := s.desk, s.field.Value()
	s.hunt.limit = limit
	return s.hunt.ask.Start(s.env.Context, func(ctx context.Context) (answer, error) {
		a := answer{text: text, quick: quick, portals: kit.PortalNames{}}
		var err error
		if text != "" {
			a.found, err = desk.Search(ctx, news.Search{Text: text, Limit: limit, Quick: quick})
		}
		for _, h := range a.found.Hits {
			a.portals.Learn(desk, h.Headline)
		}
		return a, err
	})
}

// answered shows what was found. Where the quick look was not the whole, a
// thorough one follows when the reader rests.
func (s *Screen) answered(msg kit.Answer[answer]) tea.Cmd {
	h := &s.hunt
	if !h.ask.Owns(msg) {
		return nil
	}
	a := msg.Value
	h.found, h.err, h.text, h.portals = a.found, msg.Err, a.text, a.portals
	s.list.SetRows(a.found.Hits)
	if !h.moved {
		s.list.MoveTo(0)
	}
	if a.quick && a.found.Partial {
		return h.rest.Wait(rest, pause{})
	}
	return nil
}

// index makes findable what is not yet, and asks again when that is done.
func (s *Screen) index() tea.Cmd {
	if s.hunt.index.Waiting() {
		return nil
	}
	desk := s.desk
	return s.hunt.index.Start(s.env.Context, func(ctx context.Context) (indexed, error) {
		return indexed{}, desk.Index(ctx)
	})
}

// explain is the sentence for an error.
func (s *Screen) explain(err error) string {
	var fault *news.FilterError
	if !errors.As(err, &fault) {
		return s.env.Explain(err)
	}
	switch fault.Filter {
	case news.ByPortal:
		return s.env.Say(lang.SearchPortal, fault.Value)
	case news.BySection:
		return s.env.Say(lang.SearchSection, fault.Value)
	}
	return s.env.Say(lang.SearchSince, fault.Value)
}
