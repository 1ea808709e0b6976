// Package ask is the overlay that asks the reader for a line of text: what for, what it
// concerns, and a field.
package ask

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	widest = 76 // cells
	margin = 2  // blanks on both sides
	roomy  = 10 // lines from which there is space between the parts
)

// Screen is the overlay.
type Screen struct {
	env    kit.Env
	ask    kit.Ask
	field  widget.Prompt
	offer  kit.Errand[string] // brings what is suggested
	width  int
	height int
}

// New makes the overlay for a question.
func New(env kit.Env, ask kit.Ask) *Screen {
	s := &Screen{env: env, ask: ask, field: widget.Prompt{Label: ask.Label, Hint: ask.Hint}}
	s.field.Set(ask.Text)
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd {
	suggest := s.ask.Suggest
	if suggest == nil {
		return nil
	}
	return s.offer.Start(s.env.Context, func(context.Context) (string, error) { return suggest(), nil })
}

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.ask.Title }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	return kit.NewField(s.env, s.ask.Done, lang.FieldKeyCancel).Sheet()
}

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return true }

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest }

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) { s.width, s.height = width, height }

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if a, ok := msg.(kit.Answer[string]); ok && s.offer.Owns(a) {
		s.field.Set(a.Value)
		return nil
	}
	press, _ := msg.(tea.KeyPressMsg)
	switch press.Code {
	case tea.KeyEscape:
		return kit.Send(kit.Back{})
	case tea.KeyEnter:
		return s.answer()
	}
	if s.field.Update(msg) {
		s.offer.Drop()
	}
	return nil
}

// answer closes the question with what is in the field, unless that is still to come.
func (s *Screen) answer() tea.Cmd {
	text := s.field.Value()
	switch {
	case s.offer.Waiting():
		return nil
	case text == "" && !s.ask.Blank:
		return kit.Send(kit.Back{})
	}
	return tea.Sequence(kit.Send(kit.Back{}), s.ask.Answer(text))
}

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	lines := append(s.above(), s.field.View(s.env.Styles, s.room()))
	lines = append(lines, s.part(s.env.Styles.Dim, s.ask.Note)...)
	pad := strings.Repeat(" ", min(margin, s.width))
	for i, line := range lines {
		if line != "" {
			lines[i] = widget.Cut(pad+line, s.width)
		}
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

// above is what stands above the field, as far as there is room for the field too.
func (s *Screen) above() []string {
	var lines []string
	if s.height >= roomy {
		lines = append(lines, "")
	}
	lines = append(lines, s.env.Styles.Heading.Render(viet.Truncate(s.ask.Title, s.room())))
	lines = append(lines, s.part(s.env.Styles.Plain, s.ask.About)...)
	if s.height >= roomy {
		lines = append(lines, "")
	}
	return lines[:max(0, min(len(lines), s.height-1))]
}

// part is a text on as many lines as it needs, with an empty line before it where there
// is room for that.
func (s *Screen) part(look style.Pen, text string) []string {
	var lines []string
	if text == "" {
		return nil
	}
	if s.height >= roomy {
		lines = append(lines, "")
	}
	for _, line := range viet.Wrap(text, s.room()) {
		lines = append(lines, look.Render(line))
	}
	return lines
}

// room is the cells of a line between the margins.
func (s *Screen) room() int { return max(s.width-2*margin, 0) }

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	c := s.field.Cursor(s.room())
	if c != nil {
		c.X, c.Y = c.X+min(margin, s.width), len(s.above())
	}
	return c
}
