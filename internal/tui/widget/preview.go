package widget

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// previewColumn is the widest that a preview's text is set, in cells.
const previewColumn = 72

// previewMargins is the cells free at both sides of the text together.
const previewMargins = 4

// MostPreview is the cells of a preview whose text is as wide as it gets.
const MostPreview = previewColumn + previewMargins

// resting is how long the cursor rests on a headline before the preview follows it:
// a held key costs what the list costs, not what the articles cost that fly by.
const resting = 60 * time.Millisecond

// Peeker gives articles that are on disk; of others, an error.
type Peeker interface {
	Peek(context.Context, news.HeadlineID) (news.Article, error)
}

// Preview is the article beside a list. Only what is on disk is opened, so that
// walking over headlines asks nothing of the portals; of the others it shows the sapo.
type Preview struct {
	env     kit.Env
	desk    Peeker
	sought  news.Headline // the one that the cursor is on
	article news.Article  // the one that is shown, with its body if that is on disk
	pane    int           // cells; 0 where there is no room for it
	width   int           // of the text
	page    typeset.Page
	drawn   []string // lines of the page, drawn when they are first shown
	top     int
	wait    kit.Errand[previewed]
}

// previewed is an article with its page, or only the headline whose article is wanted.
type previewed struct {
	article news.Article
	page    typeset.Page
}

// NewPreview makes a preview without room; see [Preview.Resize].
func NewPreview(env kit.Env, desk Peeker) Preview { return Preview{env: env, desk: desk} }

// Look lets the preview follow the cursor to a headline.
func (p *Preview) Look(h news.Headline) tea.Cmd {
	if p.pane == 0 || (h.ID == p.sought.ID && h.Offline == p.sought.Offline) {
		return nil
	}
	p.sought = h
	if p.article.ID == "" {
		p.show(news.Article{Headline: h}, p.set(news.Article{Headline: h}, p.width))
	}
	return p.wait.Wait(resting, previewed{article: news.Article{Headline: h}})
}

func (p *Preview) set(a news.Article, width int) typeset.Page {
	if a.ID == "" {
		return typeset.Page{Width: width}
	}
	return typeset.Article(a, typeset.Measure{Width: width, Words: typeset.WordsIn(p.env.Lang, p.env.Now())})
}

// Take takes what was waited for: first that the cursor rests, then the article. It
// reports whether the answer was the preview's.
func (p *Preview) Take(msg kit.Reply) (cmd tea.Cmd, mine bool) {
	a, ok := msg.(kit.Answer[previewed])
	if !ok || !p.wait.Owns(a) {
		return nil, false
	}
	got, rested := a.Value, a.Value.page.Width == 0
	h, width := got.article.Headline, p.width
	if rested && h.Offline {
		return p.wait.Start(p.env.Context, func(ctx context.Context) (previewed, error) {
			article, err := p.desk.Peek(ctx, h.ID)
			if err != nil {
				article = news.Article{} // it went meanwhile: its sapo is what there is
			}
			article.Headline = h
			return previewed{article, p.set(article, width)}, nil
		}), true
	}
	if rested {
		got.page = p.set(got.article, width)
	}
	p.top = 0
	p.show(got.article, got.page)
	p.Resize(p.pane)
	return nil, true
}

func (p *Preview) show(a news.Article, page typeset.Page) {
	p.article, p.page = a, page
	p.Forget()
}

// Resize gives the preview a pane of some cells, and sets the article anew where its
// width asks for it; 0 hides it.
func (p *Preview) Resize(pane int) {
	p.pane, p.width = pane, max(min(pane-previewMargins, previewColumn), 0)
	if p.page.Width != p.width && p.width > 0 {
		p.show(p.article, p.set(p.article, p.width))
	}
}

// Forget drops the drawn lines: styles changed.
func (p *Preview) Forget() { p.drawn = make([]string, len(p.page.Lines)) }

// Scroll moves the article by lines in a pane of some height.
func (p *Preview) Scroll(by, height int) {
	p.top = max(0, min(p.top+by, len(p.page.Lines)-height))
}

// Lines draws what is on the screen, at most height lines; none before there is a headline.
func (p *Preview) Lines(height int) []string {
	st := p.env.Styles
	if p.article.ID == "" {
		return nil
	}
	var lines []string
	for i := p.top; i < len(p.page.Lines) && len(lines) < height; i++ {
		if p.drawn[i] == "" {
			p.drawn[i] = "  " + typeset.Render(p.page.Lines[i], &st.Article, "")
		}
		lines = append(lines, p.drawn[i])
	}
	if !p.article.Offline && len(lines)+2 <= height {
		how := p.env.Say(lang.PreviewNotKept)
		if p.env.Offline() {
			how = p.env.Say(lang.PreviewWanted, p.env.KeyOf("keep", "d"))
		}
		lines = append(lines, "", "  "+st.Dim.Render(how))
	}
	return lines
}
