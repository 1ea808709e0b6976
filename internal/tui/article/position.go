package article

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
)

// saveAfter is how long the reader rests before the place is written down.
const saveAfter = time.Second

// saveSoon saves the place when the reader has rested.
func (s *Screen) saveSoon() tea.Cmd {
	return s.errands.save.Wait(saveAfter, s.pager.anchor)
}

// save writes the place down if it is another than the one in the store.
func (s *Screen) save() tea.Cmd {
	at, id := s.Position(), s.id
	if here := s.pager.here(); at == (news.Position{}) && here > 0 {
		// The zero position means none; the line above the first block stands for it.
		at = s.pager.page.Lines[here-1].At
	}
	if at == s.view.saved || s.err != nil || s.article.ID == "" {
		return nil
	}
	s.view.saved = at
	desk, env := s.desk, s.env
	return func() tea.Msg {
		// The program may be ending: what is being saved must still get through.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(env.Context), saveWithin)
		defer cancel()
		if err := desk.SavePosition(ctx, id, at); err != nil {
			return failure(env, err)
		}
		return nil
	}
}

// saveWithin bounds the writing of a place; it is one row on the local disk.
const saveWithin = 2 * time.Second

// Leave implements [kit.Leaver].
func (s *Screen) Leave() tea.Cmd {
	s.errands.save.Drop()
	s.hush()
	if s.env.Pictures == nil {
		return s.save()
	}
	return tea.Batch(s.takeDown(), s.save())
}

// Position is the place in the article that the reader is at.
func (s *Screen) Position() news.Position {
	if s.onDetour() {
		return s.view.away.from
	}
	return s.pager.anchor
}
