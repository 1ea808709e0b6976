// Package theme reads palettes: TOML files that give a colour to each of a fixed
// list of tokens. It knows nothing of how they are drawn.
package theme

import (
	"maps"
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

// Parse reads a theme. What is wrong in it comes as [*Faults].
func Parse(name string, data []byte) (Theme, error) {
	var f file
	decoder := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		return Theme{}, &Faults{name, faults(err)}
	}
	t := Theme{Name: name, Title: f.Title, Dark: f.Dark, Colors: make(map[Token]Color, len(f.Tokens))}
	if t.Title == "" {
		t.Title = name
	}
	var wrong []Fault
	for _, token := range Tokens() {
		key := "tokens." + string(token)
		value, given := f.Tokens[token]
		color, ok := f.color(value)
		switch {
		case !given:
			wrong = append(wrong, Fault{Key: key, Known: true})
		case !ok:
			wrong = append(wrong, Fault{Key: key, Known: true, Value: value})
		}
		t.Colors[token] = color
	}
	for _, token := range slices.Sorted(maps.Keys(f.Tokens)) {
		if !slices.Contains(Tokens(), token) {
			wrong = append(wrong, Fault{Key: "tokens." + string(token)})
		}
	}
	if len(wrong) > 0 {
		return Theme{}, &Faults{name, wrong}
	}
	return t, nil
}

// color resolves a value: a colour, or the name of one under [colors].
func (f file) color(value string) (c Color, ok bool) {
	if named, ok := f.Colors[value]; ok {
		value = named
	}
	return ParseColor(value)
}
