package article

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// deal does what concerns the article as a whole.
func (s *Screen) deal(msg tea.Msg) (tea.Cmd, bool) {
	switch k := s.keys; {
	case k.Retry.Matches(msg):
		return s.renew(), true
	case k.Bookmarks.Matches(msg):
		return kit.Send(kit.OpenBookmarks{}), true
	}
	if s.article.ID == "" {
		return nil, false
	}
	switch k := s.keys; {
	case k.Follow.Matches(msg):
		return s.follow(), true
	case k.Keep.Matches(msg):
		return kit.Send(kit.Keep{Section: s.article.Section, ID: s.id}), true
	case k.Export.Matches(msg):
		return kit.Send(kit.Export{Title: s.article.Title, Article: s.id}), true
	case k.Copy.Matches(msg):
		return s.env.CopyLink(s.address()), true
	}
	return s.env.Handle(s.keys.Handling, s.desk, s.article.Headline, msg)
}

// follow follows the section that the article stands in, unless that is done already.
func (s *Screen) follow() tea.Cmd {
	desk, env, section := s.desk, s.env, s.article.Section
	if section == "" {
		return s.tell(lang.ArticleNoSection)
	}
	name := s.article.Label
	if name == "" {
		name = string(section)
	}
	undo := env.Attempt(func(ctx context.Context) error {
		_, err := desk.Unfollow(ctx, section)
		return err
	}, kit.Followed{})
	follow := env.Attempt(func(ctx context.Context) error { return desk.Follow(ctx, section) }, tea.BatchMsg{
		kit.Send(kit.Followed{}), kit.Send(kit.Toast{Text: env.Say(lang.ArticleFollowed, name), Undo: undo}),
	})
	return func() tea.Msg {
		followed, err := desk.Sections(env.Context)
		if err != nil {
			return failure(env, err)
		}
		// Undoing what was not done would take away what the reader chose before.
		if slices.ContainsFunc(followed, func(f news.Section) bool { return f.ID == section }) {
			return kit.Toast{Text: env.Say(lang.ArticleFollows, name)}
		}
		return follow()
	}
}

// address is that of the chosen link, or else the article's own.
func (s *Screen) address() string {
	if link, ok := s.chosen(); ok {
		return link.URL
	}
	return s.article.URL
}

// look asks the store what it knows of the article now.
func (s *Screen) look() tea.Cmd {
	desk, id := s.desk, s.id
	return s.errands.look.Start(s.env.Context, func(ctx context.Context) (news.Headline, error) { return desk.Headline(ctx, id) })
}

func (s *Screen) tell(p lang.Phrase) tea.Cmd { return kit.Send(kit.Toast{Text: s.env.Say(p)}) }

func failure(env kit.Env, err error) tea.Msg {
	return kit.Toast{Text: env.Explain(err), Bad: true}
}
