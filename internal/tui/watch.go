package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// watch is the words whose news the reader is told of at once.
type watch struct {
	words viet.Words
	away  bool // another window has the focus, as far as the terminal tells
	here  bool // the terminal told that this one has it
}

// looked is how many of the newest headlines are looked through after a refresh.
const looked = 300

// spot looks for watched words in what came since a time, and tells of the newest.
func (r *Root) spot(since time.Time) tea.Cmd {
	if r.watch.words.Empty() {
		return nil
	}
	desk, words, env := r.options.Desk, r.watch.words, r.env
	return func() tea.Msg {
		ids, err := followed(env.Context, desk)
		if err != nil {
			return nil
		}
		rows, err := desk.Headlines(env.Context, news.Query{Followed: ids, Unread: true, Limit: looked})
		if err != nil {
			return nil
		}
		for _, h := range rows {
			if h.Fetched.Before(since) {
				continue
			}
			if word := words.In(h.Title, h.Lead); word != "" {
				return spotted{word: word, title: viet.Clean(h.Title)}
			}
		}
		return nil
	}
}

func followed(ctx context.Context, desk Desk) ([]news.SectionID, error) {
	sections, err := desk.Sections(ctx)
	ids := make([]news.SectionID, len(sections))
	for i, s := range sections {
		ids[i] = s.ID
	}
	return ids, err
}

// spotted is a fresh headline with a watched word.
type spotted struct{ word, title string }

// alert tells of it: on the status line and, where another window may have the
// focus, by the desktop's own notification (OSC 9, and OSC 777 in rxvt).
func (r *Root) alert(s spotted) tea.Cmd {
	text := r.env.Say(lang.RootSpotted, s.word, s.title)
	cmd := r.say(kit.Toast{Text: text})
	if r.watch.here && !r.watch.away {
		return cmd
	}
	notice := ansi.Notify(text)
	if strings.HasPrefix(r.sight.answers.Term, "rxvt") {
		notice = ansi.URxvtExt("notify", r.env.Say(lang.RootName), text)
	}
	return tea.Batch(cmd, tea.Raw(notice), r.beyond(notice))
}

// focus keeps whether this window has the focus.
func (r *Root) focus(msg tea.Msg) {
	_, away := msg.(tea.BlurMsg)
	r.watch.away, r.watch.here = away, !away
}
