package frontpage

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// lead is the picture of the story above all others. It is drawn in half blocks,
// which any terminal of many colours shows and no scrolling leaves behind.
type lead struct {
	plate  plate
	src    string // of the picture that was asked for
	room   picture.Room
	failed string // the address of one that cannot be shown
	asked  bool   // how pictures get onto the terminal
	errand kit.Errand[plate]
}

// plate is a drawn picture.
type plate struct {
	src   string
	cols  int
	lines []string
}

const (
	mostRows   = 16         // of the picture
	leastCols  = 12         // narrower, it leaves a hole below
	mostPixels = 16_000_000 // of a picture; the desk gives much smaller ones
)

// leadRoom is what the picture may take beside the lead's text, and of which story
// it is; ok is false where there is none to show or no room for it.
func (s *Screen) leadRoom() (src string, room picture.Room, ok bool) {
	p, no := s.env.Pictures, s.options.NoPictures
	n := columnsIn(s.width)
	if p == nil || no != nil && *no || n == 1 || s.height < 20 || len(s.edition.latest) == 0 {
		return "", picture.Room{}, false
	}
	room = picture.Room{Cols: s.page.width * 2 / 5, Rows: min(s.height/3, mostRows), Cell: p.Cell}
	if n >= 3 {
		room.Cols = (s.page.width - (n-1)*gapWidth) / n
	}
	src = s.edition.latest[s.edition.lead()].Picture
	return src, room, src != "" && src != s.lead.failed && room.Cols >= leastCols
}

// Paint implements [kit.Painter]: it asks for the lead's picture as it is to be shown now.
func (s *Screen) Paint(front bool) tea.Cmd {
	l := &s.lead
	src, room, ok := s.leadRoom()
	switch {
	case !front:
		return nil
	case !ok:
		l.errand.Drop()
		l.src = ""
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
	l.src, l.room = src, room
	desk := s.desk
	return l.errand.Start(s.env.Context, func(ctx context.Context) (plate, error) {
		data, _, err := desk.Picture(ctx, src)
		if err != nil {
			return plate{}, err
		}
		image, err := picture.Decode(data, picture.Limits{Pixels: mostPixels})
		if err != nil {
			return plate{}, err
		}
		fitted := picture.Fit(image, room)
		drawn, err := fitted.Draw(picture.Blocks, 0)
		return plate{src, fitted.Cols, drawn.Lines}, err
	})
}

// hang takes the picture that came and lays the page out around it.
func (s *Screen) hang(msg kit.Answer[plate]) {
	l := &s.lead
	if !l.errand.Owns(msg) {
		return
	}
	if l.plate = msg.Value; msg.Err != nil {
		l.failed, l.src = l.src, ""
	}
	s.relay()
}

// beside is the picture that stands beside the lead as the window is now, without
// lines where none does. Until a window's new size has its own, a smaller one stays.
func (s *Screen) beside() plate {
	src, room, ok := s.leadRoom()
	if p := s.lead.plate; ok && p.src == src && p.cols <= room.Cols && len(p.lines) <= room.Rows {
		return p
	}
	return plate{}
}
