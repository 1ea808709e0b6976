package store

import (
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// word is a run of letters and digits of a text: the unit of the index.
type word struct {
	start, end int // bytes of the text
	bare       string
}

// isLetter says what words are made of. Marks that no letter took in belong to
// their word.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordsOf lists the words of a text, folded. Text is what [viet.Clean] made, so
// it folds rune for rune; one that does not has no words.
func wordsOf(text string) []word {
	folded := viet.Fold(text)
	if utf8.RuneCountInString(folded) != utf8.RuneCountInString(text) {
		return nil
	}
	words := make([]word, 0, len(text)/5+1)
	start, bareStart := -1, 0
	i := 0 // in text, as at is in folded
	for at := 0; at < len(folded); {
		c := folded[at]
		letter, size := 'a' <= c && c <= 'z' || '0' <= c && c <= '9', 1
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(folded[at:])
			letter = isLetter(r)
		}
		if letter && start < 0 {
			start, bareStart = i, at
		} else if !letter && start >= 0 {
			words = append(words, word{start, i, folded[bareStart:at]})
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
		words = append(words, word{start, i, folded[bareStart:]})
	}
	return words
}

// indexed writes the words of texts as the index takes them: folded, parted by
// blanks. A text ends in a word of its own, so that no phrase runs over it.
func indexed(texts ...string) string {
	size := 0
	for _, t := range texts {
		size += len(t) + 3
	}
	out := make([]byte, 0, size)
	for _, t := range texts {
		if t == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, endOfText...)
		}
		out = appendWords(out, viet.Fold(t))
	}
	return string(out)
}

// endOfText parts texts in the index; folded text has no such word.
const endOfText = " \u00a7 "

// appendWords appends the words of a folded text, a blank before each but the first.
func appendWords(out []byte, folded string) []byte {
	inWord, first := false, true
	for i := 0; i < len(folded); {
		c := folded[i]
		size := 1
		letter := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(folded[i:])
			letter = isLetter(r)
		}
		if letter {
			if !inWord && !first {
				out = append(out, ' ')
			}
			first = false
			out = append(out, folded[i:i+size]...)
		}
		inWord = letter
		i += size
	}
	return out
}
