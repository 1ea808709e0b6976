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

	Plain  lipgloss.Style // running text
	Strong lipgloss.Style // a word that matters within it
	Bright lipgloss.Style // titles
	Dim    lipgloss.Style
	Faint  lipgloss.Style // rules and borders
	Accent lipgloss.Style
	Link   lipgloss.Style
	Good   lipgloss.Style
	Bad    lipgloss.Style
	Hit    lipgloss.Style // a match of a search

	Masthead  lipgloss.Style // the paper's own name
	Kicker    lipgloss.Style // section names above headlines
	Lead      lipgloss.Style // the sapo
	Heading   lipgloss.Style // titles of groups and panes
	Field     lipgloss.Style // what the reader types
	FieldHint lipgloss.Style // what could be typed
	Key       lipgloss.Style // the name of a key
	KeyHelp   lipgloss.Style // what it does

	Row     Row     // a row of a list
	Chosen  Row     // the row under the cursor
	Bar     Bar     // the line at the bottom
	Article Article // see typeset's roles
}

// Row styles the parts of a row in a list. The styles of one Row share their ground.
type Row struct {
	Ground lipgloss.Style // blanks between the parts
	Cursor lipgloss.Style // the stroke at the left edge
	Fresh  lipgloss.Style // title of an unread headline
	Seen   lipgloss.Style // title of a read one
	Text   lipgloss.Style // the sapo below a title
	Dim    lipgloss.Style // time and section
	Name   lipgloss.Style // a portal or section
	Accent lipgloss.Style
	Unread lipgloss.Style // marks and counts
	Saved  lipgloss.Style
	Kept   lipgloss.Style
	Bad    lipgloss.Style
	Hit    lipgloss.Style
}

// Bar styles the status line.
type Bar struct {
	Text lipgloss.Style
	Dim  lipgloss.Style
	Key  lipgloss.Style
	Good lipgloss.Style
	Bad  lipgloss.Style
}

// Article styles the roles of a typeset article.
type Article struct {
	Label, Title, Date, Lead, Body, Heading   lipgloss.Style
	Caption, Credit, Byline, Source           lipgloss.Style
	BoxBorder, BoxTitle, BoxText              lipgloss.Style
	Quote, QuoteBar, ListMark                 lipgloss.Style
	TableHead, TableText, TableBorder         lipgloss.Style
	MediaMark, PicturePlace, Rule             lipgloss.Style
	Notice, NoticeTitle, Link, LinkUnderFocus lipgloss.Style
	Hit, HitUnderFocus                        lipgloss.Style // matches of a search
}

// New makes the styles of a theme.
func New(t theme.Theme) *Styles {
	ink := func(token theme.Token) lipgloss.Style { return on(lipgloss.NewStyle(), t.Colors[token]) }
	s := &Styles{
		Theme: t, Paper: shade(t.Colors[theme.Paper]), Ink: shade(t.Colors[theme.Ink]),
		Plain: ink(theme.Ink), Strong: ink(theme.Ink).Bold(true), Bright: ink(theme.Bright).Bold(true),
		Dim: ink(theme.Dim), Faint: ink(theme.Faint), Accent: ink(theme.Accent), Link: ink(theme.Link).Underline(true),
		Good: ink(theme.Good), Bad: ink(theme.Bad), Hit: ink(theme.Bright).Underline(true),
		Masthead: ink(theme.Bright).Bold(true), Kicker: ink(theme.Accent).Bold(true), Lead: ink(theme.Ink),
		Heading: ink(theme.Bright).Bold(true), Field: ink(theme.Bright), FieldHint: ink(theme.Dim),
		Key: ink(theme.Accent), KeyHelp: ink(theme.Dim),
	}
	if hit := shade(t.Colors[theme.Hit]); hit != nil {
		s.Hit = s.Hit.Background(hit)
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

func on(s lipgloss.Style, c theme.Color) lipgloss.Style {
	if c := shade(c); c != nil {
		return s.Foreground(c)
	}
	return s
}
