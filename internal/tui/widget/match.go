package widget

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// Match tells how well what is typed fits a text; both are folded by [viet.Fold].
// Every typed word must be found: best as a word or at the beginning of one, less
// well inside one, and least as letters that follow each other with others in
// between, each beginning a word or following the one before. A greater score fits
// better; nothing typed fits everything with 0.
func Match(text, typed string) (score int, ok bool) {
	words := strings.Fields(typed)
	for _, word := range words {
		s := matchWord(text, word)
		if s == 0 {
			return 0, false
		}
		score += s
	}
	if len(words) > 1 && strings.Contains(text, typed) {
		score += fitTogether
	}
	if len(words) > 0 && strings.HasPrefix(text, words[0]) {
		score += fitFirst
	}
	return score, true
}

// What a typed word is worth by how it fits.
const (
	fitWord     = 100
	fitStart    = 80
	fitInside   = 40
	fitLetters  = 20
	fitTogether = 30 // the words stand as they were typed
	fitFirst    = 10 // and the first of them at the text's beginning
)

func matchWord(text, word string) int {
	best := 0
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			break
		}
		at += i
		end := at + len(word)
		switch {
		case !startsWord(text, at):
			best = max(best, fitInside)
		case end == len(text) || parts(text[end]):
			return fitWord
		default:
			best = max(best, fitStart)
		}
		at++
	}
	if best == 0 && len(word) > 1 && initials(text, []rune(word)) {
		return fitLetters
	}
	return best
}

// initials reports whether the letters stand in the text in this order, each at the
// beginning of a word or right behind the one before: "dgd" and "dagd" fit
// "danh gia doc".
func initials(text string, letters []rune) bool {
	runes := []rune(text)
	reached := make([]bool, len(runes)+1) // behind which letters of the text those so far can end
	reached[0] = true
	for n, letter := range letters {
		next := make([]bool, len(runes)+1)
		some, before := false, false // before: some place so far is reached
		for i, r := range runes {
			before = before || reached[i]
			begins := i == 0 || runes[i-1] < utf8.RuneSelf && parts(byte(runes[i-1]))
			if r == letter && (begins && before || n > 0 && reached[i]) {
				next[i+1], some = true, true
			}
		}
		if !some {
			return false
		}
		reached = next
	}
	return true
}

func startsWord(text string, at int) bool { return at == 0 || parts(text[at-1]) }

// parts reports whether a byte stands between words.
func parts(b byte) bool { return b == ' ' || b == '-' || b == '/' || b == ',' }

// Best keeps the rows that what is typed fits, best first and else in their order.
// Text gives the folded text of a row.
func Best[R any](rows []R, typed string, text func(R) string) []R {
	type scored struct {
		row   R
		score int
	}
	typed = strings.Join(strings.Fields(viet.Fold(typed)), " ")
	var fits []scored
	for _, r := range rows {
		if score, ok := Match(text(r), typed); ok {
			fits = append(fits, scored{r, score})
		}
	}
	slices.SortStableFunc(fits, func(a, b scored) int { return b.score - a.score })
	best := make([]R, len(fits))
	for i, f := range fits {
		best[i] = f.row
	}
	return best
}
