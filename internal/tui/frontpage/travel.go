package frontpage

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// travel goes to sections and unread headlines; it reports whether there was one to go to.
func (s *Screen) travel(msg tea.Msg) bool {
	k := s.keys
	switch {
	case k.NextUnread.Matches(msg):
		return s.findUnread(1)
	case k.PreviousUnread.Matches(msg):
		return s.findUnread(-1)
	case k.Next.Matches(msg):
		return s.toSection(s.sectionAt() + 1)
	case k.Previous.Matches(msg):
		return s.toSection(s.sectionAt() - 1)
	case k.Jump.Matches(msg):
		press, ok := msg.(tea.KeyPressMsg)
		return ok && s.toSection(int(press.Code-'1'))
	}
	return false
}

// findUnread goes to the nearest unread headline, column by column.
func (s *Screen) findUnread(by int) bool {
	for i := s.cursor + by; i >= 0 && i < len(s.page.items); i += by {
		if h := s.page.items[i].headline; h.ID != "" && h.Status.Unread() {
			s.goTo(i)
			return true
		}
	}
	return false
}

// names are the items that are sections' names, in the reader's order.
func (s *Screen) names() []int {
	at := map[string]int{}
	for i, it := range s.page.items {
		if it.headline.ID == "" {
			at[string(it.section)] = i
		}
	}
	var names []int
	for _, section := range s.front.sections {
		if i, ok := at[string(section.ID)]; ok {
			names = append(names, i)
		}
	}
	return names
}

// sectionAt is the place among names of the section under the cursor, or -1 above all sections.
func (s *Screen) sectionAt() int {
	under := s.page.items[s.cursor].section
	return slices.IndexFunc(s.names(), func(i int) bool { return s.page.items[i].section == under })
}

func (s *Screen) toSection(n int) bool {
	names := s.names()
	if n < 0 || n >= len(names) {
		return false
	}
	s.goTo(names[n])
	s.lift()
	return true
}

// lift brings the section under the cursor to the top of the screen, as far as the page reaches.
func (s *Screen) lift() {
	if at := s.page.spots[s.cursor]; at.y+s.height/2 > s.top+s.height {
		s.top = at.y - 1
		s.show()
	}
}

func (s *Screen) goTo(i int) {
	s.cursor = i
	s.show()
}

// more lays out further sections when the screen nears the end of those there are.
func (s *Screen) more() tea.Cmd {
	if s.state.gather.Waiting() || s.front.loaded == len(s.front.sections) || s.top+2*s.height < s.page.height {
		return nil
	}
	s.state.most = s.front.loaded + chunk
	return s.gather()
}

// fill lays out further sections while those there are leave the screen half empty:
// the first ones may have no headlines.
func (s *Screen) fill() tea.Cmd {
	if s.state.err != nil || s.page.height >= s.height {
		return nil
	}
	return s.more()
}
