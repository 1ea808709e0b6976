package picture_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
)

func TestPicturesAreToldApartByContent(t *testing.T) {
	m := quarters(64, 32)
	four := [4]color.RGBA{red, green, blue, white}
	for _, row := range []struct {
		format string
		data   []byte
		want   [4]color.RGBA
	}{
		{"JPEG", asJPEG(t, m), four},
		{"PNG", asPNG(t, m), four},
		{"GIF", asGIF(t, m), four},
		{"WebP", asWebP(64, 32, blue), [4]color.RGBA{blue, blue, blue, blue}},
	} {
		got := decoded(t, row.data)
		width, height := got.Size()
		if got.Format != row.format || width != 64 || height != 32 {
			t.Errorf("got a %s of %d×%d, want a %s of 64×32", got.Format, width, height, row.format)
		}
		seen := corners(t, got)
		for i := range seen {
			if !near(seen[i], row.want[i]) {
				t.Errorf("%s: quarter %d is %v, want %v", row.format, i, seen[i], row.want[i])
			}
		}
	}
}

func TestUnsupportedFormatIsNamed(t *testing.T) {
	for _, row := range []struct{ data, want string }{
		{"\x00\x00\x00\x20ftypavif\x00\x00\x00\x00", "AVIF"},
		{"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"},
		{"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<SVG xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG"},
		{"<!DOCTYPE html><title>404</title><svg/>", "HTML"},
		{"II*\x00\x08\x00\x00\x00", "TIFF"},
		{"GIF", ""},
		{"", ""},
	} {
		_, err := picture.Decode([]byte(row.data), picture.Limits{})
		var unsupported *picture.UnsupportedError
		if !errors.As(err, &unsupported) || unsupported.Format != row.want {
			t.Errorf("Decode(%.20q) = %v, want an UnsupportedError of %q", row.data, err, row.want)
		}
		if row.want != "" && !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q does not name %s", err, row.want)
		}
	}
}

func TestBrokenPictureIsAnError(t *testing.T) {
	m := photo(40, 30)
	for _, whole := range [][]byte{asJPEG(t, m), asPNG(t, m), asGIF(t, m), asWebP(8, 8, red)} {
		for _, size := range []int{12, 14, 20, len(whole) / 4} {
			got, err := picture.Decode(whole[:size], picture.Limits{})
			if err == nil {
				t.Errorf("%d of %d bytes of a %s gave a picture", size, len(whole), got.Format)
			}
		}
	}
}

func TestCostlyPictureIsRefusedByItsHead(t *testing.T) {
	const frame = "\x08\x17\x70\x17\x70\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01" // 6000×6000, three full components
	scan := jpegSegment(0xda, "\x01\x01\x00\x00\x3f\x00") + "\x00\xff\x00\xff\xd0\x00"
	small := strings.Replace(frame, "\x17\x70\x17\x70", "\x00\x40\x00\x40", 1)
	for _, row := range []struct {
		name string
		data string
	}{
		{"more pixels than allowed", string(pngHead(8000, 6000, 8, 2, 0))},
		{"16 bits a sample", string(pngHead(6000, 6000, 16, 6, 0))},
		{"interlaced", string(pngHead(6000, 6000, 8, 6, 1))},
		{"progressive coefficients", "\xff\xd8" + jpegSegment(0xc2, frame) + scan},
		{"a thousand passes", "\xff\xd8" + jpegSegment(0xc2, small) + strings.Repeat(scan, 1000)},
		{"a wide GIF", "GIF89a\xff\xff\xff\xff\x00\x00\x00"},
	} {
		_, err := picture.Decode([]byte(row.data), picture.Limits{})
		if !errors.Is(err, picture.ErrTooLarge) {
			t.Errorf("%s: got %v, want ErrTooLarge", row.name, err)
		}
	}
}

func TestLimitsCanBeTightened(t *testing.T) {
	data := asPNG(t, photo(40, 30))
	for _, row := range []struct {
		limits picture.Limits
		ok     bool
	}{
		{picture.Limits{Pixels: 1200, Memory: 4800}, true},
		{picture.Limits{Pixels: 1199}, false},
		{picture.Limits{Memory: 4799}, false},
	} {
		if _, err := picture.Decode(data, row.limits); (err == nil) != row.ok {
			t.Errorf("with %+v: got %v", row.limits, err)
		}
	}
}

func TestEXIFOrientationIsHonoured(t *testing.T) {
	stored := asJPEG(t, quarters(64, 32))
	upright := [9][4]color.RGBA{
		1: {red, green, blue, white}, 2: {green, red, white, blue},
		3: {white, blue, green, red}, 4: {blue, white, red, green},
		5: {red, blue, green, white}, 6: {blue, red, white, green},
		7: {white, green, blue, red}, 8: {green, white, red, blue},
	}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		for orientation := uint16(1); orientation <= 8; orientation++ {
			m := decoded(t, withEXIF(stored, order, orientation))
			width, height := m.Size()
			if sideways := orientation >= 5; (height > width) != sideways {
				t.Errorf("orientation %d: %d×%d", orientation, width, height)
			}
			got := corners(t, m)
			for i, want := range upright[orientation] {
				if !near(got[i], want) {
					t.Errorf("%v orientation %d: quarter %d is %v, want %v", order, orientation, i, got[i], want)
				}
			}
		}
	}
	for _, orientation := range []uint16{0, 9, 65535} {
		if width, _ := decoded(t, withEXIF(stored, binary.BigEndian, orientation)).Size(); width != 64 {
			t.Errorf("orientation %d turned the picture", orientation)
		}
	}
}

func TestTransparentPartsAreWhite(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 64, 32))
	for y := range 32 {
		for x := range 32 {
			m.SetNRGBA(x, y, color.NRGBA(blue))
		}
	}
	want := [4]color.RGBA{blue, white, blue, white}
	if got := corners(t, decoded(t, asPNG(t, m))); !near(got[0], want[0]) || !near(got[1], want[1]) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFitStaysWithinTheRoomAndKeepsShape(t *testing.T) {
	for _, size := range [][2]int{{640, 420}, {1200, 800}, {600, 900}, {90, 60}, {1, 1}, {3000, 20}, {20, 3000}, {401, 399}} {
		m := decoded(t, asPNG(t, image.NewGray(image.Rect(0, 0, size[0], size[1]))))
		for _, room := range []picture.Room{
			{Cols: 72, Rows: 30}, {Cols: 20, Rows: 5}, {Cols: 1, Rows: 1}, {}, {Cols: 9999, Rows: 9999},
			{Cols: 72, Rows: 30, Cell: picture.Cell{Width: 8, Height: 17}}, {Cols: 200, Rows: 90, Side: 1000},
			{Cols: 4, Rows: 4, Cell: picture.Cell{Width: 3000, Height: 1}},
		} {
			name := fmt.Sprintf("%v in %+v", size, room)
			p := picture.Fit(m, room)
			if p.Cols < 1 || p.Rows < 1 || p.Cols > max(room.Cols, 1) || p.Rows > max(room.Rows, 1) || p.Cols > 255 || p.Rows > 255 {
				t.Errorf("%s: %d×%d cells", name, p.Cols, p.Rows)
			}
			width, height := p.Cols*p.Cell.Width, p.Rows*p.Cell.Height
			if room.Side > 0 && (width > room.Side || height > room.Side) {
				t.Errorf("%s: %d×%d pixels", name, width, height)
			}
			if width > 2*size[0]+p.Cell.Width || height > 2*size[1]+p.Cell.Height {
				t.Errorf("%s: enlarged to %d×%d", name, width, height)
			}
			off := float64(width*size[1]) / float64(height*size[0])
			if p.Cols >= 10 && p.Rows >= 10 && (off < 0.97 || off > 1.03) {
				t.Errorf("%s: %d×%d cells change the shape by %.3f", name, p.Cols, p.Rows, off)
			}
		}
	}
}

func TestFitOfTheZeroImageIsOneCell(t *testing.T) {
	if p := picture.Fit(picture.Image{}, picture.Room{Cols: 40, Rows: 20}); p.Cols != 1 || p.Rows != 1 {
		t.Errorf("got %d×%d cells", p.Cols, p.Rows)
	}
}
