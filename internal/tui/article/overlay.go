package article

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

// overlay is what is laid over the text beside View, by the protocols that need
// it. It waits until the text rests: before, half blocks stand there.
type overlay struct {
	stood standing
	up    bool // pictures lie over the text
	rest  kit.Errand[rested]
	brush kit.Errand[painting]
	sent  kit.Errand[delivered]
}

// standing is all that decides what is where on the screen. As long as it is the
// same, what lies over the text lies right.
type standing struct {
	front, sheet, hidden bool
	width, height, top   int
	page, drawn          int
	how                  picture.Protocol
}

type (
	rested    struct{}
	delivered []*plate
)

// restAfter is how long the text stays where it is before pictures are laid over
// it: longer than a key that is held down takes to come again.
const restAfter = 90 * time.Millisecond

// Paint implements [kit.Painter].
func (s *Screen) Paint(front bool) tea.Cmd {
	if !front {
		s.speech.voice.Drop() // the reader is elsewhere: it goes on when asked to
	}
	if s.env.Pictures == nil {
		return nil
	}
	o := &s.gallery.over
	var lost tea.Cmd
	if resized := o.stood.width != s.width || o.stood.height != s.height; resized && kept(s.env.Pictures.Protocol) {
		lost = s.takeDown() // a terminal that gets another size may forget its pictures
	}
	now := standing{
		front: front, sheet: s.sheet != nil, hidden: !s.pictured(),
		width: s.width, height: s.height, top: s.pager.top,
		page: s.pager.set, drawn: s.gallery.drawn, how: s.env.Pictures.Protocol,
	}
	if now == o.stood {
		return nil
	}
	o.stood = now
	return tea.Batch(lost, s.tend(front), s.lift(), s.settle())
}

// kept reports whether the terminal keeps pictures by their numbers.
func kept(how picture.Protocol) bool {
	return how == picture.Kitty || how == picture.KittyPlaceholders
}

// lift takes away what lies over the text. Kitty is told to. Pictures that stick to
// cells go with all the screen has, which is then drawn anew: some terminals move
// them in one piece when only a part of the lines is scrolled.
func (s *Screen) lift() tea.Cmd {
	o := &s.gallery.over
	o.rest.Drop()
	o.brush.Drop()
	if !o.up {
		return nil
	}
	o.up = false
	if s.env.Pictures.Protocol != picture.Kitty {
		return tea.ClearScreen
	}
	hide := ""
	for _, p := range s.gallery.plates {
		if p.sent {
			hide += p.drawing.Hide(p.shape.Rows)
		}
	}
	return s.write(hide)
}

// settle waits for the text to rest if there is something to send to the terminal then.
func (s *Screen) settle() tea.Cmd {
	at := s.gallery.over.stood
	if !at.front || at.sheet || at.hidden {
		return nil
	}
	if len(s.unsent()) == 0 && (!at.how.Overlaid() || len(s.strips()) == 0) {
		return nil
	}
	return s.gallery.over.rest.Wait(restAfter, rested{})
}

// unsent are the drawings near the window that the terminal does not have yet.
func (s *Screen) unsent() []*plate {
	var all []*plate
	if !kept(s.env.Pictures.Protocol) {
		return nil
	}
	for _, on := range s.near(nearby) {
		if p := s.gallery.plates[on.Src]; p != nil && !p.sent {
			all = append(all, p)
		}
	}
	return all
}

// strip is the part of a picture that is in the window.
type strip struct {
	plate    *plate
	col, row int // of the screen
	from, to int // rows of the picture
}

// strips are what of the drawn pictures is in the window. The last row of the
// screen is left out: some terminals scroll after a picture that ends there.
func (s *Screen) strips() []strip {
	var all []strip
	page := s.pager.page
	for _, on := range s.near(0) {
		p := s.gallery.plates[on.Src]
		if p == nil || p.shape != on.Shape {
			continue
		}
		first := max(on.First, s.pager.top)
		last := min(on.Last, s.pager.bottom()-1)
		row := s.margin(s.height) + first - s.pager.top
		last = min(last, first+s.height-2-row)
		if last < first || page.Lines[first].Plate == 0 {
			continue
		}
		all = append(all, strip{
			plate: p, col: s.left() + cellsBefore(page.Lines[first]), row: row,
			from: first - on.First, to: last - on.First + 1,
		})
	}
	return all
}

// rested lays the pictures over the text that has come to rest.
func (s *Screen) rested() tea.Cmd {
	how, unsent := s.env.Pictures.Protocol, s.unsent()
	if !how.Overlaid() {
		return s.deliver(unsent)
	}
	strips := s.strips()
	setup := ""
	for _, p := range unsent {
		setup += p.drawing.Setup
	}
	stood := s.gallery.over.stood
	return s.gallery.over.brush.Start(s.env.Context, func(context.Context) (painting, error) {
		made := painting{screen: s, stood: stood, setup: setup, sends: unsent}
		for _, st := range strips {
			show, err := st.plate.drawing.Show(st.from, st.to)
			if err != nil {
				return made, err
			}
			made.show += picture.At(st.col, st.row, show)
		}
		return made, nil
	})
}

// deliver sends drawings to the terminal. Their placeholders stand in the text
// only when they are there.
func (s *Screen) deliver(plates []*plate) tea.Cmd {
	setup := ""
	for _, p := range plates {
		setup += p.drawing.Setup
	}
	told := s.gallery.over.sent.Start(s.env.Context, func(context.Context) (delivered, error) { return plates, nil })
	return tea.Sequence(s.write(setup), told)
}

// arrived takes note of what the terminal has.
func (s *Screen) arrived(plates delivered) {
	for _, p := range plates {
		p.sent = true
		p.drawing.Setup = "" // it takes a hundred times what the lines do
	}
	s.gallery.drawn++
}

// painted writes what was made ready.
func (s *Screen) painted(made painting) tea.Cmd {
	for _, p := range made.sends {
		p.sent = true
		p.drawing.Setup = ""
	}
	s.gallery.over.up = true
	return tea.Raw(made)
}

// painting is what is to be written beside the text. It is asked for when it is
// written, in turn with the program's messages: a text that has moved since is
// left alone.
type painting struct {
	screen *Screen
	stood  standing
	setup  string
	show   string
	sends  []*plate
}

// String implements [fmt.Stringer].
func (p painting) String() string {
	out := p.screen.wrap(p.setup)
	if p.screen.gallery.over.stood == p.stood {
		out += p.show
	}
	return out
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
