package picture

import (
	"image"
	"strconv"
)

// tint is the mean colour of some pixels.
type tint struct{ r, g, b uint8 }

// Palette is the colours of a terminal that has few.
type Palette interface {
	// Nearest is the number of the colour that is seen as most like another, and its parts.
	Nearest(r, g, b uint8) (number uint8, like [3]uint8)
}

// halfBlocks draws each row of the plate as lower half blocks, two pixels a cell.
// Each line begins and ends without any colour set, and says a colour only where it
// changes. The lower half is the inked one: where a terminal takes the block from a
// font that does not fill the cell, least is seen of it.
func (p Plate) halfBlocks() []string {
	say := tint.exact
	tints := p.halves()
	if p.palette != nil {
		say = quantised(tints, p.palette)
	}
	lines := make([]string, p.Rows)
	var line []byte
	for row := range p.Rows {
		line = line[:0]
		var ink, paper tint
		inked, papered := false, false
		for col := range p.Cols {
			upper, lower := tints[2*row*p.Cols+col], tints[(2*row+1)*p.Cols+col]
			flat := upper == lower
			setInk := !flat && (!inked || ink != lower)
			setPaper := !papered || paper != upper
			if setInk || setPaper {
				line = append(line, "\x1b["...)
				if setInk {
					line = say(lower, append(line, "38;"...))
					ink, inked = lower, true
				}
				if setInk && setPaper {
					line = append(line, ';')
				}
				if setPaper {
					line = say(upper, append(line, "48;"...))
					paper, papered = upper, true
				}
				line = append(line, 'm')
			}
			if flat {
				line = append(line, ' ')
			} else {
				line = append(line, "▄"...)
			}
		}
		lines[row] = string(append(line, "\x1b[m"...))
	}
	return lines
}

// quantised puts the palette's colours in place of the tints and returns what says
// their numbers. Nothing is dithered: pixels as large as half a cell do not blend to
// the eye, and a sky of two colours by turns looks worse than one in bands.
func quantised(tints []tint, palette Palette) func(t tint, dst []byte) []byte {
	numbers := map[tint]uint8{}
	for i, t := range tints {
		n, like := palette.Nearest(t.r, t.g, t.b)
		tints[i] = tint{like[0], like[1], like[2]}
		numbers[tints[i]] = n
	}
	return func(t tint, dst []byte) []byte {
		return strconv.AppendUint(append(dst, "5;"...), uint64(numbers[t]), 10)
	}
}

// exact appends the colour as a terminal of all colours takes it.
func (t tint) exact(dst []byte) []byte {
	dst = append(dst, "2;"...)
	dst = strconv.AppendUint(dst, uint64(t.r), 10)
	dst = append(dst, ';')
	dst = strconv.AppendUint(dst, uint64(t.g), 10)
	dst = append(dst, ';')
	return strconv.AppendUint(dst, uint64(t.b), 10)
}

// halves are the colours of the upper and lower halves of all cells, in rows of the
// plate's columns. A cell of one pixel's height has the same colour twice.
func (p Plate) halves() []tint {
	tints := make([]tint, 2*p.Rows*p.Cols)
	for row := range p.Rows {
		y := row * p.Cell.Height
		middle, bottom := y+p.Cell.Height/2, y+p.Cell.Height
		for col := range p.Cols {
			x := col * p.Cell.Width
			lower := mean(p.pixels, image.Rect(x, middle, x+p.Cell.Width, bottom))
			upper := lower
			if middle > y {
				upper = mean(p.pixels, image.Rect(x, y, x+p.Cell.Width, middle))
			}
			tints[2*row*p.Cols+col], tints[(2*row+1)*p.Cols+col] = upper, lower
		}
	}
	return tints
}

func mean(m *image.RGBA, area image.Rectangle) tint {
	var r, g, b uint32
	for y := area.Min.Y; y < area.Max.Y; y++ {
		start := m.PixOffset(area.Min.X, y)
		for pixel := m.Pix[start : start+4*area.Dx()]; len(pixel) >= 4; pixel = pixel[4:] {
			r, g, b = r+uint32(pixel[0]), g+uint32(pixel[1]), b+uint32(pixel[2])
		}
	}
	n := uint32(area.Dx() * area.Dy())
	return tint{uint8((r + n/2) / n), uint8((g + n/2) / n), uint8((b + n/2) / n)}
}
