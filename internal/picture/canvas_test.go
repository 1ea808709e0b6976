package picture_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
)

var (
	red   = color.RGBA{200, 30, 30, 255}
	green = color.RGBA{30, 160, 60, 255}
	blue  = color.RGBA{30, 60, 180, 255}
	white = color.RGBA{255, 255, 255, 255}
)

// quarters is a picture of four colours: red and green above, blue and white below.
func quarters(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	x, y := width/2, height/2
	for _, q := range []struct {
		area image.Rectangle
		ink  color.Color
	}{
		{image.Rect(0, 0, x, y), red}, {image.Rect(x, 0, width, y), green},
		{image.Rect(0, y, x, height), blue}, {image.Rect(x, y, width, height), white},
	} {
		draw.Draw(m, q.area, image.NewUniform(q.ink), image.Point{}, draw.Src)
	}
	return m
}

// photo has slow changes of colour and a little noise, as photographs have.
func photo(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	seed := uint32(7)
	for y := range height {
		for x := range width {
			seed = seed*1664525 + 1013904223
			noise := float64(seed>>24)/32 - 4
			fx, fy := float64(x)/float64(width), float64(y)/float64(height)
			m.SetRGBA(x, y, color.RGBA{
				uint8(128 + 110*math.Sin(9*fx+3*fy) + noise),
				uint8(128 + 110*math.Sin(7*fy-2*fx) + noise),
				uint8(128 + 110*math.Cos(5*fx*fy) + noise), 255,
			})
		}
	}
	return m
}

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asGIF(t testing.TB, m image.Image) []byte {
	t.Helper()
	colors := image.NewPaletted(m.Bounds(), append(color.Palette{red, green, blue, white}, palette.WebSafe...))
	draw.Draw(colors, colors.Bounds(), m, m.Bounds().Min, draw.Src)
	var out bytes.Buffer
	if err := gif.Encode(&out, colors, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// asWebP writes a lossless WebP of one colour: each of its five prefix codes has
// one symbol, so the pixels themselves take no bits.
func asWebP(width, height int, ink color.RGBA) []byte {
	var bits []byte
	count := 0
	put := func(value, n int) {
		for i := range n {
			if count%8 == 0 {
				bits = append(bits, 0)
			}
			bits[count/8] |= byte(value>>i&1) << (count % 8)
			count++
		}
	}
	put(0x2f, 8)
	put(width-1, 14)
	put(height-1, 14)
	put(0, 1+3) // alpha unused, version
	put(0, 3)   // no transform, colour cache or entropy image
	for _, symbol := range []uint8{ink.G, ink.R, ink.B, ink.A, 0} {
		put(0b101, 3) // simple code, one symbol, of eight bits
		put(int(symbol), 8)
	}
	if len(bits)%2 == 1 {
		bits = append(bits, 0)
	}
	out := []byte("RIFF\x00\x00\x00\x00WEBPVP8L")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(bits)))
	out = append(out, bits...)
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// pngHead is the beginning of a PNG of any size, without pixels.
func pngHead(width, height uint32, depth, colorType, interlace byte) []byte {
	chunk := []byte("IHDR")
	chunk = binary.BigEndian.AppendUint32(chunk, width)
	chunk = binary.BigEndian.AppendUint32(chunk, height)
	chunk = append(chunk, depth, colorType, 0, 0, interlace)
	out := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	out = append(out, chunk...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
}

// jpegSegment is a marker with its body.
func jpegSegment(marker byte, body string) string {
	head := binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(body)+2))
	return string(head) + body
}

// withEXIF puts an EXIF segment with an orientation behind the first marker.
func withEXIF(data []byte, order binary.AppendByteOrder, orientation uint16) []byte {
	tiff := []byte("II")
	if order.String() == "BigEndian" {
		tiff = []byte("MM")
	}
	tiff = order.AppendUint16(tiff, 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2) // entries: an image width, then the orientation
	for _, entry := range [][2]uint16{{0x0100, 640}, {0x0112, orientation}} {
		tiff = order.AppendUint16(tiff, entry[0])
		tiff = order.AppendUint16(tiff, 3)
		tiff = order.AppendUint32(tiff, 1)
		tiff = order.AppendUint16(tiff, entry[1])
		tiff = order.AppendUint16(tiff, 0)
	}
	out := append([]byte{}, data[:2]...)
	out = append(out, jpegSegment(0xe1, "Exif\x00\x00"+string(tiff))...)
	return append(out, data[2:]...)
}

func decoded(t testing.TB, data []byte) picture.Image {
	t.Helper()
	m, err := picture.Decode(data, picture.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// corners are the colours of a picture's four quarters as drawn: top left, top right, bottom left, bottom right.
func corners(t testing.TB, m picture.Image) [4]color.RGBA {
	t.Helper()
	var buf bytes.Buffer
	plate := picture.Fit(m, picture.Room{Cols: 8, Rows: 8})
	d, err := plate.Draw(picture.ITerm2, 0)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := d.Show(0, plate.Rows)
	if err != nil {
		t.Fatal(err)
	}
	buf.Write(iterm2File(t, shown))
	pixels, err := jpeg.Decode(&buf)
	if err != nil {
		t.Fatal(err)
	}
	size := pixels.Bounds().Size()
	var found [4]color.RGBA
	for i := range found {
		at := image.Pt(size.X/4+i%2*size.X/2, size.Y/4+i/2*size.Y/2)
		found[i] = color.RGBAModel.Convert(pixels.At(at.X, at.Y)).(color.RGBA)
	}
	return found
}

// near reports whether two colours differ by no more than JPEG makes them.
func near(a, b color.RGBA) bool {
	const slack = 12
	for _, d := range []int{int(a.R) - int(b.R), int(a.G) - int(b.G), int(a.B) - int(b.B)} {
		if d > slack || d < -slack {
			return false
		}
	}
	return true
}
