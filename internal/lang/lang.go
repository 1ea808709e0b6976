// Package lang holds every sentence that the program shows to its reader, in
// Vietnamese and in English. A phrase is declared with both, so a missing
// translation does not compile. Each screen and command has a file of its own.
package lang

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Lang is a language of the interface.
type Lang int

// The languages. Vietnamese is the zero value.
const (
	Vietnamese Lang = iota
	English
)

// Parse returns the language of a locale name such as "vi", "vi_VN.UTF-8" or
// "en_GB"; ok is false for any other.
func Parse(locale string) (l Lang, ok bool) {
	if len(locale) < 2 || (len(locale) > 2 && locale[2] != '_' && locale[2] != '-' && locale[2] != '.') {
		return Vietnamese, false
	}
	switch locale[:2] {
	case "vi":
		return Vietnamese, true
	case "en":
		return English, true
	}
	return Vietnamese, false
}

// String is the language's code.
func (l Lang) String() string {
	if l == English {
		return "en"
	}
	return "vi"
}

// Phrase is one sentence or label in both languages. Its verbs, if any, are those of package fmt,
// indexed ("%[2]s") where the languages order them differently.
type Phrase struct{ vi, en string }

func say(vi, en string) Phrase { return Phrase{vi, en} }

// Say returns the phrase with its verbs filled in.
func (l Lang) Say(p Phrase, args ...any) string {
	text := p.vi
	if l == English {
		text = p.en
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Within is a sentence as it stands inside another, behind a colon.
func Within(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	if size == 0 {
		return ""
	}
	return string(unicode.ToLower(first)) + sentence[size:]
}

// Counted is a phrase about a number of things, which is its first verb.
// Vietnamese has one form, English two.
type Counted struct{ vi, one, many string }

func count(vi, one, many string) Counted { return Counted{vi, one, many} }

// Count returns the phrase for n things; n is the first argument of its verbs.
func (l Lang) Count(c Counted, n int, more ...any) string {
	text := c.vi
	if l == English {
		if text = c.many; n == 1 {
			text = c.one
		}
	}
	return fmt.Sprintf(text, append([]any{n}, more...)...)
}
