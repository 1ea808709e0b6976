package style

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/theme"
)

// Pen draws text of one line in one style. It is a Lip Gloss style whose
// sequences are worked out once, when it is made, and not for every piece of
// text; nor is an underline put below each letter by itself, apart from its marks.
type Pen struct {
	look        lipgloss.Style
	open, close string
}

// place stands for the text when a pen's sequences are worked out; no address
// or sequence holds it.
const place = "\uE000"

func pen(look lipgloss.Style) Pen {
	open, closing, _ := strings.Cut(look.Render(place), place)
	return Pen{look, open, closing}
}

// Render is the text in the pen's style.
func (p Pen) Render(text string) string {
	if text == "" || p.open == "" {
		return text
	}
	return p.open + text + p.close
}

// Bold is the pen with bold letters, or without.
func (p Pen) Bold(on bool) Pen { return pen(p.look.Bold(on)) }

// Italic is the pen with slanted letters, or without.
func (p Pen) Italic(on bool) Pen { return pen(p.look.Italic(on)) }

// Underline is the pen with a line below, or without.
func (p Pen) Underline(on bool) Pen { return pen(p.look.Underline(on)) }

// Strike is the pen with a line through the letters, or without.
func (p Pen) Strike(on bool) Pen { return pen(p.look.Strikethrough(on)) }

// Hyperlink is the pen with the terminal's own link (OSC 8) to an address.
func (p Pen) Hyperlink(address string) Pen { return pen(p.look.Hyperlink(address)) }

// On is the pen on a ground; nil leaves the terminal's own.
func (p Pen) On(ground color.Color) Pen {
	if ground == nil {
		return p
	}
	return pen(p.look.Background(ground))
}

// Swatch is a small field of a colour, blank for the terminal's own.
func Swatch(c theme.Color) string {
	if c == "" {
		return "    "
	}
	return pen(lipgloss.NewStyle().Background(shade(c))).Render("    ")
}

// inverse writes in the paper's colour on that of the token. Where the terminal decides
// one of them it is asked to reverse them.
func inverse(t theme.Theme, token theme.Token) Pen {
	paper, ground := shade(t.Colors[theme.Paper]), shade(t.Colors[token])
	if paper == nil || ground == nil {
		return inkOn(t, "")(token).reverse()
	}
	return pen(lipgloss.NewStyle().Foreground(paper).Background(ground))
}

func (p Pen) reverse() Pen { return pen(p.look.Reverse(true)) }
