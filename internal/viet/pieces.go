package viet

import (
	"sync"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A piece is what a line cannot break: a token between blanks, or a part of one
// that is longer than the measure.
type piece struct {
	start, end int32
	width      int32
	blanks     int32 // cells before it inside a line
	before     gapKind
	cost       float32 // of a line that begins here
}

type gapKind uint8

const (
	blankGap gapKind = iota
	cutGap           // the token was too long for a line
	wideGap          // between ideographs, which need no blank
)

// A workshop is the working memory of one Break.
type workshop struct {
	pieces []piece
	costs  []float32 // of the best lines up to a piece
	from   []int32   // where the last of these lines begins

	syllables []syllable
	says      []uint8
	chances   []float32
	ends      []int32 // cells up to the end of a piece
}

var workshops = sync.Pool{New: func() any { return new(workshop) }}

// cut makes the pieces of text[start:end].
func (w *workshop) cut(text string, start, end, width int) {
	w.pieces = w.pieces[:0]
	for i := start; i < end; {
		if isBlank(text[i]) {
			i++
			continue
		}
		from, simple := i, true
		cells := 0
		for i < end && !isBlank(text[i]) {
			r, size := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(text[i:])
				simple = simple && plain(r)
			} else if r < ' ' {
				simple = false
			}
			cells++
			i += size
		}
		if !simple {
			cells = displaywidth.String(text[from:i])
			if cells > 2 && w.ideographs(text, from, i, width) {
				continue
			}
		}
		if cells > width {
			w.chop(text, from, i, width)
			continue
		}
		w.pieces = append(w.pieces, piece{start: int32(from), end: int32(i), width: int32(cells)})
	}
	for i := 1; i < len(w.pieces); i++ {
		w.pieces[i].blanks = w.pieces[i].start - w.pieces[i-1].end
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// chop cuts a token that is longer than a line: after the signs that divide an
// address, and where there are none in time, between any two graphemes.
func (w *workshop) chop(text string, start, end, width int) {
	p := piece{start: int32(start), end: int32(start)}
	add := func() {
		if p.end > p.start {
			w.pieces = append(w.pieces, p)
			p = piece{start: p.end, end: p.end, before: cutGap}
		}
	}
	divided := false
	for g := graphemes.FromString(text[start:end]); g.Next(); {
		s := g.Value()
		cells := displaywidth.String(s)
		divides := len(s) == 1 && isDivider(s[0])
		if int(p.width)+cells > width || divided && !divides {
			add()
		}
		p.end += int32(len(s))
		p.width += int32(cells)
		divided = divides
	}
	add()
}

func isDivider(c byte) bool {
	switch c {
	case '/', '?', '&', '=', '-', '_', '.', ',', ';', ':', '+', '%', '#', '@', '|':
		return true
	}
	return false
}

// ideographs cuts a token of Chinese, Japanese or Korean between its characters.
// It reports false, and does nothing, for any other token.
func (w *workshop) ideographs(text string, start, end, width int) bool {
	first := len(w.pieces)
	p := piece{start: int32(start), end: int32(start)}
	for g := graphemes.FromString(text[start:end]); g.Next(); {
		s := g.Value()
		cells := displaywidth.String(s)
		r, _ := utf8.DecodeRuneInString(s)
		if p.end > p.start && (isIdeograph(r) || int(p.width)+cells > width) {
			w.pieces = append(w.pieces, p)
			p = piece{start: p.end, end: p.end, before: wideGap}
			if !isIdeograph(r) {
				p.before = cutGap
			}
		}
		p.end += int32(len(s))
		p.width += int32(cells)
	}
	w.pieces = append(w.pieces, p)
	for _, p := range w.pieces[first+1:] {
		if p.before == wideGap {
			return true
		}
	}
	w.pieces = w.pieces[:first]
	return false
}

// isIdeograph knows letters only: the wide signs, such as "、", stay with the one before.
func isIdeograph(r rune) bool {
	return r >= 0x3041 && r <= 0x30FF || r >= 0x3400 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}
