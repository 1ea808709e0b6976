package store

import (
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

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
			letter = viet.InToken(r)
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
