package typeset

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// Plain is the page as text: a line each, without blanks at their ends.
func (p Page) Plain() string {
	var b strings.Builder
	for _, l := range p.Lines {
		b.WriteString(l.Plain())
		b.WriteByte('\n')
	}
	return b.String()
}

// Plain is the line's text with its indent and without blanks at its end.
func (l Line) Plain() string {
	var b strings.Builder
	for range l.Indent {
		b.WriteByte(' ')
	}
	for _, s := range l.Spans {
		b.WriteString(s.Text)
	}
	return strings.TrimRight(b.String(), " ")
}

// LineAt returns the line that shows a position, or the nearest before it. A
// position behind the page's end gives the last line, an empty page 0.
func (p Page) LineAt(at news.Position) int {
	i, found := slices.BinarySearchFunc(p.Lines, at, func(l Line, at news.Position) int {
		return Compare(l.At, at)
	})
	if found || i == 0 {
		return i
	}
	// Frames and first lines share a position: show the first of them.
	last := p.Lines[i-1].At
	i, _ = slices.BinarySearchFunc(p.Lines, last, func(l Line, at news.Position) int {
		return Compare(l.At, at)
	})
	return i
}

// Blank reports whether nothing stands on a line.
func (p Page) Blank(line int) bool { return len(p.Lines[line].Spans) == 0 }

// Heads reports whether a line is a part of what belongs to the text below it: of a
// heading within the text, of a paragraph in bold as the questions of an interview are,
// or of a table's head.
func (p Page) Heads(line int) bool {
	spans := p.Lines[line].Spans
	return len(spans) > 0 && !slices.ContainsFunc(spans, func(s Span) bool { return !s.heads() })
}

func (s Span) heads() bool {
	switch s.Role {
	case Heading, TableHead, TableBorder:
		return true
	case PictureCells:
		return false
	case Body:
		return s.Bold || strings.TrimSpace(s.Text) == ""
	}
	return strings.TrimSpace(s.Text) == ""
}

// Run is how many lines from one on show the same position as it does.
func (p Page) Run(line int) int {
	if line >= len(p.Lines) {
		return 0
	}
	n := 1
	for line+n < len(p.Lines) && p.Lines[line+n].At == p.Lines[line].At {
		n++
	}
	return n
}

// tally counts the words that are to be read up to the end of each line.
func tally(lines []Line) []int {
	counts := make([]int, len(lines))
	n := 0
	for i, l := range lines {
		for _, s := range l.Spans {
			if !read(s.Role) {
				continue
			}
			within := false
			for _, c := range []byte(s.Text) {
				if c != ' ' && !within {
					n++
				}
				within = c != ' '
			}
		}
		counts[i] = n
	}
	return counts
}

// read reports whether text of a role takes time to read.
func read(r Role) bool {
	switch r {
	case Body, Lead, Heading, Caption, Credit, Quote, TableHead, TableText, BoxTitle, BoxText:
		return true
	}
	return false
}
