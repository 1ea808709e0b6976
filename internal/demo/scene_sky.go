package demo

import (
	"image/color"
	"math"
)

func (c *canvas) night() {
	c.light = lights[4]
	c.wash(c.light.top, c.light.low, 0, pictureHeight)
	for range 150 {
		c.circle(faint(white, c.between(0.3, 1)), c.between(0, pictureWidth), c.between(0, 430), c.between(0.7, 2))
	}
}

// moon shows the phases from new to full and back on an arc. As seen from north of
// the equator, the waxing moon is lit on the right.
func (c *canvas) moon() {
	c.night()
	const phases = 9
	for i := range phases {
		t := float64(i) / (phases - 1)
		c.phase(90+t*780, 300-130*math.Sin(t*math.Pi), 36, t)
	}
	c.ridge(c.light.near, 500, 50)
	c.ridge(c.light.ink, 560, 30)
	c.palm(c.between(110, 190), 560, 190)
	c.hut(c.between(600, 760), 548, 120)
}

// phase draws the moon at t of its round: 0 and 1 are new, a half is full.
func (c *canvas) phase(x, y, r, t float64) {
	c.circle(rgb(0x2b3b5e), x, y, r)
	bright := c.light.sun
	const steps = 40
	side, width := 1.0, math.Cos(2*math.Pi*t)
	if t > 0.5 {
		side = -1
	}
	var points []point
	for i := range steps + 1 {
		sin, cos := math.Sincos(-math.Pi/2 + math.Pi*float64(i)/steps)
		points = append(points, point{x + side*r*cos, y + r*sin})
	}
	for i := steps; i >= 0; i-- {
		sin, cos := math.Sincos(-math.Pi/2 + math.Pi*float64(i)/steps)
		points = append(points, point{x + side*width*r*cos, y + r*sin})
	}
	c.polygon(bright, points...)
}

func (c *canvas) stars() {
	c.night()
	for range 260 {
		t := c.random.Float64()
		x, y := t*pictureWidth, 60+t*330+c.between(-1, 1)*c.between(0, 70)
		c.circle(faint(white, c.between(0.2, 0.7)), x, y, c.between(0.6, 1.8))
	}
	c.sea(440)
	c.ridge(c.light.ink, 452, 24)
	c.sea(448)
	c.sampan(c.between(250, 640), 510, 170)
}

// lanterns hang across a street at nightfall.
func (c *canvas) lanterns() {
	c.light = lights[3+c.random.IntN(2)]
	c.wash(c.light.top, c.light.low, 0, pictureHeight)
	for x := -20.0; x < pictureWidth; x += 150 {
		tall := c.between(190, 320)
		c.rect(mix(c.light.ink, c.light.near, 0.4), x, pictureHeight-tall, x+146, pictureHeight)
		c.polygon(c.light.ink, point{x - 14, pictureHeight - tall}, point{x + 20, pictureHeight - tall - 46}, point{x + 126, pictureHeight - tall - 46}, point{x + 160, pictureHeight - tall})
		for i := range 2 {
			left := x + 28 + 56*float64(i)
			c.rect(faint(yellow, 0.85), left, pictureHeight-tall+50, left+32, pictureHeight-tall+110)
		}
	}
	for row := range 3 {
		y := 40 + 62*float64(row)
		sag := func(x float64) float64 { t := x/pictureWidth*2 - 1; return y + 70*(1-t*t) }
		for x := 0.0; x < pictureWidth; x += 24 {
			c.line(c.light.ink, 1.6, point{x, sag(x)}, point{x + 24, sag(x + 24)})
		}
		for x := 50 + c.between(0, 50); x < pictureWidth; x += 118 {
			c.lantern(x, sag(x)+32, []color.NRGBA{red, orange, yellow, leaf}[c.random.IntN(4)])
		}
	}
}

func (c *canvas) lantern(x, y float64, col color.NRGBA) {
	c.circle(faint(col, 0.25), x, y, 42)
	c.ellipse(col, x, y, 22, 26)
	c.ellipse(mix(col, white, 0.5), x, y, 8, 24)
	c.rect(c.light.ink, x-10, y-30, x+10, y-23)
	c.rect(c.light.ink, x-10, y+23, x+10, y+28)
	c.line(yellow, 2, point{x, y + 28}, point{x, y + 48})
}
