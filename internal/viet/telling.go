package viet

import "strings"

// Telling is the word of a title that tells most of what it is about: its longest name of
// several syllables, else its longest compound, else its longest word; the first of those
// that are equally long. It is a guess, to be offered and changed.
func Telling(title string) string {
	w := workshops.Get().(*workshop)
	defer workshops.Put(w)
	title = Clean(title)
	w.cut(title, 0, len(title), max(len(title), minWidth))
	w.price(title)
	best, worth := "", 0
	for i := 0; i < len(w.pieces); {
		first := i
		for i < len(w.chances)-1 && w.together(i) {
			i++
		}
		word := strings.Trim(title[w.pieces[first].start:w.pieces[i].end], trimmed)
		if score := w.worth(first, i) + len([]rune(word)); word != "" && score > worth {
			best, worth = word, score
		}
		i++
	}
	return best
}

// What makes a word telling counts more than any length does.
const (
	compound = 1000
	named    = 2000
)

// together reports whether a word seems to go on behind a piece. Two capitals are a name,
// but for the one that a title begins with anyway.
func (w *workshop) together(i int) bool {
	const likely = .4
	a, b := &w.syllables[i], &w.syllables[i+1]
	return w.chances[i] >= likely || i > 0 && a.shape == title && b.shape == title && !a.ends && !b.opens
}

// worth is what the word from one piece to another is worth beside its length.
func (w *workshop) worth(first, last int) int {
	all := w.syllables[first : last+1]
	if len(all) == 1 {
		return 0
	}
	for _, s := range all {
		if s.shape != title && s.shape != capitals && s.shape != initial {
			return compound
		}
	}
	return named
}
