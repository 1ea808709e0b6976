package store

import (
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// light says what of a story is lit: of each term the best occurrences alone, in
// title and text alike, so that what is typed with its marks is not lit without them
// where the story has it with them.
type light []int // the worth that each term's occurrences must have

func lightOf(terms int, matches ...match) light {
	best := make(light, terms)
	for _, m := range matches {
		for _, o := range m.found {
			best[o.Term] = max(best[o.Term], o.Worth())
		}
	}
	return best
}

// on are the occurrences that are lit, from a token of the text on.
func (l light) on(m match, from int) (lit []viet.Occurrence) {
	for _, o := range m.found {
		if o.From >= from && o.Worth() == l[o.Term] {
			lit = append(lit, o)
		}
	}
	return lit
}

// marks are the bytes of the text that are lit.
func (l light) marks(m match) []news.Range {
	var marks []news.Range
	for _, span := range viet.Spans(l.on(m, 0), m.text, m.tokens) {
		marks = append(marks, news.Range{From: span[0], To: span[1]})
	}
	return marks
}

// words are the terms as the matches have them, written so that they are read as
// that and no more: what is lit here is what they find in the story's page.
func (l light) words(terms []term, matches ...match) string {
	var words []string
	taken := map[string]bool{}
	for _, m := range matches {
		for _, o := range l.on(m, 0) {
			if way := terms[o.Term].As(o, m.text, m.tokens); !taken[way] {
				taken[way] = true
				words = append(words, way)
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, " ") + " " // the blank ends the last word
}
