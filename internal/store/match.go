package store

import (
	"slices"

	"github.com/sapbao/sapbao/internal/viet"
)

// match is how terms stand in a text.
type match struct {
	all      bool // every term is there
	exact    bool // with all marks that were typed
	together bool // in their order, with nothing between
	whole    bool // the open word is there as a word of its own
	found    []viet.Occurrence
	text     string
	tokens   []viet.Token
}

// matchIn finds the terms in a text.
func matchIn(text string, terms []term) match {
	m := match{text: text, tokens: viet.Tokens(text), all: true, exact: true, whole: true}
	for i := range terms {
		first := len(m.found)
		m.found = terms[i].Find(m.found, i, text, m.tokens)
		here := m.found[first:]
		m.all = m.all && len(here) > 0
		m.exact = m.exact && slices.ContainsFunc(here, func(o viet.Occurrence) bool { return o.Exact })
		m.whole = m.whole && slices.ContainsFunc(here, func(o viet.Occurrence) bool { return o.Whole })
	}
	if m.all {
		m.join(len(terms))
	}
	return m
}

// join looks for the terms one after the other. Where they stand so with their
// marks, or at all, the match is as good as there.
func (m *match) join(terms int) {
	byStart := make(map[[2]int]viet.Occurrence, len(m.found))
	for _, o := range m.found {
		byStart[[2]int{o.Term, o.From}] = o
	}
	best := 0
	for _, o := range m.found {
		if o.Term != 0 {
			break
		}
		exact, whole, at, run := o.Exact, o.Whole, o.To, 1
		for run < terms {
			next, ok := byStart[[2]int{run, at}]
			if !ok {
				break
			}
			exact, whole, at = exact && next.Exact, whole && next.Whole, next.To
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
