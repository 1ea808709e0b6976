package demo

import (
	"image/color"
	"math"
)

func (c *canvas) river() {
	c.sky()
	c.birds()
	c.ridge(c.light.far, horizon, 50)
	c.ridge(mix(c.light.far, c.light.near, 0.6), horizon+6, 26)
	c.sea(horizon)
	for range 3 {
		c.sampan(c.between(320, 880), c.between(370, 500), c.between(90, 190))
	}
	c.polygon(c.light.near, point{0, 400}, point{120, 424}, point{250, 492}, point{290, 560}, point{300, pictureHeight}, point{0, pictureHeight})
	for range 3 {
		c.palm(c.between(20, 190), c.between(430, 480), c.between(210, 300))
	}
	c.hut(c.between(60, 120), 452, 130)
}

func (c *canvas) sunset() {
	c.light = lights[3]
	c.wash(c.light.top, c.light.low, 0, horizon)
	x := c.between(340, 620)
	for i := range 4 {
		c.circle(faint(c.light.sun, 0.16), x, horizon-20, 190-30*float64(i))
	}
	c.circle(c.light.sun, x, horizon-20, 84)
	c.ridge(c.light.far, horizon+8, 34)
	c.sea(horizon)
	for i := range 22 {
		y := horizon + 6 + float64(i)*12
		half := 78 + c.between(-50, 16) - float64(i)*1.5
		c.rect(faint(c.light.sun, 0.75), x-half, y, x+half+c.between(-20, 20), y+5)
	}
	c.sampan(c.between(180, 340), c.between(440, 500), 210)
	c.ridge(c.light.ink, 612, 34)
	c.palm(c.between(780, 830), 600, 330)
	c.palm(c.between(860, 920), 600, 260)
}

// market is a floating market: every boat hangs what it sells on a pole.
func (c *canvas) market() {
	c.light = lights[c.random.IntN(3)]
	c.sky()
	c.ridge(c.light.far, 280, 40)
	c.sea(270)
	for row := range 4 {
		y := 310 + float64(row)*78
		size := 110 + float64(row)*44
		for x := c.between(-60, 60); x < pictureWidth+60; x += size * c.between(1.15, 1.7) {
			c.stall(x, y+c.between(-12, 12), size)
		}
	}
}

func (c *canvas) stall(x, y, long float64) {
	hull := []color.NRGBA{wood, blue, leaf, red, slate}[c.random.IntN(5)]
	goods := []color.NRGBA{orange, yellow, leaf, red}[c.random.IntN(4)]
	c.ellipse(faint(c.light.ink, 0.25), x, y+long*0.13, long*0.52, long*0.05)
	for i := range 9 {
		c.circle(mix(goods, c.light.ink, c.between(0, 0.2)), x+long*(-0.26+0.06*float64(i)), y-long*(0.02+0.05*float64(i%2)), long*0.055)
	}
	c.polygon(mix(hull, c.light.ink, 0.25), point{x - long*0.52, y - long*0.12}, point{x - long*0.34, y + long*0.12}, point{x + long*0.34, y + long*0.12}, point{x + long*0.52, y - long*0.12}, point{x + long*0.36, y}, point{x - long*0.36, y})
	pole := point{x - long*0.3, y - long*0.72}
	c.line(wood, long*0.02, point{pole.x, y}, pole)
	for i := range 3 {
		c.circle(goods, pole.x+long*0.035, pole.y+long*(0.05+0.09*float64(i)), long*0.045)
	}
	c.person(x+long*0.3, y+long*0.02, long*0.42)
}

func (c *canvas) mangrove() {
	c.sky()
	c.ridge(c.light.far, horizon+10, 90)
	c.sea(horizon + 10)
	for _, row := range []struct{ y, tall, step float64 }{{372, 170, 105}, {430, 240, 150}, {510, 330, 235}} {
		for x := c.between(-20, 60); x < pictureWidth+40; x += row.step * c.between(0.8, 1.2) {
			c.stilted(x, row.y, row.tall)
		}
	}
}

// stilted is a mangrove tree: the trunk stands above the water on arched roots.
func (c *canvas) stilted(x, y, tall float64) {
	bark := mix(c.light.ink, wood, 0.3)
	knee := point{x, y - tall*0.3}
	c.line(bark, tall*0.05, knee, point{x, y - tall*0.7})
	for i := range 7 {
		foot := x + tall*(-0.33+0.11*float64(i))
		c.curve(bark, tall*0.022, knee, point{(x + 2*foot) / 3, y - tall*0.26}, point{foot, y + c.between(0, tall*0.05)})
	}
	for range 6 {
		crown := mix(mix(c.light.near, leaf, 0.45), c.light.ink, c.between(0, 0.3))
		c.ellipse(crown, x+tall*c.between(-0.2, 0.2), y-tall*c.between(0.62, 0.92), tall*c.between(0.13, 0.2), tall*c.between(0.09, 0.13))
	}
}

// tide is the moon above waves that grow towards the viewer.
func (c *canvas) tide() {
	c.light = lights[3+c.random.IntN(2)]
	c.wash(c.light.top, c.light.low, 0, pictureHeight)
	x := c.between(240, 720)
	c.circle(faint(white, 0.2), x, 150, 96)
	c.circle(white, x, 150, 70)
	c.circle(faint(c.light.low, 0.35), x-22, 138, 15)
	c.circle(faint(c.light.low, 0.35), x+18, 168, 21)
	for row := range 8 {
		y, phase := 300+float64(row)*42, c.between(0, 6)
		points := []point{{pictureWidth, pictureHeight}, {0, pictureHeight}}
		for px := 0.0; px <= pictureWidth; px += 6 {
			points = append(points, point{px, y + (8+2.5*float64(row))*math.Sin(px/(58+8*float64(row))+phase)})
		}
		c.polygon(mix(mix(c.light.water, white, 0.25), c.light.ink, float64(row)/9), points...)
	}
}

// bridge is a cable-stayed bridge over a wide river.
func (c *canvas) bridge() {
	c.sky()
	c.ridge(c.light.far, horizon, 36)
	c.sea(horizon)
	deck, steel := 300.0, mix(c.light.ink, white, 0.15)
	for _, x := range []float64{c.between(250, 290), c.between(670, 710)} {
		top := point{x, 70}
		for i := 1; i <= 11; i++ {
			reach := 19 * float64(i)
			from := point{x, top.y + 10 + 7*float64(11-i)}
			c.line(faint(steel, 0.8), 1.6, from, point{x - reach, deck})
			c.line(faint(steel, 0.8), 1.6, from, point{x + reach, deck})
		}
		c.polygon(steel, point{x - 17, 420}, point{x - 6, top.y}, point{x + 6, top.y}, point{x + 17, 420})
		c.rect(steel, x-34, 404, x+34, 424)
	}
	c.rect(steel, 0, deck, pictureWidth, deck+13)
	for x := 70.0; x < pictureWidth; x += 170 {
		c.rect(steel, x-5, deck+10, x+5, 378)
	}
	c.sampan(c.between(300, 650), c.between(470, 530), 180)
}
