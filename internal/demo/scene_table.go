package demo

import (
	"image/color"
	"math"
)

// planks is a wooden table seen from above.
func (c *canvas) planks() {
	c.rect(mix(wood, orange, c.between(0.1, 0.4)), 0, 0, pictureWidth, pictureHeight)
	for y := 0.0; y < pictureHeight; y += 74 {
		c.rect(faint(rgb(0x3a2416), 0.18), 0, y, pictureWidth, y+3)
	}
}

// bowl is a meal on a table: soup, herbs, a dish of sauce and chopsticks.
func (c *canvas) bowl() {
	c.planks()
	x, y := c.between(400, 470), 310.0
	broth := []color.NRGBA{orange, rgb(0xc98a3d), rgb(0xb9603a), rgb(0xd9b65b)}[c.random.IntN(4)]
	c.circle(faint(rgb(0x2a1a10), 0.35), x+12, y+16, 222)
	c.circle(white, x, y, 222)
	c.circle(blue, x, y, 208)
	c.circle(white, x, y, 202)
	c.circle(broth, x, y, 184)
	for range 26 {
		a, r := c.between(0, 2*math.Pi), c.between(20, 150)
		px, py := x+r*math.Cos(a), y+r*math.Sin(a)
		c.curve(paper, 6, point{px, py}, point{px + c.between(-60, 60), py + c.between(-60, 60)}, point{px + c.between(-40, 40), py + c.between(-40, 40)})
	}
	for range 16 {
		a, r := c.between(0, 2*math.Pi), c.between(0, 140)
		c.ellipse([]color.NRGBA{leaf, red, yellow, rgb(0xe8a08a)}[c.random.IntN(4)], x+r*math.Cos(a), y+r*math.Sin(a), c.between(10, 26), c.between(7, 14))
	}
	c.circle(white, 790, 180, 86)
	c.circle(rgb(0x8c4a24), 790, 180, 66)
	for range 5 {
		c.circle(red, 790+c.between(-40, 40), 180+c.between(-40, 40), 7)
	}
	for range 22 {
		c.ellipse(mix(leaf, white, c.between(0, 0.3)), 790+c.between(-80, 80), 440+c.between(-60, 60), c.between(14, 34), c.between(8, 16))
	}
	c.line(rgb(0x5a3522), 10, point{30, 540}, point{210, 60})
	c.line(rgb(0x5a3522), 10, point{64, 552}, point{236, 68})
}

// pot is a clay pot of sauce beside a plate of boiled vegetables.
func (c *canvas) pot() {
	c.planks()
	clay := mix(rgb(0x7b4a32), slate, c.between(0, 0.3))
	c.rect(clay, 30, 276, 150, 324)
	c.circle(faint(rgb(0x2a1a10), 0.35), 302, 318, 192)
	c.circle(clay, 290, 300, 192)
	c.circle(mix(clay, white, 0.25), 290, 300, 172)
	c.circle(rgb(0x5a2c14), 290, 300, 158)
	for range 60 {
		a, r := c.between(0, 2*math.Pi), 150*math.Sqrt(c.random.Float64())
		bit := []color.NRGBA{rgb(0xd08a4a), rgb(0xe9c07a), rgb(0x2a1810), red}[c.random.IntN(4)]
		c.circle(bit, 290+r*math.Cos(a), 300+r*math.Sin(a), c.between(3, 10))
	}
	c.ellipse(faint(rgb(0x2a1a10), 0.35), 712, 316, 216, 176)
	c.ellipse(white, 700, 300, 216, 176)
	c.ellipse(mix(white, blue, 0.15), 700, 300, 180, 144)
	for range 44 {
		x, y := 700+c.between(-120, 120), 300+c.between(-86, 86)
		green := []color.NRGBA{leaf, rgb(0x7fae4e), rgb(0x39703f), orange}[c.random.IntN(4)]
		c.curve(green, c.between(10, 18), point{x, y}, point{x + c.between(-40, 40), y + c.between(-40, 40)}, point{x + c.between(-50, 50), y + c.between(-30, 30)})
	}
}

// board is a game of ô ăn quan scratched into a yard: ten squares, two half
// circles, pebbles and the two large stones.
func (c *canvas) board() {
	ground := mix(wood, paper, c.between(0.45, 0.65))
	c.rect(ground, 0, 0, pictureWidth, pictureHeight)
	for range 200 {
		c.circle(faint(slate, 0.12), c.between(0, pictureWidth), c.between(0, pictureHeight), c.between(1, 4))
	}
	const left, top, side = 230.0, 200.0, 100.0
	c.circle(white, left, top+side, side+4)
	c.circle(ground, left, top+side, side-4)
	c.circle(white, left+5*side, top+side, side+4)
	c.circle(ground, left+5*side, top+side, side-4)
	c.rect(ground, left, top, left+5*side, top+2*side)
	for i := range 6 {
		x := left + side*float64(i)
		c.line(white, 6, point{x, top - 3}, point{x, top + 2*side + 3})
	}
	for i := range 3 {
		y := top + side*float64(i)
		c.line(white, 6, point{left, y}, point{left + 5*side, y})
	}
	for i := range 10 {
		x, y := left+side*(0.5+float64(i%5)), top+side*(0.5+float64(i/5))
		for range c.random.IntN(8) {
			c.pebble(x+c.between(-28, 28), y+c.between(-28, 28), c.between(8, 12))
		}
	}
	c.pebble(left-46, top+side, 28)
	c.pebble(left+5*side+46, top+side, 28)
}

func (c *canvas) pebble(x, y, r float64) {
	stone := mix(slate, paper, c.between(0.1, 0.6))
	c.ellipse(faint(rgb(0x2a1a10), 0.3), x+2, y+3, r*1.15, r)
	c.ellipse(stone, x, y, r*1.15, r)
	c.ellipse(mix(stone, white, 0.4), x-r*0.3, y-r*0.35, r*0.4, r*0.3)
}
