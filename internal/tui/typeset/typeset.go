// Package typeset sets an article as lines of a given width. The lines say what
// each piece of text is, not how it looks, so the same page is drawn on the
// screen, printed as text and searched. It knows the article and the width and
// nothing of terminals, except for Render, which gives a line its styles.
package typeset

import (
	"cmp"

	"github.com/sapbao/sapbao/internal/news"
)

// MinWidth is the smallest width that is set; a Measure below it is taken as it.
// Below twenty cells frames and lists may reach beyond the width.
const MinWidth = 8

// Measure says how an article is to be set.
type Measure struct {
	Width     int              // cells of the column
	Justify   bool             // blanks of paragraphs are widened to fill the line where that reads well
	Records   bool             // tables are set row by row, as a voice can read them
	Notices   bool             // poll, weather, comments and related stories follow the article
	Footnotes bool             // links are numbered and their addresses stand at the end
	Pictures  map[string]Shape // room for pictures that are shown, by address; others get a framed place
	Words     Words            // the labels, in the reader's language
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
	PictureCells // room for the picture itself
	MediaMark
	Rule
	CutMark // says that a token goes on in the next line
	NoticeTitle
	NoticeText
	FootMark // the number of a link
)

// Span is a piece of a line in one role and style.
type Span struct {
	Text   string
	Role   Role
	Bold   bool
	Italic bool
	Link   string // http or https; empty for none
	Shade  Shade
	Drawn  string // what is written instead of Text; it takes the same cells
}

// Shade sets a span off from the text around it.
type Shade int

// The shades.
const (
	Unshaded  Shade = iota
	Found           // a match of what is searched for
	FoundHere       // the match that the reader is at
	Spoken          // what is being read aloud
	Added           // a newer version has it
	Removed         // only an older version had it
)

// Line is one line of a page.
type Line struct {
	Indent int // blanks before the first span
	Spans  []Span
	At     news.Position // of the line's first byte
	Plate  int           // the picture that the line is a part of, counted from 1; 0 for none
	Row    int           // the line's number in that part
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
	Notes    []string // the addresses of the links, each once, as they are numbered from 1
	Plates   []Plate  // the pictures, in reading order
	Words    []int    // the words to be read up to the end of each line
}

// Article sets a whole article: label, title, date, sapo, body, byline, the
// boxes that stand after it, source, and the notices where asked for. An article
// without blocks gives its head alone.
func Article(a news.Article, m Measure) Page {
	m.Width = max(m.Width, MinWidth)
	s := &setter{measure: m, title: a.Title, width: m.Width, body: Body, at: news.Position{Block: -1}}
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
	page := Page{Width: m.Width, Headings: s.headings, Words: tally(s.lines)}
	if m.Notices {
		s.notices(a.Notices)
	}
	if m.Footnotes {
		s.footnotes()
	}
	page.Lines, page.Notes = s.lines, s.notes.addresses
	page.Links = anchors(page.Lines)
	page.Plates = s.hung()
	return page
}

// Compare orders positions as they follow each other in the article.
func Compare(a, b news.Position) int {
	return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Offset, b.Offset))
}
