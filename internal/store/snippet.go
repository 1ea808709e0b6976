package store

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// A snippet is so many words, and so many of them stand before the match. One from a
// text's end has a few more of these, so that it is not too short; fewer than some are
// not left out at a text's beginning.
const (
	snippetWords = 36
	leadIn       = 7
	endWords     = 16
	fewWords     = 4
)

// snippet is the piece of a text where most of what is lit stands. A title that the
// text begins with is not told again.
func (l light) snippet(m match, title []viet.Token) news.Snippet {
	first := 0
	if viet.Begins(m.tokens, title) {
		first = len(title)
	}
	if first == len(m.tokens) {
		return news.Snippet{}
	}
	lit := l.on(m, first)
	from := l.densest(lit, first) - leadIn
	to := min(max(from, first)+snippetWords, len(m.tokens))
	if to == len(m.tokens) {
		from = min(from, to-endWords)
	}
	if from < first+fewWords {
		from = first
	}
	start, end := m.tokens[from].Start, len(m.text)
	switch {
	case from > first:
	case first == 0:
		start = 0
	default: // what opens the text belongs to it, what ends the title does not
		rest := m.text[m.tokens[first-1].End:]
		start = len(m.text) - len(strings.TrimLeft(rest, " \n.,:;!?…-–—”»)"))
	}
	var out news.Snippet
	before, after := "", ""
	if from > first {
		before = "… "
	}
	if to < len(m.tokens) {
		end, after = m.tokens[to-1].End, " …"
	}
	out.Text = before + strings.ReplaceAll(m.text[start:end], "\n", " ") + after
	for _, span := range viet.Spans(lit, m.text, m.tokens) {
		if span[0] >= start && span[1] <= end {
			out.Marks = append(out.Marks, news.Range{From: span[0] - start + len(before), To: span[1] - start + len(before)})
		}
	}
	return out
}

// densest is the first word of the stretch in which most of the terms stand,
// those with their marks counting more and a stretch of them together most; none
// where nothing is lit.
func (l light) densest(lit []viet.Occurrence, none int) int {
	slices.SortFunc(lit, func(a, b viet.Occurrence) int { return a.From - b.From })
	best, at := -1, none
	for i, o := range lit {
		worth, next := 0, o.From
		seen := make([]int, len(l))
		for _, p := range lit[i:] {
			if p.To > o.From+snippetWords-leadIn {
				break
			}
			value := 2 + 2*digit(p.Exact)
			if p.From == next {
				value += 3
				next = p.To
			}
			if value > seen[p.Term] {
				worth += value - seen[p.Term]
				seen[p.Term] = value
			}
		}
		if worth > best {
			best, at = worth, o.From
		}
	}
	return at
}
