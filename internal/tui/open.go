package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/ask"
	"github.com/sapbao/sapbao/internal/tui/bookmarks"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/newsstand"
	"github.com/sapbao/sapbao/internal/tui/search"
	"github.com/sapbao/sapbao/internal/tui/section"
	"github.com/sapbao/sapbao/internal/tui/settings"
	"github.com/sapbao/sapbao/internal/tui/story"
	"github.com/sapbao/sapbao/internal/viet"
)

// deep is how many screens stand on each other at most. Beyond it the lowest but
// the front page is let go.
const deep = 12

// screen makes the screen that a message asks for.
func (r *Root) screen(open tea.Msg) shown {
	switch open := open.(type) {
	case kit.OpenSection:
		return shown{section.New(r.env, r.options.Desk, open.ID, &r.wishes.lists), open}
	case kit.OpenArticle:
		return shown{article.New(r.env, r.options.Desk, open, &r.wishes.column), open}
	case kit.OpenStory:
		return shown{story.New(r.env, r.options.Desk, open.ID), open}
	case kit.OpenSearch:
		return shown{search.New(r.env, r.options.Desk, open.Text), open}
	case kit.OpenBookmarks:
		return shown{bookmarks.New(r.env, r.options.Desk), open}
	case kit.OpenNewsstand:
		return shown{newsstand.New(r.env, r.options.Desk, open), open}
	case kit.OpenSettings:
		return shown{r.settings(open), open}
	case kit.OpenSectionSettings:
		return shown{settings.NewForSection(r.env, open, r.options.Choosing.Sections[open.ID]), open}
	case kit.OpenWelcome:
		return shown{r.welcome(open), open}
	}
	return shown{frontpage.New(r.env, r.options.Desk, frontpage.Options{
		Demo: r.options.Demo, Visited: r.options.Start.Visited, NoPictures: &r.wishes.column.NoPictures,
	}), kit.OpenFrontPage{}}
}

// serve does what a screen asks of root.
func (r *Root) serve(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.OpenFrontPage:
		return r.home()
	case kit.OpenSection, kit.OpenArticle, kit.OpenStory, kit.OpenSearch, kit.OpenBookmarks, kit.OpenNewsstand, kit.OpenSettings, kit.OpenSectionSettings, kit.OpenWelcome:
		return r.push(msg)
	case kit.OpenHelp:
		return r.guide()
	case kit.OpenPalette:
		return r.palette()
	case kit.Rechosen:
		return r.rechoose()
	case kit.SectionRechosen:
		return tea.Batch(r.rechooseSection(msg), r.tellAll(msg))
	case kit.Unchosen:
		return r.unchoose(msg)
	case spotted:
		return r.alert(msg)
	case kit.Back:
		return r.back()
	case kit.Toast:
		return r.say(msg)
	case kit.Turned:
		r.bar.toast = kit.Toast{}
	case kit.Ask:
		return r.lay(ask.New(r.env, msg))
	case kit.Export:
		return r.export(msg)
	case exported:
		return r.wrote(msg)
	case kit.AddWords:
		return r.addWords(msg)
	case kit.Again:
		return r.ask(msg)
	case kit.After:
		return r.options.After(msg.Delay, msg.Msg)
	case kit.Refresh:
		return r.refresh(msg.Sections)
	case kit.Keep:
		return r.keep(msg)
	case kit.AskPictures:
		return r.look()
	case kit.Browse:
		return r.browse(msg.URL)
	case kit.Copy:
		return tea.Batch(tea.SetClipboard(msg.Text), r.beyond(ansi.SetSystemClipboard(msg.Text)))
	case over:
		return r.quit()
	}
	return nil
}

// push opens a screen above the others. A screen that is on top already stays.
func (r *Root) push(open tea.Msg) tea.Cmd {
	if top := r.stack[len(r.stack)-1]; len(r.overlays) == 0 && sameKind(top.by, open) {
		return nil
	}
	r.overlays = nil
	s := r.screen(open)
	var cmds []tea.Cmd
	if len(r.stack) == deep {
		cmds = append(cmds, leave(r.stack[1].Screen))
		r.stack = append(r.stack[:1:1], r.stack[2:]...)
	}
	r.stack = append(r.stack, s)
	r.frame.give(s.Screen)
	return tea.Batch(append(cmds, s.Init())...)
}

// sameKind reports whether both messages open a screen of which one is enough.
func sameKind(a, b tea.Msg) bool {
	switch a.(type) {
	case kit.OpenBookmarks, kit.OpenNewsstand, kit.OpenSettings:
		return a == b
	}
	return false
}

// home closes everything above the front page.
func (r *Root) home() tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range r.all()[1:] {
		cmds = append(cmds, leave(s))
	}
	r.stack, r.overlays = r.stack[:1], nil
	return tea.Batch(cmds...)
}

// lay puts an overlay above the screens.
func (r *Root) lay(s kit.Screen) tea.Cmd {
	r.overlays = append(r.overlays, s)
	r.frame.give(s)
	return s.Init()
}

func (r *Root) browse(url string) tea.Cmd {
	open, env := r.options.Browse, r.env
	if open == nil || news.CleanLink(url) == "" {
		return nil
	}
	return func() tea.Msg {
		if err := open(url); err != nil {
			text := env.Say(lang.ActNoBrowser, viet.Clean(err.Error()))
			if errors.Is(err, news.ErrNoBrowser) {
				text = env.Say(lang.ActNoOpener, env.KeyOf("copy-link", "y"))
			}
			return kit.Toast{Text: text, Bad: true}
		}
		return nil
	}
}
