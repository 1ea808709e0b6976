package theme

import (
	"math"
	"strconv"
)

// In256 is the theme in colours that a terminal of 256 has: the nearest to the eye
// of the 240 whose values are fixed. The paper stays as it is, for a terminal is
// told that one by its value.
func (t Theme) In256() Theme {
	few := t
	few.Colors = make(map[Token]Color, len(t.Colors))
	for token, c := range t.Colors {
		if r, g, b, ok := c.RGB(); ok && token != Paper {
			c = nearest(r, g, b)
		}
		few.Colors[token] = c
	}
	return few
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

// nearest is the fixed colour that is seen as most like another. Lightness counts
// double: text must stay readable before it stays in tune.
func nearest(r, g, b uint8) Color {
	l, x, y := oklab(r, g, b)
	best, least := firstFixed, math.Inf(1)
	for n := firstFixed; n < 256; n++ {
		l2, x2, y2 := oklab(fixed(n))
		if d := 2*(l-l2)*(l-l2) + (x-x2)*(x-x2) + (y-y2)*(y-y2); d < least {
			best, least = n, d
		}
	}
	return Color(strconv.Itoa(best))
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
