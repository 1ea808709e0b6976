package news

import (
	"slices"
	"time"
)

// PictureFile is a picture as it is on disk.
type PictureFile struct {
	Type          string // media type: "image/jpeg"
	Width, Height int    // pixels
	Data          []byte
	Fetched       time.Time
}

// Pictures lists the addresses of an article's pictures, each once: the leading
// one, those of the body and its boxes, and the stills of its media.
func (a Article) Pictures() []string {
	var all []string
	add := func(link string) {
		if link = CleanLink(link); link != "" && !slices.Contains(all, link) {
			all = append(all, link)
		}
	}
	add(a.Picture)
	var walk func(Blocks)
	walk = func(blocks Blocks) {
		for _, b := range blocks {
			switch b := b.(type) {
			case Picture:
				add(b.Src)
			case Media:
				add(b.Src)
			case Box:
				walk(b.Blocks)
			}
		}
	}
	walk(a.Blocks)
	return all
}
