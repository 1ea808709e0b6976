package story

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	margin  = 2   // cells free at both sides of the head
	widest  = 100 // cells of a line that is pleasant to read
	roomy   = 12  // lines from which the story's own title stands above the list
	heading = 3   // lines of that title at most
)

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.list.Resize(min(width, widest), max(height-s.above(), 0))
}

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	lines := s.head()
	if s.known && len(s.prints.others) == 0 {
		for _, line := range viet.Wrap(s.env.Say(lang.StoryNone), max(s.width-2*margin, 1)) {
			lines = append(lines, s.indent(s.env.Styles.Dim.Render(line)))
		}
	}
	lines = append(lines, s.list.Lines()...)
	lines = lines[:min(len(lines), s.height)]
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines, "\n")
}

// above is the lines of the head.
func (s *Screen) above() int { return len(s.head()) }

// head is the title of the story that the reader came from, and in how many papers
// it also stands.
func (s *Screen) head() []string {
	if s.height < roomy || !s.known {
		return nil
	}
	st := s.env.Styles
	lines := []string{"", s.indent(st.Heading.Render(s.Title()))}
	for _, line := range widget.Opening(s.prints.headline.Title, max(min(s.width, widest)-2*margin, 1), heading) {
		lines = append(lines, s.indent(st.Bright.Render(line)))
	}
	if n := len(s.prints.others); n > 0 {
		lines = append(lines, s.indent(st.Dim.Render(s.env.Count(lang.StoryIn, n))))
	}
	return append(lines, "")
}

func (s *Screen) indent(text string) string { return strings.Repeat(" ", margin) + text }

func (s *Screen) row(h news.Headline, width int, chosen bool) []string {
	place := s.prints.portals[h.Portal]
	return widget.DrawHeadline(s.env, h, widget.Look{Width: width, Chosen: chosen, Active: true, Place: place, Sapo: 3})
}
