package section

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// settling is how long changes are gathered before the store is asked again.
const settling = 120 * time.Millisecond

// widening is the cells that a pane gets or loses by a key.
const widening = 3

// stir asks the store again soon; while that is due, further changes join it.
func (s *Screen) stir() tea.Cmd {
	if s.state.settle.Waiting() {
		return nil
	}
	return s.state.settle.Wait(settling, struct{}{})
}

// act runs a command.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if m, ok := s.keys.Motion(msg); ok {
		return s.steer(m)
	}
	if cmd, done := s.travel(msg); done {
		return cmd
	}
	k := s.keys
	switch {
	case k.Density.Matches(msg):
		s.settings.denser()
		s.list.Forget()
		s.list.Move(0)
		return kit.Send(kit.Toast{Text: s.env.Say(densities[s.settings.Density])})
	case k.Order.Matches(msg):
		s.settings.reorder()
		say := kit.Toast{Text: s.env.Say(lang.SectionOrdered, s.env.Say(orders[s.settings.Order]))}
		return tea.Batch(s.list.Show(s.env.Context, s.query()), kit.Send(say))
	case k.Muted.Matches(msg):
		return s.toggleMuted()
	case k.Filter.Matches(msg):
		s.startFilter()
		return nil
	case k.Narrower.Matches(msg):
		s.widen(-widening)
		return nil
	case k.Wider.Matches(msg):
		s.widen(widening)
		return nil
	case k.AllRead.Matches(msg):
		return s.env.MarkAllRead(s.desk, k.AllRead, s.list.Query(), s.reach())
	case k.Refresh.Matches(msg):
		return kit.Send(kit.Refresh{Sections: s.chosenSections()})
	case k.Export.Matches(msg):
		return kit.Send(kit.Export{Title: s.Title(), Sections: s.chosenSections()})
	case k.Bookmarks.Matches(msg):
		return kit.Send(kit.OpenBookmarks{})
	}
	if h, ok := s.list.Chosen(); ok {
		return s.deal(msg, h)
	}
	return nil
}

// reach is how far marking the list goes. What the reader narrowed it to is never wide.
func (s *Screen) reach() kit.Reach {
	q := s.list.Query()
	sections := slices.DeleteFunc(slices.Clone(s.places.sections), func(x news.Section) bool {
		return q.Section != "" && x.ID != q.Section || q.Portal != "" && x.ID.Portal() != q.Portal
	})
	e, _ := s.tree.Chosen()
	reach := s.env.ReachOf(sections, e.unread)
	reach.Wide = reach.Wide && q.Words == "" && !q.Muted
	return reach
}

// toggleMuted shows what is hidden instead of the rest, or the rest again.
func (s *Screen) toggleMuted() tea.Cmd {
	s.state.muted = !s.state.muted
	return s.list.Show(s.env.Context, s.query())
}

// deal does what concerns the headline under the cursor.
func (s *Screen) deal(msg tea.Msg, h news.Headline) tea.Cmd {
	if s.keys.Keep.Matches(msg) {
		if e, ok := s.tree.Chosen(); ok && e.section != "" {
			return kit.Send(kit.Keep{Section: e.section})
		}
		return kit.Send(kit.Keep{Section: h.Section})
	}
	cmd, _ := s.env.Handle(s.keys.Handling, s.desk, h, msg)
	return cmd
}

// steer moves the cursor of the pane that has it.
func (s *Screen) steer(m widget.Motion) tea.Cmd {
	switch {
	case s.focus == onTree:
		return s.climb(m)
	case m.End < 0:
		return s.list.Top(s.env.Context)
	case m.End > 0:
		return s.list.Bottom(s.env.Context)
	}
	s.list.Go(m)
	return s.list.More(s.env.Context)
}

// climb moves the cursor of the tree, and shows the section it comes to.
func (s *Screen) climb(m widget.Motion) tea.Cmd {
	before, _ := s.tree.Chosen()
	s.tree.Go(m)
	if after, _ := s.tree.Chosen(); after == before {
		return nil
	}
	return s.list.Show(s.env.Context, s.query())
}
