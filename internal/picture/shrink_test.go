package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image/color"
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
)

func TestShrink(t *testing.T) {
	photograph, drawing := photo(600, 400), quarters(600, 400)
	for _, row := range []struct {
		name      string
		data      []byte
		maxWidth  int
		mediaType string
		width     int
		height    int
	}{
		{"a wide photograph", asJPEG(t, photograph), 300, "image/jpeg", 300, 200},
		{"a photograph as PNG", asPNG(t, photograph), 300, "image/jpeg", 300, 200},
		{"a drawing", asPNG(t, drawing), 300, "image/png", 300, 200},
		{"a GIF", asGIF(t, drawing), 1200, "image/png", 600, 400},
		{"a WebP", asWebP(600, 400, green), 1200, "image/png", 600, 400},
		{"a picture lying on its side", withEXIF(asJPEG(t, photograph), binary.BigEndian, 6), 1200, "image/jpeg", 400, 600},
		{"a sliver", asPNG(t, quarters(600, 2)), 20, "image/png", 20, 1},
		{"any width", asGIF(t, drawing), 0, "image/png", 600, 400},
	} {
		small, mediaType, err := picture.Shrink(row.data, row.maxWidth)
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		width, height := decoded(t, small).Size()
		if mediaType != row.mediaType || width != row.width || height != row.height {
			t.Errorf("%s: got %s of %d×%d, want %s of %d×%d", row.name, mediaType, width, height, row.mediaType, row.width, row.height)
		}
	}
}

func TestShrinkLeavesWhatIsSmall(t *testing.T) {
	for _, data := range [][]byte{asPNG(t, quarters(300, 200)), asJPEG(t, quarters(300, 200))} {
		small, _, err := picture.Shrink(data, 300)
		if err != nil {
			t.Fatal(err)
		}
		if again, _, _ := picture.Shrink(small, 300); !bytes.Equal(again, small) {
			t.Errorf("%d bytes became %d, then %d", len(data), len(small), len(again))
		}
	}
	data := asPNG(t, quarters(300, 200))
	if small, _, _ := picture.Shrink(data, 300); !bytes.Equal(small, data) && len(small)*5 > len(data)*4 {
		t.Errorf("%d bytes written anew as %d", len(data), len(small))
	}
}

func TestShrinkTurnsUpright(t *testing.T) {
	small, _, err := picture.Shrink(withEXIF(asJPEG(t, quarters(64, 32)), binary.LittleEndian, 6), 640)
	if err != nil {
		t.Fatal(err)
	}
	got := corners(t, decoded(t, small))
	for i, want := range [4]color.RGBA{blue, red, white, green} {
		if !near(got[i], want) {
			t.Errorf("quarter %d is %v, want %v", i, got[i], want)
		}
	}
}

func TestShrinkTellsWhatIsNoPicture(t *testing.T) {
	var unsupported *picture.UnsupportedError
	if _, _, err := picture.Shrink([]byte("<html>"), 640); !errors.As(err, &unsupported) {
		t.Errorf("got %v, want an UnsupportedError", err)
	}
}
