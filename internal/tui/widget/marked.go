package widget

import (
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// Marked breaks a text into at most so many lines of a width and draws the parts
// of it that match in another style. An ellipsis stands where lines are left out.
func Marked(text string, marks []news.Range, width, most int, plain, hit style.Pen) []string {
	broken := viet.Break(text, viet.Measure{Width: max(width, 1)})
	more := len(broken) > most
	broken = broken[:min(len(broken), most)]
	lines := make([]string, len(broken))
	for i, l := range broken {
		end, rest := l.End, ""
		if more && i == len(broken)-1 {
			end, rest = l.Start+len(shortened(text[l.Start:l.End], width)), " …"
		}
		lines[i] = segments(text, l.Start, end, marks, plain, hit)
		if rest != "" {
			lines[i] += plain.Render(rest)
		}
	}
	return lines
}

// Lit is [Marked] for what a list is narrowed by, with as many lines as the text needs.
func Lit(text string, sieve viet.Sieve, width int, plain, hit style.Pen) []string {
	return Marked(text, ranges(sieve.Find(text)), width, many, plain, hit)
}

func ranges(found [][2]int) []news.Range {
	marks := make([]news.Range, len(found))
	for i, at := range found {
		marks[i] = news.Range{From: at[0], To: at[1]}
	}
	return marks
}

// shortened leaves room for a blank and an ellipsis, after a whole word if it can.
func shortened(line string, width int) string {
	for viet.Width(line)+2 > width && strings.Contains(line, " ") {
		line = line[:strings.LastIndexByte(line, ' ')]
	}
	return line
}

// segments draws text[from:to] piece by piece.
func segments(text string, from, to int, marks []news.Range, plain, hit style.Pen) string {
	var b strings.Builder
	for _, m := range marks {
		if m.To <= from || m.From >= to {
			continue
		}
		b.WriteString(plain.Render(text[from:max(m.From, from)]))
		b.WriteString(hit.Render(text[max(m.From, from):min(m.To, to)]))
		from = min(m.To, to)
	}
	b.WriteString(plain.Render(text[from:to]))
	return b.String()
}
