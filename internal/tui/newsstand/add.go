package newsstand

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// adding is the search for what a portal offers.
type adding struct {
	errand kit.Errand[news.Place]
	url    string // where it looks; "" while it does not
	found  string // the key of the row to be shown when the catalogue comes
}

// add looks for what a portal offers at an address.
func (s *Screen) add(url string) tea.Cmd {
	s.adding.url = url
	s.Resize(s.width, s.height)
	return s.adding.errand.Start(s.env.Context, func(ctx context.Context) (news.Place, error) {
		return s.desk.AddPortal(ctx, url)
	})
}

// added asks for the catalogue, to show in it what was found. An address that did not
// lead anywhere comes back into the field to be corrected.
func (s *Screen) added(a kit.Answer[news.Place]) tea.Cmd {
	url := s.adding.url
	s.adding.url = ""
	if a.Err != nil {
		if !s.Typing() {
			s.ask(address, lang.NewsstandAsk, lang.NewsstandHint, url)
		}
		s.Resize(s.width, s.height)
		text := s.env.Say(lang.NewsstandNotAdded, url, lang.Within(s.env.ExplainSource(a.Err)))
		return kit.Send(kit.Toast{Text: text, Bad: true})
	}
	place := a.Value
	s.stand.filter = ""
	s.stand.open[place.Portal.ID] = true
	s.adding.found = string(place.Portal.ID)
	if place.Section != "" {
		s.adding.found = string(place.Section)
	}
	return s.reload()
}

// showFound puts the cursor on what was added. A section that was asked for by its
// own address is followed; of a portal the reader chooses the sections.
func (s *Screen) showFound() tea.Cmd {
	key := s.adding.found
	s.adding.found = ""
	s.seek(key)
	r, ok := s.list.Chosen()
	switch {
	case !ok || r.key() != key:
		return nil
	case r.section == nil:
		say := s.env.Count(lang.NewsstandAdded, len(r.portal.Sections), r.portal.Name, s.keys.Toggle.First())
		return kit.Send(kit.Toast{Text: say})
	case s.isOn(*r.section):
		return kit.Send(kit.Toast{Text: s.env.Say(lang.NewsstandAlready, r.name())})
	case s.picks != nil:
		return tea.Batch(s.toggle(r), kit.Send(kit.Toast{Text: s.env.Say(lang.NewsstandPicked, r.name())}))
	}
	cmd := s.toggle(r)
	delete(s.fresh, r.section.ID) // asked for at once
	return tea.Batch(cmd, kit.Send(kit.Refresh{Sections: []news.SectionID{r.section.ID}}))
}
