package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// pane is the width that screens are given in linear mode: at it they have one
// column and one pane.
const pane = 58

// strokes are drawn for the eye alone.
const strokes = "∗•◇▧▦▶─━│┃┼├┤┬┴┌┐└┘╭╮╰╯═║╌▏▀▄█‹›"

// sign is one that is said in words.
type sign struct {
	sign string
	says lang.Phrase
}

// before are the signs that a line begins with, behind those that stand behind what
// they are said of, and within those that sentences have.
var (
	before = []sign{
		{widget.MarkUnread, lang.LinearUnread}, {widget.MarkHighlight, lang.LinearHighlight}, {widget.MarkHighlightRead, lang.LinearHighlightRead},
		{widget.MarkFollowed, lang.LinearFollowed}, {widget.MarkFolded, lang.LinearFolded}, {widget.MarkUnfolded, lang.LinearUnfolded},
	}
	behind = []sign{{" " + widget.MarkKept, lang.LinearKept}, {widget.MarkSaved, lang.LinearSaved}, {widget.MarkEdited, lang.LinearEdited}}
	within = []sign{{widget.MarkHighlight, lang.LinearHighlightSign}, {"↵", lang.KeyNameEnter}, {widget.MarkFollowed, lang.LinearChosen}}
)

// heard is a screen in words.
type heard struct {
	lines []string
	at, x int    // the terminal's cursor: a line, and a cell in it
	below string // the chosen line, where the cursor is in a text field
}

// linear puts a screen into words for those who hear it: its title, then its lines
// without styles, strokes and empty lines, and last what is announced. The
// terminal's cursor stands on the chosen line, or in the text field; then the chosen
// line is told too.
func (r *Root) linear(body string, field *tea.Cursor) (text string, cursor *tea.Cursor) {
	width, height := max(r.frame.width, 1), r.frame.height
	h := r.inWords(body, field, width)
	if title := r.top().Title(); !strings.Contains(strings.Join(h.lines[:min(len(h.lines), 4)], " "), title) {
		head := viet.Wrap(title, width)
		h.lines, h.at = append(head, h.lines...), h.at+len(head)
	}
	tail := r.tail(h.below, width, max(height-1, 0))
	room := height - len(tail)
	top := max(0, min(h.at, len(h.lines)-1, h.at-room+2))
	lines := h.lines[top:]
	lines = append(lines[:min(len(lines), room)], tail...)
	for i, line := range lines {
		lines[i] = widget.Cut(line, width)
	}
	return strings.Join(lines, "\n"), tea.NewCursor(min(h.x, width-1), max(0, min(h.at-top, len(lines)-1)))
}

// inWords says the lines of a screen one by one.
func (r *Root) inWords(body string, field *tea.Cursor, width int) (h heard) {
	chosen := false
	for y, line := range strings.Split(ansi.Strip(body), "\n") {
		if field != nil && field.Y == y {
			h.at, h.x, chosen = len(h.lines), field.X, true
			h.lines = append(h.lines, widget.Cut(line, width))
			continue
		}
		said := r.sayLine(line)
		switch here := strings.Contains(line, widget.MarkCursor); {
		case here && field != nil && h.below == "":
			h.below = said
		case here && !chosen:
			h.at, chosen = len(h.lines), true
		}
		if said != "" {
			h.lines = append(h.lines, viet.Wrap(said, width)...)
		}
	}
	return h
}

// tail is what stands below every screen: the line that is chosen below a field, and
// what is announced.
func (r *Root) tail(below string, width, most int) (lines []string) {
	if below != "" {
		lines = viet.Wrap(r.env.Say(lang.LinearBelow, below), width)
	}
	for _, text := range r.announced() {
		lines = append(lines, viet.Wrap(text, width)...)
	}
	return lines[:min(len(lines), most)]
}

// sayLine drops strokes from a line and says its signs in words. Where the line has
// a gap, the voice makes a pause.
func (r *Root) sayLine(line string) string {
	line = strings.ReplaceAll(line, widget.MarkCursor, "")
	line = strings.Replace(line, r.env.Say(lang.FrontName), r.env.Say(lang.RootName), 1)
	line = r.sayFirst(strings.TrimLeft(line, " ·"))
	for _, s := range behind {
		line = strings.ReplaceAll(line, s.sign, ", "+r.env.Say(s.says)+" ")
	}
	for _, s := range within {
		line = strings.ReplaceAll(line, s.sign, r.env.Say(s.says))
	}
	line = strings.Map(func(c rune) rune {
		if strings.ContainsRune(strokes, c) {
			return ' '
		}
		return c
	}, line)
	return joined(line)
}

// sayFirst says the signs that a line begins with.
func (r *Root) sayFirst(line string) string {
	for _, s := range before {
		if rest, ok := strings.CutPrefix(line, s.sign); ok {
			return r.env.Say(s.says) + " " + r.sayFirst(strings.TrimLeft(rest, " "))
		}
	}
	return line
}

// joined makes one blank of two, and a comma of more.
func joined(line string) string {
	var b strings.Builder
	gap := 0
	for _, c := range strings.TrimSpace(line) {
		if c == ' ' {
			gap++
			continue
		}
		switch said := b.String(); {
		case gap == 0, c == ',':
		case gap < 3 || strings.HasSuffix(said, ":") || strings.HasSuffix(said, ","):
			b.WriteByte(' ')
		default:
			b.WriteString(", ")
		}
		gap = 0
		b.WriteRune(c)
	}
	return b.String()
}

// announced is what is being said, and what is being done, a line for each.
func (r *Root) announced() []string {
	var lines []string
	if t := r.bar.toast; t.Text != "" {
		lines = append(lines, t.Text)
		if t.Undo != nil {
			lines = append(lines, r.hint(r.keys.Undo))
		}
	}
	if text := r.input.text(r.env); text != "" {
		lines = append(lines, text)
	}
	if text := r.doing(); text != "" {
		lines = append(lines, text)
	}
	if len(lines) == 0 && r.offline() {
		lines = append(lines, r.env.Say(lang.RootOffline))
	}
	if len(lines) == 0 {
		lines = append(lines, r.hint(r.keys.Help))
	}
	return lines
}

// hint is what a key does, and the key.
func (r *Root) hint(b kit.Binding) string { return b.Help().Desc + ": " + b.First() }

// quarters is in how many steps an errand is told of: a voice need not count along.
const quarters = 4

// doing tells what is running, in words.
func (r *Root) doing() string {
	j, label, ok := r.jobs.current()
	switch {
	case !ok:
		return ""
	case j.total == 0:
		return r.env.Say(lang.RootAsking)
	}
	return r.env.Say(label, quarters*j.done/j.total*j.total/quarters, j.total)
}
