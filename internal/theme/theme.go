// Package theme reads palettes: TOML files that give a colour to each of a fixed
// list of tokens. It knows nothing of how they are drawn.
package theme

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Theme is a palette with its names.
type Theme struct {
	Name   string // the file's name without ".toml", which the config uses
	Title  string // for people: "Đêm"
	Dark   bool   // light ink on dark paper
	Colors map[Token]Color
}

// Token is the name of a colour by what it is for.
type Token string

// The tokens. A theme gives every one of them a colour.
const (
	Paper     Token = "paper"     // behind everything; empty leaves the terminal's own
	Ink       Token = "ink"       // running text
	Bright    Token = "bright"    // titles
	Dim       Token = "dim"       // times, captions, what was read
	Faint     Token = "faint"     // rules and borders, never words
	Accent    Token = "accent"    // the one colour that asks for attention: cursor, section names
	Link      Token = "link"      // addresses
	Unread    Token = "unread"    // the mark of an unread headline and its counts
	Saved     Token = "saved"     // the mark of a bookmark
	Kept      Token = "kept"      // the mark of an article on disk
	Good      Token = "good"      // what went well
	Bad       Token = "bad"       // what failed
	Selection Token = "selection" // behind the row under the cursor
	Hit       Token = "hit"       // behind a match of a search
	Bar       Token = "bar"       // behind the status line
)

// Tokens lists every token.
func Tokens() []Token {
	return []Token{Paper, Ink, Bright, Dim, Faint, Accent, Link, Unread, Saved, Kept, Good, Bad, Selection, Hit, Bar}
}

// words are the tokens that text is written in.
func words() []Token {
	return []Token{Ink, Bright, Dim, Accent, Link, Unread, Saved, Kept, Good, Bad}
}

type file struct {
	Title  string            `toml:"title"`
	Dark   bool              `toml:"dark"`
	Colors map[string]string `toml:"colors"`
	Tokens map[Token]string  `toml:"tokens"`
}

// Parse reads a theme. Its errors name the theme and what is allowed, one line each.
func Parse(name string, data []byte) (Theme, error) {
	var f file
	decoder := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		return Theme{}, fmt.Errorf("theme %s: %w", name, located(err))
	}
	t := Theme{Name: name, Title: f.Title, Dark: f.Dark, Colors: make(map[Token]Color, len(f.Tokens))}
	if t.Title == "" {
		t.Title = name
	}
	var wrong []string
	for _, token := range Tokens() {
		value, given := f.Tokens[token]
		if !given {
			wrong = append(wrong, fmt.Sprintf("tokens.%s is missing", token))
			continue
		}
		color, err := f.color(value)
		if err != nil {
			wrong = append(wrong, fmt.Sprintf("tokens.%s: %v", token, err))
		}
		t.Colors[token] = color
	}
	for token := range f.Tokens {
		if !slices.Contains(Tokens(), token) {
			wrong = append(wrong, fmt.Sprintf("tokens.%s is no token; there are %s", token, list(Tokens())))
		}
	}
	if len(wrong) > 0 {
		slices.Sort(wrong)
		return Theme{}, fmt.Errorf("theme %s: %s", name, strings.Join(wrong, "\n"))
	}
	return t, nil
}

// color resolves a value: a colour, or the name of one under [colors].
func (f file) color(value string) (Color, error) {
	if named, ok := f.Colors[value]; ok {
		value = named
	}
	return ParseColor(value)
}

func list(tokens []Token) string {
	names := make([]string, len(tokens))
	for i, t := range tokens {
		names[i] = string(t)
	}
	return strings.Join(names, ", ")
}
