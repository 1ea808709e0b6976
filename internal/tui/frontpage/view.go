package frontpage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/widget"
)

// show moves the screen as little as needed to have the cursor's item on it. At
// the first item the masthead is shown too.
func (s *Screen) show() {
	if s.cursor < len(s.page.spots) {
		at := s.page.spots[s.cursor]
		if s.cursor == 0 {
			s.top = 0
		}
		s.top = min(s.top, at.y)
		s.top = max(s.top, min(at.y+at.height-s.height, at.y))
		if s.cursor > 0 && s.page.below(s.cursor, 1) == s.cursor { // what stands below the last item is seen with it
			s.top = max(s.top, min(s.page.height-s.height, at.y))
		}
	}
	s.top = max(0, min(s.top, s.page.height-s.height))
}

// View implements [kit.Screen].
func (s *Screen) View() string {
	lines := make([]string, 0, s.height)
	left := strings.Repeat(" ", s.page.left)
	gap := " " + s.env.Styles.Faint.Render("│") + " "
	for _, b := range s.page.bands {
		from, to := max(b.y, s.top), min(b.y+b.height, s.top+s.height)
		if from >= to {
			continue
		}
		panes := make([]widget.Pane, len(b.columns))
		for i, c := range b.columns {
			panes[i] = widget.Pane{Width: c.width, Lines: s.lines(c, from-b.y, to-b.y), Exact: true}
		}
		for _, line := range widget.Beside(to-from, gap, panes...) {
			lines = append(lines, left+line)
		}
	}
	return strings.Join(lines, "\n")
}

// lines are the lines of a column from one up to another.
func (s *Screen) lines(c column, from, to int) []string {
	lines := make([]string, 0, to-from)
	for _, cell := range c.cells {
		if cell.y+len(cell.lines) <= from {
			continue
		}
		if cell.y >= to {
			break
		}
		drawn := cell.lines
		if cell.item == s.cursor {
			drawn = s.page.items[cell.item].draw(true)
		}
		lines = append(lines, drawn[max(from-cell.y, 0):min(to-cell.y, len(drawn))]...)
	}
	return lines
}

// point follows the mouse: the wheel scrolls, a click chooses, and two open.
func (s *Screen) point(msg tea.MouseMsg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		s.scroll(widget.Notch(msg))
		return s.more()
	case tea.MouseClickMsg:
		i, ok := s.page.at(msg.X-s.page.left, msg.Y+s.top)
		if msg.Button != tea.MouseLeft || !ok {
			return nil
		}
		if i == s.cursor {
			return open(s.page.items[i])
		}
		s.goTo(i)
	}
	return nil
}

// scroll moves the page under the screen; the cursor comes along only where it
// would leave it.
func (s *Screen) scroll(by int) {
	s.top = max(0, min(s.top+by, s.page.height-s.height))
	if by == 0 || len(s.page.spots) == 0 {
		return
	}
	for s.leaves(by) {
		next := s.page.below(s.cursor, sign(by))
		if next == s.cursor {
			return
		}
		s.cursor = next
	}
}

// leaves reports whether the cursor's item is past the edge that the page moves towards.
func (s *Screen) leaves(by int) bool {
	at := s.page.spots[s.cursor]
	if by > 0 {
		return at.y < s.top
	}
	return at.y+at.height > s.top+s.height && at.y > s.top
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
