package article

import "slices"

// edit says where a word of two texts comes from.
type edit int

const (
	same edit = iota
	added
	removed
)

// step is one word of a comparison: its index in the new text, or in the old one
// where it was removed.
type step struct {
	edit  edit
	index int
}

// tooDifferent is how many words of the two texts may differ for the shortest way
// from one to the other to be sought; its cost grows with their square. Texts that
// differ by more are told as taken out and put in as wholes.
const tooDifferent = 2000

// compare tells how the new words come from the old ones, by as few changes as
// there can be (Myers, 1986).
func compare(older, newer []string) []step {
	head := 0
	for head < len(older) && head < len(newer) && older[head] == newer[head] {
		head++
	}
	tail := 0
	for tail < len(older)-head && tail < len(newer)-head && older[len(older)-1-tail] == newer[len(newer)-1-tail] {
		tail++
	}
	steps := make([]step, 0, len(newer)+16)
	for i := range head {
		steps = append(steps, step{same, i})
	}
	for _, s := range shortest(older[head:len(older)-tail], newer[head:len(newer)-tail]) {
		s.index += head
		steps = append(steps, s)
	}
	for i := len(newer) - tail; i < len(newer); i++ {
		steps = append(steps, step{same, i})
	}
	return steps
}

// shortest finds the shortest way by going, for ever more changes, as far as
// possible on each diagonal x-y of the table of both texts.
func shortest(older, newer []string) []step {
	n, m := len(older), len(newer)
	most := min(n+m, tooDifferent)
	furthest := make([]int32, 2*most+2) // x on diagonal k, at index k+most
	var rounds [][]int32
	for d := 0; d <= most; d++ {
		for k := -d; k <= d; k += 2 {
			x := reach(furthest, most, k, d)
			for x < n && x-k < m && older[x] == newer[x-k] {
				x++
			}
			furthest[k+most] = int32(x)
			if x >= n && x-k >= m {
				return wayBack(rounds, d, n, m)
			}
		}
		rounds = append(rounds, append([]int32(nil), furthest[most-d:most+d+1]...))
	}
	return replaced(n, m)
}

// reach is the start on diagonal k with d changes: a word more removed, or one more added.
func reach(furthest []int32, zero, k, d int) int {
	switch {
	case d == 0:
		return 0
	case k == -d || k != d && furthest[k-1+zero] < furthest[k+1+zero]:
		return int(furthest[k+1+zero])
	}
	return int(furthest[k-1+zero]) + 1
}

// wayBack follows the rounds from the end (x, y) to the beginning.
func wayBack(rounds [][]int32, d, x, y int) []step {
	var back []step
	for ; d > 0; d-- {
		round, k := rounds[d-1], x-y
		at := func(k int) int { return int(round[k+d-1]) }
		down := k == -d || k != d && at(k-1) < at(k+1)
		start := 0 // x behind the change that this round made
		if down {
			start = at(k + 1)
		} else {
			start = at(k-1) + 1
		}
		for ; x > start; x, y = x-1, y-1 {
			back = append(back, step{same, y - 1})
		}
		if down {
			y--
			back = append(back, step{added, y})
		} else {
			x--
			back = append(back, step{removed, x})
		}
	}
	for ; y > 0; y-- {
		back = append(back, step{same, y - 1})
	}
	slices.Reverse(back)
	return back
}

// replaced takes everything out and puts everything in.
func replaced(n, m int) []step {
	steps := make([]step, 0, n+m)
	for i := range n {
		steps = append(steps, step{removed, i})
	}
	for i := range m {
		steps = append(steps, step{added, i})
	}
	return steps
}
