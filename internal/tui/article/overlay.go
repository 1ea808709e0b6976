package article

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// standing is all that decides what is where on the screen. As long as it is the
// same, what lies over the text lies right.
type standing struct {
	front, sheet, hidden bool
	width, height, top   int
	page, drawn, arrived int
	how                  picture.Protocol
}

// Paint implements [kit.Painter].
func (s *Screen) Paint(front bool) tea.Cmd {
	if !front {
		s.speech.voice.Drop() // the reader is elsewhere: it goes on when asked to
	}
	if s.env.Pictures == nil {
		return nil
	}
	g := &s.gallery
	var lost tea.Cmd
	if resized := g.stood.width != s.width || g.stood.height != s.height; resized && g.easel.Kept() {
		lost = s.takeDown() // a terminal that gets another size may forget its pictures
	}
	now := standing{
		front: front, sheet: s.sheet != nil, hidden: !s.pictured(),
		width: s.width, height: s.height, top: s.pager.top,
		page: s.pager.set, drawn: g.drawn, arrived: g.easel.Arrived, how: s.env.Pictures.Protocol,
	}
	if now == g.stood {
		return nil
	}
	g.stood = now
	return tea.Batch(lost, s.tend(front), g.easel.Settle(now, front && !now.sheet && !now.hidden))
}

// Hung implements [widget.Gallery].
func (s *Screen) Hung() []*widget.Plate {
	all := make([]*widget.Plate, 0, len(s.gallery.plates))
	for _, p := range s.gallery.plates {
		all = append(all, p)
	}
	return all
}

// Soon implements [widget.Gallery].
func (s *Screen) Soon() (all []*widget.Plate) {
	for _, on := range s.near(nearby) {
		if p := s.gallery.plates[on.Src]; p != nil {
			all = append(all, p)
		}
	}
	return all
}

// Strips implements [widget.Gallery]. The last row of the screen is left out: some
// terminals scroll after a picture that ends there.
func (s *Screen) Strips() []widget.Strip {
	var all []widget.Strip
	page := s.pager.page
	for _, on := range s.near(0) {
		p := s.gallery.plates[on.Src]
		if p == nil || shape(p) != on.Shape {
			continue
		}
		first := max(on.First, s.pager.top)
		last := min(on.Last, s.pager.bottom()-1)
		row := s.margin(s.height) + first - s.pager.top
		last = min(last, first+s.height-2-row)
		if last < first || page.Lines[first].Plate == 0 {
			continue
		}
		all = append(all, widget.Strip{
			Plate: p, Col: s.left() + cellsBefore(page.Lines[first]), Row: row,
			From: first - on.First, To: last - on.First + 1,
		})
	}
	return all
}

// cellsBefore is how many cells of a line stand before the picture.
func cellsBefore(l typeset.Line) int {
	n := l.Indent
	for _, span := range l.Spans {
		if span.Role == typeset.PictureCells {
			break
		}
		n += viet.Width(span.Text)
	}
	return n
}
