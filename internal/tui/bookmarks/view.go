package bookmarks

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// margin is left free before a row's text, and right behind it, in cells; the field has
// the margin on both sides.
const (
	margin = widget.Gutter
	right  = 1
)

// roomy is the height from which the shelves stand above the list.
const roomy = 8

// widest is the longest line of a row's text that is pleasant to read.
const widest = 100

// above is how many lines stand above the list.
func (s *Screen) above() int {
	if s.height < roomy {
		return 0
	}
	return 3
}

// below is how many stand below it.
func (s *Screen) below() int {
	switch {
	case !s.Typing():
		return 0
	case s.height < roomy:
		return 1
	}
	return 2
}

// previewed is the width from which the chosen story stands beside the list.
const previewed = 116

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest + margin + right + 1 + widget.MostPreview }

// listWidth is the cells of the list; the rest but for a stroke is the preview's.
func (s *Screen) listWidth() int {
	if s.width < previewed {
		return s.width
	}
	return min(widest+margin+right, s.width/2)
}

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	var lines []string
	if s.above() > 0 {
		lines = append(lines, "", s.tabs(), "")
	}
	middle := s.height - s.above() - s.below()
	body := s.list.Lines()
	if len(body) == 0 && s.ready {
		body = s.emptiness(middle)
	}
	for len(body) < middle {
		body = append(body, "")
	}
	lines = append(lines, s.beside(body[:max(middle, 0)])...)
	if s.below() == 2 {
		lines = append(lines, "")
	}
	if s.Typing() {
		lines = append(lines, strings.Repeat(" ", min(margin, s.width))+s.prompt.View(s.env.Styles, max(s.width-2*margin, 0)))
	}
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines, "\n")
}

// beside puts the preview at the list's right, where there is room for it and a story.
func (s *Screen) beside(list []string) []string {
	width := s.listWidth()
	if width == s.width || len(s.list.Rows()) == 0 {
		return list
	}
	return widget.Beside(len(list), s.env.Styles.Faint.Render("│"),
		widget.Pane{Width: width, Lines: list}, widget.Pane{Width: s.width - width - 1, Lines: s.preview.Lines(len(list))})
}

// tabs names the filter, and the shelves with the number of stories on each, the chosen one in sight.
func (s *Screen) tabs() string {
	st := s.env.Styles
	line := strings.Repeat(" ", margin) + st.Heading.Render(s.Title())
	if s.stock.filter != "" && !s.Typing() {
		line += "   " + st.Accent.Render("/"+viet.Truncate(s.stock.filter, max(s.width/3, 0)))
	}
	shelves := append([]shelfCount{{"", len(s.stock.all)}}, s.stock.shelves...)
	tabs := make([]string, len(shelves))
	at := 0
	for i, shelf := range shelves {
		name, look := shelf.name, st.Dim
		if name == "" {
			name = s.env.Say(lang.BookmarksAll)
		}
		if shelf.name == s.stock.shelf {
			at, look = i, st.Accent.Bold(true).Underline(true)
			if s.env.Linear {
				name = widget.MarkFollowed + " " + name
			}
		}
		tabs[i] = "   " + look.Render(name) + st.Dim.Render(" "+strconv.Itoa(shelf.n))
	}
	room := s.width - lipgloss.Width(line) - right
	from := at
	for room -= lipgloss.Width(tabs[at]); from > 0 && room >= lipgloss.Width(tabs[from-1]); from-- {
		room -= lipgloss.Width(tabs[from-1])
	}
	return line + strings.Join(tabs[from:], "")
}

// emptiness is what stands there where there is nothing to show.
func (s *Screen) emptiness(height int) []string {
	st := s.env.Styles
	room := max(min(s.width-2*margin, 56), 8)
	var text []string
	if s.stock.filter != "" {
		text = styled(st.Dim, viet.Wrap(s.env.Say(lang.BookmarksNoMatch, s.stock.filter), room))
	} else {
		text = append(styled(st.Bright, viet.Wrap(s.env.Say(lang.BookmarksEmpty), room)), "")
		text = append(text, styled(st.Dim, viet.Wrap(s.env.Say(lang.BookmarksEmptyHow, s.env.KeyOf("bookmark", "m")), room))...)
	}
	lines := make([]string, max((height-len(text))/3, 0))
	for _, line := range text {
		lines = append(lines, widget.Centre(line, s.width))
	}
	return lines
}

func styled(look style.Pen, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = look.Render(line)
	}
	return out
}

// row draws a story: title, when and where from, its shelves, its note.
func (s *Screen) row(h news.Headline, width int, chosen bool) []string {
	r := &s.env.Styles.Row
	if chosen {
		r = &s.env.Styles.Chosen
	}
	high := s.env.Highlights(h)
	look := r.Text // what is saved does not fade when it was read
	if high || h.Status.Unread() {
		look = widget.TitlePen(r, h, high)
	}
	room := max(min(width-margin-right, widest), 8)
	var lines []string
	sieve := s.stock.sieve()
	lines = append(lines, widget.Lit(h.Title, sieve, room, look, r.Hit)...)
	lines = append(lines, s.facts(h, r, room)...)
	for _, text := range widget.Lit(h.Status.Bookmark.Note, sieve, room-2, r.Text, r.Hit) {
		lines = append(lines, r.Accent.Render("│ ")+text)
	}
	return widget.Framed(r, chosen, widget.LeadMark(h, high), lines, width)
}

// facts are the dim line below a title, and the shelves behind it or, where
// there is no room, below it.
func (s *Screen) facts(h news.Headline, r *style.Row, room int) []string {
	b := h.Status.Bookmark
	when := s.env.When(h)
	switch why := s.env.WhyGone(h); {
	case h.Gone && h.Stated().IsZero():
		when = why // that the address was seen tells nothing more
	case h.Gone:
		when += " · " + why
	}
	text := s.stock.portals[h.Portal] + " · " + when
	if !b.Saved.IsZero() {
		text += " · " + s.env.Say(lang.BookmarksSavedAt, s.env.Ago(b.Saved))
	}
	h.Status.Bookmark = nil // all on the shelf are saved
	line := widget.Facts(r, h, text, room)
	if len(b.Shelves) == 0 {
		return []string{line}
	}
	shelves := "#" + strings.Join(b.Shelves, "  #")
	if lipgloss.Width(line)+2+viet.Width(shelves) <= room {
		return []string{line + r.Dim.Render("  ") + r.Accent.Render(shelves)}
	}
	return []string{line, r.Accent.Render(viet.Truncate(shelves, room))}
}
