package demo

import (
	"bytes"
	"fmt"
	"image/png"
	"net/http"
	"sync"
)

// The size of every picture, in pixels.
const (
	pictureWidth  = 960
	pictureHeight = 600
)

// picture is one illustration of a story.
type picture struct {
	Story, Number int
	Scene         string
	Caption       string
	Credit        string // as printed: "Ảnh: K.T"
}

// Path is the picture's address on the site.
func (p picture) Path() string { return fmt.Sprintf("/anh/%d-%d.png", p.Story, p.Number) }

// plate is a picture that is drawn when first asked for, and once.
type plate struct {
	picture
	once sync.Once
	png  []byte
	err  error
}

func (p *plate) draw() ([]byte, error) {
	p.once.Do(func() {
		c := newCanvas(uint64(p.Story)*16 + uint64(p.Number))
		scenes[p.Scene](c)
		var out bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestSpeed}
		p.err = encoder.Encode(&out, c.img)
		p.png = out.Bytes()
	})
	return p.png, p.err
}

func (p *Portal) picture(w http.ResponseWriter, r *http.Request) {
	plate, ok := p.plates[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	body, err := plate.draw()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p.send(w, r, "image/png", body)
}
