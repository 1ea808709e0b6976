package frontpage

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// lead is the picture of the story above all others.
type lead struct {
	plate  *widget.Plate // nil for none
	of     string        // the address of the picture on it
	src    string        // of the picture that was asked for
	room   picture.Room
	id     int    // taken for it on the terminal; 0 for none
	failed string // the address of one that cannot be shown
	asked  bool   // how pictures get onto the terminal
	errand kit.Errand[*widget.Plate]

	easel *widget.Easel
	stood standing
}

// standing is all that decides where the picture is on the screen.
type standing struct {
	front              bool
	width, height, top int
	plate              *widget.Plate
	arrived            int
	how                picture.Protocol
}

const (
	mostRows  = 16 // of the picture
	leastCols = 12 // narrower, it leaves a hole below
)

// leadRoom is what the picture may take beside the lead's text, and of which headline
// it is; ok is false where there is none to show or no room for it.
func (s *Screen) leadRoom() (src string, room picture.Room, ok bool) {
	p, no := s.env.Pictures, s.options.NoPictures
	n := s.columns()
	if p == nil || no != nil && *no || columnsIn(s.width) == 1 || s.height < 20 || len(s.front.latest) == 0 {
		return "", picture.Room{}, false
	}
	room = p.Room(s.page.width*2/5, min(s.height/3, mostRows))
	if n >= 3 {
		room.Cols = (s.page.width - (n-1)*gapWidth) / n
	}
	src = s.front.latest[s.front.lead()].Picture
	return src, room, src != "" && src != s.lead.failed && room.Cols >= leastCols
}

// Paint implements [kit.Painter].
func (s *Screen) Paint(front bool) tea.Cmd {
	if s.env.Pictures == nil {
		return nil
	}
	l := &s.lead
	var cmds []tea.Cmd
	if resized := l.stood.width != s.width || l.stood.height != s.height; (resized || !front) && l.easel.Kept() {
		// A terminal that gets another size may forget its pictures, and kitty forgets
		// those that are not to be seen when another is taken from it.
		cmds = append(cmds, s.takeDown())
	}
	if front {
		cmds = append(cmds, s.tend())
	}
	plate := s.beside()
	now := standing{
		front: front, width: s.width, height: s.height, top: s.top,
		plate: plate, arrived: l.easel.Arrived, how: s.env.Pictures.Protocol,
	}
	if now != l.stood {
		l.stood = now
		cmds = append(cmds, l.easel.Settle(now, front && plate != nil))
	}
	return tea.Batch(cmds...)
}

// tend asks for the lead's picture as it is to be shown now.
func (s *Screen) tend() tea.Cmd {
	l := &s.lead
	src, room, ok := s.leadRoom()
	switch {
	case !ok:
		s.drop()
		return nil
	case s.env.Pictures.Protocol == picture.None:
		if l.asked {
			return nil
		}
		l.asked = true
		return kit.Send(kit.AskPictures{})
	case src == l.src && room == l.room:
		return nil
	}
	s.drop()
	l.src, l.room, l.id = src, room, l.easel.Number()
	desk, how, id := s.desk, s.env.Pictures.Protocol, l.id
	return l.errand.Start(s.env.Context, func(ctx context.Context) (*widget.Plate, error) {
		data, _, err := desk.Picture(ctx, src)
		if err != nil {
			return nil, err
		}
		return widget.DrawPlate(ctx, data, room, how, id)
	})
}

// drop stops asking for a picture.
func (s *Screen) drop() {
	l := &s.lead
	if l.errand.Waiting() && l.id > 0 {
		s.env.Pictures.Give(l.id)
	}
	l.errand.Drop()
	l.src = ""
}

// hang takes the picture that came and lays the page out around it.
func (s *Screen) hang(msg kit.Answer[*widget.Plate]) tea.Cmd {
	l := &s.lead
	if !l.errand.Owns(msg) {
		return nil
	}
	if msg.Err != nil {
		if l.id > 0 {
			s.env.Pictures.Give(l.id)
		}
		l.failed, l.src = l.src, ""
		s.relay()
		return nil
	}
	gone := l.easel.Write(l.easel.Remove(l.plate))
	l.plate, l.of = msg.Value, l.src
	s.relay()
	return gone
}

// takeDown forgets the picture, and has the terminal forget it.
func (s *Screen) takeDown() tea.Cmd {
	l := &s.lead
	s.drop()
	gone := l.easel.Write(l.easel.Remove(l.plate))
	l.plate = nil
	s.relay()
	return gone
}

// Leave implements [kit.Leaver].
func (s *Screen) Leave() tea.Cmd {
	if s.env.Pictures == nil {
		return nil
	}
	return s.takeDown()
}

// beside is the picture that stands beside the lead as the window is now, or nil
// where none does. Until a window's new size has its own, a smaller one stays.
func (s *Screen) beside() *widget.Plate {
	src, room, ok := s.leadRoom()
	if p := s.lead.plate; ok && p != nil && s.lead.of == src && p.Cols <= room.Cols && p.Rows <= room.Rows {
		return p
	}
	return nil
}

// Hung implements [widget.Gallery].
func (s *Screen) Hung() []*widget.Plate {
	if s.lead.plate == nil {
		return nil
	}
	return []*widget.Plate{s.lead.plate}
}

// Soon implements [widget.Gallery].
func (s *Screen) Soon() []*widget.Plate { return s.Hung() }

// Strips implements [widget.Gallery]. The lead is the page's first item, and its
// picture ends where its column does.
func (s *Screen) Strips() []widget.Strip {
	p := s.beside()
	if p == nil || len(s.page.spots) == 0 {
		return nil
	}
	at := s.page.spots[0]
	col := s.page.left + s.page.bands[at.band].columns[at.column].width - p.Cols
	row := at.y - s.top
	from, to := max(-row, 0), min(p.Rows, s.height-1-row)
	if from >= to {
		return nil
	}
	return []widget.Strip{{Plate: p, Col: col, Row: row + from, From: from, To: to}}
}
