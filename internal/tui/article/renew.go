package article

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// renewal is an article that was asked for again, and the version that was on screen.
type renewal struct {
	opened
	was int
}

// renew asks the portal for the article again, or opens it where that failed before.
func (s *Screen) renew() tea.Cmd {
	if s.err != nil || len(s.article.Blocks) == 0 {
		return s.open()
	}
	desk, id, set, was := s.desk, s.id, s.setting(), s.article.Version
	ask := func(ctx context.Context) (renewal, error) {
		a, err := desk.Renew(ctx, id)
		return renewal{opened{a, set(a, nil), place(desk, a)}, was}, err
	}
	return tea.Batch(s.tell(lang.ArticleRenewing), s.errands.renew.Start(s.env.Context, ask))
}

// renewed shows another version that came, and says what came of asking.
func (s *Screen) renewed(msg kit.Answer[renewal]) tea.Cmd {
	got := msg.Value
	switch {
	case msg.Err != nil:
		return kit.Send(kit.Toast{Text: s.env.Say(lang.ArticleNotRenewed, s.env.Explain(msg.Err)), Bad: true})
	case got.article.ID != s.id:
		return nil
	case got.article.Version == got.was:
		return s.tell(lang.ArticleUnchanged)
	}
	changes := s.keys.Changes.First()
	return tea.Batch(
		s.opened(kit.Answer[opened]{Value: got.opened}),
		kit.Send(kit.Toast{Text: s.env.Say(lang.ArticleRenewed, changes)}),
		kit.Send(kit.Marked{IDs: []news.HeadlineID{s.id}}),
	)
}
