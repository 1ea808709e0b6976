package section

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// places are the followed sections and the names of their portals.
type places struct {
	sections []news.Section
	portals  map[news.PortalID]string
}

// find asks for the followed sections, and for the wanted one, which need not be
// followed. A portal that the catalogue no longer knows goes by its id.
func find(ctx context.Context, desk Places, want news.SectionID) (places, error) {
	sections, err := desk.Sections(ctx)
	if err != nil {
		return places{}, err
	}
	if is := sameAs(want); want != "" && !slices.ContainsFunc(sections, is) {
		s := news.Section{ID: want, Name: string(want)}
		portal, _ := desk.Portal(want.Portal())
		if i := slices.IndexFunc(portal.Sections, is); i >= 0 {
			s = portal.Sections[i]
		}
		sections = append(sections, s)
	}
	p := places{sections, map[news.PortalID]string{}}
	for _, s := range sections {
		id := s.ID.Portal()
		if _, known := p.portals[id]; known {
			continue
		}
		p.portals[id] = string(id)
		if portal, err := desk.Portal(id); err == nil {
			p.portals[id] = portal.Name
		}
	}
	return p, nil
}

func sameAs(id news.SectionID) func(news.Section) bool {
	return func(s news.Section) bool { return s.ID == id }
}

// entry is a row of the tree: everything, a portal, or a section of it.
type entry struct {
	portal  news.PortalID
	section news.SectionID
	name    string
	unread  int
	muted   int
	failing failing
}

func (e entry) key() string { return string(e.portal) + "\n" + string(e.section) }

// entries arranges sections under their portals, in the order in which each is first followed.
func (p places) entries(env kit.Env) []entry {
	all := entry{name: env.Say(lang.SectionAll)}
	var order []news.PortalID
	under := map[news.PortalID][]entry{}
	for _, s := range p.sections {
		id := s.ID.Portal()
		if _, seen := under[id]; !seen {
			order = append(order, id)
		}
		under[id] = append(under[id], entry{id, s.ID, s.Name, s.Tally.Unread, s.Tally.Muted, failingOf(s.Health)})
		all.unread += s.Tally.Unread
		all.muted += s.Tally.Muted
		all.failing.sections += failingOf(s.Health).sections
	}
	rows := []entry{all}
	for _, id := range order {
		portal := entry{portal: id, name: p.portals[id]}
		for _, e := range under[id] {
			portal.unread += e.unread
			portal.muted += e.muted
			portal.failing.sections += e.failing.sections
		}
		rows = append(rows, portal)
		rows = append(rows, under[id]...)
	}
	return rows
}

// followed lists the ids of the sections.
func (p places) followed() []news.SectionID {
	ids := make([]news.SectionID, len(p.sections))
	for i, s := range p.sections {
		ids[i] = s.ID
	}
	return ids
}

// name is how a headline's place is told in a list of several: portal and section,
// or the section alone where all are of one portal.
func (p places) name(id news.SectionID) string {
	portal := p.portals[id.Portal()]
	i := slices.IndexFunc(p.sections, sameAs(id))
	switch {
	case i < 0:
		return portal
	case len(p.portals) == 1:
		return p.sections[i].Name
	}
	return kit.Beside(portal, p.sections[i].Name)
}

// drawEntry lays a row of the tree out on one line.
func (s *Screen) drawEntry(e entry, width int, chosen bool) []string {
	st := &s.env.Styles.Row
	if chosen {
		st = &s.env.Styles.Chosen
	}
	cursor := widget.Edge(st, chosen, s.focus == onTree)
	indent, look := 1, st.Name
	switch {
	case e.section != "":
		indent = 3
	case e.portal != "":
		look = st.Dim
	}
	failed := e.section != "" && e.failing.sections > 0
	count := ""
	if e.unread > 0 {
		count = fmt.Sprint(e.unread)
	}
	if failed {
		count = strings.TrimSpace(count + " !")
	}
	room := max(width-1-indent-viet.Width(count)-2, 0)
	name := viet.Truncate(e.name, room)
	line := cursor + st.Ground.Render(strings.Repeat(" ", indent)) + look.Render(name)
	fill := max(width-lipgloss.Width(line)-viet.Width(count)-1, 0)
	line += st.Ground.Render(strings.Repeat(" ", fill))
	switch {
	case failed:
		line += st.Bad.Render(count)
	case e.section == "" && e.portal != "":
		line += st.Dim.Render(count)
	default:
		line += st.Unread.Render(count)
	}
	return []string{widget.Pad(line+st.Ground.Render(" "), width)}
}
