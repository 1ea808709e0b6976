package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// pane is the width that screens are given in linear mode: at it they have one
// column and one pane.
const pane = 58

// strokes are drawn for the eye alone.
const strokes = "─━│┃┼├┤┬┴┌┐└┘╭╮╰╯═║╌▏▀▄█‹›"

// signs are said in words.
var signs = []struct {
	sign string
	says lang.Phrase
}{
	{widget.MarkUnread + " ", lang.LinearUnread}, {widget.MarkSaved, lang.LinearSaved}, {widget.MarkKept, lang.LinearKept},
	{widget.MarkEdited, lang.LinearEdited}, {"✓", lang.LinearFollowed}, {"▸", lang.LinearFolded}, {"▾", lang.LinearUnfolded},
}

// linear puts a screen into words for those who hear it: its title, then its lines
// without styles, strokes and empty lines, and last what is announced. The
// terminal's cursor stands on the chosen line, or in the text field.
func (r *Root) linear(body string, field *tea.Cursor) (text string, cursor *tea.Cursor) {
	lines := []string{r.top().Title()}
	at, x := 1, 0
	chosen := false
	for y, line := range strings.Split(ansi.Strip(body), "\n") {
		here := strings.Contains(line, widget.MarkCursor)
		said := strings.TrimRight(r.sayLine(line), " ")
		if said == "" && (field == nil || field.Y != y) {
			continue
		}
		switch {
		case field != nil && field.Y == y:
			at, x, chosen = len(lines), field.X, true
		case here && !chosen:
			at, chosen = len(lines), true
		}
		if field == nil || field.Y != y {
			said = strings.TrimLeft(said, " ")
		}
		lines = append(lines, viet.Wrap(said, max(r.frame.width, 1))...)
		if said == "" {
			lines = append(lines, "")
		}
	}
	lines = append(lines, r.announced()...)
	top := max(0, min(at, len(lines)-1)-r.frame.height+2)
	lines = lines[top:]
	lines = lines[:min(len(lines), r.frame.height)]
	c := tea.NewCursor(x, min(at-top, max(len(lines)-1, 0)))
	return strings.Join(lines, "\n"), c
}

// sayLine drops strokes from a line and says its signs in words.
func (r *Root) sayLine(line string) string {
	line = strings.ReplaceAll(line, widget.MarkCursor, "")
	for _, s := range signs {
		if strings.Contains(line, s.sign) {
			line = strings.ReplaceAll(line, s.sign, " "+r.env.Say(s.says)+" ")
		}
	}
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(strokes, c) {
			return ' '
		}
		return c
	}, line)
}

// announced is what is being said, and what is being done, a line for each.
func (r *Root) announced() []string {
	var lines []string
	if t := r.bar.toast; t.Text != "" {
		lines = append(lines, t.Text)
	}
	if text := r.doing(); text != "" {
		lines = append(lines, text)
	}
	if len(lines) == 0 {
		lines = append(lines, r.keys.Help.First()+" "+r.keys.Help.Help().Desc)
	}
	return lines
}

// doing tells what is running, in words.
func (r *Root) doing() string {
	if j, label, ok := r.jobs.current(); ok {
		if j.total == 0 {
			return r.env.Say(lang.RootAsking)
		}
		return r.env.Say(label, j.done, j.total)
	}
	return ""
}
