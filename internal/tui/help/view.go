package help

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	widest = 76 // cells of the list
	roomy  = 16 // lines from which there is a heading
	gutter = 3  // between keys and what they do
)

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.list.Resize(width, height-s.above())
}

// above is how many lines stand above the list.
func (s *Screen) above() int {
	if s.height < roomy {
		return 1
	}
	return 5
}

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	st := s.env.Styles
	lines := []string{"  " + s.field.View(st, max(s.width-4, 0))}
	if s.above() > 1 {
		lines = []string{"", "  " + st.Heading.Render(viet.Truncate(s.Title(), max(s.width-4, 0))), "", lines[0], ""}
	}
	rows := s.list.Lines()
	if len(rows) == 0 {
		rows = []string{"  " + st.Dim.Render(viet.Truncate(s.env.Say(lang.HelpNone, s.field.Value()), max(s.width-2, 0)))}
	}
	lines = append(lines, rows...)
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	c := s.field.Cursor(max(s.width-4, 0))
	if c == nil {
		return nil
	}
	c.X += 2
	if s.above() > 1 {
		c.Y = 3
	}
	return c
}

// row draws a binding: its keys at the right of their column, what it does, its name.
func (s *Screen) row(e entry, width int, chosen bool) []string {
	st := s.env.Styles
	r := &st.Row
	edge := " "
	if chosen {
		r = &st.Chosen
		edge = widget.MarkCursor
	}
	var lines []string
	if e.opens || e.part != "" && e.key() != s.all[0].key() {
		lines = append(lines, "")
	}
	if e.part != "" {
		lines = append(lines, "  "+st.Kicker.Render(viet.Truncate(e.part, max(width-4, 0))), "")
	}
	if s.env.Linear {
		help := e.binding.Help()
		return append(lines, edge+viet.Truncate(help.Desc+": "+help.Key+"; "+e.binding.Command, max(width-1, 0)))
	}
	if s.bare {
		return append(lines, s.command(e, width, r, edge))
	}
	text, note := e.look(r)
	column := min(s.keys, max(width/3, 4))
	keys := viet.Truncate(e.binding.Help().Key, column)
	left := r.Cursor.Render(edge) + r.Ground.Render(strings.Repeat(" ", 1+max(column-viet.Width(keys), 0))) + r.Accent.Render(keys)
	room := max(width-2-column-gutter-1, 0)
	does := viet.Truncate(e.binding.Help().Desc, room)
	line := left + r.Ground.Render(strings.Repeat(" ", gutter)) + text.Render(does)
	if rest := room - viet.Width(does) - viet.Width(note); rest >= 4 {
		line += r.Ground.Render(strings.Repeat(" ", rest)) + r.Dim.Render(note)
	}
	fill := max(width-lipgloss.Width(line), 0)
	return append(lines, widget.Cut(line+r.Ground.Render(strings.Repeat(" ", fill)), width))
}

// look is how an entry's text is drawn, and what stands behind it: its command's name or,
// where it works on another screen, that one's.
func (e entry) look(r *style.Row) (text style.Pen, note string) {
	switch {
	case e.away != nil:
		return r.Dim, e.place
	case e.told:
		return r.Text, ""
	}
	return r.Text, e.binding.Command
}

// command draws a binding of the palette: what it does, its name, its keys at the right.
func (s *Screen) command(e entry, width int, r *style.Row, edge string) string {
	keys := viet.Truncate(e.binding.Help().Key, max(width/4, 4))
	room := max(width-2-viet.Width(keys)-2, 0)
	does := viet.Truncate(e.binding.Help().Desc, room)
	text, note := e.look(r)
	line := r.Cursor.Render(edge) + r.Ground.Render(" ") + text.Render(does)
	if rest := room - viet.Width(does) - gutter; rest >= viet.Width(note) {
		line += r.Ground.Render(strings.Repeat(" ", gutter)) + r.Dim.Render(note)
	}
	gap := max(width-lipgloss.Width(line)-viet.Width(keys)-1, 0)
	return widget.Cut(line+r.Ground.Render(strings.Repeat(" ", gap))+r.Accent.Render(keys)+r.Ground.Render(" "), width)
}
