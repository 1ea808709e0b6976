package section

import tea "charm.land/bubbletea/v2"

// point follows the mouse: the wheel scrolls what is under it, a click chooses,
// and a click on the chosen headline opens it.
func (s *Screen) point(msg tea.MouseMsg) tea.Cmd {
	at, l := msg.Mouse(), s.layout
	x, row := at.X, at.Y-head
	switch {
	case l.tree > 0 && x < l.tree:
		return s.pointTree(msg, row)
	case l.tree > 0 && l.list > 0 && x > l.tree && x <= l.tree+l.list:
		return s.pointList(msg, row)
	case l.tree == 0 && x < l.list:
		return s.pointList(msg, row)
	}
	if wheel, ok := msg.(tea.MouseWheelMsg); ok {
		by := 3
		if wheel.Button == tea.MouseWheelUp {
			by = -3
		}
		s.preview.scroll(by, l.height-head)
		return nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok && click.Button == tea.MouseLeft && l.preview > 0 {
		s.focus = onList
		return s.open()
	}
	return nil
}

func (s *Screen) pointTree(msg tea.MouseMsg, row int) tea.Cmd {
	if s.tree.Wheel(msg) {
		return nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok && click.Button == tea.MouseLeft {
		if i, hit := s.tree.RowAt(row); hit {
			s.tree.MoveTo(i)
			s.turn(onTree)
			return s.list.Show(s.env.Context, s.query())
		}
	}
	return nil
}

func (s *Screen) pointList(msg tea.MouseMsg, row int) tea.Cmd {
	if s.list.Wheel(msg) {
		return tea.Batch(s.list.More(s.env.Context), s.look())
	}
	click, ok := msg.(tea.MouseClickMsg)
	if !ok || click.Button != tea.MouseLeft {
		return nil
	}
	i, hit := s.list.RowAt(row)
	if !hit {
		return nil
	}
	again := i == s.list.Cursor() && s.focus == onList
	s.turn(onList)
	s.list.MoveTo(i)
	if again {
		return s.open()
	}
	return tea.Batch(s.list.More(s.env.Context), s.look())
}
