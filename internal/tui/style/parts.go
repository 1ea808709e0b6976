package style

import "github.com/sapbao/sapbao/internal/theme"

// blank is no token of a theme: the ground alone.
const blank theme.Token = ""

func row(t theme.Theme, ground theme.Color) Row {
	ink := inkOn(t, ground)
	return Row{
		Ground: ink(blank), Cursor: ink(theme.Accent).Bold(true),
		Fresh: ink(theme.Bright).Bold(true), Seen: ink(theme.Dim), Marked: ink(theme.Accent).Bold(true), Text: ink(theme.Ink),
		Dim: ink(theme.Dim), Name: ink(theme.Ink), Accent: ink(theme.Accent),
		Unread: ink(theme.Unread), Saved: ink(theme.Saved), Kept: ink(theme.Kept), Bad: ink(theme.Bad),
		Hit: inkOn(t, t.Colors[theme.Hit])(theme.Bright).Underline(true),
	}
}

func bar(t theme.Theme) Bar {
	ink := inkOn(t, t.Colors[theme.Bar])
	return Bar{
		Text: ink(theme.Ink), Dim: ink(theme.Dim), Key: ink(theme.Accent),
		Good: ink(theme.Good), Bad: ink(theme.Bad),
	}
}

func article(t theme.Theme) Article {
	ink := inkOn(t, "")
	return Article{
		Hit: inkOn(t, t.Colors[theme.Hit])(theme.Bright).Underline(true), HitUnderFocus: inverse(t, theme.Accent).Bold(true),
		Added: ink(theme.Good).Underline(true), Removed: ink(theme.Bad).Strike(true),
		Label: ink(theme.Accent).Bold(true), Title: ink(theme.Bright).Bold(true), Date: ink(theme.Dim),
		Lead: ink(theme.Bright).Bold(true), Body: ink(theme.Ink), Heading: ink(theme.Accent).Bold(true),
		Caption: ink(theme.Dim).Italic(true), Credit: ink(theme.Dim), Byline: ink(theme.Bright).Bold(true), Source: ink(theme.Dim),
		BoxBorder: ink(theme.Faint), BoxTitle: ink(theme.Bright).Bold(true), BoxText: ink(theme.Ink),
		Quote: ink(theme.Ink).Italic(true), QuoteBar: ink(theme.Accent), ListMark: ink(theme.Accent),
		TableHead: ink(theme.Bright).Bold(true), TableText: ink(theme.Ink), TableBorder: ink(theme.Faint),
		MediaMark: ink(theme.Accent), PicturePlace: ink(theme.Faint), Rule: ink(theme.Faint),
		Notice: ink(theme.Dim), NoticeTitle: ink(theme.Dim).Bold(true),
		Link: ink(theme.Link).Underline(true), LinkUnderFocus: inverse(t, theme.Link).Underline(true),
	}
}
