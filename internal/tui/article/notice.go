package article

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// detour is a look at the notices, which stand behind the article: the same key
// goes back to where it began. Its zero value is none.
type detour struct {
	under    bool
	from, to news.Position
}

// onDetour reports whether the reader was brought to the notices and stayed there.
func (s *Screen) onDetour() bool { return s.view.away.under && s.pager.anchor == s.view.away.to }

// toggleNotices shows the notices and goes to them, or hides them.
func (s *Screen) toggleNotices() tea.Cmd {
	if len(s.article.Notices) == 0 {
		return s.tell(lang.ArticleNoNotices)
	}
	back, from := s.onDetour(), s.Position()
	s.view.away = detour{}
	s.view.notices = !s.view.notices
	s.set()
	switch {
	case back:
		s.pager.place(from)
	case s.view.notices:
		// Words are counted up to the end of the article, where the notices begin.
		first, last := len(s.pager.page.Words), len(s.pager.page.Lines)
		if last <= s.pager.bottom() && !s.env.Linear {
			break
		}
		s.pager.begin(first)
		s.view.away = detour{true, from, s.pager.anchor}
	}
	return s.saveSoon()
}
