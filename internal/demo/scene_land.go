package demo

import (
	"image/color"
	"math"
)

// rice is paddies that run towards a point on the horizon.
func (c *canvas) rice() {
	c.sky()
	c.ridge(c.light.far, horizon, 60)
	c.ridge(c.light.near, horizon+4, 22)
	c.rect(c.light.green, 0, horizon, pictureWidth, pictureHeight)
	vanish := point{c.between(300, 660), horizon}
	for i := -9; i <= 9; i++ {
		x := vanish.x + float64(i)*190
		shade := mix(c.light.green, c.light.near, 0.12+0.3*float64((i+20)%3)/2)
		c.polygon(shade, vanish, point{x, pictureHeight}, point{x + 120, pictureHeight})
		c.polygon(faint(c.light.water, 0.8), vanish, point{x + 120, pictureHeight}, point{x + 132, pictureHeight})
	}
	for _, y := range []float64{352, 386, 440, 520} {
		c.rect(mix(c.light.green, c.light.ink, 0.35), 0, y, pictureWidth, y+(y-horizon)/28)
	}
	x := c.between(640, 820)
	c.palm(x+80, 352, 170)
	c.palm(x-70, 350, 140)
	c.hut(x, 356, 120)
	c.birds()
	for range 4 {
		c.person(c.between(80, 600), c.between(400, 500), c.between(44, 62))
	}
}

// salt is evaporation pans that mirror the sky, with heaps of the harvest.
func (c *canvas) salt() {
	c.sky()
	c.ridge(c.light.far, horizon-30, 24)
	c.rect(mix(wood, c.light.low, 0.4), 0, horizon-30, pictureWidth, pictureHeight)
	vanish := c.between(380, 580)
	rows := []float64{306, 330, 364, 412, 480, 580, 720}
	edge := func(column int, y float64) float64 { return vanish + float64(column)*26*(y-286)/16 }
	for i := 0; i+1 < len(rows); i++ {
		y0, y1 := rows[i]+2, rows[i+1]-2-float64(i)
		for column := -12; column < 12; column++ {
			pan := mix(c.light.low, c.light.water, c.between(0.1, 0.6))
			c.polygon(mix(pan, white, 0.2), point{edge(column, y0) + 2, y0}, point{edge(column+1, y0) - 2, y0}, point{edge(column+1, y1) - 4, y1}, point{edge(column, y1) + 4, y1})
		}
	}
	for range 12 {
		y := c.between(330, 560)
		c.heap(c.between(40, 920), y, (y-270)*c.between(0.16, 0.22))
	}
	c.person(c.between(250, 700), 500, 120)
}

func (c *canvas) heap(x, y, tall float64) {
	c.ellipse(faint(c.light.ink, 0.2), x, y, tall*1.1, tall*0.22)
	c.polygon(white, point{x - tall*0.95, y}, point{x, y - tall}, point{x + tall*0.95, y})
	c.polygon(mix(white, c.light.water, 0.4), point{x + tall*0.15, y}, point{x, y - tall}, point{x + tall*0.95, y})
}

// orchard is rows of fruit trees on raised beds between ditches.
func (c *canvas) orchard() {
	c.light = lights[c.random.IntN(3)]
	c.sky()
	c.ridge(c.light.near, horizon-20, 50)
	c.rect(c.light.green, 0, horizon-20, pictureWidth, pictureHeight)
	fruit := []color.NRGBA{orange, yellow, red}[c.random.IntN(3)]
	for row := range 3 {
		y := 356 + float64(row*row)*30 + float64(row)*46
		size := 58 + 34*float64(row)
		c.rect(c.light.water, 0, y+size*0.16, pictureWidth, y+size*0.5)
		for x := c.between(0, 40); x < pictureWidth+60; x += size * 1.9 {
			c.tree(x, y, size, fruit)
		}
	}
}

func (c *canvas) tree(x, y, size float64, fruit color.NRGBA) {
	c.line(wood, size*0.14, point{x, y + size*0.12}, point{x, y - size*0.7})
	for range 7 {
		c.circle(mix(leaf, c.light.near, c.between(0.1, 0.7)), x+size*c.between(-0.45, 0.45), y-size*c.between(0.75, 1.35), size*c.between(0.28, 0.42))
	}
	for range 9 {
		c.circle(fruit, x+size*c.between(-0.6, 0.6), y-size*c.between(0.5, 1.4), size*0.075)
	}
}

// rain is the south-west monsoon over flat land.
func (c *canvas) rain() {
	dark, pale := rgb(0x4f5f6e), rgb(0xa9b7b5)
	c.light.far, c.light.near, c.light.water, c.light.ink = rgb(0x6f8580), rgb(0x46635a), rgb(0x8fa5a6), rgb(0x26343a)
	c.wash(dark, pale, 0, pictureHeight)
	for range 26 {
		c.ellipse(faint(mix(dark, rgb(0x2f3b48), c.between(0, 1)), 0.5), c.between(-40, 1000), c.between(0, 150), c.between(90, 220), c.between(24, 60))
	}
	c.ridge(c.light.far, 380, 46)
	c.ridge(c.light.near, 420, 30)
	c.rect(rgb(0x7d9a62), 0, 410, pictureWidth, pictureHeight)
	c.palm(c.between(100, 240), 470, 250)
	c.palm(c.between(720, 860), 460, 210)
	c.hut(c.between(400, 560), 472, 150)
	for range 320 {
		x, y, long := c.between(-60, pictureWidth), c.between(-30, pictureHeight), c.between(18, 46)
		c.line(faint(white, 0.4), 1.4, point{x, y}, point{x + long*0.28, y + long})
	}
}

// delta is a map: a river that branches and branches again before it meets the sea.
func (c *canvas) delta() {
	land, water := rgb(0xdfe3c0), rgb(0x8fbccb)
	c.rect(land, 0, 0, pictureWidth, pictureHeight)
	for range 40 {
		c.ellipse(faint(mix(leaf, land, 0.5), 0.25), c.between(0, 960), c.between(0, 520), c.between(30, 110), c.between(16, 50))
	}
	coast := []point{{pictureWidth, pictureHeight}, {0, pictureHeight}}
	for x := 0.0; x <= pictureWidth; x += 10 {
		coast = append(coast, point{x, 500 + 22*math.Sin(x/120) + c.between(-6, 6)})
	}
	c.polygon(water, coast...)
	c.branch(water, point{c.between(420, 540), -10}, math.Pi/2, 26, 0)
	for x := 120.0; x < pictureWidth; x += 120 {
		c.rect(faint(slate, 0.12), x, 0, x+1, pictureHeight)
		c.rect(faint(slate, 0.12), 0, x, pictureWidth, x+1)
	}
	for range 9 {
		x, y := c.between(80, 880), c.between(60, 460)
		c.circle(red, x, y, 7)
		c.circle(white, x, y, 3)
	}
}

// branch draws a river from a point down; its arms part until they are thin.
func (c *canvas) branch(col color.NRGBA, from point, angle, thick float64, depth int) {
	if depth > 6 || from.y > 540 {
		return
	}
	long := c.between(80, 125)
	to := point{from.x + long*math.Cos(angle), from.y + long*math.Sin(angle)}
	bend := point{(from.x+to.x)/2 + c.between(-26, 26), (from.y + to.y) / 2}
	c.curve(col, thick, from, bend, to)
	c.circle(col, to.x, to.y, thick/2)
	c.branch(col, to, min(angle+c.between(0.12, 0.4), 2.3), thick*0.8, depth+1)
	if depth%2 == 1 || depth == 0 {
		c.branch(col, to, max(angle-c.between(0.25, 0.6), 0.8), thick*0.72, depth+1)
	}
}
