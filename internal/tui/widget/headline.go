package widget

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// The marks of a headline, each one cell wide.
const (
	MarkCursor = "▌"
	MarkIdle   = "▏" // the cursor of a pane that the keys do not go to
	MarkUnread = "•"
	MarkSaved  = "★"
	MarkKept   = "↓"
	MarkEdited = "✎"
)

// gutter is the cells before a row's text: the cursor's stroke, the unread mark, a blank.
const gutter = 3

// Look says how a headline is drawn.
type Look struct {
	Width  int
	Chosen bool   // under the cursor
	Active bool   // the cursor is in this list, not in another pane
	Place  string // the portal or section, after the time; may be empty
	Sapo   int    // lines of the sapo below the title, 0 for none
}

// DrawHeadline lays a headline out as a row: its title on as many lines as it
// needs, the sapo where wanted, and a line with its time, place and marks. Each
// line is empty or exactly as wide as wanted.
func DrawHeadline(env kit.Env, h news.Headline, l Look) []string {
	s := &env.Styles.Row
	if l.Chosen {
		s = &env.Styles.Chosen
	}
	d := rower{Row: s, look: l}
	title := s.Seen
	if h.Status.Unread() {
		title = s.Fresh
	}
	text := l.Width - gutter - 1
	for i, line := range viet.Wrap(h.Title, text) {
		mark := " "
		if i == 0 && h.Status.Unread() {
			mark = s.Unread.Render(MarkUnread)
		}
		d.line(mark, title.Render(viet.Truncate(line, text)))
	}
	if l.Sapo > 0 && h.Lead != "" {
		for _, line := range Opening(h.Lead, text, l.Sapo) {
			d.line(" ", s.Text.Render(line))
		}
	}
	d.line(" ", d.meta(env, h, text))
	if l.Sapo > 0 {
		d.lines = append(d.lines, "")
	}
	return d.lines
}

// Opening is the first lines of a text, at most so many, with an ellipsis after
// a whole word where more would follow.
func Opening(text string, width, most int) []string {
	lines := viet.Wrap(text, width)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	last := lines[most-1]
	for viet.Width(last)+2 > width && strings.Contains(last, " ") {
		last = last[:strings.LastIndexByte(last, ' ')]
	}
	lines[most-1] = viet.Truncate(last+" …", width)
	return lines
}

// rower collects the lines of one row.
type rower struct {
	*style.Row
	look  Look
	lines []string
}

func (r *rower) line(mark, text string) {
	cursor := Edge(r.Row, r.look.Chosen, r.look.Active)
	if mark == " " {
		mark = r.Ground.Render(" ")
	}
	line := cursor + mark + r.Ground.Render(" ") + text
	room := r.look.Width - lipgloss.Width(line)
	if room < 0 {
		line, room = Cut(line, r.look.Width), 0
	}
	r.lines = append(r.lines, line+r.Ground.Render(strings.Repeat(" ", room)))
}

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

// meta is the marks and when and where the headline stood.
func (r *rower) meta(env kit.Env, h news.Headline, width int) string {
	marks := Marks(r.Row, h)
	text := env.Ago(h.Time())
	if r.look.Place != "" {
		text += " · " + r.look.Place
	}
	text = viet.Truncate(text, max(width-lipgloss.Width(marks)-1, 0))
	if marks == "" {
		return r.Dim.Render(text)
	}
	return r.Dim.Render(text) + r.Ground.Render(" ") + marks
}

// Marks draws what is special about a headline: saved, on disk, edited.
func Marks(s *style.Row, h news.Headline) string {
	var marks []string
	if h.Status.Saved() {
		marks = append(marks, s.Saved.Render(MarkSaved))
	}
	if h.Offline {
		marks = append(marks, s.Kept.Render(MarkKept))
	}
	if h.Edited {
		marks = append(marks, s.Accent.Render(MarkEdited))
	}
	return strings.Join(marks, s.Ground.Render(" "))
}
