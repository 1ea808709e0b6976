package frontpage

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// indent is the cells before a headline.
const indent = widget.Gutter

// margin is the cells that stay blank beside the page, and beside the lead's text.
const margin = 2

// sapoLines is how much of the lead story's sapo stands on the page.
const sapoLines = 5

// measure is the widest that the lead's sapo is set.
const measure = 84

func (s *Screen) row(chosen bool) *style.Row {
	if chosen {
		return &s.env.Styles.Chosen
	}
	return &s.env.Styles.Row
}

// rowLine is a line of an item, exactly as wide as its column.
func rowLine(st *style.Row, chosen bool, mark, drawn string, width int) string {
	return widget.RowLine(st, widget.Edge(st, chosen, true), mark, drawn, width)
}

// drawHeadline is a headline on as many lines as its title needs, with its time where wanted.
func (s *Screen) drawHeadline(h news.Headline, width int, chosen, timed bool) []string {
	st := s.row(chosen)
	high := s.env.Highlights(h)
	look, mark := s.titleLook(st, h, high), widget.LeadMark(h, high)
	room := max(width-indent, 1)
	var lines []string
	titled := widget.Titled(h, room)
	for i, line := range titled {
		drawn := look.Render(viet.Truncate(line, room))
		if marks := widget.Marks(st, h); marks != "" && i == len(titled)-1 {
			drawn += st.Ground.Render(" ") + marks
		}
		lines = append(lines, rowLine(st, chosen, mark, drawn, width))
		mark = ""
	}
	if !timed {
		return lines
	}
	about := viet.Truncate(s.env.When(h)+" · "+s.front.source(h.Section), room)
	return append(lines, rowLine(st, chosen, "", st.Dim.Render(about), width))
}

// drawBrief is the beginning of a headline's sapo, below its title.
func (s *Screen) drawBrief(h news.Headline, width int, chosen bool) []string {
	st := s.row(chosen)
	lines := brief(h, width)
	for i, line := range lines {
		lines[i] = rowLine(st, chosen, "", st.Dim.Render(line), width)
	}
	return lines
}

// titleLook is how a headline's title is drawn: stronger since the last visit.
func (s *Screen) titleLook(st *style.Row, h news.Headline, high bool) style.Pen {
	visited := s.options.Visited
	switch {
	case high:
		return st.Marked
	case !h.Status.Unread():
		return st.Seen
	case !visited.IsZero() && h.Status.FirstSeen.After(visited):
		return st.Fresh
	}
	return st.Name
}

// drawSection is a section's name with its portal, and how much of it is unread.
func (s *Screen) drawSection(section news.Section, width int, chosen bool) []string {
	st := s.row(chosen)
	count := ""
	if section.Tally.Unread > 0 {
		count = fmt.Sprint(section.Tally.Unread)
	}
	room := max(width-indent-viet.Width(count)-1, 0)
	name := viet.Truncate(section.Name, room)
	drawn := st.Accent.Bold(true).Render(name)
	if portal := s.front.portals[section.ID.Portal()]; !s.front.alone && viet.Width(name)+3 < room {
		drawn += st.Dim.Render(" · " + viet.Truncate(portal, room-viet.Width(name)-3))
	}
	fill := st.Ground.Render(strings.Repeat(" ", max(width-indent-lipgloss.Width(drawn)-viet.Width(count), 0)))
	return []string{rowLine(st, chosen, "", drawn+fill+st.Dim.Render(count), width)}
}

// drawLead is the story above all others: its section, its title, balanced, and
// its sapo, with its picture at the right where there is one.
func (s *Screen) drawLead(h news.Headline, width int, chosen bool) []string {
	p := s.beside()
	if p == nil {
		return s.drawLeadText(h, width, chosen, 0)
	}
	lines := s.drawLeadText(h, width-p.Cols-margin, chosen, p.Rows)
	for i := range lines {
		if i < p.Rows {
			lines[i] += strings.Repeat(" ", margin) + p.Line(i, s.env.Pictures.Protocol)
		} else {
			lines[i] = widget.Pad(lines[i], width)
		}
	}
	return lines
}

// drawLeadText sets the lead in at least so many lines.
func (s *Screen) drawLeadText(h news.Headline, width int, chosen bool, least int) []string {
	st := s.row(chosen)
	var lines []string
	mark := ""
	put := func(text string, look style.Pen) {
		lines = append(lines, rowLine(st, chosen, mark, look.Render(text), width))
		mark = ""
	}
	room := max(min(width-indent-margin, measure), 1)
	put(viet.Truncate(s.front.sectionName(h.Section), room), st.Accent.Bold(true))
	title, high := st.Seen, s.env.Highlights(h)
	switch mark = widget.LeadMark(h, high); {
	case high:
		title = st.Marked
	case h.Status.Unread():
		title = st.Fresh
	}
	for _, l := range viet.Break(h.Title, viet.Measure{Width: room, Balanced: true}) {
		put(viet.Truncate(h.Title[l.Start:l.End], room), title)
	}
	if h.Lead != "" {
		space := s.sapoSpace()
		for range space {
			put("", st.Text)
		}
		for _, line := range widget.Opening(h.Lead, room, max(s.sapoRoom(), least-len(lines)-1-space)) {
			put(viet.Truncate(line, room), st.Text)
		}
		for range space {
			put("", st.Text)
		}
	}
	about := s.env.When(h)
	if h.Author != "" {
		about += " · " + h.Author
	}
	lines = append(lines, rowLine(st, chosen, "", widget.Facts(st, h, about, room), width))
	for len(lines) < least {
		put("", st.Text)
	}
	return lines
}

// sapoSpace is how many lines part the lead's sapo from what stands above it and below.
func (s *Screen) sapoSpace() int {
	if s.height >= 16 {
		return 1
	}
	return 0
}

// sapoRoom is how many lines of sapo the window's height allows.
func (s *Screen) sapoRoom() int { return max(min(s.height/5, sapoLines), 1) }
