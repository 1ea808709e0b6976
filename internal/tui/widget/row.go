package widget

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/tui/style"
)

// Gutter is the cells before a row's text: the cursor's stroke, a mark, a blank.
const Gutter = 3

// Edge is the first cell of a row: the cursor's stroke where the row is chosen,
// thin where the keys go to another pane.
func Edge(s *style.Row, chosen, active bool) string {
	switch {
	case chosen && active:
		return s.Cursor.Render(MarkCursor)
	case chosen:
		return s.Dim.Render(MarkIdle)
	}
	return s.Ground.Render(" ")
}

// RowLine is a line of a row, exactly width cells: its [Edge], the mark of a headline or ""
// for none, a blank, and a drawn text, which is cut where it is longer.
func RowLine(s *style.Row, edge, mark, text string, width int) string {
	sign := s.Ground.Render(" ")
	if mark != "" {
		sign = s.Unread.Render(mark)
	}
	line := edge + sign + s.Ground.Render(" ") + text
	room := width - lipgloss.Width(line)
	if room < 0 {
		line, room = Cut(line, width), 0
	}
	return line + s.Ground.Render(strings.Repeat(" ", room))
}

// Framed makes drawn lines a row of a list that has the keys: the mark stands before the
// first of them, and a blank line sets the row apart from the next.
func Framed(s *style.Row, chosen bool, mark string, lines []string, width int) []string {
	row := make([]string, 0, len(lines)+1)
	for _, line := range lines {
		row = append(row, RowLine(s, Edge(s, chosen, true), mark, line, width))
		mark = ""
	}
	return append(row, "")
}
