package picture_test

import (
	"image"
	"testing"

	"golang.org/x/image/draw"

	"github.com/sapbao/sapbao/internal/picture"
)

func BenchmarkDecode(b *testing.B) {
	m := photo(1200, 800)
	for name, data := range map[string][]byte{"JPEG": asJPEG(b, m), "PNG": asPNG(b, m), "GIF": asGIF(b, m), "WebP": asWebP(1200, 800, red)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				decoded(b, data)
			}
		})
	}
}

func BenchmarkFit(b *testing.B) {
	for name, m := range map[string]*image.RGBA{"1200×800": photo(1200, 800), "4000×3000": photo(4000, 3000)} {
		source := decoded(b, asJPEG(b, m))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				picture.Fit(source, picture.Room{Cols: 64, Rows: 40})
			}
		})
	}
}

// BenchmarkKernels is what Fit would cost with the scalers of the library alone.
func BenchmarkKernels(b *testing.B) {
	for name, m := range map[string]*image.RGBA{"1200×800": photo(1200, 800), "4000×3000": photo(4000, 3000)} {
		source := image.NewYCbCr(m.Bounds(), image.YCbCrSubsampleRatio420)
		dst := image.NewRGBA(image.Rect(0, 0, 640, 420))
		for kernel, scaler := range map[string]draw.Scaler{"ApproxBiLinear": draw.ApproxBiLinear, "BiLinear": draw.BiLinear, "CatmullRom": draw.CatmullRom} {
			b.Run(name+"/"+kernel, func(b *testing.B) {
				for b.Loop() {
					scaler.Scale(dst, dst.Bounds(), source, source.Bounds(), draw.Src, nil)
				}
			})
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	p := plate(b, photo(1200, 800), picture.Room{Cols: 64, Rows: 40})
	for _, how := range []picture.Protocol{picture.Blocks, picture.Kitty, picture.KittyPlaceholders, picture.Sixel, picture.ITerm2} {
		b.Run(how.String(), func(b *testing.B) {
			for b.Loop() {
				d := drawn(b, p, how, 1)
				size := len(d.Setup)
				for _, line := range d.Lines {
					size += len(line)
				}
				b.ReportMetric(float64(size), "bytes")
			}
		})
		if !how.Overlaid() {
			continue
		}
		d := drawn(b, p, how, 1)
		b.Run(how.String()+"/show", func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(float64(len(shown(b, d, 0, p.Rows))), "bytes")
			}
		})
	}
}

func BenchmarkShrink(b *testing.B) {
	data := asJPEG(b, photo(1200, 800))
	for b.Loop() {
		if _, _, err := picture.Shrink(data, 800); err != nil {
			b.Fatal(err)
		}
	}
}
