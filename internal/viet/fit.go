package viet

// Weights of the fit, against one line end that is surely inside a word, which
// costs 1.
const (
	raggedWeight  = 6.0  // of the square of the empty share of a line
	orphanCost    = 0.5  // a last line of one piece
	shortEnd      = 0.15 // a last line below this share of the measure
	shortCost     = 0.2  // costs this
	balancedLines = 1000 // a heading's line more than needed
)

// fit appends the best lines of the pieces.
func (w *workshop) fit(lines []Line, m Measure) []Line {
	n := len(w.pieces)
	w.costs = append(w.costs[:0], 0)
	w.from = append(w.from[:0], 0)
	w.ends = append(w.ends[:0], 0)
	for _, p := range w.pieces {
		w.ends = append(w.ends, w.ends[len(w.ends)-1]+p.width+p.blanks)
	}
	scale := 1 / float32(m.Width)
	for j := 1; j <= n; j++ {
		best, from := float32(-1), int32(j-1)
		for i := j - 1; i >= 0; i-- {
			room := int32(m.Width)
			if i == 0 {
				room -= int32(m.First)
			}
			slack := room - (w.ends[j] - w.ends[i] - w.pieces[i].blanks)
			if slack < 0 && i < j-1 {
				break
			}
			cost := w.costs[i] + lineCost(slack, scale, i, j, n, m)
			if i > 0 {
				cost += w.pieces[i].cost
			}
			if best < 0 || cost < best {
				best, from = cost, int32(i)
			}
		}
		w.costs = append(w.costs, best)
		w.from = append(w.from, from)
	}
	first := len(lines)
	for j := n; j > 0; j = int(w.from[j]) {
		lines = append(lines, Line{
			Start: int(w.pieces[w.from[j]].start),
			End:   int(w.pieces[j-1].end),
			Cut:   j < n && w.pieces[j].before == cutGap,
		})
	}
	for a, b := first, len(lines)-1; a < b; a, b = a+1, b-1 {
		lines[a], lines[b] = lines[b], lines[a]
	}
	return lines
}

// lineCost is what a line from piece i up to piece j of n costs by its length.
func lineCost(slack int32, scale float32, i, j, n int, m Measure) float32 {
	empty := float32(slack) * scale
	switch {
	case m.Balanced:
		return balancedLines + raggedWeight*empty*empty
	case j < n:
		return raggedWeight * empty * empty
	case i == 0:
		return 0
	case j-i == 1:
		return orphanCost
	case empty > 1-shortEnd:
		return shortCost
	}
	return 0
}
