package article

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// deal does what concerns the article as a whole.
func (s *Screen) deal(msg tea.Msg) (tea.Cmd, bool) {
	if s.article.ID == "" {
		if s.keys.Retry.Matches(msg) {
			return s.open(), true
		}
		return nil, false
	}
	switch k := s.keys; {
	case k.Bookmark.Matches(msg):
		return s.bookmark(), true
	case k.ToggleRead.Matches(msg):
		return s.mark(s.article.Status.Unread(), true), true
	case k.Follow.Matches(msg):
		return s.follow(), true
	case k.Keep.Matches(msg):
		return kit.Send(kit.Keep{Section: s.article.Section}), true
	case k.Retry.Matches(msg):
		return s.open(), true
	case k.Browser.Matches(msg):
		return kit.Send(kit.Browse{URL: s.article.URL}), true
	case k.Copy.Matches(msg):
		return s.copyAddress(), true
	}
	return nil, false
}

// bookmark saves the story or takes it off the shelf; either can be undone.
func (s *Screen) bookmark() tea.Cmd {
	desk, env, id := s.desk, s.env, s.id
	changed := kit.Marked{IDs: []news.HeadlineID{id}}
	if !s.article.Status.Saved() {
		b := news.Bookmark{Saved: env.Now()}
		undo := env.Attempt(func(ctx context.Context) error {
			_, err := desk.Unbookmark(ctx, id)
			return err
		}, changed)
		return s.change(lang.ArticleSaved, undo, func(ctx context.Context) error { return desk.Bookmark(ctx, id, b) })
	}
	return func() tea.Msg {
		b, err := desk.Unbookmark(env.Context, id)
		if err != nil {
			return failure(env, err)
		}
		undo := env.Attempt(func(ctx context.Context) error { return desk.Bookmark(ctx, id, b) }, changed)
		return tea.Batch(kit.Send(changed), kit.Send(kit.Toast{Text: env.Say(lang.ArticleUnsaved), Undo: undo}))()
	}
}

// mark marks the article as read or unread. It says so where the reader asked for it.
func (s *Screen) mark(read, told bool) tea.Cmd {
	desk, env, ids := s.desk, s.env, []news.HeadlineID{s.id}
	if !told {
		return env.Attempt(func(ctx context.Context) error { return desk.MarkRead(ctx, ids, read) }, kit.Marked{IDs: ids})
	}
	text := lang.ArticleUnread
	if read {
		text = lang.ArticleRead
	}
	undo := env.Attempt(func(ctx context.Context) error { return desk.MarkRead(ctx, ids, !read) }, kit.Marked{IDs: ids})
	return s.change(text, undo, func(ctx context.Context) error { return desk.MarkRead(ctx, ids, read) })
}

// follow follows the section that the article stands in.
func (s *Screen) follow() tea.Cmd {
	desk, env, section := s.desk, s.env, s.article.Section
	if section == "" {
		return s.tell(lang.ArticleNoSection)
	}
	name := s.article.Label
	if name == "" {
		name = string(section)
	}
	undo := env.Attempt(func(ctx context.Context) error { return desk.Unfollow(ctx, section) }, kit.Followed{})
	toast := kit.Toast{Text: env.Say(lang.ArticleFollowed, name), Undo: undo}
	return env.Attempt(func(ctx context.Context) error { return desk.Follow(ctx, section) },
		tea.BatchMsg{kit.Send(kit.Followed{}), kit.Send(toast)})
}

// copyAddress copies the chosen link, or else the article's own address.
func (s *Screen) copyAddress() tea.Cmd {
	address := s.article.URL
	if link, ok := s.chosen(); ok {
		address = link.URL
	}
	return tea.Batch(tea.SetClipboard(address), s.tell(lang.ArticleCopied))
}

// change runs an act on the headline's status, then says so and offers to undo it.
func (s *Screen) change(text lang.Phrase, undo tea.Cmd, act func(context.Context) error) tea.Cmd {
	marked := kit.Marked{IDs: []news.HeadlineID{s.id}}
	toast := kit.Toast{Text: s.env.Say(text), Undo: undo}
	return s.env.Attempt(act, tea.BatchMsg{kit.Send(marked), kit.Send(toast)})
}

// look asks the store for the reader's status of the article.
func (s *Screen) look() tea.Cmd {
	desk, id := s.desk, s.id
	return s.errands.look.Start(s.env.Context, func(ctx context.Context) (news.Article, error) { return desk.Open(ctx, id) })
}

func (s *Screen) tell(p lang.Phrase) tea.Cmd { return kit.Send(kit.Toast{Text: s.env.Say(p)}) }

func failure(env kit.Env, err error) tea.Msg {
	return kit.Toast{Text: env.Explain(err), Bad: true}
}
