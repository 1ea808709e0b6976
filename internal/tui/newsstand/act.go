package newsstand

import (
	"context"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// act does what a key or a command's name asks for.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if s.move(msg) {
		return nil
	}
	switch k := s.keys; {
	case s.picks != nil && k.Accept.Matches(msg):
		return s.accept()
	case k.Filter.Matches(msg):
		s.ask(filter, lang.NewsstandFilter, lang.NewsstandHintFind, s.stand.filter)
		return nil
	case k.Add.Matches(msg):
		s.ask(address, lang.NewsstandAsk, lang.NewsstandHint, "")
		return nil
	case k.FoldAll.Matches(msg):
		s.foldAll()
		return nil
	}
	r, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	switch k := s.keys; {
	case k.Toggle.Matches(msg):
		return s.toggle(r)
	case k.Accept.Matches(msg):
		return s.open(r)
	case k.Fold.Matches(msg):
		s.fold(r, true)
	case k.Unfold.Matches(msg):
		s.fold(r, false)
	case k.Refresh.Matches(msg):
		return s.refresh(r)
	case k.Settings.Matches(msg):
		return kit.Send(r.settings())
	case k.Home.Matches(msg):
		return kit.Send(kit.Browse{URL: r.page()})
	}
	return nil
}

// settings opens what is chosen for the section or the portal of a row.
func (r row) settings() kit.OpenSectionSettings {
	if r.section == nil {
		return kit.OpenSectionSettings{ID: news.SectionID(r.portal.ID), Name: r.portal.Name}
	}
	return kit.OpenSectionSettings{ID: r.section.ID, Name: r.name()}
}

// page is the address that a browser shows of a row.
func (r row) page() string {
	if r.section != nil && r.section.Source.Kind == news.Listing {
		return r.section.Source.URL
	}
	return r.portal.Home
}

// open folds a portal or opens it, and opens the headlines of a section; those of one
// that is not followed are asked for, to be looked at.
func (s *Screen) open(r row) tea.Cmd {
	switch {
	case r.section != nil && r.section.Followed:
		return kit.Send(kit.OpenSection{ID: r.section.ID})
	case r.section != nil:
		look := kit.Refresh{Sections: []news.SectionID{r.section.ID}}
		return tea.Batch(kit.Send(kit.OpenSection{ID: r.section.ID}), kit.Send(look))
	case s.stand.filter != "":
		s.stand.filter, s.stand.open[r.portal.ID] = "", true
		s.show()
		s.seek(r.key())
	default:
		s.fold(r, s.stand.open[r.portal.ID])
	}
	return nil
}

// toggle follows what the row stands for, or stops following it where all of it
// is followed: of a portal what [news.Portal.Whole] gives. A reader who follows
// nothing yet only ticks.
func (s *Screen) toggle(r row) tea.Cmd {
	var on, off []news.SectionID
	for _, sec := range r.sections() {
		if s.isOn(sec) {
			on = append(on, sec.ID)
		}
	}
	for _, sec := range r.whole() {
		if !s.isOn(sec) {
			off = append(off, sec.ID)
		}
	}
	switch {
	case len(on)+len(off) == 0:
		return s.tell(lang.NewsstandNothing)
	case s.picks != nil:
		for _, id := range off {
			s.picks[id] = true
		}
		if len(off) == 0 {
			for _, id := range on {
				delete(s.picks, id)
			}
		}
		s.list.Forget()
		return nil
	case len(off) > 0:
		return s.follow(off, s.told(lang.NewsstandFollow, lang.NewsstandFollowOne, off, r))
	}
	return s.unfollow(on, s.told(lang.NewsstandLeave, lang.NewsstandLeaveOne, on, r))
}

// isOn reports whether a section is followed or, before the first choice, ticked.
func (s *Screen) isOn(sec news.Section) bool {
	if s.picks != nil {
		return s.picks[sec.ID]
	}
	return sec.Followed
}

func (s *Screen) told(many lang.Counted, one lang.Phrase, ids []news.SectionID, r row) string {
	if r.section != nil {
		return s.env.Say(one, r.name())
	}
	return s.env.Count(many, len(ids), r.portal.Name)
}

func (s *Screen) follow(ids []news.SectionID, text string) tea.Cmd {
	for _, id := range ids {
		s.fresh[id] = true
	}
	return s.change(func(ctx context.Context) (func(context.Context) error, error) {
		return s.forget(ids), s.desk.Follow(ctx, ids...)
	}, text)
}

func (s *Screen) unfollow(ids []news.SectionID, text string) tea.Cmd {
	for _, id := range ids {
		delete(s.fresh, id)
	}
	return s.change(func(ctx context.Context) (func(context.Context) error, error) { return s.desk.Unfollow(ctx, ids...) }, text)
}

// change runs an act, tells of it, and offers what it returns as undo.
func (s *Screen) change(act func(context.Context) (back func(context.Context) error, err error), text string) tea.Cmd {
	var back func(context.Context) error
	undo := s.env.Attempt(func(ctx context.Context) error { return back(ctx) }, kit.Followed{})
	return s.env.Attempt(func(ctx context.Context) (err error) {
		back, err = act(ctx)
		return err
	}, tea.BatchMsg{kit.Send(kit.Followed{}), kit.Send(kit.Toast{Text: text, Undo: undo})})
}

// forget returns what stops following sections that the reader has just begun to follow.
func (s *Screen) forget(ids []news.SectionID) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := s.desk.Unfollow(ctx, ids...)
		return err
	}
}

// accept follows what is ticked and goes to read it.
func (s *Screen) accept() tea.Cmd {
	if len(s.picks) == 0 {
		return kit.Send(kit.Toast{Text: s.env.Say(lang.NewsstandNonePick, s.keys.Toggle.Help().Key)})
	}
	ids := sorted(s.picks)
	undo := s.env.Attempt(s.forget(ids), kit.Followed{})
	toast := kit.Toast{Text: s.env.Count(lang.NewsstandFollowAll, len(ids)), Undo: undo}
	return s.env.Attempt(func(ctx context.Context) error { return s.desk.Follow(ctx, ids...) }, tea.BatchMsg{
		kit.Send(kit.Followed{}), kit.Send(toast), kit.Send(kit.Refresh{Sections: ids}), kit.Send(kit.OpenFrontPage{}),
	})
}

// refresh asks the followed sections of a row for headlines.
func (s *Screen) refresh(r row) tea.Cmd {
	var ids []news.SectionID
	for _, sec := range r.sections() {
		if sec.Followed {
			ids = append(ids, sec.ID)
			delete(s.fresh, sec.ID)
		}
	}
	if len(ids) == 0 {
		return s.tell(lang.NewsstandUnfollow)
	}
	return kit.Send(kit.Refresh{Sections: ids})
}

func (s *Screen) tell(p lang.Phrase) tea.Cmd { return kit.Send(kit.Toast{Text: s.env.Say(p)}) }

// sorted are the ids of a set in an order that does not change.
func sorted(set map[news.SectionID]bool) []news.SectionID { return slices.Sorted(maps.Keys(set)) }
