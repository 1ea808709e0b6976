package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Limits of a column, in cells.
const (
	parting   = 3  // of cellBorder
	minColumn = 8  // a column that must shrink keeps this: viet.Break makes no narrower lines
	maxWord   = 14 // and the longest of its words up to this
)

// cellBorder parts the cells of a row.
const cellBorder = " │ "

// table sets data as columns, or row by row where the columns don't fit.
func (s *setter) table(t news.Table) {
	count := 0
	for _, row := range t.Rows {
		count = max(count, len(row))
	}
	if count == 0 {
		return
	}
	s.gap()
	g := grid{rows: t.Rows, header: t.Header && len(t.Rows) > 1, count: count}
	if !s.measure.Records && g.fit(s.width) {
		s.columns(g)
	} else {
		s.records(g)
	}
}

// grid is a table with the widths of its columns.
type grid struct {
	rows   [][]news.Text
	header bool
	count  int
	widths []int
}

// fit chooses the widths; false means that the columns don't fit.
func (g *grid) fit(width int) bool {
	room := width - parting*(g.count-1)
	wish, least := make([]int, g.count), make([]int, g.count)
	for _, row := range g.rows {
		for i, cell := range row {
			text := cell.String()
			wish[i] = max(wish[i], viet.Width(text))
			for _, word := range strings.Fields(text) {
				least[i] = max(least[i], min(maxWord, viet.Width(word)))
			}
		}
	}
	sumWish, sumLeast := 0, 0
	for i := range wish {
		wish[i] = max(wish[i], 1)
		least[i] = min(wish[i], max(least[i], minColumn))
		sumWish += wish[i]
		sumLeast += least[i]
	}
	switch {
	case sumWish <= room:
		g.widths = wish
	case sumLeast > room:
		return false
	default:
		g.widths = least
		g.share(wish, room-sumLeast, sumWish-sumLeast)
	}
	return true
}

// share gives the spare cells to the columns by what each still wishes for.
func (g *grid) share(wish []int, spare, wanted int) {
	for i := range g.widths {
		lacks := wish[i] - g.widths[i]
		if lacks == 0 {
			continue
		}
		more := spare * lacks / wanted
		g.widths[i] += more
		spare -= more
		wanted -= lacks
	}
}

// columns sets the rows side by side.
func (s *setter) columns(g grid) {
	numeric := make([]bool, g.count)
	for i := range numeric {
		numeric[i] = g.numeric(i)
	}
	tall := false
	for r, row := range g.rows {
		if r > 0 && (tall || (g.header && r == 1)) {
			s.add(g.border(s.at))
		}
		head := g.header && r == 0
		lines := s.row(g, row, head, numeric)
		tall = tall || len(lines) > 1
		s.add(lines...)
	}
}

// row sets one row, as many lines as its longest cell needs.
func (s *setter) row(g grid, row []news.Text, head bool, numeric []bool) []Line {
	from := s.at
	cells := make([][]Line, g.count)
	height := 0
	for i, text := range row {
		m := manner{role: TableText}
		if head {
			m = manner{role: TableHead, bold: true}
		}
		cells[i] = s.flow(text, g.widths[i], m)
		height = max(height, len(cells[i]))
	}
	lines := make([]Line, height)
	for y := range lines {
		line := Line{At: from}
		for i := range g.count {
			if i > 0 {
				line.Spans = append(line.Spans, Span{Text: cellBorder, Role: TableBorder})
			}
			var cell Line
			if y < len(cells[i]) {
				cell = cells[i][y]
			}
			line.Spans = append(line.Spans, pad(cell, g.widths[i], numeric[i], i == g.count-1)...)
		}
		lines[y] = line
	}
	return lines
}

// pad fills a cell up to its column; the last column needs no blanks behind it.
func pad(cell Line, width int, right, last bool) []Span {
	fill := strings.Repeat(" ", max(0, width-cell.cells()))
	blank := Span{Text: fill, Role: TableText}
	switch {
	case fill == "":
		return cell.Spans
	case right:
		return append([]Span{blank}, cell.Spans...)
	case last:
		return cell.Spans
	}
	return append(cell.Spans[:len(cell.Spans):len(cell.Spans)], blank)
}

// border is the rule below the header, or between rows of several lines.
func (g grid) border(at news.Position) Line {
	parts := make([]string, g.count)
	for i, w := range g.widths {
		parts[i] = strings.Repeat("─", w)
	}
	return Line{Spans: []Span{{Text: strings.Join(parts, "─┼─"), Role: TableBorder}}, At: at}
}

// numeric reports whether a column's cells below the header are all numbers.
func (g grid) numeric(column int) bool {
	some := false
	for r, row := range g.rows {
		if (g.header && r == 0) || column >= len(row) {
			continue
		}
		text := strings.TrimSpace(row[column].String())
		if text == "" {
			continue
		}
		if !startsWithDigit(strings.TrimLeft(text, "+-−")) {
			return false
		}
		some = true
	}
	return some
}

func startsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}
