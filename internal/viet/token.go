package viet

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Token is a run of letters and digits of a text, folded: what is sought and found
// is made of them, here and in an index.
type Token struct {
	Start, End int // bytes of the text
	Bare       string
}

// InToken says what tokens are made of. Marks that no letter took in belong to theirs.
func InToken(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// Begins reports whether the tokens of with, without regard to marks and case, are the
// first of a text's.
func Begins(tokens, with []Token) bool {
	return len(tokens) >= len(with) && slices.EqualFunc(tokens[:len(with)], with, func(a, b Token) bool { return a.Bare == b.Bare })
}

// Tokens lists the tokens of a text that went through [Clean] or [CleanLines], which
// folds rune for rune; one that does not has none.
func Tokens(text string) []Token {
	folded := Fold(text)
	if utf8.RuneCountInString(folded) != utf8.RuneCountInString(text) {
		return nil
	}
	tokens := make([]Token, 0, len(text)/5+1)
	start, bareStart := -1, 0
	i := 0 // in text, as at is in folded
	for at := 0; at < len(folded); {
		c := folded[at]
		letter, size := 'a' <= c && c <= 'z' || '0' <= c && c <= '9', 1
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(folded[at:])
			letter = InToken(r)
		}
		if letter && start < 0 {
			start, bareStart = i, at
		} else if !letter && start >= 0 {
			tokens = append(tokens, Token{start, i, folded[bareStart:at]})
			start = -1
		}
		at += size
		if i++; text[i-1] >= utf8.RuneSelf {
			for i < len(text) && !utf8.RuneStart(text[i]) {
				i++
			}
		}
	}
	if start >= 0 {
		tokens = append(tokens, Token{start, i, folded[bareStart:]})
	}
	return tokens
}
