package picture

import "image"

// turn is an orientation as EXIF numbers it, 1 to 8: how stored pixels are to be
// turned to stand upright. 0 and 1 leave them.
type turn uint8

// sideways reports whether width and height change places.
func (t turn) sideways() bool { return t >= 5 }

// apply returns the pixels turned upright; the given ones where they already are.
func (t turn) apply(src *image.RGBA) *image.RGBA {
	if t <= 1 {
		return src
	}
	size := src.Bounds().Size()
	w, h := size.X, size.Y
	if t.sideways() {
		size.X, size.Y = size.Y, size.X
	}
	dst := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			var sx, sy int
			switch t {
			case 2:
				sx, sy = w-1-x, y
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sx, sy = x, h-1-y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, h-1-x
			case 7:
				sx, sy = w-1-y, h-1-x
			case 8:
				sx, sy = w-1-y, x
			}
			from := src.PixOffset(src.Rect.Min.X+sx, src.Rect.Min.Y+sy)
			copy(dst.Pix[dst.PixOffset(x, y):][:4], src.Pix[from:][:4])
		}
	}
	return dst
}
