package newsstand

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// move moves the cursor.
func (s *Screen) move(msg tea.Msg) bool {
	switch k := s.keys; {
	case s.list.Steer(k.Steering, msg):
	case k.Next.Matches(msg):
		s.stride(1)
	case k.Previous.Matches(msg):
		s.stride(-1)
	default:
		return false
	}
	return true
}

// stride goes to the next or previous portal.
func (s *Screen) stride(by int) {
	rows := s.list.Rows()
	for i := s.list.Cursor() + by; i >= 0 && i < len(rows); i += by {
		if rows[i].section == nil {
			s.list.MoveTo(i)
			return
		}
	}
}

// fold folds the portal of a row, or opens it.
func (s *Screen) fold(r row, fold bool) {
	if s.stand.open[r.portal.ID] == !fold {
		return
	}
	s.stand.open[r.portal.ID] = !fold
	s.show()
	s.seek(string(r.portal.ID))
}

// foldAll folds everything, or opens everything where all is folded.
func (s *Screen) foldAll() {
	r, ok := s.list.Chosen()
	some := false
	for _, p := range s.stand.portals {
		some = some || s.stand.open[p.ID]
	}
	for _, p := range s.stand.portals {
		s.stand.open[p.ID] = !some
	}
	s.show()
	if ok {
		s.seek(string(r.portal.ID))
	}
}

// seek puts the cursor on the row with a key.
func (s *Screen) seek(key string) {
	s.list.MoveTo(slices.IndexFunc(s.list.Rows(), func(r row) bool { return r.key() == key }))
}

// click chooses a row, and opens it where it was chosen already. On the tick it follows
// or unfollows at once. A reader who follows nothing yet ticks sections anywhere, for
// there is nothing to open before the choice is made.
func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	i, ok := s.list.RowAt(msg.Y - s.above())
	if !ok {
		return nil
	}
	again := i == s.list.Cursor()
	s.list.MoveTo(i)
	switch r := s.list.Rows()[i]; {
	case r.ticked(msg.X), again && r.section != nil && s.picks != nil:
		return s.toggle(r)
	case again:
		return s.open(r)
	}
	return nil
}
