package frontpage

import (
	"slices"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// item is what the cursor can stand on: a headline, or a section's name.
type item struct {
	headline news.Headline // with an empty ID on a section's name
	section  news.SectionID
	among    news.Query // the list that the headline stands in
	draw     func(chosen bool) []string
}

func (it item) key() string { return string(it.section) + "\n" + string(it.headline.ID) }

// cell is a piece of a column: an item, or lines without one.
type cell struct {
	y     int // from the column's top
	item  int // index among the page's items; -1 for none
	lines []string
}

// column is cells below each other.
type column struct {
	width  int
	height int
	cells  []cell
}

// add puts lines below what is there, each made as wide as the column.
func (c *column) add(item int, lines ...string) {
	for i, line := range lines {
		if line != "" {
			lines[i] = widget.Pad(line, c.width)
		}
	}
	c.cells = append(c.cells, cell{c.height, item, lines})
	c.height += len(lines)
}

// band is columns beside each other, across the page.
type band struct {
	y       int
	height  int
	columns []column
}

// spot is where an item stands.
type spot struct{ band, column, y, height int }

// page is the laid out front page: bands below each other.
type page struct {
	width  int
	left   int // blanks at the left of every line
	height int
	bands  []band
	items  []item
	spots  []spot
}

// add takes an item and gives its index and its lines.
func (p *page) add(it item) (index int, lines []string) {
	p.items = append(p.items, it)
	return len(p.items) - 1, it.draw(false)
}

// stack puts columns below what is there.
func (p *page) stack(columns ...column) {
	b := band{y: p.height, columns: columns}
	for _, c := range columns {
		b.height = max(b.height, c.height)
	}
	p.bands = append(p.bands, b)
	p.height += b.height
}

// locate finds where the items stand, once all bands are there.
func (p *page) locate() {
	p.spots = make([]spot, len(p.items))
	for i, b := range p.bands {
		for j, c := range b.columns {
			for _, cell := range c.cells {
				if cell.item >= 0 {
					p.spots[cell.item] = spot{i, j, b.y + cell.y, len(cell.lines)}
				}
			}
		}
	}
}

// beside is the item nearest to one in the next column on a side, or the item itself.
func (p *page) beside(from, by int) int {
	at := p.spots[from]
	best, distance := from, 0
	for i, s := range p.spots {
		if s.band != at.band || (s.column-at.column)*by <= 0 {
			continue
		}
		d := abs(s.column-at.column)*p.height*2 + abs(2*s.y+s.height-2*at.y-at.height)
		if best == from || d < distance {
			best, distance = i, d
		}
	}
	return best
}

// below is the next item of the same column or, at its end, the nearest of the
// next band with any; by -1 goes up. The item itself is returned at the page's ends.
func (p *page) below(from, by int) int {
	at := p.spots[from]
	best := from
	for i, s := range p.spots {
		if s.band == at.band && s.column == at.column && (s.y-at.y)*by > 0 && (best == from || (p.spots[best].y-s.y)*by > 0) {
			best = i
		}
	}
	if best != from {
		return best
	}
	for b := at.band + by; b >= 0 && b < len(p.bands); b += by {
		if i, ok := p.enter(b, by, p.edge(at)); ok {
			return i
		}
	}
	return from
}

// enter is the first item of a band, coming from above (by 1) or below, in the column that
// begins nearest to x.
func (p *page) enter(band, by, x int) (item int, ok bool) {
	distance := 0
	for i, s := range p.spots {
		if s.band != band {
			continue
		}
		d := abs(p.edge(s)-x)*p.height*2 + s.y*by + p.height
		if !ok || d < distance {
			item, distance, ok = i, d, true
		}
	}
	return item, ok
}

// edge is the cell at which a spot's column begins.
func (p *page) edge(s spot) int {
	x := 0
	for _, c := range p.bands[s.band].columns[:s.column] {
		x += c.width + gapWidth
	}
	return x
}

// at is the item under a cell of the page.
func (p *page) at(x, y int) (item int, ok bool) {
	for _, b := range p.bands {
		if y < b.y || y >= b.y+b.height {
			continue
		}
		from := 0
		for _, c := range b.columns {
			if x >= from && x < from+c.width {
				i := slices.IndexFunc(c.cells, func(c cell) bool {
					return c.item >= 0 && y-b.y >= c.y && y-b.y < c.y+len(c.lines)
				})
				if i < 0 {
					return 0, false
				}
				return c.cells[i].item, true
			}
			from += c.width + gapWidth
		}
	}
	return 0, false
}

func abs(n int) int { return max(n, -n) }
