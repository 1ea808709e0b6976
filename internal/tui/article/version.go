package article

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// changes shows what the paper changed from one version of the article to the next.
type changes struct {
	pairs []pair // newest first
	at    int
	pager pager
}

// pair is two versions that follow each other, compared.
type pair struct {
	newer, older news.Article
	passages     []typeset.Passage
}

// startChanges asks for the versions and compares them.
func (s *Screen) startChanges() tea.Cmd {
	if !s.article.Edited {
		return s.tell(lang.ArticleNoChanges)
	}
	desk, id := s.desk, s.id
	return s.errands.versions.Start(s.env.Context, func(ctx context.Context) ([]pair, error) {
		all, err := desk.Versions(ctx, id)
		var pairs []pair
		for i := 0; i+1 < len(all) && err == nil; i++ {
			pairs = append(pairs, pair{all[i], all[i+1], changed(all[i+1], all[i])})
			err = ctx.Err()
		}
		return pairs, err
	})
}

func (s *Screen) layChanges(msg kit.Answer[[]pair]) tea.Cmd {
	switch {
	case msg.Err != nil:
		return kit.Send(failure(s.env, msg.Err))
	case len(msg.Value) == 0:
		return s.tell(lang.ArticleNoChanges)
	}
	s.find.typing, s.hints = false, hints{}
	s.lay(&changes{pairs: msg.Value, pager: pager{anchor: head, linear: s.env.Linear}})
	return nil
}

func (c *changes) resize(s *Screen) {
	p := c.pairs[c.at]
	when := func(a news.Article) string { return s.env.Ago(a.Read) }
	title := s.env.Say(lang.ArticleChanges, p.newer.Version, when(p.newer), p.older.Version, when(p.older))
	passages := []typeset.Passage{{Role: typeset.NoticeTitle, Pieces: []typeset.Piece{{Text: title}}}}
	if len(p.passages) == 0 {
		passages = append(passages, typeset.Passage{Role: typeset.NoticeText, Pieces: []typeset.Piece{{Text: s.env.Say(lang.ArticleSameText)}}})
	}
	c.pager.height = s.pager.height
	c.pager.show(typeset.Changes(append(passages, p.passages...), s.column()))
}

func (c *changes) take(s *Screen, msg tea.Msg) (tea.Cmd, bool) {
	if lines, ok := s.keys.travel(msg, &c.pager); ok {
		c.pager.scroll(lines)
		return nil, false
	}
	switch {
	case s.closes(msg):
		return nil, true
	case s.keys.Changes.Matches(msg):
		if c.at++; c.at == len(c.pairs) {
			return nil, true
		}
		c.pager.anchor = head
		c.resize(s)
	}
	return nil, false
}

func (c *changes) lines(s *Screen) []string {
	lines := make([]string, s.pager.height)
	for i := range min(len(lines), c.pager.bottom()-c.pager.top) {
		at := c.pager.top + i
		lines[i] = s.render(c.pager.page.Lines[at], "", at == c.pager.line)
	}
	return lines
}

// bare implements sheet: nothing of the text shows below.
func (c *changes) bare() bool { return true }

func (c *changes) keys(s *Screen) kit.Sheet {
	earlier := s.keys.Changes
	earlier.SetHelp(earlier.Help().Key, s.env.Say(lang.ArticleKeyEarlier))
	f := kit.NewField(s.env, lang.ArticleKeyGoThere, lang.FieldKeyClose)
	f.Done.SetEnabled(false)
	return f.Sheet(earlier, s.keys.PageDown)
}

func (c *changes) where(*Screen) string { return fmt.Sprintf("%d/%d", c.at+1, len(c.pairs)) }
