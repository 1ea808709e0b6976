package typeset

import (
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// records sets a table that is too wide for columns: each row as lines of "name:
// value", the first cell as its heading.
func (s *setter) records(g grid) {
	var names []news.Text
	rows := g.rows
	if g.header {
		names = rows[0]
		rows = rows[1:]
		for _, name := range names {
			s.at.Offset += len(name.String())
		}
	}
	for _, row := range rows {
		s.gap()
		for i, cell := range row {
			s.field(names, i, cell)
		}
	}
}

// field sets one cell of a record behind its column's name; the first cell is
// the record's heading and stands out to the left of the others.
func (s *setter) field(names []news.Text, i int, cell news.Text) {
	if len(cell) == 0 {
		return
	}
	indent, m := 2, manner{role: TableText}
	if i == 0 {
		indent, m = 0, manner{role: TableHead, bold: true}
	}
	room := s.width - indent - 2
	name := ""
	if i < len(names) && len(names[i]) > 0 {
		name = Harmless(names[i].String()) + ": "
	}
	if viet.Width(name) > room/2 {
		for _, l := range s.flow(names[i], s.width-indent, manner{role: TableBorder, keep: true}) {
			l.Indent = indent
			s.add(l)
		}
		name = "  "
	}
	// Later lines hang two cells further in than the name.
	m.first = max(0, viet.Width(name)-2)
	for j, l := range s.flow(cell, room, m) {
		if j == 0 {
			l = l.after(Span{Text: name, Role: TableBorder})
			l.Indent = indent
		} else {
			l.Indent = indent + 2
		}
		s.add(l)
	}
}
