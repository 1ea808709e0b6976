package article

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// sheet lies over the text. Keys and mouse are its own while it is there.
type sheet interface {
	// take does what a message asks for; closed means that the sheet goes.
	take(s *Screen, msg tea.Msg) (cmd tea.Cmd, closed bool)
	// resize takes the window on the text.
	resize(s *Screen)
	// lines are drawn instead of the text's, at most as many as the window has.
	lines(s *Screen) []string
	// bare reports whether nothing of the text shows between the lines.
	bare() bool
	// keys are what works meanwhile.
	keys(s *Screen) kit.Sheet
	// where stands in the footer.
	where(s *Screen) string
}

// lay puts a sheet over the text.
func (s *Screen) lay(over sheet) {
	s.sheet = over
	over.resize(s)
}

// underSheet gives a message to the sheet that lies over the text.
func (s *Screen) underSheet(msg tea.Msg) tea.Cmd {
	cmd, closed := s.sheet.take(s, msg)
	if closed {
		s.sheet = nil
	}
	return cmd
}

// closes reports whether a message closes any sheet.
func (s *Screen) closes(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	return ok && (press.Code == tea.KeyEscape || press.Text == "q")
}

// panel frames drawn lines in the width of the column, in the middle of the window.
func (s *Screen) panel(title string, rows []string) []string {
	width, faint := s.column(), s.env.Styles.Faint
	title = " " + viet.Truncate(title, max(width-6, 0)) + " "
	bar := strings.Repeat("─", max(width-3-viet.Width(title), 0))
	out := make([]string, 0, len(rows)+2)
	out = append(out, faint.Render("╭─")+s.env.Styles.Heading.Render(title)+faint.Render(bar+"╮"))
	for _, row := range rows {
		out = append(out, faint.Render("│")+widget.Pad(row, width-2)+faint.Render("│"))
	}
	return append(out, faint.Render("╰"+strings.Repeat("─", max(width-2, 0))+"╯"))
}
