package typeset

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/viet"
)

// Anchor is a link on a page. One that runs over several lines is one Anchor.
type Anchor struct {
	URL   string
	Text  string // what the page shows for it
	First int    // its first line
	Span  int    // the span of its first line that it begins with
	Last  int    // its last line
}

// anchors lists the links in reading order.
func anchors(lines []Line) []Anchor {
	var all []Anchor
	open := false // the line before ended within the last anchor
	for i, l := range lines {
		for j, s := range l.Spans {
			if s.Link == "" {
				open = open && marginal(s.Role)
				continue
			}
			if n := len(all) - 1; open && all[n].URL == s.Link {
				if all[n].Last < i {
					all[n].Text += " "
				}
				all[n].Text += s.Text
				all[n].Last = i
				continue
			}
			all = append(all, Anchor{URL: s.Link, Text: s.Text, First: i, Span: j, Last: i})
			open = true
		}
		if len(l.Spans) == 0 {
			open = false
		}
	}
	return all
}

// marginal reports whether text of a role stands beside the running text, so
// that a link can go on behind it.
func marginal(r Role) bool {
	return r == BoxBorder || r == QuoteBar || r == ListMark || r == CutMark
}

// From is the first line of a link that is not above top, and the span of that
// line that shows it.
func (p Page) From(a Anchor, top int) (line, span int) {
	if a.First >= top {
		return a.First, a.Span
	}
	for i, s := range p.Lines[top].Spans {
		if s.Link == a.URL {
			return top, i
		}
	}
	return top, 0
}

// Cover lays a mark over the first letters of a span, as many as the mark takes cells.
func (l Line) Cover(span int, mark string) Line {
	out := append([]Span(nil), l.Spans[:span]...)
	under := l.Spans[span]
	label := Span{Text: mark, Link: under.Link, Shade: FoundHere}
	rest := under.Text
	for need := viet.Width(mark); need > 0 && rest != ""; {
		letter, cells := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		rest = rest[len(letter):]
		if need -= cells; need < 0 {
			label.Text += strings.Repeat(" ", -need)
		}
	}
	out = append(out, label)
	if rest != "" {
		under.Text = rest
		out = append(out, under)
	}
	l.Spans = append(out, l.Spans[span+1:]...)
	return l
}
