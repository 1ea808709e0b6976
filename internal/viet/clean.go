package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxMarks is how many marks a letter may carry after [Clean]. Vietnamese needs
// two, and NFC puts those into the letter; a pile of more climbs into other lines.
const maxMarks = 4

// Clean makes one line of any text fit to be stored and shown: valid UTF-8 in
// NFC, the letter eth turned into đ, every kind of blank made a single one, none
// at the ends. Controls, escape sequences, bidi overrides, soft hyphens and
// zero-width characters are dropped, invalid bytes become U+FFFD, and a letter
// keeps at most four loose marks. Clean(Clean(s)) is Clean(s), and the result is
// at most three times as long as s, in bytes.
func Clean(s string) string {
	if isClean(s, false) {
		return s
	}
	return clean(s, false)
}

// CleanLines is [Clean] for text of several lines: line feeds stay, and every
// other line end becomes one. No line keeps blanks at its ends, nor the text
// empty lines at its own.
func CleanLines(s string) string {
	if isClean(s, true) {
		return s
	}
	return clean(s, true)
}

// isClean reports whether s is surely clean: it knows the letters and signs of
// Vietnamese text and says no to anything rarer.
func isClean(s string, lines bool) bool {
	blank := true
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ' ':
			if blank {
				return false
			}
			blank = true
			i++
		case c == '\n' && lines:
			if blank && (i == 0 || s[i-1] == ' ') {
				return false
			}
			blank = true
			i++
		case c > ' ' && c < 0x7F:
			blank = false
			i++
		case c < utf8.RuneSelf:
			return false
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !plain(r) {
				return false
			}
			blank = false
			i += size
		}
	}
	return s == "" || !blank
}

// plain reports whether r stands for itself in clean text whatever is beside it.
func plain(r rune) bool {
	switch {
	case r >= 0x1E00 && r <= 0x1EFF, r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205E, r >= 0x20A0 && r <= 0x20BF:
		return true
	case r > 0xA0 && r < 0x250:
		return r != 0xAD && eth(r) == r
	}
	return false
}

// eth turns the letters that look like đ into it.
func eth(r rune) rune {
	switch r {
	case 'ð', 'ɖ':
		return 'đ'
	case 'Ð', 'Ɖ':
		return 'Đ'
	}
	return r
}

func clean(s string, lines bool) string {
	kept := drop(s, lines)
	if !norm.NFC.IsNormalString(kept) {
		kept = norm.NFC.String(kept)
	}
	var b strings.Builder
	b.Grow(len(kept))
	blank, feeds, marks := false, 0, 0
	for _, r := range kept {
		if r == ' ' || r == '\n' {
			blank, marks = true, 0
			if r == '\n' {
				feeds++
			}
			continue
		}
		if unicode.In(r, unicode.Mn, unicode.Me) {
			if marks++; marks > maxMarks {
				continue
			}
		} else {
			marks = 0
		}
		switch {
		case b.Len() == 0:
		case feeds > 0:
			b.WriteString(strings.Repeat("\n", feeds))
		case blank:
			b.WriteByte(' ')
		}
		blank, feeds = false, 0
		b.WriteRune(r)
	}
	return b.String()
}

// drop leaves out what must not be shown and turns every blank into ' ', or into
// '\n' where it ends a line and lines are kept.
func drop(s string, lines bool) string {
	var b strings.Builder
	b.Grow(len(s))
	bad := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		wrong := r == utf8.RuneError && size == 1
		switch {
		case wrong:
			if !bad {
				b.WriteRune(utf8.RuneError)
			}
		case r == 0x1B:
			size = escape(s[i:])
		case lines && endsLine(r):
			if r == '\r' && strings.HasPrefix(s[i+1:], "\n") {
				size++
			}
			b.WriteByte('\n')
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case !hidden(r):
			b.WriteRune(eth(r))
		}
		bad = wrong
		i += size
	}
	return b.String()
}

func endsLine(r rune) bool {
	return (r >= '\n' && r <= '\r') || r == 0x85 || r == 0x2028 || r == 0x2029
}

// hidden reports whether r shows nothing or disturbs what is shown.
func hidden(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r < 0xA0, r == 0xAD, r == 0x34F, r == 0x61C,
		r >= 0x115F && r <= 0x1160, r >= 0x17B4 && r <= 0x17B5, r >= 0x180B && r <= 0x180F,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r == 0x3164, r == 0xFEFF, r == 0xFFA0, r >= 0xFFF0 && r <= 0xFFFB,
		r >= 0x1BCA0 && r <= 0x1BCA3, r >= 0x1D173 && r <= 0x1D17A, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}

// escape returns the length of the terminal sequence that s begins with. Of one
// that never ends only its first byte counts, so that no text is swallowed.
func escape(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch c := s[1]; {
	case c == '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7E {
				return i + 1
			}
			if s[i] < 0x20 || s[i] > 0x7E {
				break
			}
		}
	case strings.IndexByte("]PX^_", c) >= 0:
		for i := 2; i < len(s); i++ {
			if s[i] == 0x07 {
				return i + 1
			}
			if s[i] == 0x1B {
				if i+1 < len(s) && s[i+1] == '\\' {
					return i + 2
				}
				break
			}
		}
	case c >= 0x30 && c <= 0x7E:
		return 2
	}
	return 1
}
