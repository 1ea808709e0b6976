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
const strokes = "▧▦▶─━│┃┼├┤┬┴┌┐└┘╭╮╰╯═║╌▏▀▄█‹›"

// signs are said in words: some before what they stand at, the others behind it.
var signs = []struct {
	sign   string
	says   lang.Phrase
	behind bool
}{
	{widget.MarkUnread + " ", lang.LinearUnread, false}, {"✓", lang.LinearFollowed, false},
	{widget.MarkHighlight + " ", lang.LinearHighlight, false}, {widget.MarkHighlightRead + " ", lang.LinearHighlightRead, false},
	{"▸", lang.LinearFolded, false}, {"▾", lang.LinearUnfolded, false},
	{widget.MarkSaved, lang.LinearSaved, true}, {widget.MarkEdited, lang.LinearEdited, true},
}

// keySigns are the keys whose signs a voice does not know.
var keySigns = strings.NewReplacer("␣", "Space", "↵", "Enter")

// linear puts a screen into words for those who hear it: its title, then its lines
// without styles, strokes and empty lines, and last what is announced. The
// terminal's cursor stands on the chosen line, or in the text field.
func (r *Root) linear(body string, field *tea.Cursor) (text string, cursor *tea.Cursor) {
	width, title := max(r.frame.width, 1), r.top().Title()
	var lines []string
	at, x, chosen := 0, 0, false
	for y, line := range strings.Split(ansi.Strip(body), "\n") {
		if field != nil && field.Y == y {
			at, x, chosen = len(lines), field.X, true
			lines = append(lines, widget.Cut(line, width))
			continue
		}
		said := r.sayLine(line)
		if strings.Contains(line, widget.MarkCursor) && !chosen {
			at, chosen = len(lines), true
		}
		if said != "" {
			lines = append(lines, viet.Wrap(said, width)...)
		}
	}
	if !strings.Contains(strings.Join(lines[:min(len(lines), 4)], " "), title) {
		head := viet.Wrap(title, width)
		lines, at = append(head, lines...), at+len(head)
	}
	lines = append(lines, r.announced()...)
	for i, line := range lines {
		lines[i] = widget.Cut(line, width)
	}
	top := max(0, min(at, at-r.frame.height+2))
	lines = lines[top:]
	lines = lines[:min(len(lines), r.frame.height)]
	return strings.Join(lines, "\n"), tea.NewCursor(min(x, width-1), max(0, min(at-top, len(lines)-1)))
}

// sayLine drops strokes from a line and says its signs in words. Where the line has
// a gap, the voice makes a pause.
func (r *Root) sayLine(line string) string {
	line = strings.ReplaceAll(line, widget.MarkCursor, "")
	line = strings.Replace(line, r.env.Say(lang.FrontName), r.env.Say(lang.RootName), 1)
	// The sign of what is on disk is the name of a key too; it stands last but for another sign.
	if rest := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(line, " "), widget.MarkEdited), " "); strings.HasSuffix(rest, " "+widget.MarkKept) {
		line = strings.Replace(line, widget.MarkKept, ", "+r.env.Say(lang.LinearKept), 1)
	}
	line = keySigns.Replace(line)
	for _, s := range signs {
		word := " " + r.env.Say(s.says) + " "
		if s.behind {
			word = "," + word
		}
		line = strings.ReplaceAll(line, s.sign, word)
	}
	line = strings.Map(func(c rune) rune {
		if strings.ContainsRune(strokes, c) {
			return ' '
		}
		return c
	}, line)
	return joined(line)
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
