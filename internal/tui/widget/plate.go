package widget

import (
	"context"
	"errors"

	"github.com/sapbao/sapbao/internal/picture"
)

// Plate is a picture drawn for its room on a screen.
type Plate struct {
	Room       picture.Room
	Cols, Rows int // what it takes of the room

	drawing picture.Drawing
	blocks  []string // half blocks that stand in for the drawing while the text moves
	id      int      // on the terminal; 0 for none
	sent    bool     // the terminal has it
}

const (
	leastWidth = 100        // pixels; below it a picture is an icon, not worth a place
	mostPixels = 16_000_000 // the newsroom gives much smaller pictures
)

var errIcon = errors.New("picture too small to show")

// DrawPlate decodes a picture and draws it. An icon is an error. The id is the picture's number on terminals that keep pictures, see
// [Easel.Number]. It takes tens of milliseconds: run it in a command.
func DrawPlate(ctx context.Context, data []byte, room picture.Room, how picture.Protocol, id int) (*Plate, error) {
	image, err := picture.Decode(data, picture.Limits{Pixels: mostPixels})
	if err != nil {
		return nil, err
	}
	if width, _ := image.Size(); width < leastWidth {
		return nil, errIcon
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	fitted := picture.Fit(image, room)
	p := &Plate{Room: room, Cols: fitted.Cols, Rows: fitted.Rows, id: id}
	blocks, err := fitted.Draw(picture.Blocks, 0)
	if err != nil {
		return nil, err
	}
	p.drawing, p.blocks = blocks, blocks.Lines
	if how != picture.Blocks {
		p.drawing, err = fitted.Draw(how, id)
	}
	return p, err
}

// Line is a row of the picture as it stands in the text.
func (p *Plate) Line(row int, how picture.Protocol) string {
	if how == picture.KittyPlaceholders && p.sent {
		return p.drawing.Lines[row]
	}
	return p.blocks[row]
}
