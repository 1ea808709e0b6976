package picture

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/jpeg"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/iterm2"
)

// iterm2Inline shows pixels over so many cells at the cursor. The file sent is a
// JPEG, a fraction of a PNG's size for a photograph.
func iterm2Inline(m *image.RGBA, cols, rows int) (string, error) {
	var file bytes.Buffer
	if err := jpeg.Encode(&file, m, &jpeg.Options{Quality: 85}); err != nil {
		return "", err
	}
	return ansi.ITerm2(iterm2.File{
		Size:  int64(file.Len()),
		Width: iterm2.Cells(cols), Height: iterm2.Cells(rows), IgnoreAspectRatio: true,
		Inline: true, DoNotMoveCursor: true,
		Content: base64.StdEncoding.AppendEncode(nil, file.Bytes()),
	}), nil
}
