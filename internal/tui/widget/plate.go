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

// mostPixels is the largest picture that is drawn; the newsroom gives much smaller ones.
const mostPixels = 16_000_000

// ErrIcon is for pictures too narrow to be worth a place.
var ErrIcon = errors.New("picture too small to show")

// DrawPlate decodes a picture and draws it. Narrower than so many pixels it is
// [ErrIcon]. The id is the picture's number on terminals that keep pictures, see
// [Easel.Number]. It takes tens of milliseconds: run it in a command.
func DrawPlate(ctx context.Context, data []byte, room picture.Room, how picture.Protocol, id, least int) (*Plate, error) {
	image, err := picture.Decode(data, picture.Limits{Pixels: mostPixels})
	if err != nil {
		return nil, err
	}
	if width, _ := image.Size(); width < least {
		return nil, ErrIcon
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
