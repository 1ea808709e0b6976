package widget

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
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

	MarkHighlight     = "◆" // an unread headline with a word that is to stand out
	MarkHighlightRead = "◇"
)

// The signs of other rows, each one cell wide.
const (
	MarkFollowed = "✓" // or chosen
	MarkFolded   = "▸"
	MarkUnfolded = "▾"
)

// Look says how a headline is drawn.
type Look struct {
	Width   int
	Chosen  bool   // under the cursor
	Active  bool   // the cursor is in this list, not in another pane
	Place   string // the portal or section, after the time; may be empty
	Sapo    int    // lines of the sapo below the title, 0 for none
	Compact bool   // on one line
	Dated   bool   // the day stands above, so that of earlier ones the clock is told
	Sieve   viet.Sieve
}

// DrawHeadline lays a headline out as a row: its title on as many lines as it
// needs, the sapo where wanted, and a line with its time, place and marks. Each
// line is empty or exactly as wide as wanted.
func DrawHeadline(env kit.Env, h news.Headline, l Look) []string {
	s := &env.Styles.Row
	if l.Chosen {
		s = &env.Styles.Chosen
	}
	d := rower{Row: s, look: l, high: env.Highlights(h)}
	if l.Compact {
		d.compact(env, h)
		return d.lines
	}
	text := l.Width - Gutter - 1
	mark := LeadMark(h, d.high)
	for _, line := range d.set(h.Title, text, many, TitlePen(s, h, d.high)) {
		d.line(mark, line)
		mark = ""
	}
	lead, most := h.Lead, l.Sapo
	if most == 0 && !l.Sieve.Empty() && !l.Sieve.Holds(h.Title) {
		lead, most = excerpt(h.Lead, l.Sieve, text), excerptLines
	}
	if most > 0 && lead != "" {
		for _, line := range d.set(lead, text, most, s.Text) {
			d.line("", line)
		}
	}
	d.line("", d.meta(env, h, text))
	if l.Sapo > 0 {
		d.lines = append(d.lines, "")
	}
	return d.lines
}

// excerptLines is how much is shown of a sapo that explains why a headline is in a list
// that was narrowed.
const excerptLines = 2

// excerpt is a text from a little before the first of the words that a list was narrowed
// by; "" where it has none.
func excerpt(text string, sieve viet.Sieve, width int) string {
	found := sieve.Find(text)
	if len(found) == 0 {
		return ""
	}
	at := found[0][0]
	if viet.Width(text[:at]) < width {
		return text
	}
	for range 3 {
		if blank := strings.LastIndexByte(strings.TrimRight(text[:at], " "), ' '); blank >= 0 {
			at = blank + 1
		}
	}
	return "… " + text[at:]
}

// many is more lines than any title has.
const many = 1000

// TitlePen draws a headline's title: strongest where it is to stand out, strong while
// it is unread.
func TitlePen(s *style.Row, h news.Headline, high bool) style.Pen {
	switch {
	case high:
		return s.Marked
	case h.Status.Unread():
		return s.Fresh
	}
	return s.Seen
}

// LeadMark is the mark before a title: whether it is unread, and whether it is to
// stand out; "" for one that is neither.
func LeadMark(h news.Headline, high bool) string {
	switch unread := h.Status.Unread(); {
	case high && unread:
		return MarkHighlight
	case high:
		return MarkHighlightRead
	case unread:
		return MarkUnread
	}
	return ""
}

// set breaks a text into lines and draws it, with what the list was narrowed by standing out.
func (r *rower) set(text string, width, most int, look style.Pen) []string {
	if found := r.look.Sieve.Find(text); len(found) > 0 {
		return Marked(text, ranges(found), width, most, look, r.Hit)
	}
	lines := Opening(text, width, most)
	for i, line := range lines {
		lines[i] = look.Render(viet.Truncate(line, width))
	}
	return lines
}

// The width from which a compact row has a time, and from which a place.
const (
	timed  = 36
	placed = 68
)

// compact puts all on one line: the title as far as there is room, and at the right
// the marks, the place and the time.
func (r *rower) compact(env kit.Env, h news.Headline) {
	room := r.look.Width - Gutter - 1
	right := r.marks(env, h)
	put := func(text string) {
		if right != "" {
			right += r.Ground.Render(" ")
		}
		right += r.Dim.Render(text)
	}
	if room >= placed && r.look.Place != "" {
		put(viet.Truncate(r.look.Place, room/4))
	}
	if room >= timed {
		if r.look.Dated {
			put(env.Clock(h))
		} else {
			put(env.When(h))
		}
	}
	if right != "" {
		room -= lipgloss.Width(right) + 2
	}
	title := ""
	if lines := r.set(viet.Truncate(h.Title, max(room, 0)), max(room, 1), 1, TitlePen(r.Row, h, r.high)); len(lines) > 0 {
		title = lines[0]
	}
	fill := max(r.look.Width-Gutter-1-lipgloss.Width(title)-lipgloss.Width(right), 0)
	r.line(LeadMark(h, r.high), title+r.Ground.Render(strings.Repeat(" ", fill))+right)
}

// Opening is the first lines of a text, at most so many, with an ellipsis after
// a whole word where more would follow.
func Opening(text string, width, most int) []string {
	lines := viet.Wrap(text, width)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	lines[most-1] = viet.Truncate(shortened(lines[most-1], width)+" …", width)
	return lines
}

// rower collects the lines of one row.
type rower struct {
	*style.Row
	look  Look
	high  bool // has a word that is to stand out
	lines []string
}

func (r *rower) line(mark, text string) {
	r.lines = append(r.lines, RowLine(r.Row, Edge(r.Row, r.look.Chosen, r.look.Active), mark, text, r.look.Width))
}

// meta is the marks and when and where the headline stood.
func (r *rower) meta(env kit.Env, h news.Headline, width int) string {
	marks := r.marks(env, h)
	text := env.When(h)
	if now := env.Now(); r.look.Dated && viet.Day(h.Time(), now, viet.English) != viet.Day(now, now, viet.English) {
		text = env.Clock(h)
	}
	if r.look.Place != "" {
		text += " · " + r.look.Place
	}
	return beforeMarks(r.Row, text, marks, width)
}

// beforeMarks is a dim text and, behind it, drawn marks, for which it is cut.
func beforeMarks(s *style.Row, text, marks string, width int) string {
	if marks == "" {
		return s.Dim.Render(viet.Truncate(text, max(width, 0)))
	}
	text = viet.Truncate(text, max(width-lipgloss.Width(marks)-1, 0))
	return s.Dim.Render(text) + s.Ground.Render(" ") + marks
}

// Facts is the dim line below a headline's title, in width cells, with its [Marks].
func Facts(s *style.Row, h news.Headline, text string, width int) string {
	return beforeMarks(s, text, Marks(s, h), width)
}

// marks are [Marks] and how many other portals print the same.
func (r *rower) marks(env kit.Env, h news.Headline) string {
	marks := Marks(r.Row, h)
	if h.Others == 0 {
		return marks
	}
	others := r.Accent.Render(env.Count(lang.SectionOthers, h.Others))
	if marks == "" {
		return others
	}
	return others + r.Ground.Render(" ") + marks
}

// Marks draws what is special about a headline: saved, on disk, edited.
func Marks(s *style.Row, h news.Headline) string {
	looks := map[string]style.Pen{MarkSaved: s.Saved, MarkKept: s.Kept, MarkEdited: s.Accent}
	marks := marksOf(h)
	for i, mark := range marks {
		marks[i] = looks[mark].Render(mark)
	}
	return strings.Join(marks, s.Ground.Render(" "))
}

func marksOf(h news.Headline) (marks []string) {
	if h.Status.Saved() {
		marks = append(marks, MarkSaved)
	}
	if h.Offline {
		marks = append(marks, MarkKept)
	}
	if h.Edited {
		marks = append(marks, MarkEdited)
	}
	return marks
}

// Titled breaks a headline's title into lines, with room behind the last word for a blank
// and its [Marks].
func Titled(h news.Headline, width int) []string {
	const room = "\u00a0" // where no line breaks
	lines := viet.Wrap(h.Title+strings.Repeat(room, 2*len(marksOf(h))), width)
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, room)
	}
	return lines
}
