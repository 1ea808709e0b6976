// Package style turns a theme's tokens into the styles that the screens draw
// with. It is the only package that makes Lip Gloss styles. What colour says is
// also said by a glyph, weight or underline, so that it is there without colour.
package style

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/theme"
)

// Styles are all styles of the interface in one theme.
type Styles struct {
	Theme theme.Theme
	Paper color.Color // for [tea.View]; nil leaves the terminal's own
	Ink   color.Color

	Ground Pen // blanks on the paper
	Plain  Pen // running text
	Strong Pen // a word that matters within it
	Bright Pen // titles
	Dim    Pen
	Faint  Pen // rules and borders
	Accent Pen
	Link   Pen
	Good   Pen
	Bad    Pen
	Hit    Pen // a match of a search

	Masthead  Pen // the paper's own name
	Kicker    Pen // section names above headlines
	Lead      Pen // the sapo
	Heading   Pen // titles of groups and panes
	Field     Pen // what the reader types
	FieldHint Pen // what could be typed
	Key       Pen // the name of a key
	KeyHelp   Pen // what it does

	Row     Row     // a row of a list
	Chosen  Row     // the row under the cursor
	Bar     Bar     // the line at the bottom
	Article Article // see typeset's roles
}

// Row styles the parts of a row in a list. The styles of one Row share their ground.
type Row struct {
	Ground Pen // blanks between the parts
	Cursor Pen // the stroke at the left edge
	Fresh  Pen // title of an unread headline
	Seen   Pen // title of a read one
	Marked Pen // title of one with a word that the reader wants to stand out
	Text   Pen // the sapo below a title
	Dim    Pen // time and section
	Name   Pen // a portal or section
	Accent Pen
	Unread Pen // marks and counts
	Saved  Pen
	Kept   Pen
	Bad    Pen
	Hit    Pen
}

// Bar styles the status line.
type Bar struct {
	Text Pen
	Dim  Pen
	Key  Pen
	Good Pen
	Bad  Pen
}

// Article styles the roles of a typeset article.
type Article struct {
	Label, Title, Date, Lead, Body, Heading   Pen
	Caption, Credit, Byline, Source           Pen
	BoxBorder, BoxTitle, BoxText              Pen
	Quote, QuoteBar, ListMark                 Pen
	TableHead, TableText, TableBorder         Pen
	MediaMark, PicturePlace, Rule             Pen
	Notice, NoticeTitle, Link, LinkUnderFocus Pen
	Hit, HitUnderFocus                        Pen // matches of a search
	Added, Removed                            Pen // what a newer version has, and what only an older one had
}

// New makes the styles of a theme.
func New(t theme.Theme) *Styles {
	ink := inkOn(t, "")
	s := &Styles{
		Theme: t, Paper: shade(t.Colors[theme.Paper]), Ink: shade(t.Colors[theme.Ink]),
		Ground: inkOn(t, t.Colors[theme.Paper])(blank),
		Plain:  ink(theme.Ink), Strong: ink(theme.Ink).Bold(true), Bright: ink(theme.Bright).Bold(true),
		Dim: ink(theme.Dim), Faint: ink(theme.Faint), Accent: ink(theme.Accent), Link: ink(theme.Link).Underline(true),
		Good: ink(theme.Good), Bad: ink(theme.Bad), Hit: inkOn(t, t.Colors[theme.Hit])(theme.Bright).Underline(true),
		Masthead: ink(theme.Bright).Bold(true), Kicker: ink(theme.Accent).Bold(true), Lead: ink(theme.Ink),
		Heading: ink(theme.Bright).Bold(true), Field: ink(theme.Bright), FieldHint: ink(theme.Dim),
		Key: ink(theme.Accent), KeyHelp: ink(theme.Dim),
	}
	s.Row, s.Chosen = row(t, ""), row(t, t.Colors[theme.Selection])
	s.Bar = bar(t)
	s.Article = article(t)
	return s
}

// shade is a colour as Lip Gloss takes it; nil for the terminal's own.
func shade(c theme.Color) color.Color {
	if c == "" {
		return nil
	}
	return lipgloss.Color(string(c))
}

// inkOn gives the pens of a theme on a ground.
func inkOn(t theme.Theme, ground theme.Color) func(theme.Token) Pen {
	return func(token theme.Token) Pen {
		look := lipgloss.NewStyle()
		if c := shade(t.Colors[token]); c != nil {
			look = look.Foreground(c)
		}
		if c := shade(ground); c != nil {
			look = look.Background(c)
		}
		return pen(look)
	}
}
