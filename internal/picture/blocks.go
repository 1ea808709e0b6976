package picture

import (
	"image"
	"strconv"
)

// tint is the mean colour of some pixels.
type tint struct{ r, g, b uint8 }

// halfBlocks draws each row of the plate as upper half blocks, two pixels a cell,
// in 24-bit colours. Each line begins and ends without any colour set, and says a
// colour only where it changes.
func (p Plate) halfBlocks() []string {
	lines := make([]string, p.Rows)
	var line []byte
	for row := range p.Rows {
		line = line[:0]
		var ink, paper tint
		inked, papered := false, false
		for col := range p.Cols {
			upper, lower := p.halves(col, row)
			flat := upper == lower
			setInk := !flat && (!inked || ink != upper)
			setPaper := !papered || paper != lower
			if setInk || setPaper {
				line = append(line, "\x1b["...)
				if setInk {
					line = upper.sgr(line, "38;2;")
					ink, inked = upper, true
				}
				if setInk && setPaper {
					line = append(line, ';')
				}
				if setPaper {
					line = lower.sgr(line, "48;2;")
					paper, papered = lower, true
				}
				line = append(line, 'm')
			}
			if flat {
				line = append(line, ' ')
			} else {
				line = append(line, "▀"...)
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
