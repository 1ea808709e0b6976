package picture

import (
	"bytes"
	"encoding/base64"
	"image/png"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// quiet asks the terminal to answer neither success nor failure.
const quiet = 2

// kittyTransmit sends the plate as a PNG under its number. With placeholders the
// terminal is also told how many cells the picture covers; it shows when and
// where placeholders of that number are on the screen.
func (p Plate) kittyTransmit(id int, placeholders bool) (string, error) {
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&file, p.pixels); err != nil {
		return "", err
	}
	options := kitty.Options{Action: kitty.Transmit, Format: kitty.PNG, ID: id, Quiet: quiet}
	if placeholders {
		options.Action = kitty.TransmitAndPut
		options.VirtualPlacement = true
		options.Columns, options.Rows = p.Cols, p.Rows
	}
	payload := base64.StdEncoding.AppendEncode(nil, file.Bytes())
	keys := options.Options()
	var out strings.Builder
	for first := true; first || len(payload) > 0; first = false {
		chunk := payload[:min(len(payload), kitty.MaxChunkSize)]
		payload = payload[len(chunk):]
		if !first {
			keys = []string{"q=" + strconv.Itoa(quiet)}
		}
		more := "m=0"
		if len(payload) > 0 {
			more = "m=1"
		}
		out.WriteString(ansi.KittyGraphics(chunk, append(keys, more)...))
	}
	return out.String(), nil
}

// kittyPlaceholders are the lines that stand for a picture: the placeholder rune
// with row and column as combining marks, the number as the palette colour. Every
// cell says both, so that a renderer may write any part of a line alone.
func (p Plate) kittyPlaceholders(id int) []string {
	lines := make([]string, p.Rows)
	for row := range p.Rows {
		var line strings.Builder
		line.WriteString("\x1b[38;5;" + strconv.Itoa(id) + "m")
		for col := range p.Cols {
			line.WriteRune(kitty.Placeholder)
			line.WriteRune(kitty.Diacritic(row))
			line.WriteRune(kitty.Diacritic(col))
		}
		line.WriteString("\x1b[m")
		lines[row] = line.String()
	}
	return lines
}

// kittyPlace shows rows of a transmitted picture at the cursor, which stays. A
// second call moves the picture.
func (p Plate) kittyPlace(id, from, to int) string {
	options := kitty.Options{
		Action: kitty.Put, ID: id, PlacementID: 1, Quiet: quiet, DoNotMoveCursor: true,
		Y: from * p.Cell.Height, Width: p.Cols * p.Cell.Width, Height: (to - from) * p.Cell.Height,
		Columns: p.Cols, Rows: to - from,
	}
	return ansi.KittyGraphics(nil, options.Options()...)
}

// kittyHide takes the picture off the screen; the terminal keeps its pixels.
func kittyHide(id int) string {
	options := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, ID: id, PlacementID: 1, Quiet: quiet}
	return ansi.KittyGraphics(nil, options.Options()...)
}

// kittyForget deletes the picture wherever it shows, and its pixels.
func kittyForget(id int) string {
	options := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, DeleteResources: true, ID: id, Quiet: quiet}
	return ansi.KittyGraphics(nil, options.Options()...)
}
