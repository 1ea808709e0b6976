// Package picture turns the bytes of a newspaper's picture into what a terminal
// can show: coloured half blocks, kitty or iTerm2 graphics, or sixels, and into
// smaller bytes worth storing. The way is Decode, then Fit to the room on the
// screen, then Draw by the protocol that Choose found. Everything is bounded:
// pixels, memory, and the work that a hostile file can ask for. The package does
// no I/O; what it returns as a sequence is for the caller to write.
//
// AVIF is told apart and not read. Of its decoders without cgo, gen2brain/avif runs
// libavif in a WebAssembly machine: 5 MB more of program, a second for the first
// picture of 1200×800 and 0.4 for each further one, 200 MB of memory, and it loads
// whatever libavif it finds on the system unless a build tag forbids it.
// gen2brain/gav1d, a port of dav1d to Go, is a few months old, and its fast paths are
// assembly that would read strangers' bytes. Portals send AVIF only to those who
// say that they take it, so nothing is lost meanwhile.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"
)

// ErrTooLarge says that a picture asks for more pixels, memory or work than allowed.
var ErrTooLarge = errors.New("picture too large")

// UnsupportedError says that the bytes are no picture this package reads.
type UnsupportedError struct {
	Format string // what they are: "AVIF", "SVG", "HTML"; "" where that is unknown
}

// Error implements error.
func (e *UnsupportedError) Error() string {
	if e.Format == "" {
		return "not a picture of a known format"
	}
	return e.Format + " is not a supported picture format"
}

// Limits bound what decoding one picture may cost. The zero value means the defaults.
type Limits struct {
	Pixels int   // most pixels; 0: 40 million
	Memory int64 // most bytes that the decoder may need, estimated; 0: 192 MiB
}

const (
	maxPixels = 40_000_000
	maxMemory = 192 << 20
)

// Image is a decoded picture, upright: an orientation noted in the file is honoured.
// Its pixels are not to be changed, so it may be shared between goroutines.
type Image struct {
	Format string // "JPEG", "PNG", "GIF" or "WebP"
	pixels image.Image
	turn   turn
}

// Size is the size in pixels as seen upright.
func (m Image) Size() (width, height int) {
	if m.pixels == nil {
		return 0, 0
	}
	size := m.pixels.Bounds().Size()
	if m.turn.sideways() {
		return size.Y, size.X
	}
	return size.X, size.Y
}

// Decode reads a JPEG, PNG, GIF (its first frame) or WebP picture, told apart by
// content. It returns an [UnsupportedError] for anything else, and [ErrTooLarge]
// before any pixel is decoded where the limits would be passed.
func Decode(data []byte, limits Limits) (Image, error) {
	format := sniff(data)
	read, ok := readers[format]
	if !ok {
		return Image{}, &UnsupportedError{Format: format}
	}
	sketch, err := read.sketch(data)
	if err != nil {
		return Image{}, fmt.Errorf("%s: %w", format, err)
	}
	if err := limits.check(sketch); err != nil {
		return Image{}, fmt.Errorf("%s: %w", format, err)
	}
	pixels, err := read.decode(data)
	if err != nil {
		return Image{}, fmt.Errorf("%s: %w", format, err)
	}
	if pixels.Bounds().Empty() {
		return Image{}, fmt.Errorf("%s: no pixels", format)
	}
	return Image{Format: format, pixels: pixels, turn: sketch.turn}, nil
}

// sketch is what the head of a file tells before its pixels are decoded.
type sketch struct {
	width, height int
	weight        float64 // bytes that the decoder needs for each pixel
	scans         int     // passes over the pixels
	turn          turn
}

func (l Limits) check(s sketch) error {
	if l.Pixels <= 0 {
		l.Pixels = maxPixels
	}
	if l.Memory <= 0 {
		l.Memory = maxMemory
	}
	pixels := int64(s.width) * int64(s.height)
	switch {
	case pixels <= 0:
		return errors.New("no pixels")
	case pixels > int64(l.Pixels), float64(pixels)*s.weight > float64(l.Memory), s.scans > maxScans:
		return fmt.Errorf("%w: %d×%d", ErrTooLarge, s.width, s.height)
	}
	return nil
}

// reader reads one format.
type reader struct {
	sketch func([]byte) (sketch, error)
	decode func([]byte) (image.Image, error)
}

var readers = map[string]reader{
	formatJPEG: {sketchJPEG, func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) }},
	formatPNG:  {sketchPNG, func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) }},
	formatGIF:  {sketchGIF, func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) }},
	formatWebP: {sketchWebP, func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) }},
}

func sketchPNG(data []byte) (sketch, error) {
	config, err := png.DecodeConfig(bytes.NewReader(data))
	s := sketch{width: config.Width, height: config.Height, weight: 4}
	switch config.ColorModel {
	case color.GrayModel:
		s.weight = 1
	case color.Gray16Model:
		s.weight = 2
	case color.RGBA64Model, color.NRGBA64Model:
		s.weight = 8
	}
	if _, paletted := config.ColorModel.(color.Palette); paletted {
		s.weight = 1
	}
	const interlaceMethod = 28 // signature 8, chunk head 8, then the last byte of IHDR's 13
	if len(data) > interlaceMethod && data[interlaceMethod] != 0 {
		s.weight *= 1.5 // the last pass is an image of half the height
	}
	return s, err
}

func sketchGIF(data []byte) (sketch, error) {
	config, err := gif.DecodeConfig(bytes.NewReader(data))
	return sketch{width: config.Width, height: config.Height, weight: 1}, err
}

func sketchWebP(data []byte) (sketch, error) {
	config, err := webp.DecodeConfig(bytes.NewReader(data))
	s := sketch{width: config.Width, height: config.Height, weight: 8}
	const firstChunk = 12 // after "RIFF", a length and "WEBP"
	if bytes.HasPrefix(data[firstChunk:], []byte("VP8 ")) {
		s.weight = 2 // lossy without alpha
	}
	return s, err
}
