package frontpage

import (
	"slices"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// block is a section with its headlines on the page.
type block struct {
	section news.Section
	rows    []news.Headline
	rest    []news.Headline // those that may follow where there is room
	most    int             // headlines there may be; at least [headlines]
	told    int             // how many of the first stand with their sapo
}

// blocks gives each section that has headlines its first ones. A headline stands
// on the page once, so a section whose headlines all stand elsewhere has none.
func (s *Screen) blocks(taken map[news.HeadlineID]bool) []*block {
	var all []*block
	for _, section := range s.front.sections[:s.front.loaded] {
		rows := s.front.headlines[section.ID]
		if len(rows) == 0 {
			continue
		}
		fresh := slices.DeleteFunc(slices.Clone(rows), func(h news.Headline) bool { return taken[h.ID] })
		n := min(fewest, len(fresh))
		for _, h := range fresh[:n] {
			taken[h.ID] = true
		}
		all = append(all, &block{section: section, rows: fresh[:n:n], rest: fresh[n:], most: s.front.share()})
	}
	return all
}

// deal puts blocks into n columns, each into the one that ends highest, and then
// lets shorter columns grow by further headlines until they are level with the
// longest. Where the screen has room, all grow as far as the poorest can, and what
// is left of it goes to the headlines' sapos.
func deal(blocks []*block, n, width, room int, taken map[news.HeadlineID]bool) [][]*block {
	columns, heights := make([][]*block, n), make([]int, n)
	for _, b := range blocks {
		i := slices.Index(heights, slices.Min(heights))
		columns[i] = append(columns[i], b)
		heights[i] += b.height(width)
	}
	most := room
	for i, column := range columns {
		reach := heights[i]
		for _, b := range column {
			reach += b.reserve(width)
		}
		most = min(most, reach)
	}
	level := max(slices.Max(heights), most)
	for i, column := range columns {
		for grown := true; grown; {
			grown = false
			for _, b := range column {
				if h := b.grow(width, level-heights[i], taken); h > 0 {
					heights[i] += h
					grown = true
				}
			}
		}
		tell(column, width, room-heights[i])
	}
	return columns
}

// tell gives the headlines of a column their sapos, the first of each section before
// the second, while there is room.
func tell(column []*block, width, room int) {
	longest := 0
	for _, b := range column {
		longest = max(longest, len(b.rows))
	}
	for i := range longest {
		for _, b := range column {
			if i >= len(b.rows) || b.told < i {
				continue
			}
			if n := len(brief(b.rows[i], width)); n <= room {
				room -= n
				b.told++
			}
		}
	}
}

// briefLines is how much of a headline's sapo stands below its title.
const briefLines = 3

func brief(h news.Headline, width int) []string {
	if h.Lead == "" {
		return nil
	}
	return widget.Opening(h.Lead, max(width-indent, 1), briefLines)
}

// reserve is the lines of the headlines that the block may still take.
func (b *block) reserve(width int) int {
	lines := 0
	for _, h := range b.rest[:min(len(b.rest), max(b.most, headlines)-len(b.rows))] {
		lines += tall(h, width)
	}
	return lines
}

// height is the lines of the block: its name, its headlines, or that they stand elsewhere,
// and a blank.
func (b *block) height(width int) int {
	lines := 2
	if len(b.rows) == 0 {
		lines++
	}
	for _, h := range b.rows {
		lines += tall(h, width)
	}
	return lines
}

// grow takes one more, if there is one that fits, and tells its lines.
func (b *block) grow(width, room int, taken map[news.HeadlineID]bool) int {
	b.rest = slices.DeleteFunc(b.rest, func(h news.Headline) bool { return taken[h.ID] })
	if len(b.rest) == 0 || len(b.rows) >= max(b.most, headlines) {
		return 0
	}
	next := b.rest[0]
	lines := tall(next, width)
	if lines > room {
		return 0
	}
	b.rows, b.rest = append(b.rows, next), b.rest[1:]
	taken[next.ID] = true
	return lines
}

// tall is how many lines a headline takes.
func tall(h news.Headline, width int) int {
	return max(len(widget.Titled(h, max(width-indent, 1))), 1)
}
