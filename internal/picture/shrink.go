package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"math"
)

// storeQuality is the JPEG quality of stored pictures: on a screen no difference
// is seen from the usual 85 of the sites, at three quarters of the bytes.
const storeQuality = 80

// Shrink makes a picture fit for keeping: at most maxWidth pixels wide (0: as it is),
// upright, opaque, and a JPEG or PNG, which every program reads. It returns the bytes and
// their media type. A JPEG or PNG that is so already comes back as it is, unless
// writing it anew saves a fifth. Drawings of few colours stay PNG, photographs
// become JPEG. The errors are those of [Decode] with no limits set.
func Shrink(data []byte, maxWidth int) (small []byte, mediaType string, err error) {
	m, err := Decode(data, Limits{})
	if err != nil {
		return nil, "", err
	}
	width, height := m.Size()
	wide := maxWidth > 0 && width > maxWidth
	kept := !wide && m.turn <= 1 && (m.Format == formatJPEG || m.Format == formatPNG && opaque(m.pixels))
	if wide {
		height = max(int(math.Round(float64(height)*float64(maxWidth)/float64(width))), 1)
		width = maxWidth
	}
	small, mediaType, err = pack(m.scaled(width, height), m.Format != formatJPEG)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", m.Format, err)
	}
	const saves = 0.8
	if kept && float64(len(small)) > saves*float64(len(data)) {
		return data, mediaTypes[m.Format], nil
	}
	return small, mediaType, nil
}

var mediaTypes = map[string]string{formatJPEG: "image/jpeg", formatPNG: "image/png"}

func opaque(m image.Image) bool {
	o, ok := m.(interface{ Opaque() bool })
	return ok && o.Opaque()
}

// pack writes a JPEG, or a PNG where the source had no loss yet and the PNG is not
// much larger: then it is a drawing, whose letters JPEG would blur.
func pack(m *image.RGBA, lossless bool) (data []byte, mediaType string, err error) {
	var lossy bytes.Buffer
	if err := jpeg.Encode(&lossy, m, &jpeg.Options{Quality: storeQuality}); err != nil {
		return nil, "", err
	}
	if lossless {
		var exact bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&exact, m); err != nil {
			return nil, "", err
		}
		const worth = 1.5
		if float64(exact.Len()) <= worth*float64(lossy.Len()) {
			return exact.Bytes(), mediaTypes[formatPNG], nil
		}
	}
	return lossy.Bytes(), mediaTypes[formatJPEG], nil
}
