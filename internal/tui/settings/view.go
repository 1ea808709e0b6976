package settings

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	margin  = 2
	roomy   = 8   // lines from which there is a heading
	told    = 13  // and from which the chosen row is explained
	wide    = 100 // cells from which the sample stands beside the rows
	tall    = 30  // lines from which it stands below them
	rowed   = 58  // cells of the rows
	sampled = 64  // and of the sample, at the most
	parted  = 8   // between them
)

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int {
	if s.section != nil {
		return rowed
	}
	return rowed + parted + sampled
}

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.list.Resize(s.room(), s.shown())
}

// shown is how many rows there is room for.
func (s *Screen) shown() int { return max(min(len(s.list.Rows()), s.height-s.above()-s.below()), 0) }

// room is the width of the rows.
func (s *Screen) room() int { return min(s.width, rowed) }

func (s *Screen) above() int {
	if s.height < roomy {
		return 0
	}
	return 3
}

// below is the lines that explain the chosen row, or hold the field for its words.
func (s *Screen) below() int {
	switch {
	case s.height >= told:
		return 3
	case s.Typing():
		return 1
	}
	return 0
}

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	st, pad := s.env.Styles, strings.Repeat(" ", margin)
	var lines []string
	if s.above() > 0 {
		lines = append(lines, "", pad+st.Heading.Render(s.Title()), "")
	}
	lines = append(lines, s.list.Lines()...)
	lines = append(lines, s.foot()...)
	switch {
	case s.env.Linear || s.section != nil:
	case s.width >= wide:
		gap := " " + st.Faint.Render("│") + "  "
		sample := append([]string{"", "", ""}, s.sample(min(s.width-rowed-parted, sampled))...)
		lines = widget.Beside(s.height, gap, widget.Pane{Width: rowed, Lines: lines}, widget.Pane{Width: s.width - rowed - 4, Lines: sample})
	case s.height >= tall:
		lines = append(lines, "", st.Faint.Render(strings.Repeat("─", s.width)), "")
		for _, line := range s.sample(min(s.width-2*margin, sampled)) {
			lines = append(lines, pad+line)
		}
	}
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

// foot is what stands below the rows.
func (s *Screen) foot() (lines []string) {
	st, pad := s.env.Styles, strings.Repeat(" ", margin)
	if s.below() > 1 {
		lines = append(lines, "")
	}
	switch {
	case s.Typing():
		lines = append(lines, pad+s.prompt.View(st, max(min(s.room(), s.width)-2*margin, 0)))
	case s.below() > 0:
		for _, text := range s.why() {
			lines = append(lines, pad+st.Dim.Render(text))
		}
	}
	return lines
}

// why explains the chosen row in at most two lines.
func (s *Screen) why() []string {
	r, _ := s.list.Chosen()
	text := s.env.Say(r.why)
	switch r.key {
	case "theme":
		text = s.env.Say(r.why, s.options.KeyT)
	case "interval":
		text = s.env.Say(r.why, s.env.KeyOf("refresh", "r"))
	}
	lines := viet.Wrap(text, max(min(s.room(), s.width)-2*margin, 8))
	return lines[:min(len(lines), 2)]
}

// draw lays a row out: what is chosen at the left, its value at the right.
func (s *Screen) draw(r row, width int, chosen bool) []string {
	st := &s.env.Styles.Row
	if chosen {
		st = &s.env.Styles.Chosen
	}
	name, value := s.env.Say(r.name), r.value(s)
	if chosen && width >= 40 && r.step != nil {
		value = "‹ " + value + " ›"
	} else if width >= 40 {
		value += "  "
	}
	name = viet.Truncate(name, max(width-2*margin-8, 1))
	value = viet.Truncate(value, max(width-2*margin-viet.Width(name)-1, 0))
	look := st.Text
	if chosen {
		look = st.Fresh
	}
	line := widget.Edge(st, chosen, true) + st.Ground.Render(" ") + look.Render(name)
	gap := max(width-lipgloss.Width(line)-viet.Width(value)-margin, 0)
	line += st.Ground.Render(strings.Repeat(" ", gap)) + st.Accent.Render(value) + st.Ground.Render(strings.Repeat(" ", margin))
	return []string{widget.Cut(line, width)}
}
