package article

import (
	"context"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// drawer returns what fetches, decodes and draws a picture; it is run in a command.
func (s *Screen) drawer(src string, room picture.Room, id int) func(context.Context) (*widget.Plate, error) {
	desk, how := s.desk, s.env.Pictures.Protocol
	return func(ctx context.Context) (*widget.Plate, error) {
		data, _, err := desk.Picture(ctx, src)
		if err != nil {
			return nil, err
		}
		return widget.DrawPlate(ctx, data, room, how, id)
	}
}

// shape is what a picture takes of the page.
func shape(p *widget.Plate) typeset.Shape { return typeset.Shape{Cols: p.Cols, Rows: p.Rows} }

// drawn puts the picture's row into a line of the page.
func (s *Screen) drawn(l typeset.Line) typeset.Line {
	if l.Plate == 0 {
		return l
	}
	on := s.pager.page.Plates[l.Plate-1]
	p := s.gallery.plates[on.Src]
	if p == nil || shape(p) != on.Shape {
		return l
	}
	spans := append([]typeset.Span(nil), l.Spans...)
	for i := range spans {
		if spans[i].Role == typeset.PictureCells {
			spans[i].Drawn = p.Line(l.Row, s.env.Pictures.Protocol)
		}
	}
	l.Spans = spans
	return l
}
