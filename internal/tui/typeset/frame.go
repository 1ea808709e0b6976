package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// minFrame is the smallest width at which a frame has sides; below it the text
// needs every cell.
const minFrame = 24

// box sets a framed piece. Its blocks are set as those of the article are, in
// the width that the frame leaves.
func (s *setter) box(b news.Box) {
	s.gap()
	outer, body, above := s.width, s.body, s.lines
	head := len(above)
	s.width, s.body, s.lines = inside(outer), BoxText, nil
	from := s.at
	marks := len(s.headings)
	if len(b.Title) > 0 {
		s.add(s.flow(b.Title, s.width, manner{role: BoxTitle, bold: true, balanced: true})...)
	}
	for _, inner := range b.Blocks {
		s.block(inner)
	}
	content := s.lines
	s.width, s.body, s.lines = outer, body, above
	s.frame(content, from, BoxBorder)
	for i := marks; i < len(s.headings); i++ {
		s.headings[i].Line += head + 1
	}
}

// inside is the width that a frame leaves.
func inside(width int) int {
	if width < minFrame {
		return width
	}
	return width - 4
}

// frame adds the content within a border; from is the position of its upper edge.
func (s *setter) frame(content []Line, from news.Position, role Role) {
	sides := s.width >= minFrame
	bar := strings.Repeat("─", max(0, s.width-2))
	top, bottom := "╭"+bar+"╮", "╰"+bar+"╯"
	if !sides {
		top = strings.Repeat("─", s.width)
		bottom = top
	}
	s.add(Line{Spans: []Span{{Text: top, Role: role}}, At: from})
	for _, l := range content {
		if sides {
			fill := max(0, inside(s.width)-l.Indent-l.cells())
			l = l.after(Span{Text: "│ ", Role: role})
			l.Spans = append(l.Spans, Span{Text: strings.Repeat(" ", fill) + " │", Role: role})
		}
		s.add(l)
	}
	s.add(Line{Spans: []Span{{Text: bottom, Role: role}}, At: s.at})
}

// picture sets the place of a picture and the lines below it. What the alternative
// text tells beyond the caption stands in the place.
func (s *setter) picture(p news.Picture) {
	s.gap()
	if plate, shown := s.hang(p.Src); !shown {
		text := s.measure.Words.Picture
		if alt := strings.TrimSpace(p.Alt); alt != "" && !strings.Contains(viet.Fold(p.Caption.String()), viet.Fold(alt)) && !s.titled(alt) {
			text += " · " + alt
		}
		s.place(Span{Text: "▧ " + text, Role: PictureText}, plate)
	}
	s.legend(p.Caption, p.Credit)
}

// titled reports whether an alternative text is the article's title, whole or cut short,
// as portals make it up: "Chợ nổi lúc tinh mơ - 1".
func (s *setter) titled(alt string) bool {
	words, title := viet.Tokens(viet.Clean(alt)), viet.Tokens(viet.Clean(s.title))
	if n := len(words); n > 1 && strings.Trim(words[n-1].Bare, "0123456789") == "" {
		words = words[:n-1]
	}
	return len(words) > 0 && viet.Begins(title, words)
}

// media sets what only a browser can show: a mark, its host, and the lines below.
// A still picture of it stands above the mark.
func (s *setter) media(m news.Media) {
	s.gap()
	text := s.measure.Words.Media
	if host := news.Host(m.URL); host != "" {
		text += " · " + host
	}
	plate, shown := s.hang(m.Src)
	if shown {
		plate = 0
	}
	s.place(Span{Text: "▶ " + text, Role: MediaMark, Link: m.URL}, plate)
	s.legend(m.Caption, m.Credit)
}

// place adds a frame with centred text in it, as the lines of a plate or of none.
func (s *setter) place(what Span, plate int) {
	first := len(s.lines)
	room := inside(s.width)
	lines := s.flow(news.Text{{Text: what.Text, Link: what.Link}}, room, manner{role: what.Role, balanced: true, keep: true})
	for i := range lines {
		lines[i].Indent = max(0, (room-lines[i].cells())/2)
	}
	s.frame(lines, s.at, PicturePlace)
	for i := range s.lines[first:] {
		s.lines[first+i].Plate, s.lines[first+i].Row = plate, i
	}
}

// legend sets caption and credit below a place.
func (s *setter) legend(caption news.Text, credit string) {
	if len(caption) > 0 {
		s.add(s.flow(caption, s.width, manner{role: Caption})...)
	}
	if credit := unbracketed(credit); credit != "" {
		s.right(s.flow(news.Plain(credit), s.width, manner{role: Credit}), s.width)
	}
}

// unbracketed is a credit as it stands on a line of its own: without the signs that part
// it from the caption in front of it, and without a full stop that ends no initials.
func unbracketed(credit string) string {
	s := strings.TrimSpace(strings.TrimLeft(credit, "-–—|/ "))
	bare := strings.TrimRight(s, ". ")
	if n := len(bare) - 1; n > 0 && (bare[0] == '(' && bare[n] == ')' || bare[0] == '[' && bare[n] == ']') {
		s = strings.TrimSpace(bare[1:n])
	}
	bare = strings.TrimSuffix(s, ".")
	last, size := utf8.DecodeLastRuneInString(bare)
	before, _ := utf8.DecodeLastRuneInString(bare[:len(bare)-size])
	if unicode.IsUpper(last) && !unicode.IsLetter(before) {
		return s
	}
	return bare
}
