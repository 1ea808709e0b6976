package theme

import (
	"math"
	"strconv"
	"sync"
)

// In256 is the theme in colours that a terminal of 256 has: the nearest to the eye
// of the 240 whose values are fixed. The paper stays as it is, for a terminal is
// told that one by its value. Words stay as readable as they were, up to what is
// wanted of ours: where the nearest colour is too faint on a ground, the nearest
// that is not takes its place.
func (t Theme) In256() Theme {
	few := t
	few.Colors = make(map[Token]Color, len(t.Colors))
	for token, c := range t.Colors {
		if r, g, b, ok := c.RGB(); ok && token != Paper {
			c = nearest(r, g, b, shades, nil)
		}
		few.Colors[token] = c
	}
	for _, token := range words() {
		few.Colors[token] = t.readable(few, token)
	}
	if r, g, b, ok := t.Colors[Hit].RGB(); ok {
		few.Colors[Hit] = nearest(r, g, b, hues, func(c Color) bool {
			return Contrast(few.Colors[Bright], c) >= min(legible, Contrast(t.Colors[Bright], t.Colors[Hit])) && Contrast(t.Colors[Paper], c) >= visible
		})
	}
	return few
}

// What words must have on their grounds, and a ground on the paper.
const (
	running = 7.0 // running text and titles
	legible = 4.5 // other words
	visible = 1.2
)

// readable is the colour of a token among few, no fainter on a ground than it was.
func (t Theme) readable(few Theme, token Token) Color {
	r, g, b, ok := t.Colors[token].RGB()
	if !ok {
		return t.Colors[token]
	}
	return nearest(r, g, b, shades, func(c Color) bool {
		for _, ground := range []Token{Paper, Selection, Bar} {
			least := legible
			if ground == Paper && (token == Ink || token == Bright) {
				least = running
			}
			if Contrast(c, few.Colors[ground]) < min(least, Contrast(t.Colors[token], t.Colors[ground])) {
				return false
			}
		}
		return true
	})
}

// firstFixed is the first of the 256 colours that is the same on all terminals.
const firstFixed = 16

// fixed is the value of one of the 256 colours: of the cube of 6×6×6, or of the 24 greys.
func fixed(n int) (r, g, b uint8) {
	if n >= 232 {
		grey := uint8(8 + 10*(n-232))
		return grey, grey, grey
	}
	level := func(i int) uint8 {
		if i == 0 {
			return 0
		}
		return uint8(55 + 40*i)
	}
	n -= firstFixed
	return level(n / 36), level(n / 6 % 6), level(n % 6)
}

// weights are how much lightness counts and how much hue.
type weights struct{ lightness, hue float64 }

var (
	shades = weights{2, 1} // words must stay readable before they stay in tune
	hues   = weights{1, 4} // what is lit must not turn grey
	even   = weights{1, 1}
)

// nearest is the fixed colour that is seen as most like another, of those that will
// do; of all where none will.
func nearest(r, g, b uint8, w weights, do func(Color) bool) Color {
	best := w.closest(r, g, b, do)
	if best < 0 {
		best = w.closest(r, g, b, nil)
	}
	return numbered(best)
}

// closest is the place in [fixedLab] of the colour that is seen as most like another, of
// those that will do, with nil of all; below zero where none will.
func (w weights) closest(r, g, b uint8, do func(Color) bool) int {
	best, least := -1, math.Inf(1)
	l, x, y := oklab(r, g, b)
	for i, like := range fixedLab() {
		if d := w.distance(like, [3]float64{l, x, y}); d < least && (do == nil || do(numbered(i))) {
			best, least = i, d
		}
	}
	return best
}

func numbered(i int) Color { return Color(strconv.Itoa(firstFixed + i)) }

func (w weights) distance(p, q [3]float64) float64 {
	l, x, y := p[0]-q[0], p[1]-q[1], p[2]-q[2]
	return w.lightness*l*l + w.hue*(x*x+y*y)
}

// fixedLab are the 240 colours as [oklab] has them.
var fixedLab = sync.OnceValue(func() (all [256 - firstFixed][3]float64) {
	for i := range all {
		l, x, y := oklab(fixed(firstFixed + i))
		all[i] = [3]float64{l, x, y}
	}
	return all
})

// Fixed are the 240 colours that are the same on all terminals of 256, for pictures.
type Fixed struct{}

// Nearest is the number of the one that is seen as most like another, and its parts.
func (Fixed) Nearest(r, g, b uint8) (number uint8, like [3]uint8) {
	best := firstFixed + even.closest(r, g, b, nil)
	r, g, b = fixed(best)
	return uint8(best), [3]uint8{r, g, b}
}

// oklab is a colour in the space in which distances are as the eye sees them:
// lightness, and two axes of hue. The figures are those of Björn Ottosson, 2020.
func oklab(red, green, blue uint8) (l, a, b float64) {
	r, g, bl := linear(red), linear(green), linear(blue)
	p := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*bl)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*bl)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*bl)
	return 0.2104542553*p + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*p - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*p + 0.7827717662*m - 0.8086757660*s
}
