package section

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// travel goes between panes, sections and unread headlines.
func (s *Screen) travel(msg tea.Msg) (cmd tea.Cmd, done bool) {
	k := s.keys
	switch {
	case k.Open.Matches(msg):
		return s.open(), true
	case k.Left.Matches(msg):
		if s.focus == onTree {
			return kit.Send(kit.Back{}), true
		}
		s.turn(onTree)
		return nil, true
	case k.Pane.Matches(msg):
		s.turn(onList + onTree - s.focus)
		return nil, true
	case k.Next.Matches(msg):
		return s.hop(1), true
	case k.Previous.Matches(msg):
		return s.hop(-1), true
	case k.Jump.Matches(msg):
		return s.jump(msg), true
	case k.NextUnread.Matches(msg):
		return s.seekUnread(false), true
	case k.PreviousUnread.Matches(msg):
		return s.seekUnread(true), true
	}
	return nil, false
}

// open goes from the tree to the headlines, and from a headline to its article.
func (s *Screen) open() tea.Cmd {
	if s.focus == onTree {
		s.turn(onList)
		return nil
	}
	if h, ok := s.list.Chosen(); ok {
		among := s.list.Query()
		if among.Order == news.UnreadFirst {
			among.Order = news.NewestFirst // reading changes that order under the reader
		}
		return kit.Send(kit.OpenArticle{ID: h.ID, Among: among})
	}
	return nil
}

func (s *Screen) turn(to pane) {
	s.focus = to
	s.arrangePanes()
}

// hop goes to the next or the previous section, over the portals' rows.
func (s *Screen) hop(by int) tea.Cmd {
	rows := s.tree.Rows()
	for i := s.tree.Cursor() + by; i >= 0 && i < len(rows); i += by {
		if rows[i].section != "" || rows[i].portal == "" {
			s.tree.MoveTo(i)
			return s.list.Show(s.env.Context, s.query())
		}
	}
	return nil
}

// jump goes to the section with the number that was pressed.
func (s *Screen) jump(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	left := int(press.Code - '0')
	for i, e := range s.tree.Rows() {
		if e.section == "" {
			continue
		}
		if left--; left == 0 {
			s.tree.MoveTo(i)
			return s.list.Show(s.env.Context, s.query())
		}
	}
	return nil
}

// seekUnread asks for the nearest unread headline on one side of the cursor.
func (s *Screen) seekUnread(backward bool) tea.Cmd {
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	q := s.list.Query()
	q.Unread, q.Backward, q.Limit, q.After = true, backward, 1, news.CursorAt(h)
	if q.Order == news.UnreadFirst && !h.Status.Unread() {
		if !backward {
			return s.goTo(nil, nil)
		}
		q.After = news.Cursor{}
	}
	desk := s.desk
	return s.state.unread.Start(s.env.Context, func(ctx context.Context) ([]news.Headline, error) { return desk.Headlines(ctx, q) })
}

func (s *Screen) goTo(found []news.Headline, err error) tea.Cmd {
	switch {
	case err != nil:
		return kit.Send(kit.Toast{Text: s.env.Explain(err), Bad: true})
	case len(found) == 0:
		return kit.Send(kit.Toast{Text: s.env.Say(lang.ActLastNews)})
	}
	return tea.Batch(s.list.Seek(s.env.Context, found[0]), s.look())
}

// chosenSections are those that the chosen row of the tree stands for; none means all.
func (s *Screen) chosenSections() []news.SectionID {
	e, ok := s.tree.Chosen()
	if !ok || e.portal == "" {
		return nil
	}
	if e.section != "" {
		return []news.SectionID{e.section}
	}
	var ids []news.SectionID
	for _, row := range s.tree.Rows() {
		if row.portal == e.portal && row.section != "" {
			ids = append(ids, row.section)
		}
	}
	return ids
}
