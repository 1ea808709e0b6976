package section

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// settling is how long changes are gathered before the store is asked again.
const settling = 120 * time.Millisecond

// stir asks the store again soon; while that is due, further changes join it.
func (s *Screen) stir() tea.Cmd {
	if s.state.settle.Waiting() {
		return nil
	}
	return s.state.settle.Wait(settling, struct{}{})
}

// act runs a command.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if cmd, done := s.move(msg); done {
		return cmd
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
	case k.Filter.Matches(msg):
		s.startFilter()
		return nil
	case k.AllRead.Matches(msg):
		return s.env.MarkAllRead(s.desk, s.list.Query())
	case k.Refresh.Matches(msg):
		return kit.Send(kit.Refresh{Sections: s.chosenSections()})
	case k.Bookmarks.Matches(msg):
		return kit.Send(kit.OpenBookmarks{})
	}
	if h, ok := s.list.Chosen(); ok {
		return s.deal(msg, h)
	}
	return nil
}

// deal does what concerns the headline under the cursor.
func (s *Screen) deal(msg tea.Msg, h news.Headline) tea.Cmd {
	k := s.keys
	switch {
	case k.Bookmark.Matches(msg):
		return s.env.ToggleBookmark(s.desk, h)
	case k.Read.Matches(msg):
		return s.env.MarkRead(s.desk, []news.HeadlineID{h.ID}, h.Status.Unread())
	case k.Keep.Matches(msg):
		if e, ok := s.tree.Chosen(); ok && e.section != "" {
			return kit.Send(kit.Keep{Section: e.section})
		}
		return kit.Send(kit.Keep{Section: h.Section})
	case k.Browser.Matches(msg):
		return kit.Send(kit.Browse{URL: h.URL})
	case k.Copy.Matches(msg):
		return s.env.CopyLink(h.URL)
	}
	return nil
}

// move moves the cursor of the pane that has it.
func (s *Screen) move(msg tea.Msg) (cmd tea.Cmd, done bool) {
	k := s.keys
	switch {
	case k.Down.Matches(msg):
		return s.step(func(l scroller) { l.Move(1) }), true
	case k.Up.Matches(msg):
		return s.step(func(l scroller) { l.Move(-1) }), true
	case k.PageDown.Matches(msg):
		return s.step(func(l scroller) { l.Page(1) }), true
	case k.PageUp.Matches(msg):
		return s.step(func(l scroller) { l.Page(-1) }), true
	case k.HalfDown.Matches(msg):
		return s.step(func(l scroller) { l.Page(0.5) }), true
	case k.HalfUp.Matches(msg):
		return s.step(func(l scroller) { l.Page(-0.5) }), true
	case k.Top.Matches(msg):
		if s.focus == onTree {
			return s.step(func(l scroller) { l.MoveTo(0) }), true
		}
		return s.list.Top(s.env.Context), true
	case k.Bottom.Matches(msg):
		if s.focus == onTree {
			return s.step(func(l scroller) { l.MoveTo(len(s.tree.Rows()) - 1) }), true
		}
		return s.list.Bottom(s.env.Context), true
	}
	return nil, false
}

// scroller is what both lists do alike.
type scroller interface {
	Move(by int)
	MoveTo(i int)
	Page(share float64)
}

// step moves the list that has the cursor and follows it.
func (s *Screen) step(move func(scroller)) tea.Cmd {
	if s.focus == onList {
		move(s.list)
		return s.list.More(s.env.Context)
	}
	before, _ := s.tree.Chosen()
	move(&s.tree)
	if after, _ := s.tree.Chosen(); after == before {
		return nil
	}
	return s.list.Show(s.env.Context, s.query())
}
