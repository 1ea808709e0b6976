package viet

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Width is how many cells s takes on a terminal, by grapheme: a letter with its
// marks is one, an ideograph or emoji two, a control none.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F {
				return displaywidth.String(s)
			}
			i++
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !plain(r) {
				return displaywidth.String(s)
			}
			i += size
		}
		n++
	}
	return n
}

// Truncate returns s if it takes at most width cells, and else its beginning with
// an ellipsis, together at most width cells. No grapheme is cut.
func Truncate(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if Width(s) <= width {
		return s
	}
	return strings.TrimRight(s[:fit(s, width-1)], " ") + "…"
}

// fit is the length in bytes of the graphemes of s that fit into width cells.
func fit(s string, width int) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		if width -= displaywidth.String(g.Value()); width < 0 {
			break
		}
		n += len(g.Value())
	}
	return n
}
