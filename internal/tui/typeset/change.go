package typeset

import (
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/news"
)

// Passage is a paragraph of a comparison of two texts: what it says, with what was
// put in and what was taken out where they stood.
type Passage struct {
	Role   Role
	Pieces []Piece
}

// Piece is a part of a passage; its shade is Unshaded, Added or Removed.
type Piece struct {
	Text  string
	Shade Shade
}

// Changes sets passages below each other, an empty line between them. The passage
// is the Block of a line's position.
func Changes(passages []Passage, width int) Page {
	s := &setter{width: max(width, MinWidth), body: Body}
	for i, p := range passages {
		s.turn(i)
		s.gap()
		s.add(s.passage(p)...)
	}
	return Page{Width: s.width, Lines: s.lines}
}

func (s *setter) passage(p Passage) []Line {
	var text news.Text
	for _, piece := range p.Pieces {
		text = append(text, news.Span{Text: Harmless(piece.Text)})
	}
	lines := s.flow(text, s.width, manner{role: p.Role, bold: heavy(p.Role)})
	from := 0
	for i, span := range text {
		to := from + len(span.Text)
		if shade := p.Pieces[i].Shade; shade != Unshaded {
			for j := range lines {
				lines[j] = lines[j].shadeBytes(from, to, shade)
			}
		}
		from = to
	}
	return lines
}

// shadeBytes shades the bytes of the passage from one to before another, as far as
// they are in the line.
func (l Line) shadeBytes(from, to int, shade Shade) Line {
	var text []byte
	for _, span := range l.Spans {
		if span.Role != CutMark {
			text = append(text, span.Text...)
		}
	}
	from = min(max(from-l.At.Offset, 0), len(text))
	to = min(max(to-l.At.Offset, 0), len(text))
	if from == to {
		return l
	}
	return l.Shade(Part{From: utf8.RuneCount(text[:from]), To: utf8.RuneCount(text[:to])}, shade)
}
