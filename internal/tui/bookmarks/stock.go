package bookmarks

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// stock is all that is saved, and which part of it is shown in which order.
type stock struct {
	all     []news.Headline
	portals kit.PortalNames // their names
	texts   []string        // what the filter looks at, for each of all
	shelves []shelfCount
	shelf   string // "" for all
	filter  string
	order   order
}

// shelfCount is a shelf with the number of stories on it.
type shelfCount struct {
	name string
	n    int
}

// order is how the stories are sorted.
type order int

const (
	bySaved order = iota
	byPublished
	byTitle
	orders
)

func (o order) phrase() lang.Phrase {
	switch o {
	case byPublished:
		return lang.BookmarksByPublished
	case byTitle:
		return lang.BookmarksByTitle
	}
	return lang.BookmarksBySaved
}

// take replaces the stories. A shelf that is gone is left.
func (s *stock) take(from saved) {
	s.portals = from.portals
	s.all = slices.DeleteFunc(slices.Clone(from.stories), func(h news.Headline) bool { return !h.Status.Saved() })
	s.sort()
	count := map[string]int{}
	for _, h := range s.all {
		for _, name := range h.Status.Bookmark.Shelves {
			count[name]++
		}
	}
	s.shelves = s.shelves[:0]
	for name, n := range count {
		s.shelves = append(s.shelves, shelfCount{name, n})
	}
	slices.SortFunc(s.shelves, func(a, b shelfCount) int { return viet.Compare(a.name, b.name) })
	if count[s.shelf] == 0 {
		s.shelf = ""
	}
}

func (s *stock) sortNext() {
	s.order = (s.order + 1) % orders
	s.sort()
}

func (s *stock) sort() {
	slices.SortStableFunc(s.all, func(a, b news.Headline) int {
		switch s.order {
		case byPublished:
			return b.Time().Compare(a.Time())
		case byTitle:
			return viet.Compare(a.Title, b.Title)
		}
		return b.Status.Bookmark.Saved.Compare(a.Status.Bookmark.Saved)
	})
	s.texts = make([]string, len(s.all))
	for i, h := range s.all {
		b := h.Status.Bookmark
		s.texts[i] = viet.CleanLines(strings.Join([]string{h.Title, h.Lead, b.Note, strings.Join(b.Shelves, " "), s.portals[h.Portal]}, "\n"))
	}
}

// turn goes to the next or previous shelf; all stories are the first of them.
func (s *stock) turn(by int) {
	at := 1 + slices.IndexFunc(s.shelves, func(c shelfCount) bool { return c.name == s.shelf })
	at = (at + by + len(s.shelves) + 1) % (len(s.shelves) + 1)
	s.shelf = ""
	if at > 0 {
		s.shelf = s.shelves[at-1].name
	}
}

// chosen lists the stories on the shelf that have every word of the filter.
func (s *stock) chosen() []news.Headline {
	sieve := s.sieve()
	var out []news.Headline
	for i, h := range s.all {
		if s.shelf != "" && !slices.Contains(h.Status.Bookmark.Shelves, s.shelf) {
			continue
		}
		if sieve.Holds(s.texts[i]) {
			out = append(out, h)
		}
	}
	return out
}

// sieve is the filter.
func (s *stock) sieve() viet.Sieve { return viet.NewSieve(s.filter) }

// joinShelves is a story's shelves as the reader types them.
func joinShelves(h news.Headline) string { return strings.Join(h.Status.Bookmark.Shelves, ", ") }

// splitShelves takes shelves as the reader typed them: names parted by commas,
// each once. A name that differs from a known one in case or marks' placement
// alone is that one.
func (s *stock) splitShelves(typed string) []string {
	var names []string
	for part := range strings.SplitSeq(typed, ",") {
		name := viet.Clean(strings.TrimLeft(viet.Clean(part), "#"))
		if name == "" {
			continue
		}
		for _, known := range s.shelves {
			if viet.FoldKeepMarks(known.name) == viet.FoldKeepMarks(name) {
				name = known.name
			}
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
