package newsstand

import (
	"slices"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// group is a part of the stand; portals lie in it by their names.
type group int

// The groups, from what is nearest to the reader to what is farthest.
const (
	followed group = iota
	own
	wellKnown
	national
	trade
	local
	abroad
)

var groupNames = map[group]lang.Phrase{
	followed: lang.NewsstandGroupFollowed, own: lang.NewsstandGroupOwn, wellKnown: lang.NewsstandGroupKnown,
	national: lang.NewsstandGroupNational, trade: lang.NewsstandGroupTrade, local: lang.NewsstandGroupLocal,
	abroad: lang.NewsstandGroupAbroad,
}

// groupOf is where a portal lies. What is offered to a new reader is what most read.
func groupOf(p news.Portal) group {
	switch {
	case slices.ContainsFunc(p.Sections, func(s news.Section) bool { return s.Followed }):
		return followed
	case p.Own && !p.Amended:
		return own
	case p.Starter:
		return wellKnown
	}
	switch p.Scope {
	case news.Trade:
		return trade
	case news.Local:
		return local
	case news.Abroad:
		return abroad
	}
	return national
}

// grouped is the lines of a list from which headings stand in it.
const grouped = 10

// headings lets the names of the groups stand in the list where there is room for
// them, and no filter that takes the portals out of their order.
func (s *Screen) headings() {
	above := s.groupAbove
	if s.stand.filter != "" || s.height-s.above()-s.below() < grouped {
		above = nil
	}
	if (above == nil) != (s.list.Above == nil) {
		s.list.Above = above
		s.list.Forget()
	}
}

func (s *Screen) groupAbove(before row, ok bool, r row, width int) []string {
	g := s.stand.groups[r.portal.ID]
	if r.section != nil || ok && s.stand.groups[before.portal.ID] == g {
		return nil
	}
	name := groupNames[g]
	if g == wellKnown && s.picks != nil {
		name = lang.NewsstandGroupOffered
	}
	line := widget.GroupLine(s.env.Styles, s.env.Say(name), min(width, widest))
	if ok {
		return []string{"", line}
	}
	return []string{line}
}
