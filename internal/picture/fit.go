package picture

import (
	"image"
	"math"
)

// Cell is the size of a character cell in pixels. The zero value stands for 10×20,
// as does any that no terminal can have.
type Cell struct{ Width, Height int }

func (c Cell) known() bool {
	const most = 200
	return c.Width > 0 && c.Height > 0 && c.Width <= most && c.Height <= most
}

func (c Cell) orUsual() Cell {
	if !c.known() {
		return Cell{Width: 10, Height: 20}
	}
	return c
}

// Room is where a picture is to stand.
type Room struct {
	Cols, Rows int  // most columns and rows, at least 1 and at most 255 of each
	Cell       Cell // of this terminal
	Side       int  // most pixels in width and height; 0: 1600. xterm's sixels end at 1000

	Palette Palette // all the colours that half blocks may have; nil: 24 bits
}

const (
	maxSide    = 1600
	maxCells   = 255 // of a side; kitty's placeholders number up to 297
	maxEnlarge = 2.0 // beyond this a small picture is only blurred
)

// Plate is a picture scaled to whole cells. Its pixels are not to be changed.
type Plate struct {
	Cols, Rows int
	Cell       Cell
	pixels     *image.RGBA // Cols×Cell.Width by Rows×Cell.Height, opaque
	palette    Palette
}

// Fit scales a picture to the largest whole number of cells within the room, never
// to more than twice its own pixels. A picture fills the width to its edge where its
// shape changes by no more than is not seen for it; else the columns are chosen so
// that the rows come out nearly whole.
func Fit(m Image, room Room) Plate {
	cell := room.Cell.orUsual()
	cols, rows := grid(m, room, cell)
	p := Plate{Cols: cols, Rows: rows, Cell: cell, palette: room.Palette}
	if m.pixels == nil {
		p.pixels = image.NewRGBA(image.Rect(0, 0, cols*cell.Width, rows*cell.Height))
		return p
	}
	p.pixels = m.scaled(cols*cell.Width, rows*cell.Height)
	return p
}

func grid(m Image, room Room, cell Cell) (cols, rows int) {
	side := maxSide
	if room.Side > 0 {
		side = min(room.Side, maxSide)
	}
	mostCols := between(min(room.Cols, side/cell.Width), 1, maxCells)
	mostRows := between(min(room.Rows, side/cell.Height), 1, maxCells)
	width, height := m.Size()
	if width == 0 || height == 0 {
		return 1, 1
	}
	w, h := float64(width)/float64(cell.Width), float64(height)/float64(cell.Height) // its size in cells
	scale := min(float64(mostCols)/w, float64(mostRows)/h, maxEnlarge)
	widest := between(int(math.Round(w*scale)), 1, mostCols)

	const narrower, good = 16, 0.03 // give up at most a sixteenth of the width, none for three percent
	best := math.Inf(1)
	for c := widest; c >= 1 && c >= widest-widest/narrower; c-- {
		r := between(int(math.Round(float64(c)*h/w)), 1, mostRows)
		off := math.Abs(math.Log(float64(c) * h / w / float64(r)))
		if off < best {
			best, cols, rows = off, c, r
		}
		if best <= good {
			break
		}
	}
	return cols, rows
}

func between(n, least, most int) int { return max(least, min(n, most)) }

// part returns the pixels of the rows from one to before another.
func (p Plate) part(from, to int) *image.RGBA {
	from = between(from, 0, p.Rows)
	to = between(to, from, p.Rows)
	size := p.pixels.Bounds()
	size.Min.Y, size.Max.Y = from*p.Cell.Height, to*p.Cell.Height
	return p.pixels.SubImage(size).(*image.RGBA)
}
