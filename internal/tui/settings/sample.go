package settings

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// sample shows what the choices do with an article and with headlines.
func (s *Screen) sample(width int) []string {
	width = max(width, 8)
	st := s.env.Styles
	a := st.Article
	var lines []string
	set := func(look style.Pen, p lang.Phrase) {
		for _, line := range viet.Wrap(s.env.Say(p), width) {
			lines = append(lines, look.Render(line))
		}
	}
	set(a.Label, lang.SampleLabel)
	set(a.Title, lang.SampleTitle)
	lines = append(lines, "")
	set(a.Lead, lang.SampleLead)
	lines = append(lines, "")
	lines = append(lines, s.sampleBody(min(width, max(s.choices.Column, 8)))...)
	set(a.Caption, lang.SampleCaption)
	lines = append(lines, "", a.Link.Render(s.env.Say(lang.SampleLink))+"   "+st.Hit.Render(s.env.Say(lang.SampleHit)), "")
	lines = append(lines, s.sampleRows(width)...)
	return append(lines, "", st.Good.Render(s.env.Say(lang.SampleGoodNews))+"   "+st.Bad.Render(s.env.Say(lang.SampleProblem)))
}

// sampleBody is a paragraph of so many cells, justified if that is chosen.
func (s *Screen) sampleBody(width int) []string {
	lines := viet.Wrap(s.env.Say(lang.SampleBody), width)
	for i, line := range lines {
		if s.choices.Justify && i < len(lines)-1 {
			line = viet.Spread(line, width)
		}
		lines[i] = s.env.Styles.Article.Body.Render(line)
	}
	return lines
}

func (s *Screen) sampleRows(width int) []string {
	r, c := s.env.Styles.Row, s.env.Styles.Chosen
	chosen := c.Cursor.Render(widget.MarkCursor) + c.Unread.Render(widget.MarkUnread) + c.Fresh.Render(" "+s.env.Say(lang.SampleChosen)) +
		c.Ground.Render(" ") + c.Saved.Render(widget.MarkSaved)
	return []string{
		" " + r.Unread.Render(widget.MarkUnread) + " " + r.Fresh.Render(s.env.Say(lang.SampleUnread)) + " " + r.Kept.Render(widget.MarkKept),
		chosen + c.Ground.Render(strings.Repeat(" ", max(width-lipgloss.Width(chosen), 0))),
		"   " + r.Seen.Render(s.env.Say(lang.SampleRead)),
	}
}
