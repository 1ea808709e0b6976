package section

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Settings are how the reader wants lists. All section screens share them, and they
// are remembered with the place.
type Settings struct {
	Density Density    `json:"density,omitempty"`
	Order   news.Order `json:"order,omitempty"`
	Tree    int        `json:"tree,omitempty"` // width that the reader gave the sections' pane, in cells; 0: none
	List    int        `json:"list,omitempty"` // and the headlines'
}

// Density is how much room a headline takes in the list.
type Density int

// The densities, in the order in which a key goes through them.
const (
	Normal Density = iota
	WithSapo
	Compact
)

var (
	densities = map[Density]lang.Phrase{Normal: lang.SectionNormal, WithSapo: lang.SectionSapos, Compact: lang.SectionCompact}
	orders    = map[news.Order]lang.Phrase{
		news.NewestFirst: lang.SectionNewest, news.OldestFirst: lang.SectionOldest, news.UnreadFirst: lang.SectionUnreadFirst,
	}
)

// sound brings what is out of range, as in a damaged file, back to the defaults.
func (s *Settings) sound() {
	if _, ok := densities[s.Density]; !ok {
		s.Density = Normal
	}
	if _, ok := orders[s.Order]; !ok {
		s.Order = news.NewestFirst
	}
	s.Tree, s.List = max(s.Tree, 0), max(s.List, 0)
}

func (s *Settings) denser() {
	s.Density = (s.Density + 1) % Density(len(densities))
}

func (s *Settings) reorder() {
	s.Order = (s.Order + 1) % news.Order(len(orders))
}
