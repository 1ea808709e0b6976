package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Costs of a line end, against 1 for one that is surely inside a word.
const (
	cutCost     = 0.1 // inside a token that is too long anyway
	blankCost   = 0.2 // between two syllables of which nothing is known
	nameCost    = 0.8 // between two capitalised syllables
	pauseCost   = 0   // after a comma or full stop
	forbidden   = 100 // taken only where there is no other way
	closingSign = ",.;:!?…)]}”’»%"
	openingSign = "([{“‘«"
)

// price fills in what a line end before each piece costs.
func (w *workshop) price(text string) {
	for i := 1; i < len(w.pieces); i++ {
		switch p := &w.pieces[i]; p.before {
		case cutGap:
			p.cost = cutCost
		case wideGap:
			p.cost = 0
		default:
			last := &w.pieces[i-1]
			p.cost = gapCost(text[last.start:last.end], text[p.start:p.end])
		}
	}
}

func gapCost(a, b string) float32 {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	switch {
	case strings.ContainsRune(closingSign, first), strings.ContainsRune(openingSign, last), b == "–", b == "-", b == "—":
		return forbidden
	case strings.ContainsRune(closingSign, last):
		return pauseCost
	case isDigit(a[len(a)-1]), isDigit(b[0]):
		return nameCost
	case capital(a) && capital(b):
		return nameCost
	}
	return blankCost
}

func capital(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsUpper(r)
}
