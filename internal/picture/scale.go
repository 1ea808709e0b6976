package picture

import (
	"image"

	"golang.org/x/image/draw"
)

// scaled returns the picture upright, opaque and of exactly the given size in
// pixels. What is transparent becomes white, the paper of the sites.
//
// A bilinear sampler looks at four pixels only, so a picture more than twice too
// large is halved first: each halving is the mean of 2×2 pixels. That is as
// smooth as a kernel of full support and several times faster on photographs.
func (m Image) scaled(width, height int) *image.RGBA {
	if m.turn.sideways() {
		width, height = height, width
	}
	src := m.pixels
	for {
		size := src.Bounds().Size()
		if size.X < 2*width && size.Y < 2*height {
			break
		}
		src = stretched(src, halved(size.X, width), halved(size.Y, height))
	}
	if size := src.Bounds().Size(); size.X != width || size.Y != height || !isRGBA(src) {
		src = stretched(src, width, height)
	}
	return m.turn.apply(src.(*image.RGBA))
}

func isRGBA(src image.Image) bool {
	_, ok := src.(*image.RGBA)
	return ok
}

// halved is half of n, rounded up, unless that would fall below the goal.
func halved(n, goal int) int {
	if n < 2*goal {
		return n
	}
	return max((n+1)/2, 1)
}

func stretched(src image.Image, width, height int) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(dst, dst.Bounds(), image.White, image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(dst, dst.Bounds(), plain(src), src.Bounds(), draw.Over, nil)
	return dst
}

// plain turns pixels of a kind that the scaler reads slowly into ones that it reads fast.
func plain(src image.Image) image.Image {
	switch src.(type) {
	case *image.RGBA, *image.NRGBA, *image.YCbCr, *image.Gray:
		return src
	}
	dst := image.NewRGBA(src.Bounds())
	draw.Draw(dst, dst.Bounds(), src, src.Bounds().Min, draw.Src)
	return dst
}
