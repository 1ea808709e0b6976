package tui

import (
	"context"
	"strings"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// watch is the words whose news the reader is told of at once.
type watch struct {
	words []string // folded: with marks where they were written with marks
	away  bool     // another window has the focus, as far as the terminal tells
	here  bool     // the terminal told that this one has it
}

// looked is how many of the newest headlines are looked through after a refresh.
const looked = 300

func newWatch(words []string) watch {
	var w watch
	for _, word := range words {
		word = strings.Join(strings.Fields(viet.FoldKeepMarks(viet.Clean(word))), " ")
		if word != "" {
			w.words = append(w.words, word)
		}
	}
	return w
}

// word is the first of the watched words that stands in a text, or "". A word that
// is written with marks wants them: "bão" is not found in "báo".
func (w *watch) word(text string) string {
	marked := viet.FoldKeepMarks(text)
	bare := viet.Fold(text)
	for _, word := range w.words {
		in := marked
		if word == viet.Fold(word) {
			in = bare
		}
		if stands(in, word) {
			return word
		}
	}
	return ""
}

// stands reports whether a phrase stands in a text as whole words.
func stands(text, phrase string) bool {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		at += i
		before, after := text[:at], text[at+len(phrase):]
		if strings.TrimRightFunc(before, letter) == before && strings.TrimLeftFunc(after, letter) == after {
			return true
		}
		at += len(phrase)
	}
}

// spot looks for watched words in what came since a time, and tells of the newest.
func (r *Root) spot(since time.Time) tea.Cmd {
	if len(r.watch.words) == 0 {
		return nil
	}
	desk, w, env := r.options.Desk, r.watch, r.env
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
			if word := w.word(h.Title + " . " + h.Lead); word != "" {
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
// focus, by the desktop's own notification (OSC 9).
func (r *Root) alert(s spotted) tea.Cmd {
	text := r.env.Say(lang.RootSpotted, s.word, s.title)
	cmd := r.say(kit.Toast{Text: text})
	if r.watch.here && !r.watch.away {
		return cmd
	}
	return tea.Batch(cmd, tea.Raw("\x1b]9;"+text+"\a"))
}

// focus keeps whether this window has the focus.
func (r *Root) focus(msg tea.Msg) {
	_, away := msg.(tea.BlurMsg)
	r.watch.away, r.watch.here = away, !away
}
