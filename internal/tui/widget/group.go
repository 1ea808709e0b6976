package widget

import (
	"strings"

	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// GroupLine is the heading of a group of rows, exactly width cells wide: its name and
// a stroke. Where there is no room for a name it is blank.
func GroupLine(st *style.Styles, name string, width int) string {
	name = viet.Truncate(name, max(width-4, 0))
	rest := width - viet.Width(name) - 3
	if rest < 0 {
		return strings.Repeat(" ", max(width, 0))
	}
	return " " + st.Kicker.Render(name) + " " + st.Faint.Render(strings.Repeat("─", rest)) + " "
}
