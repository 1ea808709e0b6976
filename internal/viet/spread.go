package viet

import "strings"

// Gaps tells how a line is justified: for each of its blanks how many more stand
// beside it, so that the line takes width cells. The blanks to widen are spread
// evenly, and lie after punctuation and between words rather than inside them.
// No blank becomes wider than two, since wider ones run together into rivers:
// Gaps is nil for a line that would need it, that has no blank, or that is full.
func Gaps(line string, width int) []int {
	extra := width - Width(line)
	if extra <= 0 || extra > strings.Count(line, " ") {
		return nil
	}
	w := workshops.Get().(*workshop)
	defer workshops.Put(w)
	w.cut(line, 0, len(line), width)
	w.price(line)
	gaps := make([]int, strings.Count(line, " "))
	var blanks []int // the blank before each piece but the first
	at := -1
	for i := 1; i < len(w.pieces); i++ {
		between := line[w.pieces[i-1].end:w.pieces[i].start]
		if at += strings.Count(between, " "); strings.HasSuffix(between, " ") {
			blanks = append(blanks, at)
			w.pieces[len(blanks)] = w.pieces[i]
		}
	}
	if extra > len(blanks) {
		return nil
	}
	for k := range extra {
		best := k * len(blanks) / extra
		for i := best + 1; i < (k+1)*len(blanks)/extra; i++ {
			if w.pieces[i+1].cost < w.pieces[best+1].cost {
				best = i
			}
		}
		gaps[blanks[best]] = 1
	}
	return gaps
}

// Spread widens the blanks of a line as [Gaps] says; the line is returned as it is
// where that says nothing.
func Spread(line string, width int) string {
	gaps := Gaps(line, width)
	if gaps == nil {
		return line
	}
	var b strings.Builder
	b.Grow(len(line) + len(gaps))
	for i, part := range strings.Split(line, " ") {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", 1+gaps[i-1]))
		}
		b.WriteString(part)
	}
	return b.String()
}
