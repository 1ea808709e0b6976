package demo

import "image/color"

// kiosk is a newsstand under its awning.
func (c *canvas) kiosk() {
	c.wash(rgb(0xf2d7a8), rgb(0xf7ecd3), 0, pictureHeight)
	c.rect(rgb(0xcdb891), 0, 500, pictureWidth, pictureHeight)
	left, right := 190+c.between(-40, 40), 770+c.between(-40, 40)
	c.rect(mix(leaf, slate, 0.4), left, 170, right, 520)
	c.rect(rgb(0x2f4039), left+24, 220, right-24, 400)
	for row := range 2 {
		for x := left + 44; x < right-90; x += 84 {
			c.sheetOfNews(x, 232+84*float64(row), 66, 74)
		}
	}
	c.rect(wood, left-16, 400, right+16, 428)
	for x := left + 10; x < right-70; x += 92 {
		for i := range 3 {
			c.rect(mix(paper, slate, 0.12*float64(i)), x, 392-7*float64(i), x+74, 399-7*float64(i))
		}
	}
	stripe := (right - left + 60) / 10
	for i := range 10 {
		x := left - 30 + stripe*float64(i)
		col := []color.NRGBA{red, paper}[i%2]
		c.polygon(col, point{x + 12, 110}, point{x + stripe + 12 - 2*float64(i/9), 110}, point{x + stripe, 190}, point{x, 190})
		c.ellipse(col, x+stripe/2, 190, stripe/2, 16)
	}
	c.person(right+90, 540, 230)
}

// sheetOfNews is the front page of some paper.
func (c *canvas) sheetOfNews(x, y, w, h float64) {
	c.rect(paper, x, y, x+w, y+h)
	c.rect([]color.NRGBA{red, blue, slate, leaf}[c.random.IntN(4)], x+w*0.1, y+h*0.07, x+w*0.9, y+h*0.19)
	c.rect(mix(paper, blue, c.between(0.3, 0.7)), x+w*0.1, y+h*0.25, x+w*0.55, y+h*0.55)
	for i := range 6 {
		row := y + h*(0.26+0.115*float64(i))
		from := 0.1
		if i < 3 {
			from = 0.6
		}
		c.rect(faint(slate, 0.6), x+w*from, row, x+w*0.9, row+h*0.035)
	}
}

// press is newspapers spread over a table.
func (c *canvas) press() {
	c.rect(mix(wood, paper, c.between(0.2, 0.5)), 0, 0, pictureWidth, pictureHeight)
	for y := 60.0; y < pictureHeight; y += 92 {
		c.rect(faint(slate, 0.12), 0, y, pictureWidth, y+3)
	}
	for i := range 4 {
		x, y := 40+215*float64(i)+c.between(-20, 20), c.between(50, 190)
		c.rect(faint(slate, 0.3), x+9, y+9, x+239, y+339)
		c.sheetOfNews(x, y, 230, 330)
	}
	c.circle(faint(slate, 0.3), 808, 488, 74)
	c.circle(white, 800, 480, 74)
	c.circle(rgb(0x4a2f22), 800, 480, 58)
}

// screen is a terminal window with a list of headlines.
func (c *canvas) screen() {
	c.wash(rgb(0x33536b), rgb(0x6d8f97), 0, pictureHeight)
	c.rect(faint(rgb(0), 0.3), 108, 78, 868, 548)
	c.rect(rgb(0x1b2129), 96, 64, 856, 534)
	c.rect(rgb(0x2a323c), 96, 64, 856, 96)
	for i, col := range []color.NRGBA{red, yellow, leaf} {
		c.circle(col, 120+24*float64(i), 80, 7)
	}
	c.rect(yellow, 380, 118, 572, 136)
	column := c.between(250, 330)
	chosen := c.random.IntN(8)
	for i := range 9 {
		y := 168 + 38*float64(i)
		if i == chosen {
			c.rect(rgb(0x2f4a5c), column-10, y-10, 836, y+24)
		}
		c.rect(rgb(0x6b7d8c), 120, y, 120+c.between(50, column-190), y+9)
		c.rect(rgb(0xd9dfe3), column, y-2, column+c.between(260, 480), y+8)
		c.rect(rgb(0x5f6c78), column, y+13, column+c.between(90, 160), y+18)
	}
}

// letters is movable type in its case, with marks above and below.
func (c *canvas) letters() {
	c.rect(mix(slate, wood, 0.3), 0, 0, pictureWidth, pictureHeight)
	const size = 104.0
	for row := range 6 {
		for column := range 10 {
			x, y := -30+size*float64(column), -14+size*float64(row)
			tile := mix(paper, wood, c.between(0, 0.25))
			c.rect(faint(rgb(0), 0.35), x+9, y+9, x+size-3, y+size-3)
			c.rect(tile, x+4, y+4, x+size-8, y+size-8)
			c.glyph(tile, x+size/2-2, y+size/2, size*0.19)
		}
	}
}

// glyph is a round vowel on its tile, with one of the marks.
func (c *canvas) glyph(tile color.NRGBA, x, y, r float64) {
	ink := []color.NRGBA{slate, slate, slate, red, blue}[c.random.IntN(5)]
	c.circle(ink, x, y, r*1.21)
	c.circle(tile, x, y, r*0.79)
	up, thick := y-r*1.5, r*0.26
	switch c.random.IntN(6) {
	case 0: // acute
		c.line(ink, thick, point{x - r*0.3, up}, point{x + r*0.5, up - r*0.5})
	case 1: // grave
		c.line(ink, thick, point{x + r*0.3, up}, point{x - r*0.5, up - r*0.5})
	case 2: // circumflex
		c.line(ink, thick, point{x - r*0.7, up}, point{x, up - r*0.5})
		c.line(ink, thick, point{x, up - r*0.5}, point{x + r*0.7, up})
	case 3: // dot below
		c.circle(ink, x, y+r*1.65, r*0.24)
	case 4: // horn
		c.curve(ink, thick, point{x + r*0.8, y - r*0.6}, point{x + r*1.7, y - r*0.6}, point{x + r*1.5, y - r*1.4})
	case 5: // tilde
		c.curve(ink, thick, point{x - r*0.8, up}, point{x - r*0.4, up - r*0.8}, point{x, up - r*0.25})
		c.curve(ink, thick, point{x, up - r*0.25}, point{x + r*0.4, up + r*0.3}, point{x + r*0.8, up - r*0.5})
	}
}

// mat is a sedge mat: dyed strands over plain ones, in a mirrored pattern.
func (c *canvas) mat() {
	c.rect(rgb(0xe9d6a3), 0, 0, pictureWidth, pictureHeight)
	for y := 0.0; y < pictureHeight; y += 6 {
		c.rect(faint(wood, 0.16), 0, y, pictureWidth, y+2)
	}
	dyes := []color.NRGBA{red, leaf, rgb(0x7a3b78), orange}
	c.random.Shuffle(len(dyes), func(i, j int) { dyes[i], dyes[j] = dyes[j], dyes[i] })
	const cell = 24.0
	for row := range 13 {
		for column := range 20 {
			if (row*row+column*column+row*column)%7 > 2 {
				continue
			}
			col := faint(dyes[(row+column)%3], 0.85)
			x, y := cell*float64(column), cell*float64(row)
			for _, at := range []point{{x, y}, {pictureWidth - cell - x, y}, {x, pictureHeight - cell - y}, {pictureWidth - cell - x, pictureHeight - cell - y}} {
				c.polygon(col, point{at.x + cell/2, at.y}, point{at.x + cell, at.y + cell/2}, point{at.x + cell/2, at.y + cell}, point{at.x, at.y + cell/2})
			}
		}
	}
	for _, y := range []float64{0, pictureHeight - 22} {
		c.rect(dyes[3], 0, y, pictureWidth, y+22)
	}
}
