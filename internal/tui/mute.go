package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
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

// addWords puts words on one of the reader's lists and tells what came of it.
func (r *Root) addWords(msg kit.AddWords) tea.Cmd {
	was, list := r.wishes.now, msg.To.Of(&r.wishes.now)
	before := *list
	*list = viet.JoinWords(viet.SplitWords(before + ", " + msg.Words))
	if *list == before {
		return r.say(kit.Toast{Text: r.env.Say(lang.WordsKnown)})
	}
	undo := kit.Unchoose(func(c *kit.Choices) { *msg.To.Of(c) = *msg.To.Of(&was) })
	words := viet.Truncate(viet.JoinWords(viet.SplitWords(msg.Words)), kit.Quoted)
	switch msg.To {
	case kit.Highlighted:
		return tea.Batch(r.rechoose(), r.say(kit.Toast{Text: r.env.Say(lang.WordsHighlighted, words), Undo: undo}))
	case kit.Watched:
		return tea.Batch(r.rechoose(), r.say(kit.Toast{Text: r.env.Say(lang.WordsWatched, words), Undo: undo}))
	}
	r.wishes.done.Mute = *list // it is acted on here, to count what it hides
	return tea.Batch(r.rechoose(), r.hide(words, undo))
}

// hide mutes anew and tells how many more headlines of the followed sections are hidden.
func (r *Root) hide(words string, undo tea.Cmd) tea.Cmd {
	desk, env, m := r.options.Desk, r.env, r.muting()
	return func() tea.Msg {
		before, err := hidden(env.Context, desk)
		if err == nil {
			err = desk.Mute(env.Context, m)
		}
		after := before
		if err == nil {
			after, err = hidden(env.Context, desk)
		}
		if err != nil {
			return kit.Toast{Text: env.Explain(err), Bad: true}
		}
		toast := kit.Toast{Text: env.Count(lang.WordsMuted, max(after-before, 0), words), Undo: undo}
		return tea.BatchMsg{kit.Send(kit.Shelved{}), kit.Send(toast)}
	}
}

// hidden is how many headlines of the followed sections are muted.
func hidden(ctx context.Context, desk frontpage.Paper) (n int, err error) {
	sections, err := desk.Sections(ctx)
	for _, s := range sections {
		n += s.Tally.Muted
	}
	return n, err
}
