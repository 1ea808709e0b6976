package kit

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
)

// Pictures is how pictures get onto this terminal. Root fills it anew in place as
// the terminal answers; see [AskPictures]. Until then Protocol is None.
type Pictures struct {
	Protocol picture.Protocol
	Cell     picture.Cell    // of this terminal; zero where it is not known
	Side     int             // most pixels in width and height; 0: no limit of the terminal
	Palette  picture.Palette // of half blocks, on terminals of few colours; see [picture.Room]
	Wrapped  bool            // graphics commands go through tmux; see [picture.Tmux]

	taken [picture.MaxID + 1]bool
	last  int
}

// Room is so many columns and rows of this terminal.
func (p *Pictures) Room(cols, rows int) picture.Room {
	return picture.Room{Cols: cols, Rows: rows, Cell: p.Cell, Side: p.Side, Palette: p.Palette}
}

// Take gives a number that no picture on the terminal has. With all of them taken
// it is the one that was given longest ago.
func (p *Pictures) Take() int {
	next := func(id int) int { return id%picture.MaxID + 1 }
	id := next(p.last)
	for tries := 1; p.taken[id] && tries < picture.MaxID; tries++ {
		id = next(id)
	}
	if p.taken[id] {
		id = next(p.last)
	}
	p.taken[id], p.last = true, id
	return id
}

// Give returns a number that is no longer needed.
func (p *Pictures) Give(id int) { p.taken[id] = false }

type (
	// AskPictures asks root to find out how pictures get onto the terminal, if
	// that is not known yet.
	AskPictures struct{}
	// Sighted follows when that became known or another way: what was drawn, or
	// sent to the terminal, is stale.
	Sighted struct{}
)

// Painter is a screen that writes to the terminal beside its View, as pictures
// are. Root calls Paint after every message, with whether the screen is on top,
// and once more when it no longer is.
type Painter interface{ Paint(front bool) tea.Cmd }
