package export

import (
	"bytes"
	"context"
	"image"
	_ "image/gif"  // for [image.DecodeConfig]
	_ "image/jpeg" // for [image.DecodeConfig]
	_ "image/png"  // for [image.DecodeConfig]

	"github.com/sapbao/sapbao/internal/news"
)

// drawing is a picture whose bytes are at hand.
type drawing struct {
	data          []byte
	kind          string // media type
	width, height int    // 0: not known
}

// ending is the file ending of a drawing's kind.
func (d drawing) ending() string {
	switch d.kind {
	case "image/jpeg":
		return ".jpg"
	case "image/png":
		return ".png"
	case "image/gif":
		return ".gif"
	}
	return ".webp"
}

// picture fetches a picture; ok is false where there is none to be had. What kind
// it is the bytes decide, not what they are said to be.
func (b Book) picture(ctx context.Context, src string) (d drawing, ok bool) {
	link := news.CleanLink(src)
	if b.Pictures == nil || link == "" {
		return d, false
	}
	data, _, err := b.Pictures.Picture(ctx, link)
	if err != nil {
		return d, false
	}
	if config, format, err := image.DecodeConfig(bytes.NewReader(data)); err == nil {
		switch format {
		case "jpeg", "png", "gif":
			return drawing{data, "image/" + format, config.Width, config.Height}, true
		}
	}
	if len(data) > 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP" {
		return drawing{data: data, kind: "image/webp"}, true
	}
	return d, false
}
