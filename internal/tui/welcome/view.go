package welcome

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	margin = 2
	roomy  = 10 // lines from which there is a welcome
	told   = 14 // and from which it is said how to go on
	widest = 66
)

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	room := height - s.above() - s.below()
	if s.overflows() {
		room--
	}
	s.list.Resize(min(width, widest), min(len(s.list.Rows()), max(room, 1)))
}

func (s *Screen) above() int {
	if s.height < roomy {
		return 1
	}
	return 5
}

func (s *Screen) below() int {
	if s.height < told {
		return 0
	}
	return 1 + len(s.skip())
}

// skip tells how to go on and how to leave.
func (s *Screen) skip() []string {
	text := s.env.Say(lang.WelcomeSkip, s.keys.Accept.First(), s.options.Skip, s.options.Settings)
	return viet.Wrap(text, max(min(s.width, widest)-2*margin, 8))
}

// overflows reports whether some rows have no room beside the line that counts them.
func (s *Screen) overflows() bool {
	return s.height >= roomy && len(s.list.Rows()) > s.height-s.above()-s.below()
}

// more counts the rows that are above and below the window.
func (s *Screen) more() []string {
	if !s.overflows() {
		return nil
	}
	var told []string
	above, below := s.list.Hidden()
	if above > 0 {
		told = append(told, s.env.Say(lang.WelcomeAbove, above))
	}
	if below > 0 {
		told = append(told, s.env.Say(lang.WelcomeBelow, below))
	}
	return []string{strings.Repeat(" ", margin) + s.env.Styles.Dim.Render(strings.Join(told, "   "))}
}

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	st, pad := s.env.Styles, strings.Repeat(" ", margin)
	question := lang.WelcomeLanguage
	if s.step == colours {
		question = lang.WelcomeTheme
	}
	lines := []string{pad + st.Heading.Render(s.env.Say(question))}
	if s.above() > 1 {
		head := st.Masthead.Render(s.Title()) + "   " + st.Dim.Render(s.env.Say(lang.WelcomeStep, s.step+1))
		lines = []string{"", pad + head, "", lines[0], ""}
	}
	lines = append(lines, s.list.Lines()...)
	lines = append(lines, s.more()...)
	if s.below() > 0 {
		lines = append(lines, "")
		for _, text := range s.skip() {
			lines = append(lines, pad+st.Dim.Render(text))
		}
	}
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

func (s *Screen) draw(o option, width int, chosen bool) []string {
	st := &s.env.Styles.Row
	look := st.Text
	if chosen {
		st = &s.env.Styles.Chosen
		look = st.Fresh
	}
	name := viet.Truncate(o.name, max(width-margin-2, 1))
	line := widget.Edge(st, chosen, true) + st.Ground.Render(" ") + look.Render(name)
	gap := width - lipgloss.Width(line) - viet.Width(o.note) - margin
	if o.note != "" && gap >= 2 {
		line += st.Ground.Render(strings.Repeat(" ", gap)) + st.Dim.Render(o.note)
	}
	return []string{widget.Cut(line+st.Ground.Render(strings.Repeat(" ", max(width-lipgloss.Width(line), 0))), width)}
}
