package typeset

import (
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// Shape is the size of a picture in cells.
type Shape struct{ Cols, Rows int }

// within scales a shape down to a width.
func (s Shape) within(cols int) Shape {
	if s.Cols <= cols {
		return s
	}
	return Shape{Cols: cols, Rows: max(1, s.Rows*cols/s.Cols)}
}

// Plate is a picture on a page, or the framed place of one that is not shown.
type Plate struct {
	Src   string
	Room  int // cells that it may be wide
	First int // its first line
	Last  int // its last line
	Shape Shape
}

// hang makes room for a picture and returns its number; without an address it has
// none. Where the size is not known, what is set in its place is the caller's.
func (s *setter) hang(src string) (plate int, shown bool) {
	if src = news.CleanLink(src); src == "" {
		return 0, false
	}
	shape := s.measure.Pictures[src].within(s.width)
	s.plates = append(s.plates, Plate{Src: src, Room: s.width, Shape: shape})
	plate = len(s.plates)
	if shape.Rows <= 0 || shape.Cols <= 0 {
		return plate, false
	}
	cells := strings.Repeat(" ", shape.Cols)
	for row := range shape.Rows {
		s.add(Line{
			Indent: (s.width - shape.Cols) / 2, Spans: []Span{{Text: cells, Role: PictureCells}},
			At: s.at, Plate: plate, Row: row,
		})
	}
	return plate, true
}

// hung tells where on the page the pictures stand.
func (s *setter) hung() []Plate {
	for i, l := range s.lines {
		if l.Plate == 0 {
			continue
		}
		p := &s.plates[l.Plate-1]
		if l.Row == 0 {
			p.First = i
		}
		p.Last = i
	}
	return s.plates
}
