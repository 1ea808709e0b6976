package demo

import "math"

// horizon is the height of the waterline in most scenes.
const horizon = 330.0

// scenes are the motifs that a story's picture line may name.
var scenes = map[string]func(*canvas){
	"river": (*canvas).river, "sunset": (*canvas).sunset, "market": (*canvas).market,
	"mangrove": (*canvas).mangrove, "tide": (*canvas).tide, "bridge": (*canvas).bridge,
	"rice": (*canvas).rice, "salt": (*canvas).salt, "orchard": (*canvas).orchard, "rain": (*canvas).rain,
	"moon": (*canvas).moon, "stars": (*canvas).stars, "delta": (*canvas).delta,
	"lanterns": (*canvas).lanterns, "kiosk": (*canvas).kiosk, "mat": (*canvas).mat,
	"bowl": (*canvas).bowl, "pot": (*canvas).pot, "board": (*canvas).board, "press": (*canvas).press, "screen": (*canvas).screen, "letters": (*canvas).letters,
}

// sky fills the picture with the hour's sky and hangs the sun or moon in it.
func (c *canvas) sky() {
	c.wash(c.light.top, c.light.low, 0, pictureHeight)
	x, y := c.between(180, 780), c.between(90, 200)
	c.circle(faint(c.light.sun, 0.25), x, y, 66)
	c.circle(c.light.sun, x, y, 44)
	for range 3 {
		c.cloud(c.between(60, 900), c.between(60, 220), c.between(0.6, 1.3))
	}
}

func (c *canvas) cloud(x, y, size float64) {
	col := faint(mix(c.light.low, white, 0.5), 0.55)
	c.ellipse(col, x, y, 80*size, 13*size)
	c.ellipse(col, x+34*size, y-9*size, 48*size, 11*size)
}

// sea fills everything below y with water and its glints.
func (c *canvas) sea(y float64) {
	c.wash(mix(c.light.water, c.light.low, 0.45), mix(c.light.water, c.light.ink, 0.15), y, pictureHeight)
	for range 70 {
		glint := y + (pictureHeight-y)*math.Pow(c.random.Float64(), 1.4)
		depth := (glint - y) / (pictureHeight - y)
		x, length := c.between(-40, pictureWidth), c.between(14, 40)*(0.6+2*depth)
		c.rect(faint(mix(c.light.water, white, 0.6), 0.4), x, glint, x+length, glint+1.5+1.5*depth)
	}
}

// palm is a coconut palm that stands at x, y, tall pixels high.
func (c *canvas) palm(x, y, tall float64) {
	lean := c.between(-0.2, 0.2) * tall
	top := point{x + lean, y - tall}
	trunk := mix(c.light.ink, wood, 0.35)
	c.curve(trunk, tall*0.035, point{x, y}, point{x, y - tall*0.6}, top)
	for i := range 9 {
		angle := math.Pi * (-0.1 + 1.2*float64(i)/8)
		reach := tall * c.between(0.3, 0.38)
		tip := point{top.x + reach*math.Cos(angle), top.y - reach*0.45*math.Sin(angle) + reach*0.35}
		via := point{top.x + reach*0.55*math.Cos(angle), top.y - reach*0.6*math.Abs(math.Sin(angle)) - reach*0.18}
		c.curve(mix(c.light.near, c.light.ink, 0.4), tall*0.03, top, via, tip)
	}
}

// sampan is a narrow boat, long pixels long, with someone who rows it standing.
func (c *canvas) sampan(x, y, long float64) {
	c.ellipse(faint(c.light.ink, 0.25), x, y+long*0.07, long*0.5, long*0.03)
	c.polygon(c.light.ink, point{x - long/2, y - long*0.09}, point{x - long*0.36, y}, point{x - long*0.3, y + long*0.06},
		point{x + long*0.3, y + long*0.06}, point{x + long*0.38, y}, point{x + long/2, y - long*0.1}, point{x + long*0.3, y - long*0.02}, point{x - long*0.3, y - long*0.02})
	at := x + long*0.27
	c.person(at, y, long*0.32)
	c.line(c.light.ink, long*0.014, point{at - long*0.02, y - long*0.2}, point{at + long*0.26, y + long*0.12})
}

// person stands at x, y under a conical hat.
func (c *canvas) person(x, y, tall float64) {
	c.polygon(c.light.ink, point{x - tall*0.09, y}, point{x - tall*0.12, y - tall*0.7}, point{x + tall*0.12, y - tall*0.7}, point{x + tall*0.09, y})
	c.circle(c.light.ink, x, y-tall*0.78, tall*0.09)
	hat := mix(c.light.ink, paper, 0.75)
	c.polygon(hat, point{x - tall*0.26, y - tall*0.8}, point{x, y - tall}, point{x + tall*0.26, y - tall*0.8})
}

// hut is a small house with a roof of leaves; x is its middle and y its foot.
func (c *canvas) hut(x, y, wide float64) {
	c.rect(mix(c.light.ink, wood, 0.55), x-wide*0.4, y-wide*0.36, x+wide*0.4, y)
	c.rect(mix(c.light.ink, yellow, 0.55), x-wide*0.08, y-wide*0.28, x+wide*0.1, y)
	c.polygon(mix(c.light.ink, wood, 0.3), point{x - wide*0.55, y - wide*0.3}, point{x - wide*0.32, y - wide*0.66}, point{x + wide*0.32, y - wide*0.66}, point{x + wide*0.55, y - wide*0.3})
}

// birds are a few strokes in the sky.
func (c *canvas) birds() {
	x, y := c.between(200, 700), c.between(90, 220)
	for range 5 {
		bx, by, size := x+c.between(-110, 110), y+c.between(-50, 50), c.between(7, 13)
		c.curve(c.light.ink, 2, point{bx - size, by - size*0.4}, point{bx - size*0.3, by - size*0.6}, point{bx, by})
		c.curve(c.light.ink, 2, point{bx, by}, point{bx + size*0.3, by - size*0.6}, point{bx + size, by - size*0.4})
	}
}
