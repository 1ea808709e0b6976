package frontpage

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// settling is how long changes are gathered before the store is asked again.
const settling = 150 * time.Millisecond

// act runs a command.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	k := s.keys
	switch {
	case k.All.Matches(msg):
		return kit.Send(kit.OpenSection{})
	case k.Bookmarks.Matches(msg):
		return kit.Send(kit.OpenBookmarks{})
	case k.Export.Matches(msg):
		return kit.Send(kit.Export{Title: s.env.Say(lang.ExportEdition, viet.LongDate(s.env.Now(), s.env.Dates()))})
	}
	if len(s.page.items) == 0 {
		return nil
	}
	s.state.under = true
	if s.move(msg) || s.travel(msg) {
		return s.more()
	}
	it := s.page.items[s.cursor]
	switch {
	case k.Open.Matches(msg):
		return open(it)
	case k.AllRead.Matches(msg):
		return s.env.MarkAllRead(s.desk, k.AllRead, it.among, s.reach(it))
	case k.Refresh.Matches(msg):
		return kit.Send(kit.Refresh{Sections: sections(it)})
	case k.Keep.Matches(msg):
		if of := sections(it); len(of) > 0 {
			return kit.Send(kit.Keep{Section: of[0]})
		}
		return nil
	}
	if it.headline.ID != "" {
		return s.deal(msg, it.headline)
	}
	return nil
}

// deal does what concerns the headline under the cursor.
func (s *Screen) deal(msg tea.Msg, h news.Headline) tea.Cmd {
	if cmd, done := s.env.Handle(s.keys.Handling, s.desk, h, msg); done {
		return cmd
	}
	if k := s.keys; k.NextUnread.Matches(msg) || k.PreviousUnread.Matches(msg) {
		return kit.Send(kit.Toast{Text: s.env.Say(lang.ActLastNews)})
	}
	return nil
}

// reach is how far marking an item's list goes: over its section or, of the lead and the
// latest, over all.
func (s *Screen) reach(it item) kit.Reach {
	if i := slices.IndexFunc(s.front.sections, func(x news.Section) bool { return x.ID == it.section }); i >= 0 {
		return s.env.ReachOf(s.front.sections[i:i+1], s.front.sections[i].Tally.Unread)
	}
	return s.env.ReachOf(s.front.sections, s.front.stock.Unread)
}

func open(it item) tea.Cmd {
	if it.headline.ID == "" {
		return kit.Send(kit.OpenSection{ID: it.section})
	}
	return kit.Send(kit.OpenArticle{ID: it.headline.ID, Among: it.among})
}

// sections are those that an item belongs to.
func sections(it item) []news.SectionID {
	switch {
	case it.section != "":
		return []news.SectionID{it.section}
	case it.headline.Section != "":
		return []news.SectionID{it.headline.Section}
	}
	return nil
}

// move moves the cursor on the page; it reports whether the message asked for that.
func (s *Screen) move(msg tea.Msg) bool {
	switch m, _ := s.keys.Motion(msg); {
	case m.Rows != 0:
		s.goTo(s.page.below(s.cursor, m.Rows))
		return true
	case m.Pages != 0:
		s.turn(int(m.Pages * float64(s.height)))
		return true
	case m.End < 0:
		s.goTo(0)
		return true
	case m.End > 0:
		s.goTo(len(s.page.items) - 1)
		return true
	}
	switch k := s.keys; {
	case k.Left.Matches(msg):
		s.goTo(s.page.beside(s.cursor, -1))
	case k.Right.Matches(msg):
		s.goTo(s.page.beside(s.cursor, 1))
	default:
		return false
	}
	return true
}

// turn moves the cursor by lines, in its column as far as that reaches.
func (s *Screen) turn(lines int) {
	by, from := 1, s.page.spots[s.cursor].y
	if lines < 0 {
		by, lines = -1, -lines
	}
	for {
		next := s.page.below(s.cursor, by)
		if next == s.cursor {
			break
		}
		s.cursor = next
		if abs(s.page.spots[next].y-from) >= lines {
			break
		}
	}
	s.show()
}
