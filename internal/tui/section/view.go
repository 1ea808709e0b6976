package section

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// layout is the widths of the panes in cells; 0 where a pane is folded away.
type layout struct {
	width, height       int
	tree, list, preview int
	alarm               bool // a failure is told above the headlines
}

// The widths from which there are three panes, and two.
const (
	three = 116
	two   = 60
)

// head is the lines above the rows of a pane: its name and a rule.
const head = 2

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.layout.width, s.layout.height = width, height
	s.arrangePanes()
}

// The least widths that panes are drawn to.
const (
	leastTree    = 14
	leastList    = 24
	leastPreview = 24
)

// arrangePanes divides the width; one cell between panes is the stroke.
func (s *Screen) arrangePanes() {
	l := &s.layout
	l.tree, l.list, l.preview = 0, 0, 0
	switch w := l.width; {
	case w >= three:
		l.tree = between(leastTree, or(s.settings.Tree, min(30, w/5)), w-leastList-leastPreview-2)
		l.list = between(leastList, or(s.settings.List, min(76, (w-l.tree-2)*46/100)), w-l.tree-leastPreview-2)
		l.preview = w - l.tree - l.list - 2
	case w >= two:
		l.tree = between(leastTree, or(s.settings.Tree, max(20, w/4)), w-leastList-1)
		l.list = w - l.tree - 1
	case s.focus == onTree:
		l.tree = w
	default:
		l.list = w
	}
	rows := max(l.height-head, 0)
	s.tree.Resize(l.tree, rows)
	above := s.groupAbove
	if rows < grouped {
		above = nil
	}
	if (above == nil) != (s.list.Above == nil) {
		s.list.Above = above
		s.list.Forget()
	}
	s.list.Resize(l.list, s.listHeight())
	s.preview.Resize(l.preview)
}

// widen gives the pane that has the cursor more cells, or fewer. Of two panes the one
// grows as the other shrinks.
func (s *Screen) widen(by int) {
	l := s.layout
	switch {
	case l.tree == 0 || l.list == 0:
		return
	case s.focus == onTree:
		s.settings.Tree = max(l.tree+by, leastTree)
	case l.preview == 0:
		s.settings.Tree = max(l.tree-by, leastTree)
	default:
		s.settings.List = max(l.list+by, leastList)
	}
	s.arrangePanes()
}

// or is a width that the reader chose, or else ours.
func or(chosen, ours int) int {
	if chosen > 0 {
		return chosen
	}
	return ours
}

func between(least, n, most int) int { return max(least, min(n, most)) }

// View implements [kit.Screen].
func (s *Screen) View() string {
	l := s.layout
	if l.width <= 0 || l.height <= 0 {
		return ""
	}
	var panes []widget.Pane
	if l.tree > 0 {
		panes = append(panes, widget.Pane{Width: l.tree, Lines: s.treePane(), Exact: true})
	}
	if l.list > 0 {
		panes = append(panes, widget.Pane{Width: l.list, Lines: s.listPane(), Exact: len(s.list.Rows()) > 0})
	}
	if l.preview > 0 {
		panes = append(panes, widget.Pane{Width: l.preview, Lines: append([]string{"", ""}, s.preview.Lines(max(l.height-head, 0))...)})
	}
	lines := widget.Beside(l.height, s.env.Styles.Faint.Render("│"), panes...)
	if l.height >= head {
		lines[1] = s.rule(panes)
	}
	return strings.Join(lines, "\n")
}

// rule is the stroke below the panes' names.
func (s *Screen) rule(panes []widget.Pane) string {
	var b strings.Builder
	for i, p := range panes {
		if i > 0 {
			b.WriteString("┼")
		}
		b.WriteString(strings.Repeat("─", p.Width))
	}
	return s.env.Styles.Faint.Render(b.String())
}

func (s *Screen) treePane() []string {
	name := s.env.Say(lang.SectionTree)
	return append([]string{s.heading(name, "", s.layout.tree, s.focus == onTree), ""}, s.tree.Lines()...)
}

func (s *Screen) listPane() []string {
	lines := []string{s.listHeading(), ""}
	if sentence := s.instead(); sentence != "" {
		lines = append(lines, "")
		for paragraph := range strings.Lines(sentence) {
			for _, line := range viet.Wrap(strings.TrimSpace(paragraph), max(s.layout.list-6, 1)) {
				lines = append(lines, "   "+s.env.Styles.Dim.Render(line))
			}
		}
		return lines
	}
	if s.layout.alarm {
		lines = append(lines, s.alarm())
	}
	return append(lines, s.list.Lines()...)
}

// listHeading names the section, or holds the field of the filter, and tells the
// most important of what is to be said of the list.
func (s *Screen) listHeading() string {
	width := s.layout.list
	if s.filter.typing {
		return widget.Pad(" "+s.filter.field.View(s.env.Styles, width-2), max(width, 0))
	}
	e, _ := s.tree.Chosen()
	name := e.name
	if e.section != "" {
		name = kit.Beside(e.name, s.places.portals[e.portal])
	}
	if s.filter.words != "" {
		return s.heading("/"+s.filter.words, s.matches(), width, s.focus == onList)
	}
	return s.heading(name, s.note(e, width-viet.Width(name)-4), width, s.focus == onList)
}

// note tells the most important of a row of the tree that there is room for: how much
// is unread and how much is muted, and the order.
func (s *Screen) note(e entry, room int) string {
	if s.state.muted {
		return s.env.Say(lang.SectionMutedShown, s.keys.Muted.First())
	}
	count := ""
	switch {
	case e.unread > 0:
		count = s.env.Count(lang.SectionUnread, e.unread)
	case s.state.known && s.list.Started() && len(s.list.Rows()) > 0:
		count = s.env.Say(lang.SectionAllRead)
	}
	if e.muted > 0 {
		hidden := s.env.Count(lang.SectionMuted, e.muted, s.keys.Muted.First())
		if said := joined(count, hidden); viet.Width(said) < room {
			count = said
		} else {
			count = hidden
		}
	}
	if order := s.settings.Order; order != news.NewestFirst {
		if said := s.env.Say(orders[order]) + " · " + count; viet.Width(said) < room {
			count = said
		}
	}
	return count
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// instead is the sentence that stands where there are no rows.
func (s *Screen) instead() string {
	switch {
	case len(s.list.Rows()) > 0:
		return ""
	case s.state.err != nil:
		return s.env.Explain(s.state.err)
	case s.state.known && len(s.places.sections) == 0 && s.want == "":
		return s.env.Say(lang.SectionNone, s.env.KeyOf("newsstand", "B"))
	case !s.list.Started():
		return s.env.Say(lang.SectionLoading)
	case s.filter.words != "":
		return s.env.Say(lang.SectionNoMatch, s.filter.words)
	case s.state.muted:
		return s.env.Say(lang.SectionNoneMuted, s.keys.Muted.First())
	}
	if s.failure() != "" {
		return s.remedy()
	}
	return s.env.Say(lang.SectionEmpty, s.keys.Refresh.First())
}

// heading is a pane's name at the left and a note at its right, together as wide
// as the pane. The note goes first where there is no room for both.
func (s *Screen) heading(name, note string, width int, active bool) string {
	st := s.env.Styles
	look := st.Dim
	if active {
		look = st.Kicker
	}
	room := width - 2
	if rest := room - viet.Width(note) - 2; rest >= 8 {
		room = rest
	} else {
		note = ""
	}
	left := " " + look.Render(viet.Truncate(name, max(room, 0)))
	fill := max(width-lipgloss.Width(left)-viet.Width(note)-1, 0)
	return widget.Pad(left+strings.Repeat(" ", fill)+st.Dim.Render(note), max(width, 0))
}

func (s *Screen) drawHeadline(h news.Headline, width int, chosen bool) []string {
	look := widget.Look{
		Width: width, Chosen: chosen, Active: s.focus == onList, Compact: s.settings.Density == Compact,
		Dated: s.settings.Order != news.UnreadFirst && s.list.Above != nil, Sieve: s.filter.sieve,
	}
	if e, ok := s.tree.Chosen(); ok && e.section == "" {
		look.Place = s.places.name(h.Section)
	}
	if s.settings.Density == WithSapo {
		look.Sapo = 4
	}
	return widget.DrawHeadline(s.env, h, look)
}
