package newsstand

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// draw lays out a row on one line.
func (s *Screen) draw(r row, width int, chosen bool) []string {
	st := &s.env.Styles.Row
	edge := st.Ground.Render(" ")
	if chosen {
		st = &s.env.Styles.Chosen
		edge = st.Cursor.Render(widget.MarkCursor)
	}
	room := max(min(width, widest)-margin, 0)
	line := ""
	if r.section == nil {
		line = s.drawPortal(r, st, room)
	} else {
		line = s.drawSection(r, st, room)
	}
	line = edge + line
	return []string{widget.Cut(line+st.Ground.Render(strings.Repeat(" ", max(width-across(line), 0))), width)}
}

func (s *Screen) drawPortal(r row, st *style.Row, room int) string {
	arrow := widget.MarkFolded + " "
	if s.stand.open[r.portal.ID] || s.stand.filter != "" {
		arrow = widget.MarkUnfolded + " "
	}
	on := 0
	for _, sec := range r.portal.Sections {
		if s.isOn(sec) {
			on++
		}
	}
	look, count := st.Name, st.Dim
	if on > 0 {
		look, count = st.Fresh, st.Accent
	}
	counts := fmt.Sprintf("%*s", countColumn, fmt.Sprintf("%d/%d", on, len(r.portal.Sections)))
	name := viet.Truncate(r.portal.Name, max(room-across(arrow)-2-doubtColumn-len(counts)-1, 1))
	line := st.Dim.Render(arrow) + s.tick(on > 0, st) + look.Render(name)
	right := room - across(line) - doubtColumn - len(counts)
	if note := s.note(r.portal); note != "" && right > viet.Width(note)+4 {
		line += st.Ground.Render("  ") + st.Dim.Render(note)
		right -= viet.Width(note) + 2
	}
	doubt := fmt.Sprintf("%*s", doubtColumn, s.doubts(r.portal))
	return line + st.Ground.Render(strings.Repeat(" ", max(right, 0))) + st.Dim.Render(doubt) + count.Render(counts)
}

// ticked reports whether a cell of the row is one of its tick's.
func (r row) ticked(x int) bool {
	from := portalTick
	if r.section != nil {
		from = sectionTick
	}
	return x >= from && x < from+2
}

// tick marks what is followed or, before the first choice, ticked.
func (s *Screen) tick(on bool, st *style.Row) string {
	if on {
		return st.Kept.Render(widget.MarkFollowed) + st.Ground.Render(" ")
	}
	return st.Dim.Render("·") + st.Ground.Render(" ")
}

// Columns of the rows, in cells: where the ticks stand, behind the cursor's stroke and the
// arrow, and where what is known of the sections begins; then the cells that the marks of
// doubt take, before those of the counts.
const (
	portalTick   = 3
	sectionTick  = 5
	healthColumn = 34
	doubtColumn  = 3
	countColumn  = 6
)

// note tells what is to be known of a portal before following it.
func (s *Screen) note(p *news.Portal) string {
	var notes []string
	if p.Successor != "" {
		name := s.stand.names[p.Successor]
		if name == "" {
			name = string(p.Successor)
		}
		notes = append(notes, s.env.Say(lang.NewsstandGoesOn, name))
	}
	if p.Own && !p.Amended && s.stand.groups[p.ID] != own {
		notes = append(notes, s.env.Say(lang.NewsstandOwn))
	}
	return strings.Join(notes, " · ")
}

// doubt marks how unsure the catalogue is of an address, for the eye; grade says it in words.
func (s *Screen) doubt(g news.Grade) string {
	switch {
	case s.env.Linear:
		return ""
	case g == news.Listed:
		return "?"
	case g == news.Guessed:
		return "??"
	}
	return ""
}

// doubts is the doubt of a portal, unless it has been tried by now.
func (s *Screen) doubts(p *news.Portal) string {
	if slices.ContainsFunc(p.Sections, tried) {
		return ""
	}
	return s.doubt(p.Grade)
}

func tried(sec news.Section) bool { return !sec.Health.Asked.IsZero() }

func (s *Screen) drawSection(r row, st *style.Row, room int) string {
	on, look := s.isOn(*r.section), st.Name
	if on {
		look = st.Fresh
	}
	name := viet.Truncate(r.section.Name, max(room-8, 1))
	line := st.Ground.Render(strings.Repeat(" ", sectionTick-1)) + s.tick(on, st) + look.Render(name)
	said, short, bad := s.health(r.section)
	if mark := s.doubt(r.section.Grade); said == "" && mark != "" && r.section.Grade != r.portal.Grade {
		gap := room - across(line) - countColumn - viet.Width(mark)
		return line + st.Ground.Render(strings.Repeat(" ", max(gap, 1))) + st.Dim.Render(mark)
	}
	gap := max(min(healthColumn, room/2)-across(line), 2)
	spare := room - across(line) - gap
	if viet.Width(said) > spare {
		said = short
	}
	if said == "" || spare < viet.Width(short) && spare < 8 {
		return line
	}
	look = st.Dim
	if bad {
		look = st.Bad
	}
	return line + st.Ground.Render(strings.Repeat(" ", gap)) + look.Render(viet.Truncate(said, spare))
}

// health tells how a followed section is doing, and again in few words.
func (s *Screen) health(sec *news.Section) (said, short string, bad bool) {
	h := sec.Health
	switch {
	case kit.Failing(h):
		said = s.env.Say(lang.NewsstandBad, lang.Within(s.env.ExplainHealth(h.Failure)))
		return said, said, true
	case h.Failure != "" && h.Answered.IsZero():
		said = lang.Within(s.env.ExplainHealth(h.Failure))
		return said, said, false
	case !h.Answered.IsZero():
		said, short = s.env.Say(lang.NewsstandGood, s.env.Ago(h.Answered)), s.env.Say(lang.NewsstandWorks)
		if sec.Tally.Total > 0 {
			short = s.env.Count(lang.NewsstandTally, sec.Tally.Total)
			said = short + " · " + said
		}
		return said, short, false
	case sec.Followed:
		never := s.env.Say(lang.NewsstandNever)
		return never, never, false
	}
	return "", "", false
}

// inWords is all that is known of a row beside its address.
func (s *Screen) inWords(r row) (text string, bad bool) {
	var parts []string
	grade, known := r.portal.Grade, slices.ContainsFunc(r.sections(), tried)
	if r.section == nil {
		parts = append(parts, s.note(r.portal))
	} else {
		grade = r.section.Grade
		text, _, bad = s.health(r.section)
		parts = append(parts, text)
	}
	if !known && text == "" && !r.portal.Own {
		parts = append(parts, strings.TrimSpace(s.doubt(grade)+" "+s.env.Grade(grade)))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · "), bad
}
