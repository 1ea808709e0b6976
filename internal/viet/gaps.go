package viet

import (
	"strings"
	"unicode/utf8"
)

// Costs of a line end, against 1 for one that is surely inside a word.
const (
	cutCost   = 0.1  // inside a token that is too long anyway
	tieCost   = 1.5  // between what print keeps together: a number and its unit, a title and a name
	looseCost = 0.3  // between a number and a word that may be its unit
	dashCost  = 0.1  // after a dash
	pauseGain = 0.02 // after a comma or full stop it costs this less than elsewhere
	forbidden = 100  // taken only where there is no other way
)

// price fills in what a line end before each piece costs.
func (w *workshop) price(text string) {
	w.syllables, w.says, w.chances = w.syllables[:0], w.says[:0], w.chances[:0]
	for _, p := range w.pieces {
		w.syllables = append(w.syllables, syllableOf(text, p.start, p.end))
	}
	g := trained()
	w.says = g.gapsOf(w.says, w.syllables)
	w.chances = g.inside(w.chances, w.syllables, w.says)
	quoted := false
	for i := 1; i < len(w.pieces); i++ {
		p := &w.pieces[i]
		switch p.before {
		case cutGap:
			p.cost = cutCost
		case wideGap:
			p.cost = 0
		default:
			last := &w.pieces[i-1]
			a, b := text[last.start:last.end], text[p.start:p.end]
			if a == `"` {
				quoted = !quoted
			}
			p.cost = max(w.chances[i-1], w.tie(a, b, i, quoted))
			if !w.syllables[i-1].ends {
				p.cost += pauseGain
			}
		}
	}
}

// tie is what typography asks for between two tokens, whatever words they are.
func (w *workshop) tie(a, b string, i int, quoted bool) float32 {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	left, right := &w.syllables[i-1], &w.syllables[i]
	switch {
	case strings.ContainsRune(closers+pauses+"%", first) && right.shape == sign, strings.ContainsRune(pauses+closers, first):
		return forbidden
	case strings.ContainsRune(openers, last):
		return forbidden
	case b == `"` && quoted, a == `"` && quoted:
		return forbidden
	case isDash(b), b == "/", b == "&", b == "+", b == "%":
		return forbidden
	case isDash(a):
		if i == 1 || i > 1 && w.syllables[i-2].shape == number && right.shape == number {
			return tieCost
		}
		return dashCost
	case a == "/" || a == "&" || a == "+":
		return tieCost
	case left.ends && !strings.HasSuffix(a, "."):
		return 0
	case i > 1 && w.syllables[i-2].shape == number && scales[a] && units[core(b)]:
		return tieCost
	}
	return tieWords(a, b, left, right)
}

func isDash(token string) bool { return token == "–" || token == "-" || token == "—" }
