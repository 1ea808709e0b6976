// Package typeset sets an article as lines of a given width. The lines say what
// each piece of text is, not how it looks, so the same page is drawn on the
// screen, printed as text and searched. It knows the article and the width and
// nothing of terminals, except for Render, which gives a line its styles.
package typeset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// MinWidth is the smallest width that is set; a Measure below it is taken as it.
// Below twenty cells frames and lists may reach beyond the width.
const MinWidth = 8

// Measure says how an article is to be set.
type Measure struct {
	Width   int   // cells of the column
	Justify bool  // blanks of paragraphs are widened to fill the line where that reads well
	Notices bool  // poll, weather, comments and related stories follow the article
	Words   Words // the labels, in the reader's language
}

// Role is what a piece of text is in the article.
type Role int

// The roles.
const (
	Body Role = iota
	Label
	Title
	Date
	Lead
	Heading
	Caption
	Credit
	Byline
	Source
	Quote
	QuoteBar
	ListMark
	TableHead
	TableText
	TableBorder
	BoxTitle
	BoxText
	BoxBorder
	PicturePlace // the frame
	PictureText  // what is said of the picture in it
	MediaMark
	Rule
	CutMark // says that a token goes on in the next line
	NoticeTitle
	NoticeText
)

// Span is a piece of a line in one role and style.
type Span struct {
	Text   string
	Role   Role
	Bold   bool
	Italic bool
	Link   string // http or https; empty for none
	Shade  Shade
}

// Shade sets a span off from the text around it.
type Shade int

// The shades.
const (
	Unshaded  Shade = iota
	Found           // a match of what is searched for
	FoundHere       // the match that the reader is at
)

// Line is one line of a page.
type Line struct {
	Indent int // blanks before the first span
	Spans  []Span
	At     news.Position // of the line's first byte
}

// Mark is a line of a page with a name: a heading of the outline.
type Mark struct {
	Line  int
	Level int
	Text  string
}

// Page is an article set at one width.
type Page struct {
	Width    int
	Lines    []Line
	Headings []Mark
	Links    []Anchor
}

// Article sets a whole article: label, title, date, sapo, body, byline, the
// boxes that stand after it, source, and the notices where asked for. An article
// without blocks gives its head alone.
func Article(a news.Article, m Measure) Page {
	m.Width = max(m.Width, MinWidth)
	s := &setter{measure: m, width: m.Width, body: Body, at: news.Position{Block: -1}}
	s.head(a)
	signature := signatureAt(a.Blocks)
	for i, b := range a.Blocks {
		if i == signature {
			s.byline(a)
		}
		s.turn(i)
		s.block(b)
	}
	if signature == len(a.Blocks) {
		s.turn(len(a.Blocks))
		s.byline(a)
	}
	s.source(a)
	if m.Notices {
		s.notices(a.Notices)
	}
	page := Page{Width: m.Width, Lines: s.lines, Headings: s.headings}
	page.Links = anchors(page.Lines)
	return page
}

// Plain is the page as text: a line each, without blanks at their ends.
func (p Page) Plain() string {
	var b strings.Builder
	for _, l := range p.Lines {
		b.WriteString(l.Plain())
		b.WriteByte('\n')
	}
	return b.String()
}

// Plain is the line's text with its indent and without blanks at its end.
func (l Line) Plain() string {
	var b strings.Builder
	for range l.Indent {
		b.WriteByte(' ')
	}
	for _, s := range l.Spans {
		b.WriteString(s.Text)
	}
	return strings.TrimRight(b.String(), " ")
}

// LineAt returns the line that shows a position, or the nearest before it. A
// position behind the page's end gives the last line, an empty page 0.
func (p Page) LineAt(at news.Position) int {
	i, found := slices.BinarySearchFunc(p.Lines, at, func(l Line, at news.Position) int {
		return Compare(l.At, at)
	})
	if found || i == 0 {
		return i
	}
	// Frames and first lines share a position: show the first of them.
	last := p.Lines[i-1].At
	i, _ = slices.BinarySearchFunc(p.Lines, last, func(l Line, at news.Position) int {
		return Compare(l.At, at)
	})
	return i
}

// Compare orders positions as they follow each other in the article.
func Compare(a, b news.Position) int {
	return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Offset, b.Offset))
}
