package section

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// column is the widest that text is set, in cells.
const column = 72

// resting is how long the cursor rests on a headline before the preview follows it:
// a held key costs what the list costs, not what the articles cost that fly by.
const resting = 60 * time.Millisecond

// preview is the article beside the list. Only what is on disk is opened, so that
// walking over headlines asks nothing of the portals; of the others it shows the sapo.
type preview struct {
	sought  news.Headline // the one that the cursor is on
	article news.Article  // the one that is shown, with its body if that is on disk
	width   int
	page    typeset.Page
	drawn   []string // lines of the page, drawn when they are first shown
	top     int
	wait    kit.Errand[opened]
}

// opened is an article with its page, or only the headline whose article is wanted.
type opened struct {
	article news.Article
	page    typeset.Page
}

// look lets the preview follow the cursor.
func (s *Screen) look() tea.Cmd {
	p := &s.preview
	h, _ := s.list.Chosen()
	if s.layout.preview == 0 || (h.ID == p.sought.ID && h.Offline == p.sought.Offline) {
		return nil
	}
	p.sought = h
	if p.article.ID == "" {
		p.show(news.Article{Headline: h}, set(s.env, news.Article{Headline: h}, p.width))
	}
	return p.wait.Wait(resting, opened{article: news.Article{Headline: h}})
}

func set(env kit.Env, a news.Article, width int) typeset.Page {
	if a.ID == "" {
		return typeset.Page{Width: width}
	}
	return typeset.Article(a, typeset.Measure{Width: width, Words: typeset.WordsIn(env.Lang, env.Now())})
}

// previewed takes what was waited for: first that the cursor rests, then the article.
func (s *Screen) previewed(a kit.Answer[opened]) tea.Cmd {
	p := &s.preview
	if !p.wait.Owns(a) {
		return nil
	}
	got, rested := a.Value, a.Value.page.Width == 0
	desk, env, width, h := s.desk, s.env, p.width, got.article.Headline
	if rested && h.Offline {
		return p.wait.Start(env.Context, func(ctx context.Context) (opened, error) {
			article, err := desk.Peek(ctx, h.ID)
			if err != nil {
				article = news.Article{} // it went meanwhile: its sapo is what there is
			}
			article.Headline = h
			return opened{article, set(env, article, width)}, nil
		})
	}
	if rested {
		got.page = set(env, got.article, width)
	}
	p.top = 0
	p.show(got.article, got.page)
	p.resize(env, s.layout.preview)
	return nil
}

func (p *preview) show(a news.Article, page typeset.Page) {
	p.article, p.page = a, page
	p.forget()
}

// resize sets the article anew where the pane's width asks for it.
func (p *preview) resize(env kit.Env, pane int) {
	p.width = max(min(pane-4, column), 0)
	if p.page.Width != p.width && p.width > 0 {
		p.show(p.article, set(env, p.article, p.width))
	}
}

func (p *preview) forget() { p.drawn = make([]string, len(p.page.Lines)) }

func (p *preview) scroll(by, height int) {
	p.top = max(0, min(p.top+by, len(p.page.Lines)-height))
}

// lines draws what is on the screen.
func (p *preview) lines(env kit.Env, height int) []string {
	var lines []string
	for i := p.top; i < len(p.page.Lines) && len(lines) < height; i++ {
		if p.drawn[i] == "" {
			p.drawn[i] = "  " + typeset.Render(p.page.Lines[i], &env.Styles.Article, "")
		}
		lines = append(lines, p.drawn[i])
	}
	if !p.article.Offline && len(lines)+2 <= height {
		lines = append(lines, "", "  "+env.Styles.Dim.Render(env.Say(lang.SectionNotKept)))
	}
	return lines
}
