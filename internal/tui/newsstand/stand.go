package newsstand

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// row is a portal, or one of its sections.
type row struct {
	portal  *news.Portal
	section *news.Section // nil for the portal itself
}

func (r row) key() string {
	if r.section == nil {
		return string(r.portal.ID)
	}
	return string(r.section.ID)
}

// sections are those that the row stands for.
func (r row) sections() []news.Section {
	if r.section != nil {
		return []news.Section{*r.section}
	}
	return r.portal.Sections
}

// whole are those that are followed where the row is followed.
func (r row) whole() []news.Section {
	if r.section != nil {
		return r.sections()
	}
	return r.portal.Whole()
}

// name is what the reader calls the row's section, or its portal.
func (r row) name() string {
	if r.section == nil {
		return r.portal.Name
	}
	return kit.Beside(r.portal.Name, r.section.Name)
}

// stand is the catalogue and which part of it is laid out.
type stand struct {
	portals []news.Portal
	names   map[news.PortalID]string
	open    map[news.PortalID]bool
	filter  string
	groups  map[news.PortalID]group
}

// take replaces the catalogue. At first those portals are open that the reader
// follows something of.
func (s *stand) take(portals []news.Portal) {
	s.portals = portals
	s.arrange()
	s.names = make(map[news.PortalID]string, len(portals))
	first := s.open == nil
	if first {
		s.open = map[news.PortalID]bool{}
	}
	for _, p := range s.portals {
		s.names[p.ID] = p.Name
		if first && slices.ContainsFunc(p.Sections, func(sec news.Section) bool { return sec.Followed }) {
			s.open[p.ID] = true
		}
	}
}

// arrange puts the portals into their groups; within one the catalogue's order by
// name stays. A portal keeps its group while the screen is there, so that following
// moves nothing; one that is new comes into the group it belongs to.
func (s *stand) arrange() {
	if s.groups == nil {
		s.groups = make(map[news.PortalID]group, len(s.portals))
	}
	for _, p := range s.portals {
		if _, known := s.groups[p.ID]; !known {
			s.groups[p.ID] = groupOf(p)
		}
	}
	s.portals = slices.Clone(s.portals)
	slices.SortStableFunc(s.portals, func(a, b news.Portal) int { return cmp.Compare(s.groups[a.ID], s.groups[b.ID]) })
}

// rows lays out what is open or, with a filter, what it lets through.
func (s *stand) rows() []row {
	sieve, address := viet.NewSieve(s.filter), strings.ToLower(strings.TrimSpace(s.filter))
	var rows []row
	for i := range s.portals {
		p := &s.portals[i]
		if sieve.Empty() {
			rows = append(rows, row{portal: p})
			if s.open[p.ID] {
				rows = append(rows, under(p, nil)...)
			}
			continue
		}
		if which, ok := through(p, sieve, address); ok {
			rows = append(append(rows, row{portal: p}), under(p, which)...)
		}
	}
	return rows
}

// through are the sections of a portal that have, with it, all words of a filter: nil for
// all, where the portal alone has them, or where its address has what was typed. Addresses
// run words together, so that any part of one will do.
func through(p *news.Portal, sieve viet.Sieve, address string) (which []int, ok bool) {
	host := news.Host(p.Home)
	names := append([]string{p.Name, string(p.ID), host}, p.Aliases...)
	if sieve.Holds(names...) || strings.Contains(host, address) {
		return nil, true
	}
	for i, sec := range p.Sections {
		if sieve.Holds(append(names, sec.Name, string(sec.ID))...) {
			which = append(which, i)
		}
	}
	return which, len(which) > 0
}

// under are the rows of a portal's sections; nil means all.
func under(p *news.Portal, which []int) []row {
	var rows []row
	for i := range p.Sections {
		if which == nil || slices.Contains(which, i) {
			rows = append(rows, row{portal: p, section: &p.Sections[i]})
		}
	}
	return rows
}

// count tells how many sections there are, and how many the reader follows.
func (s *stand) count() (followed, all int) {
	for _, p := range s.portals {
		all += len(p.Sections)
		for _, sec := range p.Sections {
			if sec.Followed {
				followed++
			}
		}
	}
	return followed, all
}

// starters are the sections offered to a reader who follows nothing.
func (s *stand) starters() map[news.SectionID]bool {
	offered := map[news.SectionID]bool{}
	for _, p := range s.portals {
		for _, sec := range p.Sections {
			if sec.Starter {
				offered[sec.ID] = true
			}
		}
	}
	return offered
}
