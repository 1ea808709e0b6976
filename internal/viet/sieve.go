package viet

import (
	"slices"
	"strings"
)

// Sieve finds what a reader types in texts: it narrows lists and tells what is to be
// lit, by the same rules as the search. A word typed without marks fits with any:
// "cho noi" finds "chợ nổi" and "chó nói". One typed with marks fits only with these.
// The last word may be the beginning of one until a blank ends it. The order of the
// words does not matter, nor do capitals. The zero value lets everything through.
type Sieve struct{ terms []Term }

// NewSieve is the sieve for words, and phrases in quotes, as they are typed.
func NewSieve(typed string) Sieve { return Sieve{Terms(typed)} }

// NewPhrase is the sieve for words that must follow each other, as they are typed.
func NewPhrase(typed string) Sieve {
	t := termOf(Clean(typed))
	if len(t.Words) == 0 {
		return Sieve{}
	}
	t.Open = unfinished(typed)
	return Sieve{[]Term{t}}
}

// Empty reports whether everything goes through.
func (s Sieve) Empty() bool { return len(s.terms) == 0 }

// Holds reports whether each word is in one of the texts, which went through [Clean].
func (s Sieve) Holds(texts ...string) bool {
	read := make([]reading, len(texts))
	for i := range s.terms {
		if !s.terms[i].stands(texts, read) {
			return false
		}
	}
	return true
}

// reading is what was read of a text so far.
type reading struct {
	folded string
	tokens []Token
}

// stands reports whether a term stands in one of the texts with its marks. Most texts
// don't have the letters, and are not taken apart.
func (t *Term) stands(texts []string, read []reading) bool {
	var found []Occurrence
	for i, text := range texts {
		r := &read[i]
		if r.folded == "" {
			r.folded = Fold(text)
		}
		if !strings.Contains(r.folded, t.Words[0]) {
			continue
		}
		if r.tokens == nil {
			r.tokens = Tokens(text)
		}
		found = t.Find(found[:0], 0, text, r.tokens)
		if slices.ContainsFunc(found, func(o Occurrence) bool { return o.Exact }) {
			return true
		}
	}
	return false
}

// Find lists where the words stand in a text that went through [Clean] or
// [CleanLines], as half-open ranges of bytes, from left to right and apart from each
// other. Where a word stands whole, it is not found as the beginning of others.
func (s Sieve) Find(text string) [][2]int {
	if s.Empty() {
		return nil
	}
	tokens := Tokens(text)
	var all []Occurrence
	for i := range s.terms {
		first := len(all)
		all = s.terms[i].Find(all, i, text, tokens)
		own := slices.DeleteFunc(all[first:], func(o Occurrence) bool { return !o.Exact })
		whole := slices.ContainsFunc(own, func(o Occurrence) bool { return o.Whole })
		own = slices.DeleteFunc(own, func(o Occurrence) bool { return whole && !o.Whole })
		all = all[:first+len(own)]
	}
	return Spans(all, text, tokens)
}
