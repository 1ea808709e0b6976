package style

import (
	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/theme"
)

func row(t theme.Theme, ground theme.Color) Row {
	base := lipgloss.NewStyle()
	if c := shade(ground); c != nil {
		base = base.Background(c)
	}
	ink := func(token theme.Token) lipgloss.Style { return on(base, t.Colors[token]) }
	r := Row{
		Ground: base, Cursor: ink(theme.Accent).Bold(true),
		Fresh: ink(theme.Bright).Bold(true), Seen: ink(theme.Dim), Text: ink(theme.Ink),
		Dim: ink(theme.Dim), Name: ink(theme.Ink), Accent: ink(theme.Accent),
		Unread: ink(theme.Unread), Saved: ink(theme.Saved), Kept: ink(theme.Kept), Bad: ink(theme.Bad),
		Hit: ink(theme.Bright).Underline(true),
	}
	if c := shade(t.Colors[theme.Hit]); c != nil {
		r.Hit = r.Hit.Background(c)
	}
	return r
}

func bar(t theme.Theme) Bar {
	base := lipgloss.NewStyle()
	if c := shade(t.Colors[theme.Bar]); c != nil {
		base = base.Background(c)
	}
	ink := func(token theme.Token) lipgloss.Style { return on(base, t.Colors[token]) }
	return Bar{
		Text: ink(theme.Ink), Dim: ink(theme.Dim), Key: ink(theme.Accent),
		Good: ink(theme.Good), Bad: ink(theme.Bad),
	}
}

func article(t theme.Theme) Article {
	ink := func(token theme.Token) lipgloss.Style { return on(lipgloss.NewStyle(), t.Colors[token]) }
	hit := ink(theme.Bright).Underline(true)
	if c := shade(t.Colors[theme.Hit]); c != nil {
		hit = hit.Background(c)
	}
	return Article{
		Hit: hit, HitUnderFocus: ink(theme.Accent).Bold(true).Reverse(true),
		Label: ink(theme.Accent).Bold(true), Title: ink(theme.Bright).Bold(true), Date: ink(theme.Dim),
		Lead: ink(theme.Bright).Bold(true), Body: ink(theme.Ink), Heading: ink(theme.Accent).Bold(true),
		Caption: ink(theme.Dim).Italic(true), Credit: ink(theme.Dim), Byline: ink(theme.Bright).Bold(true), Source: ink(theme.Dim),
		BoxBorder: ink(theme.Faint), BoxTitle: ink(theme.Bright).Bold(true), BoxText: ink(theme.Ink),
		Quote: ink(theme.Ink).Italic(true), QuoteBar: ink(theme.Accent), ListMark: ink(theme.Accent),
		TableHead: ink(theme.Bright).Bold(true), TableText: ink(theme.Ink), TableBorder: ink(theme.Faint),
		MediaMark: ink(theme.Accent), PicturePlace: ink(theme.Faint), Rule: ink(theme.Faint),
		Notice: ink(theme.Dim), NoticeTitle: ink(theme.Dim).Bold(true),
		Link: ink(theme.Link).Underline(true), LinkUnderFocus: ink(theme.Link).Underline(true).Reverse(true),
	}
}
