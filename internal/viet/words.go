package viet

import (
	"strings"
	"unicode"
)

// Words are words and phrases to be found in texts as whole words. One that is
// written without marks stands for every way to mark it; one with marks wants
// them: "bão" is not found in "báo", "bao" in both.
type Words struct {
	all    []phrase
	marked bool // some word is written with marks
}

type phrase struct {
	told   string // as it was given, without needless blanks
	folded string
	marked bool
}

// NewWords takes words as they are typed; capitals and blanks between them don't
// matter, and what has no letter or digit is left out.
func NewWords(words ...[]string) Words {
	var w Words
	for _, some := range words {
		for _, told := range some {
			told = Clean(told)
			folded := strings.Join(strings.Fields(FoldKeepMarks(told)), " ")
			if strings.IndexFunc(folded, inWord) < 0 {
				continue
			}
			p := phrase{told, folded, folded != Fold(folded)}
			w.all, w.marked = append(w.all, p), w.marked || p.marked
		}
	}
	return w
}

// Empty reports whether there are none.
func (w Words) Empty() bool { return len(w.all) == 0 }

// In is the first of the words, as it was given, that stands in one of the texts, or "".
func (w Words) In(texts ...string) string {
	if w.Empty() {
		return ""
	}
	for _, text := range texts {
		bare := Fold(text)
		with := bare
		if w.marked && bare != text {
			with = FoldKeepMarks(text)
		}
		for _, p := range w.all {
			in := bare
			if p.marked {
				in = with
			}
			if stands(in, p.folded) {
				return p.told
			}
		}
	}
	return ""
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// stands reports whether a phrase stands in a text as whole words.
func stands(text, phrase string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		at += i
		before, after := text[:at], text[at+len(phrase):]
		if strings.TrimRightFunc(before, inWord) == before && strings.TrimLeftFunc(after, inWord) == after {
			return true
		}
		at += len(phrase)
	}
}

// SplitWords reads a list of words and phrases that was typed with commas or
// semicolons between them; each is taken once.
func SplitWords(text string) (words []string) {
	taken := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		word = strings.Join(strings.Fields(Clean(word)), " ")
		if word != "" && !taken[FoldKeepMarks(word)] {
			taken[FoldKeepMarks(word)] = true
			words = append(words, word)
		}
	}
	return words
}

// JoinWords writes a list as [SplitWords] reads it.
func JoinWords(words []string) string { return strings.Join(words, ", ") }
