package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// Part is a stretch of a line: runes From up to To of the text of its spans.
type Part struct{ Line, From, To int }

// Hit is where a searched text stands: a part of each line that it runs over.
type Hit []Part

// Runes is how many of them the hit has.
func (h Hit) Runes() (n int) {
	for _, part := range h {
		n += part.To - part.From
	}
	return n
}

// Index is the text of a page, for finding.
type Index struct {
	text   string
	places []spot // of each rune
}

// spot is the place of a rune: a line, and the rune's number in it; line -1 for
// what stands between lines.
type spot struct{ line, rune int32 }

// Index prepares the page for finding. It takes a few bytes for each of its runes.
func (p Page) Index() *Index {
	var x Index
	var text strings.Builder
	add := func(r rune, at spot) {
		text.WriteRune(r)
		x.places = append(x.places, at)
	}
	last := '\n'
	for i, l := range p.Lines {
		n, cut := 0, false
		for _, s := range l.Spans {
			for _, r := range s.Text {
				if !beside(s.Role) && (r != ' ' || last != ' ') {
					add(r, spot{int32(i), int32(n)})
					last = r
				}
				n++
			}
			cut = s.Role == CutMark
		}
		switch {
		case len(l.Spans) == 0:
			add('\n', spot{line: -1})
			last = '\n'
		case !cut && last != ' ':
			add(' ', spot{line: -1})
			last = ' '
		}
	}
	x.text = text.String()
	return &x
}

// beside reports whether text of a role stands beside what is read.
func beside(r Role) bool {
	return marginal(r) || r == TableBorder || r == PicturePlace || r == PictureCells || r == FootMark
}

// Find lists where what is sought stands, in reading order.
func (x *Index) Find(sought viet.Sieve) []Hit {
	var hits []Hit
	at, runes := 0, 0 // the same place in bytes and in runes
	for _, span := range sought.Find(x.text) {
		from := runes + utf8.RuneCountInString(x.text[at:span[0]])
		at, runes = span[1], from+utf8.RuneCountInString(x.text[span[0]:span[1]])
		hits = append(hits, x.hit(from, runes))
	}
	return hits
}

// Holds reports whether all that is sought is on the page.
func (x *Index) Holds(sought viet.Sieve) bool { return sought.Holds(x.text) }

// hit gathers runes into the parts of the lines that they stand in.
func (x *Index) hit(from, to int) Hit {
	var h Hit
	for _, at := range x.places[from:to] {
		switch n := len(h) - 1; {
		case at.line < 0:
		case n >= 0 && h[n].Line == int(at.line):
			h[n].To = int(at.rune) + 1
		default:
			h = append(h, Part{Line: int(at.line), From: int(at.rune), To: int(at.rune) + 1})
		}
	}
	return h
}

// Shade returns the line with a part of it shaded.
func (l Line) Shade(p Part, s Shade) Line {
	out := make([]Span, 0, len(l.Spans)+2)
	at := 0
	for _, span := range l.Spans {
		runes := utf8.RuneCountInString(span.Text)
		from, to := max(p.From-at, 0), min(p.To-at, runes)
		at += runes
		if from >= to {
			out = append(out, span)
			continue
		}
		a, b := byteAt(span.Text, from), byteAt(span.Text, to)
		for _, piece := range []struct {
			text  string
			shade Shade
		}{{span.Text[:a], span.Shade}, {span.Text[a:b], s}, {span.Text[b:], span.Shade}} {
			if piece.text != "" {
				part := span
				part.Text, part.Shade = piece.text, piece.shade
				out = append(out, part)
			}
		}
	}
	l.Spans = out
	return l
}

// byteAt is the byte at which rune n begins.
func byteAt(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
