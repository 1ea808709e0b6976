package article

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// outline lists the subheads below the title; Enter goes to one.
type outline struct {
	list   widget.List[typeset.Mark]
	here   int  // line of the subhead that the reader is below
	linear bool // nothing of the text is to be heard between its lines
}

// markHere stands before the part that the reader is in.
const markHere = "▸"

// startOutline opens the outline with the cursor where the reader is.
func (s *Screen) startOutline() tea.Cmd {
	headings := s.pager.page.Headings
	if len(headings) == 0 {
		return s.tell(lang.ArticleNoOutline)
	}
	o := &outline{linear: s.env.Linear}
	o.list.Key = func(m typeset.Mark) string { return fmt.Sprint(m.Line) }
	o.list.Draw = func(m typeset.Mark, width int, chosen bool) []string { return s.entry(m, o.here, width, chosen) }
	rows := append([]typeset.Mark{{Level: 1, Text: s.Title()}}, headings...)
	at := 0
	for i, m := range rows {
		if m.Line <= s.pager.reached() {
			at = i
		}
	}
	if s.pager.here() == 0 {
		at = 0
	}
	o.here = rows[at].Line
	o.list.SetRows(rows)
	s.lay(o)
	o.list.MoveTo(at)
	return nil
}

// entry draws a subhead on as many lines as it needs.
func (s *Screen) entry(m typeset.Mark, here, width int, chosen bool) []string {
	st := &s.env.Styles.Row
	edge := " "
	if chosen {
		st, edge = &s.env.Styles.Chosen, widget.MarkCursor
	}
	mark, look := " ", st.Text
	if m.Line == here && !s.env.Linear {
		mark = markHere
	}
	if m.Level == 1 {
		look = st.Fresh
	}
	indent := 2 * min(max(m.Level-1, 0), 3)
	var lines []string
	for _, text := range viet.Wrap(typeset.Harmless(m.Text), max(width-indent-4, typeset.MinWidth)) {
		line := st.Cursor.Render(edge) + st.Accent.Render(mark) + st.Ground.Render(strings.Repeat(" ", 1+indent)) + look.Render(text)
		fill := max(width-3-indent-viet.Width(text), 0)
		lines = append(lines, widget.Cut(line+st.Ground.Render(strings.Repeat(" ", fill)), width))
		mark = " "
	}
	return lines
}

func (o *outline) resize(s *Screen) {
	o.list.Forget()
	o.list.Resize(max(s.column()-2, 0), max(s.pager.height-2, 1))
}

func (o *outline) take(s *Screen, msg tea.Msg) (tea.Cmd, bool) {
	switch k := s.keys; {
	case s.closes(msg), k.Outline.Matches(msg):
		return nil, true
	case k.OpenLink.Matches(msg):
		return o.jump(s), true
	case o.list.Steer(k.Steering, msg):
	case k.NextLink.Matches(msg):
		o.list.Move(1)
	case k.PreviousLink.Matches(msg):
		o.list.Move(-1)
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		o.list.Wheel(msg)
	case tea.MouseClickMsg:
		return o.clicked(s, msg)
	}
	return nil, false
}

func (o *outline) clicked(s *Screen, msg tea.MouseClickMsg) (tea.Cmd, bool) {
	i, ok := o.list.RowAt(msg.Y - s.margin(s.height) - o.above(s) - 1)
	if !ok || msg.Button != tea.MouseLeft {
		return nil, !ok
	}
	o.list.MoveTo(i)
	return o.jump(s), true
}

// jump goes to the chosen subhead.
func (o *outline) jump(s *Screen) tea.Cmd {
	m, ok := o.list.Chosen()
	if !ok || !s.pager.begin(m.Line) {
		return nil
	}
	return s.saveSoon()
}

// above is how many empty lines stand above the panel.
func (o *outline) above(s *Screen) int {
	if s.env.Linear {
		return 0
	}
	return max(0, (s.pager.height-len(o.list.Lines())-2)/3)
}

func (o *outline) lines(s *Screen) []string {
	rows := o.list.Lines()
	if s.env.Linear {
		lines := append([]string{s.env.Say(lang.ArticleOutline)}, rows...)
		return append(lines, make([]string, max(s.pager.height-len(lines), 0))...)
	}
	if s.pager.height < 5 || s.column() < 12 { // no room for a frame
		return rows[:min(len(rows), max(s.pager.height, 0))]
	}
	return append(make([]string, o.above(s)), s.panel(s.env.Say(lang.ArticleOutline), rows)...)
}

func (o *outline) bare() bool { return o.linear }

func (o *outline) keys(s *Screen) kit.Sheet {
	return kit.NewField(s.env, lang.ArticleKeyGoThere, lang.FieldKeyClose).Sheet(s.keys.Down, s.keys.Up)
}

func (o *outline) where(*Screen) string {
	return fmt.Sprintf("%d/%d", o.list.Cursor()+1, len(o.list.Rows()))
}
