package article

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// plate is a picture drawn for its room on the page.
type plate struct {
	room    picture.Room
	shape   typeset.Shape
	drawing picture.Drawing
	blocks  []string // half blocks that stand in for the drawing while the text moves
	id      int      // on the terminal; 0 for none
	sent    bool     // the terminal has it
}

const (
	leastWidth = 100        // pixels; below it a picture is an icon, not worth a place
	mostPixels = 16_000_000 // of a picture; the desk gives much smaller ones
)

var errIcon = errors.New("picture too small to show")

// drawer returns what fetches, decodes and draws a picture; it is run in a command.
func (s *Screen) drawer(src string, room picture.Room, id int) func(context.Context) (*plate, error) {
	desk, how := s.desk, s.env.Pictures.Protocol
	return func(ctx context.Context) (*plate, error) {
		data, _, err := desk.Picture(ctx, src)
		if err != nil {
			return nil, err
		}
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
		return draw(picture.Fit(image, room), room, how, id)
	}
}

func draw(fitted picture.Plate, room picture.Room, how picture.Protocol, id int) (*plate, error) {
	p := &plate{room: room, shape: typeset.Shape{Cols: fitted.Cols, Rows: fitted.Rows}, id: id}
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

// line is a row of the picture as text.
func (p *plate) line(row int, how picture.Protocol) string {
	if how == picture.KittyPlaceholders && p.sent {
		return p.drawing.Lines[row]
	}
	return p.blocks[row]
}

// drawn puts the picture's row into a line of the page.
func (s *Screen) drawn(l typeset.Line) typeset.Line {
	if l.Plate == 0 {
		return l
	}
	on := s.pager.page.Plates[l.Plate-1]
	p := s.gallery.plates[on.Src]
	if p == nil || p.shape != on.Shape {
		return l
	}
	spans := append([]typeset.Span(nil), l.Spans...)
	for i := range spans {
		if spans[i].Role == typeset.PictureCells {
			spans[i].Drawn = p.line(l.Row, s.env.Pictures.Protocol)
		}
	}
	l.Spans = spans
	return l
}

// hang takes what the questions about pictures brought.
func (s *Screen) hang(msg kit.Reply) tea.Cmd {
	over := &s.gallery.over
	switch msg := msg.(type) {
	case kit.Answer[*plate]:
		return s.hung(msg)
	case kit.Answer[rested]:
		if over.rest.Owns(msg) {
			return s.rested()
		}
	case kit.Answer[painting]:
		if over.brush.Owns(msg) && msg.Err == nil {
			return s.painted(msg.Value)
		}
	case kit.Answer[delivered]:
		if over.sent.Owns(msg) {
			s.arrived(msg.Value)
		}
	}
	return nil
}
