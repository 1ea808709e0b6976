package picture

import (
	"image"
	"strconv"
)

// tint is the mean colour of some pixels.
type tint struct{ r, g, b uint8 }

// Blocks draws each row of the plate as half blocks, two pixels a cell, in 24-bit
// colours. Each line begins and ends without any colour set, and says a colour
// only where it changes.
//
// Lower half blocks look as upper ones do, but no cell is written as in the other
// drawing. A renderer that is given now one and now the other below an overlaid
// picture writes every cell anew, and so wipes what stood over it.
func (p Plate) Blocks(lower bool) []string {
	lines := make([]string, p.Rows)
	glyph := "▀"
	if lower {
		glyph = "▄"
	}
	var line []byte
	for row := range p.Rows {
		line = line[:0]
		var ink, paper tint
		inked, papered := false, false
		for col := range p.Cols {
			front, back := p.halves(col, row)
			if lower {
				front, back = back, front
			}
			blank := front == back && !lower
			setInk := !blank && (!inked || ink != front)
			setPaper := !papered || paper != back
			if setInk || setPaper {
				line = append(line, "\x1b["...)
				if setInk {
					line = front.sgr(line, "38;2;")
					ink, inked = front, true
				}
				if setInk && setPaper {
					line = append(line, ';')
				}
				if setPaper {
					line = back.sgr(line, "48;2;")
					paper, papered = back, true
				}
				line = append(line, 'm')
			}
			if blank {
				line = append(line, ' ')
			} else {
				line = append(line, glyph...)
			}
		}
		lines[row] = string(append(line, "\x1b[m"...))
	}
	return lines
}

func (t tint) sgr(dst []byte, kind string) []byte {
	dst = append(dst, kind...)
	dst = strconv.AppendUint(dst, uint64(t.r), 10)
	dst = append(dst, ';')
	dst = strconv.AppendUint(dst, uint64(t.g), 10)
	dst = append(dst, ';')
	return strconv.AppendUint(dst, uint64(t.b), 10)
}

// halves are the colours of a cell's upper and lower half. A cell of one pixel's
// height has the same colour twice.
func (p Plate) halves(col, row int) (upper, lower tint) {
	x, y := col*p.Cell.Width, row*p.Cell.Height
	middle := y + p.Cell.Height/2
	right, bottom := x+p.Cell.Width, y+p.Cell.Height
	lower = mean(p.pixels, image.Rect(x, middle, right, bottom))
	if middle == y {
		return lower, lower
	}
	return mean(p.pixels, image.Rect(x, y, right, middle)), lower
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
