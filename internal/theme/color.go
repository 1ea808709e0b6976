package theme

import (
	"fmt"
	"math"
	"strconv"
)

// Color is "#rrggbb", the number of one of the terminal's 256 colours, or empty
// for the terminal's own.
type Color string

// ParseColor reads a colour as a theme file writes it; ok is false for anything else.
func ParseColor(s string) (c Color, ok bool) {
	if s == "" {
		return "", true
	}
	if n, err := strconv.ParseUint(s, 10, 8); err == nil {
		return Color(strconv.FormatUint(n, 10)), true
	}
	if len(s) == 7 && s[0] == '#' {
		if _, err := strconv.ParseUint(s[1:], 16, 32); err == nil {
			return Color(s), true
		}
	}
	return "", false
}

// RGB returns the parts of the colour; ok is false where the terminal decides them.
func (c Color) RGB() (r, g, b uint8, ok bool) {
	if n, err := strconv.ParseUint(string(c), 10, 8); err == nil && n >= firstFixed {
		r, g, b = fixed(int(n))
		return r, g, b, true
	}
	if len(c) != 7 {
		return 0, 0, 0, false
	}
	n, err := strconv.ParseUint(string(c[1:]), 16, 32)
	if err != nil {
		return 0, 0, 0, false
	}
	return uint8(n >> 16), uint8(n >> 8), uint8(n), true
}

// Contrast is the contrast ratio of two colours as WCAG 2.1 defines it, from 1
// to 21. It is 0 where the terminal decides one of them.
func Contrast(a, b Color) float64 {
	light, ok := luminance(a)
	dark, known := luminance(b)
	if !ok || !known {
		return 0
	}
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c Color) (float64, bool) {
	r, g, b, ok := c.RGB()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b), ok
}

// linear undoes the gamma of an sRGB channel.
func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// Faded lists the tokens of words whose contrast against paper, selection or bar
// is lower than dim allows, or for [Ink] and [Bright] on paper lower than body.
func (t Theme) Faded(body, dim float64) []string {
	var faded []string
	for _, token := range words() {
		for _, ground := range []Token{Paper, Selection, Bar} {
			least := dim
			if ground == Paper && (token == Ink || token == Bright) {
				least = body
			}
			if ratio := Contrast(t.Colors[token], t.Colors[ground]); ratio != 0 && ratio < least {
				faded = append(faded, fmt.Sprintf("%s on %s: %.2f, at least %.1f is wanted", token, ground, ratio, least))
			}
		}
	}
	return faded
}
