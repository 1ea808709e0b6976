// Package story recognises one piece of news in several papers: an agency's text,
// printed whole, shortened or under another title. It compares the words that
// follow each other, and the figures, of folded texts.
//
// A wrong match hides a story from its reader, a missed one costs a line on the
// screen: whatever is in doubt is not the same.
package story

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

// Sketch is what is compared of a piece. It takes at most a kilobyte.
type Sketch struct {
	title   []uint32 // words, each once
	figures []uint32 // figures in the title
	numbers []uint32 // figures in the text, the smallest hashes
	text    []uint32 // runs of words in the text, the smallest hashes
	runs    int      // how many different runs the text has
}

const (
	runLength  = 4   // words that follow each other
	keptRuns   = 128 // smallest hashes of the runs; more tell little more
	keptNumber = 64
	keptTitle  = 32
)

// New makes the sketch of a piece. Both texts are folded: lower case, no marks.
func New(title, text string) Sketch {
	heads, words := tokens(title), tokens(text)
	s := Sketch{title: smallest(hashes(heads, 1), keptTitle), figures: smallest(hashes(numeric(heads), 1), keptNumber)}
	s.numbers = smallest(hashes(numeric(words), 1), keptNumber)
	runs := smallest(hashes(words, runLength), len(words))
	s.runs = len(runs)
	s.text = slices.Clone(runs[:min(len(runs), keptRuns)])
	return s
}

// tokens are the words and figures of a text. A figure keeps what stands within it: 8.330, 22/11.
func tokens(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".,/", r)
	})
	kept := words[:0]
	for _, w := range words {
		if w = strings.Trim(w, ".,/"); w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

func numeric(words []string) (figures []string) {
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			figures = append(figures, w)
		}
	}
	return figures
}

// hashes of every run of n words.
func hashes(words []string, n int) []uint32 {
	var all []uint32
	for i := 0; i+n <= len(words); i++ {
		h := fnv.New32a()
		for _, w := range words[i : i+n] {
			_, _ = h.Write([]byte(w)) // it never fails
			_, _ = h.Write([]byte{' '})
		}
		all = append(all, mixed(h.Sum32()))
	}
	return all
}

// mixed spreads FNV's sums, whose order follows the last letters, over all numbers.
func mixed(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// smallest are the n smallest, each once, in order.
func smallest(all []uint32, n int) []uint32 {
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(len(all), n)]
}

// Keys are some hashes of the text's runs. Two pieces that are the same share one
// of them, nearly always, and two others hardly ever.
func (s Sketch) Keys() []uint32 { return s.text[:min(len(s.text), 64)] }

// common counts what two sorted lists share.
func common(a, b []uint32) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch cmp.Compare(a[i], b[j]) {
		case 0:
			n++
			i++
			j++
		case -1:
			i++
		default:
			j++
		}
	}
	return n
}
