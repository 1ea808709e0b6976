package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sieve narrows a list to texts that have words beginning as those that are typed.
// A word typed without marks fits with any: "cho noi" finds "chợ nổi" and "chó
// nói". One typed with marks fits only with these. The order of the words does not
// matter, nor do capitals. The zero value lets everything through.
type Sieve struct{ words []sieveWord }

type sieveWord struct {
	text   string
	marked bool
}

// NewSieve is the sieve for what is typed.
func NewSieve(typed string) Sieve {
	var s Sieve
	for _, word := range strings.Fields(Clean(typed)) {
		w := sieveWord{text: Fold(word)}
		if kept := FoldKeepMarks(word); kept != w.text {
			w = sieveWord{kept, true}
		}
		s.words = append(s.words, w)
	}
	return s
}

// Empty reports whether everything goes through.
func (s Sieve) Empty() bool { return len(s.words) == 0 }

// Holds reports whether each word is in one of the texts.
func (s Sieve) Holds(texts ...string) bool {
	var bare, marked []string // the texts folded, once that is needed
	for _, w := range s.words {
		folded, fold := &bare, Fold
		if w.marked {
			folded, fold = &marked, FoldKeepMarks
		}
		found := false
		for i := 0; i < len(texts) && !found; i++ {
			if i == len(*folded) {
				*folded = append(*folded, fold(texts[i]))
			}
			found = begins((*folded)[i], w.text, 0) >= 0
		}
		if !found {
			return false
		}
	}
	return true
}

// Find lists where the words stand in a text that went through [Clean], as half-open
// ranges of bytes, from left to right and apart from each other.
func (s Sieve) Find(text string) [][2]int {
	hits := make([]bool, len(text))
	some := false
	for _, w := range s.words {
		fold := Fold
		if w.marked {
			fold = FoldKeepMarks
		}
		folded := fold(text)
		for at := begins(folded, w.text, 0); at >= 0; at = begins(folded, w.text, at+1) {
			from := utf8.RuneCountInString(folded[:at])
			mark(hits, text, from, from+utf8.RuneCountInString(w.text))
			some = true
		}
	}
	if !some {
		return nil
	}
	var found [][2]int
	for i, hit := range hits {
		switch {
		case hit && i > 0 && hits[i-1]:
			found[len(found)-1][1] = i + 1
		case hit:
			found = append(found, [2]int{i, i + 1})
		}
	}
	return found
}

// mark sets the bytes of the runes from one up to another.
func mark(hits []bool, text string, from, to int) {
	for i, n := 0, 0; i < len(text) && n < to; n++ {
		_, size := utf8.DecodeRuneInString(text[i:])
		for k := range size {
			hits[i+k] = n >= from || hits[i+k]
		}
		i += size
	}
}

// begins is the first place, not before one, at which a word of the text begins with word, or -1.
func begins(text, word string, from int) int {
	for from < len(text) {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return -1
		}
		at += from
		if r, _ := utf8.DecodeLastRuneInString(text[:at]); at == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return at
		}
		from = at + 1
	}
	return -1
}
