package frontpage

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// gapWidth is the cells between columns: a stroke with a blank on both sides.
const gapWidth = 3

// widest is how wide a column is at most where there are so many; a wider window leaves margins.
var widest = [...]int{1: 100, 2: 64, 3: 56, 4: 54}

// columnsIn is how many columns stand in a width.
func columnsIn(width int) int {
	switch {
	case width < 64:
		return 1
	case width < 104:
		return 2
	case width < 156:
		return 3
	}
	return 4
}

// columns is how many columns the page has: no more than sections have news.
func (s *Screen) columns() int {
	n := columnsIn(s.width)
	if printed := s.front.printed(); printed > 0 {
		return min(n, printed)
	}
	return n
}

// lay lays the page out for the window.
func (s *Screen) lay() {
	beside := margin
	switch {
	case s.width < 30:
		beside = 0
	case s.width < 50:
		beside = 1
	}
	n := s.columns()
	width := min(max(s.width-2*beside, 1), n*widest[n]+(n-1)*gapWidth)
	width -= (width - (n-1)*gapWidth) % n // columns of one width
	p := page{width: width, left: (s.width - width) / 2}
	s.page.width = width // for the lead's picture
	p.stack(s.masthead(width))
	if len(s.front.latest) > 0 {
		s.layNews(&p, n)
	} else {
		p.stack(s.welcome(width))
	}
	p.locate()
	s.page = p
}

// layNews puts the lead and the sections below the masthead. A headline stands on
// the page once: where it is seen first.
func (s *Screen) layNews(p *page, n int) {
	each := (p.width - (n-1)*gapWidth) / n
	taken := s.layTop(p, n, each)
	p.stack(s.ruleColumn(p.width))
	columns, rest := make([]column, n), len(s.front.sections)-s.front.loaded
	room := s.height - p.height
	if rest > 0 {
		room -= 2 // for the line that tells of them
	}
	for i, blocks := range deal(s.blocks(taken), n, each, room, taken) {
		columns[i].width = each
		for _, b := range blocks {
			s.layBlock(p, &columns[i], b)
		}
	}
	p.stack(columns...)
	if rest > 0 {
		more := column{width: p.width}
		more.add(-1, "", s.env.Styles.Dim.Render(strings.Repeat(" ", indent)+s.env.Count(lang.FrontMore, rest)))
		p.stack(more)
	}
	if foot := s.foot(p.width); foot.height > 0 {
		p.stack(foot)
	}
}

// layTop puts the lead at the top and, where there is the width, the latest beside it. It
// returns what stands there.
func (s *Screen) layTop(p *page, n, each int) (taken map[news.HeadlineID]bool) {
	lead := s.front.latest[s.front.lead()]
	taken = map[news.HeadlineID]bool{lead.ID: true}
	if n >= 3 {
		first := column{width: 2*each + gapWidth}
		s.layLead(p, &first, lead)
		band := []column{first}
		for range n - 2 {
			next := column{width: each}
			s.layLatest(p, &next, taken, max(first.height, 10), len(band) == 1)
			band = append(band, next)
		}
		p.stack(band...)
	} else {
		only := column{width: p.width}
		s.layLead(p, &only, lead)
		p.stack(only)
	}
	return taken
}

func (s *Screen) layLead(p *page, c *column, h news.Headline) {
	among := news.Query{Followed: s.front.followed()}
	width := c.width
	i, lines := p.add(item{headline: h, among: among, draw: func(chosen bool) []string { return s.drawLead(h, width, chosen) }})
	c.add(i, lines...)
	c.add(-1, "")
}

// layLatest lists the newest headlines that are not taken yet, as many as fit into a height.
// Only the first such column has a name above it.
func (s *Screen) layLatest(p *page, c *column, taken map[news.HeadlineID]bool, height int, named bool) {
	name := ""
	if named {
		name = s.env.Styles.Kicker.Render(strings.Repeat(" ", indent) + viet.Truncate(s.env.Say(lang.FrontLatest), max(c.width-indent, 0)))
	}
	c.add(-1, name)
	among := news.Query{Followed: s.front.followed()}
	for _, h := range s.front.latest {
		if taken[h.ID] || s.front.lastOf(h, taken) {
			continue
		}
		width := c.width
		it := item{headline: h, among: among, draw: func(chosen bool) []string { return s.drawHeadline(h, width, chosen, true) }}
		if lines := it.draw(false); c.height+len(lines) > height {
			break
		}
		taken[h.ID] = true
		i, lines := p.add(it)
		c.add(i, lines...)
	}
}

// layBlock puts a section with its headlines into a column.
func (s *Screen) layBlock(p *page, c *column, b *block) {
	width, query := c.width, news.Query{Section: b.section.ID}
	i, lines := p.add(item{section: b.section.ID, among: query, draw: func(chosen bool) []string { return s.drawSection(b.section, width, chosen) }})
	c.add(i, lines...)
	if len(b.rows) == 0 {
		c.add(-1, rowLine(s.row(false), false, "", s.env.Styles.Dim.Render(s.env.Say(lang.FrontAbove)), width))
	}
	for n, h := range b.rows {
		i, lines := p.add(item{
			headline: h, section: b.section.ID, among: query,
			draw: func(chosen bool) []string {
				lines := s.drawHeadline(h, width, chosen, false)
				if n < b.told {
					lines = append(lines, s.drawBrief(h, width, chosen)...)
				}
				return lines
			},
		})
		c.add(i, lines...)
	}
	c.add(-1, "")
}

func (s *Screen) ruleColumn(width int) column {
	c := column{width: width}
	c.add(-1, s.env.Styles.Faint.Render(strings.Repeat("─", width)), "")
	return c
}

// welcome stands where there is no news: what to do, key by key.
func (s *Screen) welcome(width int) column {
	c := column{width: width}
	st := s.env.Styles
	if s.state.err != nil {
		c.add(-1, wrapped(s.env.Explain(s.state.err), width, st.Bad)...)
		return c
	}
	if !s.state.known {
		c.add(-1, "  "+st.Dim.Render(viet.Truncate(s.env.Say(lang.FrontFetching), max(width-2, 0))))
		return c
	}
	sentence, steps := lang.FrontNoNews, [][2]string{{s.env.KeyOf("refresh-all", "R"), s.env.Say(lang.FrontFetch)}}
	if len(s.front.sections) == 0 {
		sentence, steps = lang.FrontWelcome, nil
	}
	steps = append(steps, [2]string{s.env.KeyOf("newsstand", "B"), s.env.Say(lang.FrontChoose)}, [2]string{s.env.KeyOf("help", "?"), s.env.Say(lang.FrontSeeHelp)})
	if !s.options.Demo {
		steps = append(steps, [2]string{"sapbao --demo", s.env.Say(lang.FrontDemo)})
	}
	c.add(-1, wrapped(s.env.Say(sentence), width, st.Bright)...)
	c.add(-1, "")
	for _, step := range steps {
		c.add(-1, viewStep(st.Key, st.Plain, step, width)...)
	}
	return c
}

func wrapped(text string, width int, look style.Pen) []string {
	var lines []string
	for _, line := range viet.Wrap(text, max(width-4, 8)) {
		lines = append(lines, widget.Cut("  "+look.Render(line), width))
	}
	return lines
}

// viewStep is a key and what it does, with a hanging indent.
func viewStep(key, text style.Pen, step [2]string, width int) []string {
	hang := 6
	if w := viet.Width(step[0]); w > 3 {
		hang = w + 5
	}
	if width < hang+12 {
		return append(wrapped(step[0], width, key), wrapped(step[1], width, text)...)
	}
	var lines []string
	for i, line := range viet.Wrap(step[1], max(width-hang-2, 8)) {
		lead := strings.Repeat(" ", hang)
		if i == 0 {
			lead = "  " + key.Render(step[0]) + strings.Repeat(" ", hang-2-viet.Width(step[0]))
		}
		lines = append(lines, widget.Cut(lead+text.Render(line), width))
	}
	return lines
}
