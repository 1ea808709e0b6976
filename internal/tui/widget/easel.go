package widget

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Easel brings the pictures of a screen onto the terminal, by the ways that need more
// than View. What is laid over the text waits until the text rests: before, half
// blocks stand there.
type Easel struct {
	// Arrived counts the pictures that came onto the terminal: their lines are others now.
	Arrived int

	env   kit.Env
	house Gallery
	stood any  // where everything is on the screen
	up    bool // pictures lie over the text
	rest  kit.Errand[rested]
	brush kit.Errand[painting]
	sent  kit.Errand[delivered]
}

// Gallery is a screen with pictures.
type Gallery interface {
	// Hung are the pictures that are drawn.
	Hung() []*Plate
	// Soon are those of them that are in the window or near it.
	Soon() []*Plate
	// Strips are what of them is in the window now.
	Strips() []Strip
}

// Strip is the part of a picture that is in the window.
type Strip struct {
	Plate    *Plate
	Col, Row int // of the screen
	From, To int // rows of the picture
}

type (
	rested    struct{}
	delivered []*Plate
)

// restAfter is how long the text stays where it is before pictures are laid over
// it: longer than a key that is held down takes to come again.
const restAfter = 90 * time.Millisecond

// NewEasel returns the easel of a screen.
func NewEasel(env kit.Env, house Gallery) *Easel { return &Easel{env: env, house: house} }

// Kept reports whether the terminal keeps pictures by their numbers.
func (e *Easel) Kept() bool {
	how := e.env.Pictures.Protocol
	return how == picture.Kitty || how == picture.KittyPlaceholders
}

// Number is a free number for a picture, or 0 where the terminal needs none.
func (e *Easel) Number() int {
	if !e.Kept() {
		return 0
	}
	return e.env.Pictures.Take()
}

// Settle is told where everything is on the screen, by a value that is another one
// whenever something moves. It takes away what lies wrong and, where pictures are to
// be shown, lays them when the text has come to rest.
func (e *Easel) Settle(at any, shown bool) tea.Cmd {
	e.stood = at
	lift := e.lift()
	if !shown || len(e.unsent()) == 0 && (!e.env.Pictures.Protocol.Overlaid() || len(e.house.Strips()) == 0) {
		return lift
	}
	return tea.Batch(lift, e.rest.Wait(restAfter, rested{}))
}

// lift takes away what lies over the text. Kitty is told to. Pictures that stick to
// cells go with all the screen has, which is then drawn anew: some terminals move
// them in one piece when only a part of the lines is scrolled.
func (e *Easel) lift() tea.Cmd {
	e.rest.Drop()
	e.brush.Drop()
	if !e.up {
		return nil
	}
	e.up = false
	if e.env.Pictures.Protocol != picture.Kitty {
		return tea.ClearScreen
	}
	hide := ""
	for _, p := range e.house.Hung() {
		if p.sent {
			hide += p.drawing.Hide(p.Rows)
		}
	}
	return e.Write(hide)
}

// unsent are the drawings near the window that the terminal does not have yet.
func (e *Easel) unsent() (all []*Plate) {
	if !e.Kept() {
		return nil
	}
	for _, p := range e.house.Soon() {
		if !p.sent {
			all = append(all, p)
		}
	}
	return all
}

// Take takes an answer if it is the easel's.
func (e *Easel) Take(msg kit.Reply) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[rested]:
		if e.rest.Owns(msg) {
			return e.lay()
		}
	case kit.Answer[painting]:
		if e.brush.Owns(msg) && msg.Err == nil {
			return e.painted(msg.Value)
		}
	case kit.Answer[delivered]:
		if e.sent.Owns(msg) {
			note(msg.Value)
			e.Arrived++
		}
	}
	return nil
}

// lay lays the pictures over the text that has come to rest.
func (e *Easel) lay() tea.Cmd {
	unsent := e.unsent()
	if !e.env.Pictures.Protocol.Overlaid() {
		return e.deliver(unsent)
	}
	made := painting{easel: e, stood: e.stood, setup: setup(unsent), sends: unsent}
	strips := e.house.Strips()
	return e.brush.Start(e.env.Context, func(context.Context) (painting, error) {
		for _, s := range strips {
			show, err := s.Plate.drawing.Show(s.From, s.To)
			if err != nil {
				return made, err
			}
			made.show += picture.At(s.Col, s.Row, show)
		}
		return made, nil
	})
}

func setup(plates []*Plate) (commands string) {
	for _, p := range plates {
		commands += p.drawing.Setup
	}
	return commands
}

// deliver sends drawings to the terminal. Their placeholders stand in the text
// only when they are there.
func (e *Easel) deliver(plates []*Plate) tea.Cmd {
	told := e.sent.Start(e.env.Context, func(context.Context) (delivered, error) { return plates, nil })
	return tea.Sequence(e.Write(setup(plates)), told)
}

// note keeps in mind what the terminal has.
func note(plates []*Plate) {
	for _, p := range plates {
		p.sent = true
		p.drawing.Setup = "" // it takes a hundred times what the lines do
	}
}

// painted writes what was made ready.
func (e *Easel) painted(made painting) tea.Cmd {
	note(made.sends)
	e.up = true
	return tea.Raw(made)
}

// painting is what is to be written beside the text. It is asked for when it is
// written, in turn with the program's messages: a text that has moved since is
// left alone.
type painting struct {
	easel *Easel
	stood any
	setup string
	show  string
	sends []*Plate
}

// String implements [fmt.Stringer].
func (p painting) String() string {
	out := p.easel.wrap(p.setup)
	if p.easel.stood == p.stood {
		out += p.show
	}
	return out
}

// Remove is what makes the terminal forget a picture. Its number becomes free.
func (e *Easel) Remove(p *Plate) string {
	if p == nil || p.id == 0 {
		return ""
	}
	e.env.Pictures.Give(p.id)
	if !p.sent {
		return ""
	}
	return p.drawing.Remove()
}

// Write writes graphics commands to the terminal.
func (e *Easel) Write(commands string) tea.Cmd {
	if commands == "" {
		return nil
	}
	return tea.Raw(e.wrap(commands))
}

func (e *Easel) wrap(commands string) string {
	if e.env.Pictures.Wrapped {
		return picture.Tmux(commands)
	}
	return commands
}
