package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Pictures says how pictures are to get onto the terminal.
type Pictures struct {
	Protocol picture.Protocol    // None: the best that the terminal answers to
	Cell     func() picture.Cell // pixels of a cell, as the system knows them; may be nil
}

// sight is what is known of the terminal's ways to show pictures. It is asked for
// by the first screen that has a picture, so that a start costs nothing for it.
type sight struct {
	asked, queried, settled bool
	told                    bool // the terminal tells the size of its cells
	answers                 picture.Answers
}

type (
	// blind ends the wait for a terminal that does not answer.
	blind struct{}
	// cells is what the system knows of the size of a cell.
	cells picture.Cell
)

// beyond hands a sequence to the terminal that tmux runs in, which tmux takes for itself
// or drops unless it is told to (allow-passthrough).
func (r *Root) beyond(sequence string) tea.Cmd {
	if !r.sight.answers.Multiplexed() {
		return nil
	}
	return tea.Raw(picture.Tmux(sequence))
}

// cellSize is the number of the question for the size of a cell (XTWINOPS).
const cellSize = 16

// queried is the number of the picture that the terminal is asked about; it is
// within the numbers that no placeholder can have.
const queried = picture.MaxID + 1

// look finds out what the terminal can do, once.
func (r *Root) look() tea.Cmd {
	if r.sight.asked {
		return nil
	}
	r.sight.asked = true
	if term := r.sight.answers.Term; term == "dumb" || term == "linux" {
		return r.see(blind{})
	}
	if r.options.Pictures.Cell == nil {
		return r.query()
	}
	return r.measure()
}

// measure asks for the size of a cell: the terminal if it is known to tell, else the
// system.
func (r *Root) measure() tea.Cmd {
	size := r.options.Pictures.Cell
	switch {
	case !r.sight.asked:
		return nil
	case r.sight.told:
		return tea.Raw(ansi.WindowOp(cellSize))
	case size == nil:
		return nil
	}
	return func() tea.Msg { return cells(size()) }
}

// query asks the terminal. The question that every terminal answers comes last,
// so that after its answer no other is to be waited for.
func (r *Root) query() tea.Cmd {
	r.sight.queried = true
	kitty := ansi.KittyGraphics([]byte("AAAA"), "i="+strconv.Itoa(queried), "s=1", "v=1", "a=q", "t=d", "f=24")
	ask := tea.Raw(kitty + ansi.RequestNameVersion + ansi.WindowOp(cellSize) + ansi.RequestPrimaryDeviceAttributes)
	return tea.Batch(ask, r.options.After(patience, blind{}))
}

// see takes an answer.
func (r *Root) see(msg tea.Msg) tea.Cmd {
	a := &r.sight.answers
	switch msg := msg.(type) {
	case tea.EnvMsg:
		a.Term, a.Program, a.Tmux = msg.Getenv("TERM"), msg.Getenv("TERM_PROGRAM"), msg.Getenv("TMUX") != ""
	case tea.ColorProfileMsg:
		a.Colors = colors(msg.Profile)
	case tea.TerminalVersionMsg:
		a.Version = msg.Name
	case uv.KittyGraphicsEvent:
		a.Kitty = a.Kitty || msg.Options.ID == queried && string(msg.Payload) == "OK"
	case uv.CellSizeEvent:
		r.sight.told = true
		a.Cell = picture.Cell{Width: msg.Width, Height: msg.Height}
		return r.resight()
	case cells:
		if !r.sight.told {
			a.Cell = picture.Cell(msg)
		}
		if !r.sight.queried {
			return r.query()
		}
		return r.resight()
	case uv.PrimaryDeviceAttributesEvent:
		a.Attributes = msg
		return r.choose()
	case blind:
		return r.choose()
	}
	return nil
}

// prefer takes the reader's choice of a way; "auto" and "off" are none.
func (r *Root) prefer(name string) tea.Cmd {
	r.options.Pictures.Protocol, _ = picture.ParseProtocol(name)
	if !r.sight.settled {
		return nil
	}
	r.sight.settled = false
	return r.choose()
}

// choose settles how pictures get onto the terminal.
func (r *Root) choose() tea.Cmd {
	if r.sight.settled || !r.sight.asked {
		return nil
	}
	r.sight.settled = true
	how := r.options.Pictures.Protocol
	if how == picture.None {
		how = picture.Choose(r.sight.answers)
	}
	p := r.env.Pictures
	p.Protocol, p.Wrapped = how, r.sight.answers.Multiplexed()
	if how == picture.Sixel {
		p.Side = sixelSide
	}
	p.Cell = r.sight.answers.Cell
	if p.Palette = nil; r.sight.answers.Colors == 256 {
		p.Palette = theme.Fixed{}
	}
	return r.tellAll(kit.Sighted{})
}

// sixelSide is the pixels of a side that every terminal takes as sixels; xterm's limit.
const sixelSide = 1000

// resight follows a change of the size of a cell, as when the reader takes another font.
func (r *Root) resight() tea.Cmd {
	if p := r.env.Pictures; r.sight.settled && p.Cell != r.sight.answers.Cell {
		p.Cell = r.sight.answers.Cell
		return r.tellAll(kit.Sighted{})
	}
	return nil
}

// colors is how many colours a profile has.
func colors(p colorprofile.Profile) int {
	switch p {
	case colorprofile.TrueColor:
		return 1 << 24
	case colorprofile.ANSI256:
		return 256
	case colorprofile.ANSI:
		return 16
	}
	return 2
}

// present lets the screen on top write beside its view, and the one that was there
// take away what it wrote.
func (r *Root) present() tea.Cmd {
	var cmds []tea.Cmd
	top := r.top()
	if was := r.frame.front; was != nil && was != top {
		if p, ok := was.(kit.Painter); ok {
			cmds = append(cmds, p.Paint(false))
		}
	}
	r.frame.front = top
	if p, ok := top.(kit.Painter); ok {
		cmds = append(cmds, p.Paint(true))
	}
	return tea.Batch(cmds...)
}
