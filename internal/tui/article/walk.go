package article

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// walk goes to the next or previous article of the list.
func (s *Screen) walk(msg tea.Msg) (tea.Cmd, bool) {
	switch k := s.keys; {
	case k.Next.Matches(msg):
		return s.step(false, false), true
	case k.Previous.Matches(msg):
		return s.step(true, false), true
	case k.NextUnread.Matches(msg):
		return s.step(false, true), true
	case k.PreviousUnread.Matches(msg):
		return s.step(true, true), true
	}
	return nil, false
}

// step asks for the neighbour in the list.
func (s *Screen) step(backward, unread bool) tea.Cmd {
	if s.article.ID == "" {
		return nil
	}
	w := &s.errands.step
	if !s.errands.walk.Waiting() || w.backward != backward || w.unread != unread {
		*w = stride{backward: backward, unread: unread}
	}
	w.steps++
	q := s.among
	q.Limit, q.Backward, q.After = w.steps, backward, news.CursorAt(s.article.Headline)
	q.Unread = q.Unread || unread
	desk, end := s.desk, &endOfList{w.edge()}
	return s.errands.walk.Start(s.env.Context, func(ctx context.Context) (news.Headline, error) {
		rows, err := desk.Headlines(ctx, q)
		switch {
		case err != nil:
			return news.Headline{}, err
		case len(rows) == 0:
			return news.Headline{}, end
		case backward:
			return rows[0], nil
		}
		return rows[len(rows)-1], nil
	})
}

// edge is what is said where the list ends.
func (w stride) edge() lang.Phrase {
	switch {
	case w.unread:
		return lang.ArticleAllRead
	case w.backward:
		return lang.ArticleFirst
	}
	return lang.ArticleLast
}

// endOfList says that there is no neighbour on that side.
type endOfList struct{ phrase lang.Phrase }

func (e *endOfList) Error() string { return "end of the list" }

// walked opens the neighbour, after saving the place in the article left.
func (s *Screen) walked(msg kit.Answer[news.Headline]) tea.Cmd {
	var end *endOfList
	if errors.As(msg.Err, &end) {
		return s.tell(end.phrase)
	}
	if msg.Err != nil {
		return kit.Send(failure(s.env, msg.Err))
	}
	leave := s.Leave()
	s.forget()
	s.id = msg.Value.ID
	// Title and sapo are known: they are there at once, the body follows.
	s.article.Headline = msg.Value
	s.set()
	return tea.Batch(kit.Send(kit.Turned{}), leave, s.open())
}
