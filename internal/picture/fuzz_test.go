package picture_test

import (
	"encoding/binary"
	"runtime"
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
)

// FuzzDecode holds that no bytes make decoding or drawing panic, and that the
// memory taken stays near the limit.
func FuzzDecode(f *testing.F) {
	m := quarters(32, 24)
	f.Add(asJPEG(f, m))
	f.Add(asPNG(f, m))
	f.Add(asGIF(f, m))
	f.Add(asWebP(32, 24, red))
	f.Add(withEXIF(asJPEG(f, m), binary.BigEndian, 6))
	f.Add(pngHead(60000, 60000, 16, 6, 1))
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x04Ex\xff\xda\x00\x02\xff\x00\xff\xd9"))
	f.Add([]byte("RIFF????WEBP"))
	limits := picture.Limits{Pixels: 1 << 16, Memory: 1 << 20}
	const decoders = 32 << 20 // tables and windows of the decoders beside the pixels
	f.Fuzz(func(t *testing.T, data []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		m, err := picture.Decode(data, limits)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > decoders+uint64(limits.Memory)+16*uint64(len(data)) {
			t.Errorf("decoding %d bytes took %d bytes of memory", len(data), took)
		}
		if err != nil {
			return
		}
		width, height := m.Size()
		if width < 1 || height < 1 || width*height > limits.Pixels {
			t.Fatalf("a picture of %d×%d", width, height)
		}
		p := picture.Fit(m, picture.Room{Cols: 12, Rows: 6, Cell: picture.Cell{Width: 4, Height: 8}})
		for _, how := range []picture.Protocol{picture.Blocks, picture.Kitty, picture.ITerm2} {
			d, err := p.Draw(how, 1)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := d.Show(1, p.Rows); err != nil {
				t.Fatal(err)
			}
		}
	})
}
