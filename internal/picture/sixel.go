package picture

import (
	"bytes"
	"image"
	"image/color"
	"sync"

	"github.com/mattn/go-sixel"
	"github.com/soniakeys/quant/median"
	"golang.org/x/image/draw"
)

// sixels encodes rows of one plate with one palette, so that a picture keeps its
// colours while it is scrolled.
type sixels struct {
	mu      sync.Mutex
	out     bytes.Buffer
	encoder *sixel.Encoder
}

// sixelColors leaves one of the 256 registers that xterm has to transparency.
const sixelColors = 255

func newSixels(p Plate) *sixels {
	s := &sixels{}
	s.encoder = sixel.NewEncoder(&s.out)
	s.encoder.Dither = true
	s.encoder.Palette = palette(p.pixels)
	return s
}

// palette finds the colours by median cut over a sample of the pixels: the cost
// grows with their number, the quality hardly. A coarse cube of all colours goes
// with them, as the cut forgets what is small and bright, and dithering can then
// mix it.
func palette(m *image.RGBA) color.Palette {
	const side, step = 160, 127
	colors := make(color.Palette, 0, sixelColors)
	for r := 0; r < 256; r += step {
		for g := 0; g < 256; g += step {
			for b := 0; b < 256; b += step {
				colors = append(colors, color.RGBA{uint8(r), uint8(g), uint8(b), 255})
			}
		}
	}
	size := m.Bounds().Size()
	sample := image.NewRGBA(image.Rect(0, 0, min(size.X, side), min(size.Y, side)))
	draw.NearestNeighbor.Scale(sample, sample.Bounds(), m, m.Bounds(), draw.Src, nil)
	return median.Quantizer(sixelColors).Quantize(colors, sample)
}

func (s *sixels) encode(m *image.RGBA) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out.Reset()
	if err := s.encoder.Encode(m); err != nil {
		return "", err
	}
	return s.out.String(), nil
}
