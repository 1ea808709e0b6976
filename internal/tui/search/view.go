package search

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// edge is free before a row's text and right behind it, in cells; widest is the longest
// line of it that is pleasant to read.
const (
	edge   = widget.Gutter
	right  = 1
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

// margin is the cells before the field; where it is set apart, a blank line stands above it.
func (s *Screen) margin() int {
	if s.height < roomy {
		return 0
	}
	return edge
}

// room is the cells of the field.
func (s *Screen) room() int {
	if s.margin() == 0 {
		return max(s.width, 0)
	}
	return max(s.width-edge-right, 0)
}

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest + edge + right }

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
	high := s.env.Highlights(h.Headline)
	room := max(min(width-edge-right, widest), 1)
	lines := widget.Marked(h.Title, h.Marks, room, titleLines, widget.TitlePen(r, h.Headline, high), r.Hit)
	lines = append(lines, widget.Marked(h.Snippet.Text, h.Snippet.Marks, room, snippetLines, r.Text, r.Hit)...)
	lines = append(lines, widget.Facts(r, h.Headline, s.env.When(h.Headline)+" · "+s.hunt.portals[h.Portal], room))
	return widget.Framed(r, chosen, widget.LeadMark(h.Headline, high), lines, width)
}
