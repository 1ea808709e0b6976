package tui

import (
	"context"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// Saver saves the story at an address at once; fresh is false where it was saved before.
type Saver interface {
	SaveURL(ctx context.Context, url string) (h news.Headline, fresh bool, err error)
}

// paste gives a pasted text to the screen that has a use for it. Anywhere else the
// story at a pasted address is saved and opened.
func (r *Root) paste(msg tea.PasteMsg) tea.Cmd {
	typer, types := r.top().(kit.Typer)
	_, pastes := r.top().(kit.Paster)
	link := pastedLink(msg.Content)
	if link == "" || pastes || types && typer.Typing() {
		return r.top().Update(msg)
	}
	desk, env := r.options.Desk, r.env
	return func() tea.Msg {
		h, fresh, err := desk.SaveURL(env.Context, link)
		open := kit.Send(kit.OpenArticle{ID: h.ID})
		switch {
		case err != nil:
			return kit.Toast{Text: env.Explain(err), Bad: true}
		case !fresh:
			text := env.Say(lang.ActSavedBefore, viet.Truncate(h.Title, kit.Quoted))
			return tea.BatchMsg{open, kit.Send(kit.Toast{Text: text})}
		}
		saved := env.Saved(desk, h)
		return tea.BatchMsg{open, func() tea.Msg { return saved }}
	}
}

// pastedLink is the address that a pasted text is, or "".
func pastedLink(text string) string {
	if text = strings.TrimSpace(text); strings.ContainsFunc(text, unicode.IsSpace) {
		return ""
	}
	return news.CleanLink(text)
}
