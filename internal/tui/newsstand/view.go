package newsstand

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	margin  = 2  // cells free at both sides
	roomy   = 8  // lines from which there is a heading
	roomier = 16 // and from which the chosen row is told in full
	widest  = 96 // cells from a name to its count, and the margin
)

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	s.headings()
	s.list.Resize(width, height-s.above()-s.below())
}

// above is how many lines stand above the list.
func (s *Screen) above() int {
	switch {
	case s.height < roomy:
		return 0
	case s.picks != nil:
		return 3 + len(s.welcome())
	}
	return 3
}

// below is how many stand below it.
func (s *Screen) below() int {
	switch {
	case s.Typing() || s.adding.url != "":
		if s.height < roomy {
			return 1
		}
		return 2
	case s.height >= roomier:
		return 3
	}
	return 0
}

// Widest implements [kit.Narrow].
func (s *Screen) Widest() int { return widest }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	var lines []string
	if s.above() > 0 {
		lines = s.heading()
	}
	middle := max(s.height-s.above()-s.below(), 0)
	body := s.list.Lines()
	if len(body) == 0 {
		body = s.instead()
	}
	for len(body) < middle {
		body = append(body, "")
	}
	lines = append(append(lines, body[:middle]...), s.foot()...)
	for i, line := range lines {
		lines[i] = widget.Cut(line, s.width)
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}

// heading names the screen and tells what is followed, or welcomes who follows nothing.
func (s *Screen) heading() []string {
	st := s.env.Styles
	pad := strings.Repeat(" ", margin)
	line := pad + st.Heading.Render(s.heads())
	if s.stand.filter != "" && !s.Typing() {
		line += "   " + st.Accent.Render("/"+s.stand.filter)
	}
	switch {
	case s.picks != nil && s.step:
		line += "   " + st.Dim.Render(s.env.Say(lang.WelcomeStep, 3))
	case s.picks == nil && s.ready:
		followed, all := s.stand.count()
		line += "   " + st.Dim.Render(s.env.Say(lang.NewsstandCounts, followed, all, len(s.stand.portals)))
	}
	legend := s.legend()
	if gap := min(s.width, widest) - 1 - across(line) - viet.Width(legend); gap >= 3 {
		line += strings.Repeat(" ", gap) + st.Dim.Render(legend)
	}
	lines := []string{"", line}
	if s.picks != nil {
		for _, text := range s.welcome() {
			lines = append(lines, pad+st.Dim.Render(text))
		}
	}
	return append(lines, "")
}

func (s *Screen) heads() string {
	if s.picks != nil {
		return s.env.Say(lang.NewsstandWelcome)
	}
	return s.Title()
}

// legend tells what the marks of doubt mean that stand on the portals, or is empty.
func (s *Screen) legend() string {
	if s.env.Linear {
		return ""
	}
	var marks []string
	for _, g := range []news.Grade{news.Listed, news.Guessed} {
		if slices.ContainsFunc(s.stand.portals, func(p news.Portal) bool {
			return s.doubts(&p) == s.doubt(g) || slices.ContainsFunc(p.Sections, func(sec news.Section) bool { return sec.Grade == g && !tried(sec) })
		}) {
			marks = append(marks, s.doubt(g)+" "+s.env.Grade(g))
		}
	}
	return strings.Join(marks, "   ")
}

func (s *Screen) welcome() []string {
	tick, open, follow := s.keys.Toggle.First(), s.keys.Unfold.First(), s.keys.Accept.First()
	said := lang.NewsstandFirst
	if s.height < roomier {
		said = lang.NewsstandFirstShort
	}
	return viet.Wrap(s.env.Count(said, len(s.picks), tick, open, follow), max(min(s.width, widest)-2*margin, 8))
}

// instead is what stands there where there are no rows.
func (s *Screen) instead() []string {
	text := s.env.Say(lang.NewsstandLoading)
	if s.ready {
		text = s.env.Say(lang.NewsstandNoMatch, s.stand.filter, s.keys.Add.First())
	}
	var lines []string
	for _, line := range viet.Wrap(text, max(s.width-2*margin, 8)) {
		lines = append(lines, strings.Repeat(" ", margin)+s.env.Styles.Dim.Render(line))
	}
	return lines
}

// foot is the field, the search that is on its way, or the chosen row in full.
func (s *Screen) foot() []string {
	st := s.env.Styles
	pad := strings.Repeat(" ", margin)
	room := max(s.width-2*margin, 0)
	var lines []string
	if s.height >= roomy && s.below() == 2 {
		lines = []string{""}
	}
	switch {
	case s.Typing():
		return append(lines, pad+s.prompt.View(st, room))
	case s.adding.url != "":
		return append(lines, pad+st.Dim.Render(viet.Truncate(s.env.Say(lang.NewsstandSearch, s.adding.url), room)))
	case s.below() == 0:
		return nil
	}
	lines = []string{st.Faint.Render(strings.Repeat("─", s.width)), "", ""}
	if r, ok := s.list.Chosen(); ok {
		lines[1] = pad + st.Dim.Render(viet.Truncate(s.source(r), room))
		text, bad := s.inWords(r)
		look := st.Dim
		if bad {
			look = st.Bad
		}
		lines[2] = pad + look.Render(viet.Truncate(text, room))
	}
	return lines
}

// source tells where a row's headlines come from.
func (s *Screen) source(r row) string {
	if r.section == nil {
		text := r.portal.Home
		if len(r.portal.Aliases) > 0 {
			text += " · " + strings.Join(r.portal.Aliases, ", ")
		}
		return text
	}
	kind := s.env.Say(lang.NewsstandFeed)
	if r.section.Source.Kind == news.Listing {
		kind = s.env.Say(lang.NewsstandListing)
	}
	return kind + " · " + r.section.Source.URL
}

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor { return s.prompt.CursorAt(s.height-1, margin, s.width) }

// across is the cells of a drawn line.
func across(line string) int { return lipgloss.Width(line) }
