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

// Index is the text of a page, folded for finding.
type Index struct {
	plain  string // without marks
	marked string // with them; rune for rune the same
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
	x.plain = folded(text.String(), viet.Fold)
	x.marked = folded(text.String(), viet.FoldKeepMarks)
	return &x
}

// beside reports whether text of a role stands beside what is read.
func beside(r Role) bool {
	return marginal(r) || r == TableBorder || r == PicturePlace || r == PictureCells || r == FootMark
}

// folded folds rune for rune. Text for which that cannot be done stays as it is.
func folded(text string, fold func(string) string) string {
	if out := fold(text); utf8.RuneCountInString(out) == utf8.RuneCountInString(text) {
		return out
	}
	return text
}

// Find lists where a text stands, in reading order. Without marks it is found
// however it is marked; with marks, only as it is.
func (x *Index) Find(query string) []Hit {
	query = viet.Clean(query)
	text, wanted := x.plain, viet.Fold(query)
	if keeps := viet.FoldKeepMarks(query); keeps != wanted {
		text, wanted = x.marked, keeps
	}
	if wanted == "" {
		return nil
	}
	var hits []Hit
	length := utf8.RuneCountInString(wanted)
	at := 0 // runes of text before rest
	for rest := text; ; {
		i := strings.Index(rest, wanted)
		if i < 0 {
			return hits
		}
		at += utf8.RuneCountInString(rest[:i])
		hits = append(hits, x.hit(at, at+length))
		at += length
		rest = rest[i+len(wanted):]
	}
}

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
