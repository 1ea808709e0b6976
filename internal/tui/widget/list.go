// Package widget holds what screens are put together from: the windowed list,
// the list of headlines that reads the store as one scrolls, the prompt, the
// help bar, the progress bar and columns. A widget knows no screen.
package widget

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// List shows rows of different heights around a cursor. It draws a row once and
// keeps the lines until the row, the width or the styles change, so a key costs
// what the screen costs. Set Draw and Key before anything else.
type List[R any] struct {
	// Draw lays a row out in lines of at most width cells. The number of lines
	// must not depend on chosen.
	Draw func(row R, width int, chosen bool) []string
	// Key tells rows apart, so that the cursor stays on its row when rows change.
	Key func(row R) string
	// Above, where it is set, lays out the lines that stand above a row and belong
	// to none, as a heading does; ok tells whether there is a row before it.
	Above func(before R, ok bool, row R, width int) []string

	rows   []R
	drawn  []drawn // rows that are not chosen; without lines where not drawn yet
	cursor int
	top    int // the first row on the screen
	width  int
	height int
}

// drawn is the lines of a row, those above it first.
type drawn struct {
	lines []string
	above int
}

// Resize gives the cells there are.
func (l *List[R]) Resize(width, height int) {
	if width != l.width {
		l.Forget()
	}
	l.width, l.height = max(width, 0), max(height, 0)
	l.show()
}

// Forget drops the drawn lines: styles changed, or what rows show.
func (l *List[R]) Forget() { clear(l.drawn) }

// SetRows replaces the rows. The cursor and the rows on the screen stay where
// they were as far as they are still there.
func (l *List[R]) SetRows(rows []R) {
	cursor, onScreen := l.keyAt(l.cursor), l.keyAt(l.top)
	l.rows, l.drawn = rows, make([]drawn, len(rows))
	l.cursor = l.find(cursor, l.cursor)
	l.top = l.find(onScreen, l.top)
	l.show()
}

// Rows are the rows at hand. They must not be changed; see [List.Change].
func (l *List[R]) Rows() []R { return l.rows }

// Change gives every row to a function that may change it and says whether it did.
func (l *List[R]) Change(edit func(row *R) bool) {
	for i := range l.rows {
		if edit(&l.rows[i]) {
			l.drawn[i] = drawn{}
		}
	}
}

// Chosen is the row under the cursor; ok is false in an empty list.
func (l *List[R]) Chosen() (row R, ok bool) {
	if l.cursor < len(l.rows) {
		return l.rows[l.cursor], true
	}
	return row, false
}

// Cursor is the index of the chosen row among Rows.
func (l *List[R]) Cursor() int { return l.cursor }

// MoveTo puts the cursor on a row, or on the nearest there is.
func (l *List[R]) MoveTo(i int) {
	l.cursor = max(0, min(i, len(l.rows)-1))
	l.show()
}

// Move moves the cursor by rows.
func (l *List[R]) Move(by int) { l.MoveTo(l.cursor + by) }

// Page moves the cursor by a share of the screen, 1 being the whole of it; at least by one row.
func (l *List[R]) Page(share float64) {
	step, lines := 1, int(share*float64(l.height))
	if lines < 0 {
		step, lines = -1, -lines
	}
	at := l.cursor
	for at+step >= 0 && at+step < len(l.rows) {
		if lines -= l.heightOf(at + step); lines < 0 && at != l.cursor {
			break
		}
		at += step
	}
	l.MoveTo(at)
}

// Scroll moves the rows under the screen, as a wheel does; the cursor comes
// along only where it would leave the screen.
func (l *List[R]) Scroll(rows int) {
	l.top = max(0, min(l.top+rows, l.lastTop()))
	last := l.top
	for room := l.height - l.heightOf(last); last+1 < len(l.rows); last++ {
		if room -= l.heightOf(last + 1); room < 0 {
			break
		}
	}
	l.cursor = max(l.top, min(l.cursor, last))
	l.show()
}

// lastTop is the first row on the screen when the last row is at its bottom.
func (l *List[R]) lastTop() int {
	top := len(l.rows) - 1
	for room := l.height - l.heightOf(top); top > 0; top-- {
		if room -= l.heightOf(top - 1); room < 0 {
			break
		}
	}
	return top
}

// RowAt is the index of the row that stands at a line of the screen; ok is false
// below the last one and on a heading.
func (l *List[R]) RowAt(y int) (i int, ok bool) {
	if y < 0 || y >= l.height {
		return 0, false
	}
	for i = l.top; i < len(l.rows); i++ {
		h := l.heightOf(i)
		if y < h {
			return i, y >= l.drawn[i].above
		}
		y -= h
	}
	return 0, false
}

// wheelLines is how far a notch of the wheel goes, in lines; at least by one row.
const wheelLines = 3

// Notch is how many lines a wheel message scrolls a text; up is less than 0.
func Notch(msg tea.MouseWheelMsg) int {
	switch msg.Button {
	case tea.MouseWheelUp:
		return -wheelLines
	case tea.MouseWheelDown:
		return wheelLines
	}
	return 0
}

// Wheel scrolls by a wheel message and reports whether it was one.
func (l *List[R]) Wheel(msg tea.Msg) bool {
	wheel, ok := msg.(tea.MouseWheelMsg)
	if !ok {
		return false
	}
	lines := 0
	for n := 0; lines < wheelLines && n < wheelLines; n++ {
		switch wheel.Button {
		case tea.MouseWheelUp:
			l.Scroll(-1)
			lines += l.heightOf(l.top)
		case tea.MouseWheelDown:
			lines += l.heightOf(l.top)
			l.Scroll(1)
		default:
			return true
		}
	}
	return true
}

// Lines are the lines on the screen, at most as many as it has.
func (l *List[R]) Lines() []string {
	lines := make([]string, 0, l.height)
	for i := l.top; i < len(l.rows) && len(lines) < l.height; i++ {
		row := l.lines(i)
		if i == l.cursor {
			row = append(row[:l.drawn[i].above:l.drawn[i].above], l.Draw(l.rows[i], l.width, true)...)
		}
		lines = append(lines, row[:min(len(row), l.height-len(lines))]...)
	}
	return lines
}

// Hidden is how many rows stand above what is on the screen, and how many below it.
func (l *List[R]) Hidden() (above, below int) {
	shown, room := 0, l.height
	for i := l.top; i < len(l.rows); i++ {
		if room -= l.heightOf(i); room < 0 {
			break
		}
		shown++
	}
	return l.top, max(len(l.rows)-l.top-shown, 0)
}

// show moves the screen as little as needed to have the whole chosen row on it,
// and leaves no blank below the last row while there are rows above.
func (l *List[R]) show() {
	if len(l.rows) == 0 || l.width == 0 || l.height == 0 {
		l.top = 0
		return
	}
	l.cursor = max(0, min(l.cursor, len(l.rows)-1))
	l.top = max(0, min(l.top, l.cursor))
	room, first := l.height-l.heightOf(l.cursor), l.cursor
	for first > l.top && room-l.heightOf(first-1) >= 0 {
		first--
		room -= l.heightOf(first)
	}
	l.top = first
	for i := l.cursor + 1; i < len(l.rows) && room > 0; i++ {
		room -= l.heightOf(i)
	}
	for l.top > 0 && room-l.heightOf(l.top-1) >= 0 {
		l.top--
		room -= l.heightOf(l.top)
	}
}

func (l *List[R]) lines(i int) []string {
	d := &l.drawn[i]
	if d.lines == nil {
		if l.Above != nil {
			var before R
			if i > 0 {
				before = l.rows[i-1]
			}
			d.lines = l.Above(before, i > 0, l.rows[i], l.width)
			d.above = len(d.lines)
		}
		d.lines = append(d.lines, l.Draw(l.rows[i], l.width, false)...)
	}
	return d.lines
}

func (l *List[R]) heightOf(i int) int {
	if i < 0 || i >= len(l.rows) || l.width == 0 {
		return 0
	}
	return len(l.lines(i))
}

func (l *List[R]) keyAt(i int) string {
	if i < len(l.rows) {
		return l.Key(l.rows[i])
	}
	return ""
}

// find is the index of the row with the key, or else the given one within the rows.
func (l *List[R]) find(key string, other int) int {
	if i := slices.IndexFunc(l.rows, func(r R) bool { return l.Key(r) == key }); i >= 0 {
		return i
	}
	return max(0, min(other, len(l.rows)-1))
}
