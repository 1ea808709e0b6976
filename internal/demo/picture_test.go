package demo

import (
	"bytes"
	"crypto/sha256"
	"image/png"
	"testing"
)

func TestPicturesDiffer(t *testing.T) {
	p := opened(t)
	seen := map[[32]byte]string{}
	drawn := map[string]bool{}
	for _, s := range p.stories {
		for _, pic := range s.Pictures {
			body := []byte(page(t, p, pic.Path()))
			img, err := png.Decode(bytes.NewReader(body))
			if err != nil {
				t.Fatalf("%s: %v", pic.Path(), err)
			}
			if size := img.Bounds().Size(); size.X != pictureWidth || size.Y != pictureHeight {
				t.Errorf("%s: size %v", pic.Path(), size)
			}
			sum := sha256.Sum256(body)
			if other := seen[sum]; other != "" {
				t.Errorf("%s looks like %s", pic.Path(), other)
			}
			seen[sum] = pic.Path()
			drawn[pic.Scene] = true
		}
	}
	for name := range scenes {
		if !drawn[name] {
			t.Errorf("no story uses the scene %q", name)
		}
	}
}

func TestSceneFollowsFromItsSeed(t *testing.T) {
	for name, draw := range scenes {
		a, b := newCanvas(7), newCanvas(7)
		draw(a)
		draw(b)
		if !bytes.Equal(a.img.Pix, b.img.Pix) {
			t.Errorf("%s: one seed gives two pictures", name)
		}
	}
}

func BenchmarkPicture(b *testing.B) {
	for b.Loop() {
		p := plate{picture: picture{Story: 1, Number: 1, Scene: "market"}}
		if _, err := p.draw(); err != nil {
			b.Fatal(err)
		}
	}
}
