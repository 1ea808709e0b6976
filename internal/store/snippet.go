package store

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// A snippet is so many words, and so many of them stand before the match.
const (
	snippetWords = 36
	leadIn       = 7
)

// snippet is the piece of a text where most of what was searched for stands.
func (m match) snippet(text string, terms int) news.Snippet {
	if len(m.words) == 0 {
		return news.Snippet{}
	}
	marks := m.marks(terms)
	from := max(m.densest(terms)-leadIn, 0)
	to := min(from+snippetWords, len(m.words))
	if to == len(m.words) {
		from = max(to-snippetWords, 0)
	}
	start, end := m.words[from].start, len(text)
	if from == 0 {
		start = 0
	}
	var out news.Snippet
	before, after := "", ""
	if from > 0 {
		before = "… "
	}
	if to < len(m.words) {
		end, after = m.words[to-1].end, " …"
	}
	out.Text = before + strings.ReplaceAll(text[start:end], "\n", " ") + after
	for _, r := range marks {
		if r.From >= start && r.To <= end {
			out.Marks = append(out.Marks, news.Range{From: r.From - start + len(before), To: r.To - start + len(before)})
		}
	}
	return out
}

// densest is the first word of the stretch in which most of the terms stand,
// those with their marks counting more and a stretch of them together most.
func (m match) densest(terms int) int {
	found := slices.Clone(m.found)
	slices.SortFunc(found, func(a, b occurrence) int { return a.from - b.from })
	best, at := -1, 0
	for i, o := range found {
		worth, next := 0, o.from
		seen := make([]int, terms)
		for _, p := range found[i:] {
			if p.to > o.from+snippetWords-leadIn {
				break
			}
			value := 2 + 2*digit(p.exact)
			if p.from == next {
				value += 3
				next = p.to
			}
			if value > seen[p.term] {
				worth += value - seen[p.term]
				seen[p.term] = value
			}
		}
		if worth > best {
			best, at = worth, o.from
		}
	}
	return at
}
