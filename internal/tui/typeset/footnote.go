package typeset

import (
	"fmt"
	"strconv"

	"github.com/sapbao/sapbao/internal/news"
)

// notes numbers the addresses of links as they come up.
type notes struct {
	addresses []string
	numbers   map[string]int
}

func (n *notes) number(address string) int {
	if n.numbers == nil {
		n.numbers = map[string]int{}
	}
	if n.numbers[address] == 0 {
		n.addresses = append(n.addresses, address)
		n.numbers[address] = len(n.addresses)
	}
	return n.numbers[address]
}

// footMarks are the numbers that were put into a text: ascending byte ranges of it.
type footMarks []struct{ from, to int }

// before is how many bytes of the text before a place are numbers.
func (f footMarks) before(at int) int {
	n := 0
	for _, m := range f {
		n += max(0, min(m.to, at)-m.from)
	}
	return n
}

// at reports whether a number begins at a byte.
func (f footMarks) at(start int) bool {
	for _, m := range f {
		if m.from == start {
			return true
		}
	}
	return false
}

// numbered numbers the links of a text and, for footnotes, puts each number
// behind its link. Reading positions don't count what was put in.
func (s *setter) numbered(t news.Text) (news.Text, footMarks) {
	var out news.Text
	var marks footMarks
	at := 0
	for i, span := range t {
		ends := span.Link != "" && (i+1 == len(t) || t[i+1].Link != span.Link)
		n := 0
		if ends {
			n = s.notes.number(span.Link)
		}
		if !s.measure.Footnotes {
			continue
		}
		out = append(out, span)
		at += len(span.Text)
		if ends {
			mark := "[" + strconv.Itoa(n) + "]"
			out = append(out, news.Span{Text: mark})
			marks = append(marks, struct{ from, to int }{at, at + len(mark)})
			at += len(mark)
		}
	}
	if marks == nil {
		return t, nil
	}
	return out, marks
}

// footnotes sets the addresses of the links below everything else.
func (s *setter) footnotes() {
	if len(s.notes.addresses) == 0 {
		return
	}
	s.turn(s.at.Block + 1)
	s.gap()
	title := s.measure.Words.Links
	s.add(s.flow(news.Plain(title), s.width, manner{role: NoticeTitle, bold: true})...)
	s.measure.Footnotes = false // the addresses themselves bear no numbers
	digits := len(strconv.Itoa(len(s.notes.addresses)))
	indent := digits + 3
	if s.width-indent < MinWidth {
		indent = 0
	}
	for i, address := range s.notes.addresses {
		mark := fmt.Sprintf("[%*d] ", digits, i+1)
		text := news.Text{{Text: Harmless(address), Link: address}}
		for j, l := range s.flow(text, s.width-indent, manner{role: NoticeText}) {
			switch {
			case indent > 0 && j == 0:
				l = l.after(Span{Text: mark, Role: FootMark})
			case indent > 0:
				l.Indent += indent
			}
			s.add(l)
		}
	}
}
