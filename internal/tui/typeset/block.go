package typeset

import (
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// setter holds the page while it is set.
type setter struct {
	measure  Measure
	title    string        // of the article
	width    int           // of the column that is being set, smaller within a box
	body     Role          // of running text
	at       news.Position // of the text that is set next
	past     news.Position // the end of the block before
	lines    []Line
	headings []Mark
	notes    notes
	plates   []Plate
}

func (s *setter) add(lines ...Line) { s.lines = append(s.lines, lines...) }

// turn goes on to the next block.
func (s *setter) turn(block int) {
	s.past, s.at = s.at, news.Position{Block: block}
}

// gap adds an empty line unless one is there or nothing is above. Before a block
// it stands at the end of the one above, so that a page that was left at the
// empty line and one that was left below it open as they were.
func (s *setter) gap() {
	n := len(s.lines)
	if n == 0 || len(s.lines[n-1].Spans) == 0 {
		return
	}
	line := Line{At: s.at}
	if s.at.Offset == 0 && Compare(s.lines[n-1].At, s.past) <= 0 {
		line.At = s.past
	}
	s.add(line)
}

func (s *setter) block(b news.Block) {
	switch b := b.(type) {
	case news.Paragraph:
		s.paragraph(b)
	case news.Heading:
		s.heading(b)
	case news.Picture:
		s.picture(b)
	case news.Quote:
		s.quote(b)
	case news.List:
		s.list(b)
	case news.Table:
		s.table(b)
	case news.Box:
		s.box(b)
	case news.Media:
		s.media(b)
	case news.Rule:
		s.gap()
		s.add(centred("∗ ∗ ∗", Rule, s.width, s.at))
	}
}

func (s *setter) paragraph(p news.Paragraph) {
	if len(p.Text) == 0 {
		return
	}
	s.gap()
	s.add(s.flow(p.Text, s.width, manner{role: s.body, justify: s.measure.Justify})...)
}

func (s *setter) heading(h news.Heading) {
	if len(h.Text) == 0 {
		return
	}
	s.gap()
	s.headings = append(s.headings, Mark{Line: len(s.lines), Level: h.Level, Text: h.Text.String()})
	s.add(s.flow(h.Text, s.width, manner{role: Heading, bold: true, italic: h.Level > 2, balanced: true})...)
}

func (s *setter) quote(q news.Quote) {
	const bar = 2
	s.gap()
	lines := s.flow(q.Text, s.width-bar, manner{role: Quote, italic: true})
	if q.Credit != "" {
		credit := s.flow(news.Plain(q.Credit), s.width-bar-2, manner{role: Credit})
		for i := range credit {
			mark := "  "
			if i == 0 {
				mark = "— "
			}
			credit[i].Spans = append([]Span{{Text: mark, Role: Credit}}, credit[i].Spans...)
		}
		lines = append(lines, credit...)
	}
	for _, l := range lines {
		s.add(l.after(Span{Text: "▎ ", Role: QuoteBar}))
	}
}

func (s *setter) list(list news.List) {
	s.gap()
	indent := 2
	if list.Ordered {
		indent = len(strconv.Itoa(len(list.Items))) + 2
	}
	if s.width-indent < MinWidth {
		indent = 2
	}
	for i, item := range list.Items {
		mark := "•"
		if list.Ordered {
			mark = strconv.Itoa(i+1) + "."
		}
		mark += strings.Repeat(" ", max(1, indent-viet.Width(mark)))
		first := viet.Width(mark) - indent
		for j, l := range s.flow(item, s.width-indent, manner{role: s.body, first: first}) {
			if j == 0 {
				l = l.after(Span{Text: mark, Role: ListMark})
			} else {
				l.Indent += indent
			}
			s.add(l)
		}
	}
}

// cells is the width of the line's text, without its indent.
func (l Line) cells() int {
	n := 0
	for _, s := range l.Spans {
		n += viet.Width(s.Text)
	}
	return n
}

// after returns the line behind a span; the line's own indent becomes blanks.
func (l Line) after(s Span) Line {
	if l.Indent > 0 {
		s.Text += strings.Repeat(" ", l.Indent)
		l.Indent = 0
	}
	l.Spans = append([]Span{s}, l.Spans...)
	return l
}

// centred is one short text in the middle of a line.
func centred(text string, role Role, width int, at news.Position) Line {
	return Line{Indent: max(0, (width-viet.Width(text))/2), Spans: []Span{{Text: text, Role: role}}, At: at}
}
