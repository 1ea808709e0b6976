package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// words are a list of words as the reader typed it.
type words string

// list is how the configuration has it; nil where there are none.
func (w words) list() any {
	if all := viet.SplitWords(string(w)); len(all) > 0 {
		return all
	}
	return nil
}

func newWords(typed string) viet.Words { return viet.NewWords(viet.SplitWords(typed)) }

// muting is what the reader's choices mute.
func (r *Root) muting() news.Muting {
	return r.options.Choosing.Sections.Muting(viet.SplitWords(r.wishes.now.Mute))
}

// mute hides what the reader does not want to see; the screens then ask again.
func (r *Root) mute() tea.Cmd {
	desk, m := r.options.Desk, r.muting()
	return r.env.Attempt(func(ctx context.Context) error { return desk.Mute(ctx, m) }, kit.Shelved{})
}

// reword acts on the words that changed.
func (r *Root) reword(now, was kit.Choices) tea.Cmd {
	var cmds []tea.Cmd
	if now.Watch != was.Watch {
		r.watch.words = newWords(now.Watch)
	}
	if now.Highlight != was.Highlight {
		*r.env.Highlight = newWords(now.Highlight)
		cmds = append(cmds, r.tellAll(kit.Restyled{}))
	}
	if now.Mute != was.Mute {
		cmds = append(cmds, r.mute())
	}
	return tea.Batch(cmds...)
}
