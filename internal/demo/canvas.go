package demo

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"slices"

	"golang.org/x/image/vector"
)

// canvas is a picture in the making. Lengths are pixels from the upper left
// corner. Its random numbers follow from the seed alone.
type canvas struct {
	img    *image.RGBA
	raster vector.Rasterizer
	random *rand.Rand
	light  light
}

type point struct{ x, y float64 }

func newCanvas(seed uint64) *canvas {
	c := &canvas{
		img:    image.NewRGBA(image.Rect(0, 0, pictureWidth, pictureHeight)),
		random: rand.New(rand.NewPCG(seed, 1954)),
	}
	c.light = lights[c.random.IntN(len(lights))]
	return c
}

// between draws a random number of [low, high).
func (c *canvas) between(low, high float64) float64 { return low + (high-low)*c.random.Float64() }

// polygon fills a shape; only the pixels around it are touched.
func (c *canvas) polygon(col color.Color, points ...point) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		left, right = min(left, p.x), max(right, p.x)
		top, bottom = min(top, p.y), max(bottom, p.y)
	}
	box := image.Rect(int(math.Floor(left)), int(math.Floor(top)), int(math.Ceil(right))+1, int(math.Ceil(bottom))+1).Intersect(c.img.Bounds())
	if box.Empty() {
		return
	}
	c.raster.Reset(box.Dx(), box.Dy())
	for i, p := range points {
		x, y := float32(p.x-float64(box.Min.X)), float32(p.y-float64(box.Min.Y))
		if i == 0 {
			c.raster.MoveTo(x, y)
		} else {
			c.raster.LineTo(x, y)
		}
	}
	c.raster.ClosePath()
	c.raster.Draw(c.img, box, image.NewUniform(col), image.Point{})
}

func (c *canvas) rect(col color.Color, x0, y0, x1, y1 float64) {
	c.polygon(col, point{x0, y0}, point{x1, y0}, point{x1, y1}, point{x0, y1})
}

// ellipse fills an ellipse around x, y.
func (c *canvas) ellipse(col color.Color, x, y, rx, ry float64) {
	const corners = 72
	points := make([]point, corners)
	for i := range points {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		points[i] = point{x + rx*cos, y + ry*sin}
	}
	c.polygon(col, points...)
}

func (c *canvas) circle(col color.Color, x, y, r float64) { c.ellipse(col, x, y, r, r) }

// line draws a straight stroke of the given thickness.
func (c *canvas) line(col color.Color, thick float64, a, b point) {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	if length == 0 {
		return
	}
	dx, dy := (b.y-a.y)/length*thick/2, -(b.x-a.x)/length*thick/2
	c.polygon(col, point{a.x + dx, a.y + dy}, point{b.x + dx, b.y + dy}, point{b.x - dx, b.y - dy}, point{a.x - dx, a.y - dy})
}

// curve draws a stroke along a quadratic Bézier curve from a to b, drawn towards via.
func (c *canvas) curve(col color.Color, thick float64, a, via, b point) {
	const steps = 16
	left, right := make([]point, 0, 2*(steps+1)), make([]point, 0, steps+1)
	for i := range steps + 1 {
		t := float64(i) / steps
		u := 1 - t
		x, y := u*u*a.x+2*u*t*via.x+t*t*b.x, u*u*a.y+2*u*t*via.y+t*t*b.y
		dx, dy := u*(via.x-a.x)+t*(b.x-via.x), u*(via.y-a.y)+t*(b.y-via.y)
		length := max(math.Hypot(dx, dy), 1e-6)
		dx, dy = dx/length*thick/2, dy/length*thick/2
		left = append(left, point{x + dy, y - dx})
		right = append(right, point{x - dy, y + dx})
	}
	slices.Reverse(right)
	c.polygon(col, append(left, right...)...)
}

// wash fills the rows from y0 to y1 with colours that pass from one to the other.
func (c *canvas) wash(from, to color.NRGBA, y0, y1 float64) {
	const bands = 48
	step := (y1 - y0) / bands
	for i := range bands {
		y := y0 + float64(i)*step
		c.rect(mix(from, to, float64(i)/(bands-1)), 0, math.Round(y), pictureWidth, math.Round(y+step))
	}
}

// ridge fills everything from an uneven line around y down to the picture's foot.
func (c *canvas) ridge(col color.Color, y, height float64) {
	points := []point{{pictureWidth, pictureHeight}, {0, pictureHeight}}
	a, b, d := c.between(0, 6), c.between(0, 6), c.between(0, 6)
	for x := 0.0; x <= pictureWidth; x += 8 {
		s := math.Sin(x/190+a)*0.5 + math.Sin(x/83+b)*0.3 + math.Sin(x/31+d)*0.2
		points = append(points, point{x, y - height*(0.5+0.5*s)})
	}
	c.polygon(col, points...)
}

// mix is the colour that lies t of the way from a to b.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), part(a.A, b.A)}
}

// faint is a colour that lets through what lies below; opacity is 0 to 1.
func faint(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(math.Round(255 * opacity))
	return c
}
