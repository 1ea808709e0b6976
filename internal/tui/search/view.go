package search

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// edge is free at both sides of a row, in cells; widest is the longest line of
// its text that is pleasant to read.
const (
	edge   = 2
	widest = 100
)

// roomy is the height from which blank lines set the field apart.
const roomy = 10

// Lines of a row's parts, at most.
const (
	titleLines   = 3
	snippetLines = 2
)

// above is how many lines stand above the hits: the field, and what is said of it.
func (s *Screen) above() int {
	switch {
	case s.height < 3:
		return min(s.height, 1)
	case s.height < roomy:
		return 2
	}
	return 4
}

// margin is the blank lines above the field, doubled as the cells before it.
func (s *Screen) margin() int {
	if s.height < roomy {
		return 0
	}
	return edge
}

// room is the cells of the field.
func (s *Screen) room() int { return max(s.width-2*s.margin(), 0) }

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest + 2*edge }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	pad := strings.Repeat(" ", s.margin())
	lines := []string{pad + s.field.View(s.env.Styles, s.room()), pad + s.said()}
	if s.margin() > 0 {
		lines = []string{"", lines[0], lines[1], ""}
	}
	lines = lines[:s.above()]
	body := s.list.Lines()
	if len(body) == 0 {
		body = s.emptiness(s.height - len(lines))
	}
	lines = append(lines, body...)
	for i, line := range lines[:min(len(lines), s.height)] {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

// said is the line below the field: how much was found, and for what.
func (s *Screen) said() string {
	h := &s.hunt
	st := s.env.Styles
	if h.err != nil {
		return st.Bad.Render(viet.Truncate(s.explain(h.err), s.room()))
	}
	var parts []string
	switch n := len(h.found.Hits); {
	case s.field.Value() == "":
		return ""
	case n > 0 && h.found.Partial:
		parts = append(parts, s.env.Count(lang.SearchMany, n))
	case n > 0:
		parts = append(parts, s.env.Count(lang.SearchHits, n))
	}
	if h.found.Read != "" {
		parts = append(parts, s.env.Say(lang.SearchRead, h.found.Read))
	}
	if h.rest.Waiting() || h.index.Waiting() || h.ask.Waiting() && len(h.found.Hits) == 0 {
		parts = append(parts, s.env.Say(lang.SearchGoing))
	}
	return st.Dim.Render(viet.Truncate(strings.Join(parts, " · "), s.room()))
}

// emptiness is what stands where no hits are: how to search, or that there are none.
func (s *Screen) emptiness(height int) []string {
	st := s.env.Styles
	room := max(min(s.width-2*edge, 60), 8)
	var text []string
	add := func(look style.Pen, sentence string) {
		for _, line := range viet.Wrap(sentence, room) {
			text = append(text, look.Render(line))
		}
	}
	h := &s.hunt
	switch {
	case s.field.Value() == "":
		add(st.Dim, s.env.Say(lang.SearchHow))
		text = append(text, "")
		add(st.Dim, s.env.Say(lang.SearchFilters))
	case h.err == nil && !h.rest.Waiting() && !h.ask.Waiting():
		add(st.Bright, s.env.Say(lang.SearchNone, h.text))
	}
	lines := make([]string, max((height-len(text))/3, 0))
	for _, line := range text {
		lines = append(lines, widget.Centre(line, s.width))
	}
	return lines[:min(len(lines), max(height, 0))]
}

// row draws a hit: its title, where in its text the words stand, when and where from.
func (s *Screen) row(h news.Hit, width int, chosen bool) []string {
	r := &s.env.Styles.Row
	if chosen {
		r = &s.env.Styles.Chosen
	}
	title := r.Seen
	if h.Status.Unread() {
		title = r.Fresh
	}
	room := max(min(width-2*edge, widest), 1)
	lines := widget.Marked(h.Title, h.Marks, room, titleLines, title, r.Hit)
	lines = append(lines, widget.Marked(h.Snippet.Text, h.Snippet.Marks, room, snippetLines, r.Text, r.Hit)...)
	lines = append(lines, s.facts(h, r, room))
	stroke := r.Ground.Render("  ")
	if chosen {
		stroke = r.Cursor.Render(widget.MarkCursor) + r.Ground.Render(" ")
	}
	for i, line := range lines {
		lines[i] = stroke + line + r.Ground.Render(strings.Repeat(" ", max(width-edge-lipgloss.Width(line), 0)))
	}
	return append(lines, "")
}

// facts are the dim line below a hit.
func (s *Screen) facts(h news.Hit, r *style.Row, room int) string {
	marks := widget.Marks(r, h.Headline)
	text := s.env.When(h.Headline) + " · " + s.hunt.portals[h.Portal]
	if marks == "" {
		return r.Dim.Render(viet.Truncate(text, room))
	}
	return r.Dim.Render(viet.Truncate(text, max(room-1-lipgloss.Width(marks), 0))) + r.Ground.Render(" ") + marks
}
