package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// Prompt is a text field of one line. The terminal's own cursor stands in it, so
// that an input method shows its preview at the right place. Enter and Esc are
// its owner's.
type Prompt struct {
	Label string // before the field
	Hint  string // in the empty field

	before, after string // the text on both sides of the cursor, composed
}

// Value is the text without blanks at its ends.
func (p *Prompt) Value() string { return viet.Clean(p.before + p.after) }

// Set replaces the text and puts the cursor behind it.
func (p *Prompt) Set(text string) { p.before, p.after = viet.Clean(text), "" }

// Update takes keys and pastes, and reports whether the message was for the field.
func (p *Prompt) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		p.insert(msg.Content)
		return true
	case tea.KeyPressMsg:
		return p.press(msg)
	}
	return false
}

func (p *Prompt) press(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "left", "ctrl+b":
		p.step(-1)
	case "right", "ctrl+f":
		p.step(1)
	case "home", "ctrl+a":
		p.before, p.after = "", p.before+p.after
	case "end", "ctrl+e":
		p.before, p.after = p.before+p.after, ""
	case "backspace", "ctrl+h":
		p.before = p.before[:len(p.before)-len(last(p.before))]
	case "delete", "ctrl+d":
		p.after = p.after[len(first(p.after)):]
	case "ctrl+w", "alt+backspace":
		p.before = p.before[:strings.LastIndexByte(strings.TrimRight(p.before, " "), ' ')+1]
	case "ctrl+u":
		p.before = ""
	case "ctrl+k":
		p.after = ""
	default:
		if msg.Text == "" {
			return false
		}
		p.insert(msg.Text)
	}
	return true
}

// insert composes what is typed with the letter before it, for input methods
// that send marks by themselves.
func (p *Prompt) insert(text string) {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsPrint(r):
			return r
		}
		return -1
	}, strings.ToValidUTF8(text, ""))
	p.before = norm.NFC.String(p.before + text)
}

func (p *Prompt) step(by int) {
	if by < 0 {
		letter := last(p.before)
		p.before, p.after = p.before[:len(p.before)-len(letter)], letter+p.after
		return
	}
	letter := first(p.after)
	p.before, p.after = p.before+letter, p.after[len(letter):]
}

func first(s string) string {
	letter, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return letter
}

// last finds the last letter from the last blank on: letters do not reach over blanks.
func last(s string) string {
	if s == "" {
		return ""
	}
	_, size := utf8.DecodeLastRuneInString(s)
	rest := s[strings.LastIndexByte(s[:len(s)-size], ' ')+1:]
	for {
		letter := first(rest)
		if len(letter) == len(rest) {
			return letter
		}
		rest = rest[len(letter):]
	}
}

// View draws the field in at most width cells. A text that is too long shows
// what stands around the cursor.
func (p *Prompt) View(s *style.Styles, width int) string {
	label := viet.Truncate(p.Label, max(width-4, 0))
	if label != "" {
		label += " "
	}
	room := width - viet.Width(label)
	if p.before+p.after == "" {
		return s.Key.Render(label) + s.FieldHint.Render(viet.Truncate(p.Hint, max(room, 0)))
	}
	before, after := p.window(room)
	return s.Key.Render(label) + s.Field.Render(before+after)
}

// Cursor is where the cursor stands in [Prompt.View], or nil where there is no room for it.
func (p *Prompt) Cursor(width int) *tea.Cursor {
	label := viet.Truncate(p.Label, max(width-4, 0))
	if label != "" {
		label += " "
	}
	room := width - viet.Width(label)
	if room < 1 {
		return nil
	}
	before, _ := p.window(room)
	return tea.NewCursor(viet.Width(label+before), 0)
}

// window cuts the text to the room, which also holds the cursor.
func (p *Prompt) window(room int) (before, after string) {
	before = p.before
	for viet.Width(before) > max(room-1, 0) {
		before = before[len(first(before)):]
	}
	left := room - viet.Width(before)
	for rest := p.after; rest != ""; {
		letter := first(rest)
		if left -= viet.Width(letter); left < 0 {
			break
		}
		after += letter
		rest = rest[len(letter):]
	}
	return before, after
}
