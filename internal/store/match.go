package store

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// match is how terms stand in a text.
type match struct {
	all      bool // every term is there
	exact    bool // with all marks that were typed
	together bool // in their order, with nothing between
	whole    bool // the open word is there as a word of its own
	found    []occurrence
	words    []word
}

// occurrence is a term in a text: words from to to-1.
type occurrence struct {
	term, from, to int
	exact, whole   bool
}

// matchIn finds the terms in a text.
func matchIn(text string, terms []term) match {
	m := match{words: wordsOf(text), all: true, exact: true, whole: true}
	for i := range terms {
		first := len(m.found)
		m.find(text, i, &terms[i])
		here := m.found[first:]
		m.all = m.all && len(here) > 0
		m.exact = m.exact && slices.ContainsFunc(here, func(o occurrence) bool { return o.exact })
		m.whole = m.whole && slices.ContainsFunc(here, func(o occurrence) bool { return o.whole })
	}
	if m.all {
		m.join(len(terms))
	}
	return m
}

func (m *match) find(text string, number int, t *term) {
	n := len(t.words)
	for i := 0; i+n <= len(m.words); i++ {
		if !t.fits(m.words[i : i+n]) {
			continue
		}
		o := occurrence{term: number, from: i, to: i + n, exact: true, whole: true}
		for k, marked := range t.marked {
			w := m.words[i+k]
			open := t.open && k == n-1
			o.whole = o.whole && (!open || w.bare == t.words[k])
			if marked == "" {
				continue
			}
			is := viet.FoldKeepMarks(text[w.start:w.end])
			o.exact = o.exact && (is == marked || open && strings.HasPrefix(is, marked))
		}
		m.found = append(m.found, o)
	}
}

func (t *term) fits(words []word) bool {
	for k, w := range words {
		if w.bare != t.words[k] && (!t.open || k < len(words)-1 || !strings.HasPrefix(w.bare, t.words[k])) {
			return false
		}
	}
	return true
}

// join looks for the terms one after the other. Where they stand so with their
// marks, or at all, the match is as good as there.
func (m *match) join(terms int) {
	byStart := make(map[[2]int]occurrence, len(m.found))
	for _, o := range m.found {
		byStart[[2]int{o.term, o.from}] = o
	}
	best := 0
	for _, o := range m.found {
		if o.term != 0 {
			break
		}
		exact, whole, at, run := o.exact, o.whole, o.to, 1
		for run < terms {
			next, ok := byStart[[2]int{run, at}]
			if !ok {
				break
			}
			exact, whole, at = exact && next.exact, whole && next.whole, next.to
			run++
		}
		if worth := 1 + 2*digit(exact) + digit(whole); run == terms && worth > best {
			best = worth
			m.together, m.whole = true, whole
		}
	}
}

// place is how good a match is by where it stands; less is better.
const (
	inTitle   = 0
	inText    = 4
	notFound  = 8
	apart     = 1 // added where the terms do not stand together
	beginning = 2 // added where the open word is only begun
)

func (m match) place(where int) int {
	if !m.all {
		return notFound
	}
	return where + apart*digit(!m.together) + beginning*digit(!m.whole)
}

// worth orders the occurrences of a term: with its marks, then as a whole word.
func (o occurrence) worth() int { return 2*digit(o.exact) + digit(o.whole) }

// marks are the bytes of the text that match: of each term the best occurrences
// alone. Terms that follow each other are one range.
func (m match) marks(terms int) []news.Range {
	best := make([]int, terms)
	for _, o := range m.found {
		best[o.term] = max(best[o.term], o.worth())
	}
	var spans [][2]int
	for _, o := range m.found {
		if o.worth() == best[o.term] {
			spans = append(spans, [2]int{o.from, o.to})
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	var marks []news.Range
	end := -1
	for _, s := range spans {
		to := m.words[s[1]-1].end
		if n := len(marks) - 1; n >= 0 && s[0] <= end {
			marks[n].To = max(marks[n].To, to)
		} else {
			marks = append(marks, news.Range{From: m.words[s[0]].start, To: to})
		}
		end = max(end, s[1])
	}
	return marks
}
