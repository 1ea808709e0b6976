package story

import "slices"

// What it takes to be the same. The figures were found on the pairs of testdata and
// lie well above what follow-ups of one event and weekly pieces of one mould share.
const (
	shortText    = 12   // runs; below that a text is too short to be judged by itself
	heldVerbatim = 0.6  // of the shorter text's runs in the other one, under any titles
	heldTitled   = 0.35 // under titles that are alike
	titlesAlike  = 0.5  // of the words of both titles
	figuresAlike = 0.6  // of the fewer figures, found in the other text
	fewFigures   = 2    // below that they say nothing
	longTitle    = 8    // different words of a title that no other piece has by chance
)

// Same reports whether two pieces are one. It does not know when they were
// published, nor by whom.
func Same(a, b Sketch) bool {
	if conflict(a, b) {
		return false
	}
	titles := overlap(a.title, b.title)
	if min(a.runs, b.runs) < shortText {
		return titles == 1 && min(len(a.title), len(b.title)) >= longTitle && held(a, b) >= heldTitled
	}
	switch share := held(a, b); {
	case share >= heldVerbatim:
		return true
	case share >= heldTitled:
		return titles >= titlesAlike
	}
	return false
}

// conflict reports whether the figures speak of two events: each title has one that
// the other piece does not know, as "22/11" and "23/11", or most of those in the texts
// differ.
func conflict(a, b Sketch) bool {
	if !b.knows(a.figures) && !a.knows(b.figures) {
		return true
	}
	n := min(len(a.numbers), len(b.numbers))
	return n >= fewFigures && float64(common(a.numbers, b.numbers)) < figuresAlike*float64(n)
}

// knows reports whether all figures of another title stand in this piece.
func (s Sketch) knows(figures []uint32) bool {
	for _, f := range figures {
		_, inTitle := slices.BinarySearch(s.figures, f)
		_, inText := slices.BinarySearch(s.numbers, f)
		if !inTitle && !inText {
			return false
		}
	}
	return true
}

// overlap is how much of all words two titles share, 0 to 1.
func overlap(a, b []uint32) float64 {
	shared := common(a, b)
	if all := len(a) + len(b) - shared; all > 0 {
		return float64(shared) / float64(all)
	}
	return 0
}

// held estimates how much of the shorter text stands in the longer one. The smallest
// hashes of both together are a fair sample of all their runs; the share of those
// that are in both gives how many runs the two have in common.
func held(a, b Sketch) float64 {
	sample, shared := 0, 0
	size := min(max(len(a.text), len(b.text)), keptRuns)
	for i, j := 0, 0; sample < size && (i < len(a.text) || j < len(b.text)); sample++ {
		switch {
		case j == len(b.text) || i < len(a.text) && a.text[i] < b.text[j]:
			i++
		case i == len(a.text) || b.text[j] < a.text[i]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	if sample == 0 {
		return 0
	}
	likeness := float64(shared) / float64(sample)
	inBoth := likeness * float64(a.runs+b.runs) / (1 + likeness)
	return min(inBoth/float64(min(a.runs, b.runs)), 1)
}
