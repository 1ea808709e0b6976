package frontpage

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// nameplate is the paper's name in dots, two rows of them to a line of the
// screen. The tone marks have the first and the last line to themselves.
var nameplate = []string{
	"                            *          ",
	"                           *           ",
	"                                       ",
	" ****  ***  ****     ****   ***   ***  ",
	"*     *   * *   *    *   * *   * *   * ",
	" ***  ***** ****     ****  ***** *   * ",
	"    * *   * *        *   * *   * *   * ",
	"****  *   * *        ****  *   *  ***  ",
	"                                       ",
	"        *                              ",
}

// The window from which the nameplate is large.
const (
	plateWidth  = 76
	plateHeight = 36
)

// masthead is the paper's name between strokes, and a line with the date and what is on hand.
func (s *Screen) masthead(width int) column {
	st, c := s.env.Styles, column{width: width}
	if s.height >= 20 {
		c.add(-1, "")
	}
	if width >= plateWidth && s.height >= plateHeight {
		c.add(-1, s.plate(width)...)
		c.add(-1, "")
	} else {
		name := "  " + s.env.Say(lang.FrontName) + "  "
		c.add(-1, widget.Cut(s.between(st.Masthead.Render(name), viet.Width(name), width), width))
	}
	c.add(-1, s.dateline(width)...)
	if text := s.weather(); text != "" && s.height >= 16 {
		c.add(-1, widget.Centre(st.Dim.Render(viet.Truncate(text, width)), width))
	}
	c.add(-1, st.Faint.Render(strings.Repeat("─", width)))
	if s.height >= 20 {
		c.add(-1, "")
	}
	return c
}

// plate draws the large nameplate, its middle line between strokes.
func (s *Screen) plate(width int) []string {
	st := s.env.Styles
	lines := make([]string, 0, len(nameplate)/2)
	for y := 0; y < len(nameplate); y += 2 {
		text := halves(nameplate[y], nameplate[y+1])
		switch y {
		case 0, len(nameplate) - 2:
			lines = append(lines, widget.Centre(st.Accent.Render(text), width))
		case len(nameplate)/2 - 1:
			lines = append(lines, s.between(st.Masthead.Render("   "+text+"   "), viet.Width(text)+6, width))
		default:
			lines = append(lines, widget.Centre(st.Masthead.Render(text), width))
		}
	}
	return lines
}

// halves joins two rows of dots to one line.
func halves(upper, lower string) string {
	blocks := map[[2]byte]string{{' ', ' '}: " ", {'*', ' '}: "▀", {' ', '*'}: "▄", {'*', '*'}: "█"}
	var b strings.Builder
	for x := range len(upper) {
		b.WriteString(blocks[[2]byte{upper[x], lower[x]}])
	}
	return b.String()
}

// between puts a drawn text of so many cells into the middle of a stroke.
func (s *Screen) between(drawn string, cells, width int) string {
	left := max((width-cells)/2, 0)
	right := max(width-cells-left, 0)
	stroke := func(n int) string { return s.env.Styles.Accent.Render(strings.Repeat("━", n)) }
	return stroke(left) + drawn + stroke(right)
}

func (s *Screen) weather() string {
	n := s.edition.weather
	switch {
	case n.Title != "" && n.Text != "":
		return n.Title + ": " + n.Text
	case n.Text != "":
		return n.Text
	}
	return n.Title
}

// dateline tells the day, by sun and moon, and what is on hand, as far as there is room.
func (s *Screen) dateline(width int) []string {
	now := s.env.Now()
	day, moon := viet.LongDate(now, s.env.Dates()), viet.Lunar(now).Text(s.env.Dates())
	facts, st := s.facts(), s.env.Styles
	for n := len(facts); ; n-- {
		right := strings.Join(facts[:n], " · ")
		for _, left := range []string{day + " · " + moon, day} {
			if gap := width - viet.Width(left) - viet.Width(right); gap >= 3 || n == 0 && gap >= 0 {
				return []string{st.Plain.Render(left) + strings.Repeat(" ", gap) + st.Dim.Render(right)}
			}
		}
		if n == 0 {
			return []string{st.Plain.Render(viet.Truncate(day, width))}
		}
	}
}

// facts tell what is on hand, the most important first.
func (s *Screen) facts() []string {
	var facts []string
	headlines, kept, answered := s.edition.hand()
	switch {
	case s.edition.unread > 0:
		facts = append(facts, s.env.Count(lang.FrontUnread, s.edition.unread))
	case headlines > 0:
		facts = append(facts, s.env.Say(lang.FrontAllRead))
	}
	if !answered.IsZero() {
		facts = append(facts, s.env.Say(lang.FrontFetched, s.env.Ago(answered)))
	}
	if kept > 0 {
		facts = append(facts, s.env.Count(lang.FrontKept, kept))
	}
	return facts
}
