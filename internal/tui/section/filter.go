package section

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// filter narrows the list to headlines with the words that are typed.
type filter struct {
	field  widget.Prompt
	typing bool
	words  string // what the list is narrowed by
	sieve  viet.Sieve
	wait   kit.Errand[narrowed]
}

// narrowed is that the reader stopped typing for a moment.
type narrowed struct{}

// pausing is how long the reader may go on typing before the store is asked.
const pausing = 60 * time.Millisecond

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return s.filter.typing }

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	if !s.filter.typing || s.layout.list == 0 || s.layout.height == 0 {
		return nil
	}
	c := s.filter.field.Cursor(s.layout.list - 2)
	if c != nil {
		c.X += s.listAt() + 1
	}
	return c
}

// startFilter opens the field above the list.
func (s *Screen) startFilter() {
	f := &s.filter
	f.typing = true
	f.field = widget.Prompt{Label: s.env.Say(lang.SectionFilter), Hint: s.env.Say(lang.SectionHint)}
	f.field.Set(f.words)
	s.turn(onList)
}

// typed takes what the reader types: Enter keeps the filter, Esc takes it away.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, _ := msg.(tea.KeyPressMsg)
	f := &s.filter
	switch press.Code {
	case tea.KeyEscape:
		f.typing = false
		f.field.Set("")
		return s.narrow()
	case tea.KeyEnter:
		f.typing = false
		return s.narrow()
	case tea.KeyDown:
		return tea.Batch(s.steer(widget.Motion{Rows: 1}), s.look())
	case tea.KeyUp:
		return tea.Batch(s.steer(widget.Motion{Rows: -1}), s.look())
	}
	if !f.field.Update(msg) || f.field.Value() == f.words {
		return nil
	}
	return f.wait.Wait(pausing, narrowed{})
}

// Unwind implements [kit.Unwinder]: the filter goes, then what is hidden is hidden again.
func (s *Screen) Unwind() (tea.Cmd, bool) {
	switch {
	case s.filter.words != "":
		s.filter.field.Set("")
		return s.narrow(), true
	case s.state.muted:
		return s.toggleMuted(), true
	}
	return nil, false
}

// narrow asks for what answers the filter. Without one the cursor stays where it was.
func (s *Screen) narrow() tea.Cmd {
	f := &s.filter
	f.wait.Drop()
	if f.field.Value() == f.words {
		return nil
	}
	f.words = f.field.Value()
	f.sieve = viet.NewSieve(f.words)
	if h, ok := s.list.Chosen(); ok && f.words == "" {
		return s.list.ShowAt(s.env.Context, s.query(), h)
	}
	return s.list.Show(s.env.Context, s.query())
}

// matches tells how many headlines the filter lets through, as far as that is known.
func (s *Screen) matches() string {
	n := len(s.list.Rows())
	switch {
	case !s.list.Started() || s.filter.wait.Waiting():
		return s.env.Say(lang.SectionFiltering)
	case s.list.Whole():
		return s.env.Count(lang.SectionMatches, n)
	}
	return s.env.Say(lang.SectionMany, n)
}
