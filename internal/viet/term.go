package viet

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Term is a word that is sought, or several that follow each other. A word typed
// without marks stands for every way to mark it.
type Term struct {
	Words  []string // folded
	Open   bool     // the last word may be the beginning of one
	marked []string // the same with the marks that were typed; "" for a word without any
}

const phraseQuotes = "\"“”„«»"

// Terms reads what was typed: words, and phrases in quotes. The last word is open
// until a blank or another sign ends it.
func Terms(typed string) []Term {
	open := unfinished(typed)
	isQuote := func(r rune) bool { return strings.ContainsRune(phraseQuotes, r) }
	text := Clean(typed)
	quoted := strings.IndexFunc(text, isQuote) == 0
	var terms []Term
	for _, part := range strings.FieldsFunc(text, isQuote) {
		pieces := []string{part}
		if !quoted {
			pieces = strings.Fields(part)
		}
		for _, piece := range pieces {
			if t := termOf(piece); len(t.Words) > 0 {
				terms = append(terms, t)
			}
		}
		quoted = !quoted
	}
	if n := len(terms); n > 0 {
		terms[n-1].Open = open
	}
	return terms
}

// unfinished reports whether the last word that was typed may go on.
func unfinished(typed string) bool {
	last, _ := utf8.DecodeLastRuneInString(typed)
	return InToken(last)
}

func termOf(piece string) (t Term) {
	for _, w := range Tokens(piece) {
		marked := FoldKeepMarks(piece[w.Start:w.End])
		if marked == w.Bare {
			marked = ""
		}
		t.Words, t.marked = append(t.Words, w.Bare), append(t.marked, marked)
	}
	return t
}

// Occurrence is where a term stands in a text.
type Occurrence struct {
	Term     int  // the term's number
	From, To int  // tokens of the text, half-open
	Exact    bool // with all marks that were typed
	Whole    bool // the open word is there as a word of its own
}

// Worth orders the occurrences of a term: with its marks, then as a whole word.
func (o Occurrence) Worth() int {
	worth := 0
	if o.Exact {
		worth = 2
	}
	if o.Whole {
		worth++
	}
	return worth
}

// Find appends where the term, which is given this number, stands in a text with
// these tokens. Words of a phrase don't stand on two lines.
func (t *Term) Find(found []Occurrence, number int, text string, tokens []Token) []Occurrence {
	n := len(t.Words)
	for i := 0; i+n <= len(tokens); i++ {
		if !t.fits(text, tokens[i:i+n]) {
			continue
		}
		o := Occurrence{Term: number, From: i, To: i + n, Exact: true, Whole: true}
		for k, marked := range t.marked {
			w := tokens[i+k]
			open := t.Open && k == n-1
			o.Whole = o.Whole && (!open || w.Bare == t.Words[k])
			if marked == "" {
				continue
			}
			is := FoldKeepMarks(text[w.Start:w.End])
			o.Exact = o.Exact && (is == marked || open && strings.HasPrefix(is, marked))
		}
		found = append(found, o)
	}
	return found
}

func (t *Term) fits(text string, tokens []Token) bool {
	for k, w := range tokens {
		if w.Bare != t.Words[k] && (!t.Open || k < len(tokens)-1 || !strings.HasPrefix(w.Bare, t.Words[k])) {
			return false
		}
		if k > 0 && strings.Contains(text[tokens[k-1].End:w.Start], "\n") {
			return false
		}
	}
	return true
}

// As writes the term as an occurrence in a text has it, so that [Terms] reads what was
// found and no more: with marks only if it was found with those that were typed, and
// an open word as the one that it is the beginning of.
func (t *Term) As(o Occurrence, text string, tokens []Token) string {
	words := make([]string, len(t.Words))
	for k, w := range tokens[o.From:o.To] {
		words[k] = w.Bare
		if o.Exact && t.marked[k] != "" {
			words[k] = FoldKeepMarks(text[w.Start:w.End])
		}
	}
	if len(words) == 1 {
		return words[0]
	}
	return `"` + strings.Join(words, " ") + `"`
}

// Spans are the bytes at which occurrences stand, from left to right and apart from
// each other. Terms that follow each other, as they were typed, are one span.
func Spans(found []Occurrence, text string, tokens []Token) [][2]int {
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b Occurrence) int { return a.From - b.From })
	var spans [][2]int
	end, last := -1, -1
	for _, o := range found {
		from, to := tokens[o.From].Start, tokens[o.To-1].End
		n := len(spans) - 1
		follows := o.From == end && o.Term == last+1 && strings.Trim(text[tokens[o.From-1].End:from], " ") == ""
		if n >= 0 && (o.From < end || follows) {
			spans[n][1] = max(spans[n][1], to)
		} else {
			spans = append(spans, [2]int{from, to})
		}
		if o.To >= end {
			end, last = o.To, o.Term
		}
	}
	return spans
}
