package typeset

import (
	"strings"
	"unicode"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// manner is how a text is set.
type manner struct {
	role     Role
	bold     bool
	italic   bool
	first    int  // cells that something else takes at the head of the first line
	balanced bool // lines of about one length
	justify  bool
	keep     bool // the reading position stays where it is
}

// cutMark ends a line within a token that is longer than the line.
const cutMark = "↩"

// flow breaks a text into lines of at most width cells and moves the reading
// position behind it. A line feed in the text ends a line.
func (s *setter) flow(t news.Text, width int, m manner) []Line {
	t, marks := s.numbered(harmless(t))
	whole := t.String()
	broken := viet.Break(whole, viet.Measure{Width: width, First: m.first, Balanced: m.balanced})
	lines := make([]Line, len(broken))
	reader := spanReader{text: t}
	for i, b := range broken {
		room := width
		if i == 0 {
			room -= m.first
		}
		var gaps []int
		if m.justify && !b.Cut && i < len(broken)-1 && !strings.Contains(whole[b.End:broken[i+1].Start], "\n") {
			gaps = viet.Gaps(whole[b.Start:b.End], room)
		}
		spans := reader.take(b.Start, b.End, gaps, m, marks)
		if b.Cut && viet.Width(whole[b.Start:b.End]) < room {
			spans = append(spans, Span{Text: cutMark, Role: CutMark})
		}
		lines[i] = Line{Spans: spans, At: s.at}
		if !m.keep {
			lines[i].At.Offset += b.Start - marks.before(b.Start)
		}
	}
	if !m.keep {
		s.at.Offset += len(whole) - marks.before(len(whole))
	}
	return lines
}

// spanReader cuts ascending byte ranges out of a styled text.
type spanReader struct {
	text  news.Text
	index int // the span that the last range ended in
	start int // byte where that span begins
}

// take returns the bytes from..to as spans; gaps are further blanks behind each blank.
func (r *spanReader) take(from, to int, gaps []int, m manner, marks footMarks) []Span {
	var spans []Span
	for r.index < len(r.text) {
		piece := r.text[r.index]
		end := r.start + len(piece.Text)
		if lo, hi := max(from, r.start), min(to, end); lo < hi {
			text := piece.Text[lo-r.start : hi-r.start]
			text, gaps = widen(text, gaps)
			span := Span{
				Text: text, Role: m.role, Link: piece.Link,
				Bold: piece.Bold || m.bold, Italic: piece.Italic || m.italic,
			}
			if marks.at(r.start) {
				span = Span{Text: text, Role: FootMark}
			}
			spans = append(spans, span)
		}
		if end > to {
			break
		}
		r.index++
		r.start = end
	}
	return spans
}

// widen adds the gaps behind the blanks of text and returns the gaps left over.
func widen(text string, gaps []int) (string, []int) {
	if len(gaps) == 0 || strings.IndexByte(text, ' ') < 0 {
		return text, gaps
	}
	var b strings.Builder
	for i := range len(text) {
		b.WriteByte(text[i])
		if text[i] == ' ' && len(gaps) > 0 {
			for range gaps[0] {
				b.WriteByte(' ')
			}
			gaps = gaps[1:]
		}
	}
	return b.String(), gaps
}

// harmless returns the text without what could reach beyond its cells on a
// terminal. Stored text is clean already; this holds for text from anywhere.
func harmless(t news.Text) news.Text {
	for i, span := range t {
		if strings.IndexFunc(span.Text, harmful) < 0 && safeLink(span.Link) == span.Link {
			continue
		}
		clean := append(news.Text(nil), t...)
		for j := i; j < len(clean); j++ {
			clean[j].Text = Harmless(clean[j].Text)
			clean[j].Link = safeLink(clean[j].Link)
		}
		return clean
	}
	return t
}

// safeLink is the address if it is http or https without a byte that could end
// a terminal's hyperlink sequence, else "".
func safeLink(link string) string {
	if !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") {
		return ""
	}
	if strings.IndexFunc(link, func(r rune) bool { return r <= ' ' || harmful(r) }) >= 0 {
		return ""
	}
	return link
}

// Harmless drops control and direction marks but line feeds, which stay.
func Harmless(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case harmful(r):
			return -1
		}
		return r
	}, text)
}

func harmful(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar)
}
