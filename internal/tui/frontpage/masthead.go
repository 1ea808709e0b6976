package frontpage

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
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

// weather is the forecast with its paper and day, or "".
func (s *Screen) weather() string {
	if s.front.weather.Text == "" {
		return ""
	}
	return s.forecaster() + ": " + s.front.weather.Text
}

// forecaster tells whose forecast it is, and of which day.
func (s *Screen) forecaster() string {
	w := s.front.weather
	day := viet.ShortDate(w.Read.In(s.env.Now().Location()), s.env.Dates())
	return s.env.Say(lang.FrontWeather, s.front.portals[w.Portal], day)
}

// The heights from which the dateline has a second line, and the weather one of its own.
const (
	twoLines   = 20
	threeLines = 24
)

// spared is the room that the masthead has for the weather.
type spared int

const (
	noRoom spared = iota
	besideDay
	ownLine
)

// weatherRoom is where in the masthead the weather stands, and whether it stands there whole.
func (s *Screen) weatherRoom(width int) (room spared, whole bool) {
	weather := s.weather()
	switch {
	case weather == "":
		return noRoom, true
	case s.height >= twoLines && fits(s.day(width), weather, width):
		return besideDay, true
	case s.height >= threeLines:
		return ownLine, viet.Width(weather) <= width
	}
	return noRoom, false
}

// foot has what the masthead had no room for: the weather in full.
func (s *Screen) foot(width int) column {
	c := column{width: width}
	if _, whole := s.weatherRoom(width); whole {
		return c
	}
	st, blank := s.env.Styles, strings.Repeat(" ", indent)
	c.add(-1, "", st.Faint.Render(strings.Repeat("─", width)), blank+st.Kicker.Render(viet.Truncate(s.forecaster(), max(width-indent, 0))))
	for _, line := range viet.Wrap(s.front.weather.Text, max(min(width-indent, measure), 8)) {
		c.add(-1, widget.Cut(blank+st.Dim.Render(line), width))
	}
	return c
}

// day tells the day by sun and, where there is room, by moon.
func (s *Screen) day(width int) string {
	day := viet.LongDate(s.env.Now(), s.env.Dates())
	if both := day + " · " + viet.Lunar(s.env.Now()).Text(s.env.Dates()); fits(both, "", width) {
		return both
	}
	return day
}

// dateline tells the day, by sun and moon, the weather, and what is on hand: on two
// lines where there is the height for them, else as much as fits on one.
func (s *Screen) dateline(width int) []string {
	now, st := s.env.Now(), s.env.Styles
	day, moon := viet.LongDate(now, s.env.Dates()), viet.Lunar(now).Text(s.env.Dates())
	facts, weather := s.facts(), s.weather()
	if whole := day + " · " + moon; weather == "" && fits(whole, join(facts), width) {
		return []string{ends(whole, join(facts), width, st.Plain, st.Dim)}
	}
	if s.height < twoLines {
		return []string{ends(day, join(facts), width, st.Plain, st.Dim)}
	}
	var lines []string
	switch room, _ := s.weatherRoom(width); room {
	case besideDay:
		lines = append(lines, ends(s.day(width), weather, width, st.Plain, st.Dim))
	case ownLine:
		lines = append(lines, ends(s.day(width), "", width, st.Plain, st.Dim), s.weatherLine(width))
	case noRoom:
		lines = append(lines, ends(s.day(width), "", width, st.Plain, st.Dim))
	}
	if len(facts) == 0 {
		return lines
	}
	half := (len(facts) + 1) / 2
	for n := len(facts); n > half; n-- {
		if fits(join(facts[:half]), join(facts[half:n]), width) {
			return append(lines, ends(join(facts[:half]), join(facts[half:n]), width, st.Dim, st.Dim))
		}
	}
	return append(lines, ends("", join(facts), width, st.Dim, st.Dim))
}

// weatherLine is the weather on a line of its own; of one that is cut there, it tells which
// key leads to the whole.
func (s *Screen) weatherLine(width int) string {
	st, weather := s.env.Styles, s.weather()
	if viet.Width(weather) <= width {
		return st.Dim.Render(weather)
	}
	key := s.env.Say(lang.FrontWeatherRest, s.keys.Bottom.First())
	return ends(viet.Truncate(weather, max(width-viet.Width(key)-3, 0)), key, width, st.Dim, st.Plain)
}

func join(facts []string) string { return strings.Join(facts, " · ") }

// fits reports whether two texts can stand at the ends of a line.
func fits(left, right string, width int) bool {
	return right == "" && viet.Width(left) <= width || viet.Width(left)+3+viet.Width(right) <= width
}

// ends puts two texts at the ends of a line. What does not fit at the right is left
// out, from its end and fact by fact.
func ends(left, right string, width int, look, dim style.Pen) string {
	left = viet.Truncate(left, width)
	for !fits(left, right, width) {
		cut := strings.LastIndex(right, " · ")
		right = right[:max(cut, 0)]
	}
	gap := max(width-viet.Width(left)-viet.Width(right), 0)
	if left == "" && right != "" {
		return dim.Render(right)
	}
	return look.Render(left) + strings.Repeat(" ", gap) + dim.Render(right)
}

// facts tell what is on hand, the most important first.
func (s *Screen) facts() []string {
	var facts []string
	stock, total := s.front.stock, 0
	for _, section := range s.front.sections {
		total += section.Tally.Total
	}
	switch {
	case stock.Unread > 0:
		facts = append(facts, s.env.Count(lang.FrontUnread, stock.Unread))
	case total > 0:
		facts = append(facts, s.env.Say(lang.FrontAllRead))
	}
	switch {
	case stock.Arrived >= news.ManyArrived:
		facts = append(facts, s.env.Say(lang.FrontMany, stock.Arrived))
	case stock.Arrived > 0:
		facts = append(facts, s.env.Count(lang.FrontArrived, stock.Arrived))
	}
	if answered := s.front.answered(); !answered.IsZero() {
		facts = append(facts, s.env.Say(lang.FrontFetched, s.env.Ago(answered)))
	}
	if stock.Offline > 0 {
		facts = append(facts, s.env.Count(lang.FrontKept, stock.Offline))
	}
	return facts
}
