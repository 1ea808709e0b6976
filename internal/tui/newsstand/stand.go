package newsstand

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
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
	return r.portal.Name + " · " + r.section.Name
}

// stand is the catalogue and which part of it is laid out.
type stand struct {
	portals []news.Portal
	folded  []shelfText // what the filter looks at
	names   map[news.PortalID]string
	open    map[news.PortalID]bool
	filter  string
	groups  map[news.PortalID]group
}

// shelfText is the folded text of a portal and of each of its sections.
type shelfText struct {
	portal   string
	sections []string
}

// take replaces the catalogue. At first those portals are open that the reader
// follows something of.
func (s *stand) take(portals []news.Portal) {
	s.portals = portals
	s.arrange()
	s.names = make(map[news.PortalID]string, len(portals))
	s.folded = make([]shelfText, len(portals))
	first := s.open == nil
	if first {
		s.open = map[news.PortalID]bool{}
	}
	for i, p := range s.portals {
		s.names[p.ID] = p.Name
		t := shelfText{portal: viet.Fold(strings.Join(append([]string{p.Name, string(p.ID), news.Host(p.Home)}, p.Aliases...), " "))}
		for _, sec := range p.Sections {
			t.sections = append(t.sections, viet.Fold(sec.Name)+" "+string(sec.ID))
			if first && sec.Followed {
				s.open[p.ID] = true
			}
		}
		s.folded[i] = t
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

// rows lays out what is open or, with a filter, what has all its words.
func (s *stand) rows() []row {
	words := strings.Fields(viet.Fold(s.filter))
	var rows []row
	for i := range s.portals {
		p := &s.portals[i]
		if len(words) == 0 {
			rows = append(rows, row{portal: p})
			if s.open[p.ID] {
				rows = append(rows, under(p, nil)...)
			}
			continue
		}
		hits := s.folded[i].hits(words)
		if len(hits) > 0 || has(s.folded[i].portal, words) {
			rows = append(append(rows, row{portal: p}), under(p, hits)...)
		}
	}
	return rows
}

// hits are the sections that have, with their portal, all words; all of them
// where the portal alone has.
func (t shelfText) hits(words []string) []int {
	var hits []int
	for i, text := range t.sections {
		if has(t.portal+" "+text, words) {
			hits = append(hits, i)
		}
	}
	return hits
}

func has(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
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
