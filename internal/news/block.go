package news

import "strings"

// Block is one piece of an article's body. The types of this file are all there are.
type Block interface {
	// Kind is the block's name in JSON.
	Kind() Kind
	// Texts lists what can be read in the block, in reading order.
	Texts() []Text
	sealed()
}

// Blocks is the body of an article or a box. It reads and writes itself as JSON.
type Blocks []Block

// Kind is a block's name in JSON.
type Kind string

// The kinds of blocks.
const (
	KindParagraph Kind = "paragraph"
	KindHeading   Kind = "heading"
	KindPicture   Kind = "picture"
	KindQuote     Kind = "quote"
	KindList      Kind = "list"
	KindTable     Kind = "table"
	KindBox       Kind = "box"
	KindMedia     Kind = "media"
	KindRule      Kind = "rule"
)

// Paragraph is running text.
type Paragraph struct{ Text Text }

// Heading is a subhead; Level is 2 for the article's own and 3 or more for those below.
type Heading struct {
	Level int
	Text  Text
}

// Picture is an image with the lines below it. The credit ("Ảnh: K.T") is not part of the caption.
type Picture struct {
	Src     string
	Alt     string
	Caption Text
	Credit  string
}

// Quote is a pull quote or quoted passage; Credit is who said it.
type Quote struct {
	Text   Text
	Credit string
}

// List is a bulleted or numbered list. Items of inner lists follow the item they stand under.
type List struct {
	Ordered bool
	Items   []Text
}

// Table is data in rows; Header says that the first row names the columns. Rows may differ in length.
type Table struct {
	Header bool
	Rows   [][]Text
}

// Box is a framed piece beside the main text; Title may be empty.
type Box struct {
	Title  Text
	Blocks Blocks
}

// Media is a video, a recording or a post that only a browser can show.
type Media struct {
	URL     string
	Src     string // a still picture of it
	Caption Text
	Credit  string
}

// Rule is a line between two parts.
type Rule struct{}

// Kind implements [Block].
func (Paragraph) Kind() Kind { return KindParagraph }

// Kind implements [Block].
func (Heading) Kind() Kind { return KindHeading }

// Kind implements [Block].
func (Picture) Kind() Kind { return KindPicture }

// Kind implements [Block].
func (Quote) Kind() Kind { return KindQuote }

// Kind implements [Block].
func (List) Kind() Kind { return KindList }

// Kind implements [Block].
func (Table) Kind() Kind { return KindTable }

// Kind implements [Block].
func (Box) Kind() Kind { return KindBox }

// Kind implements [Block].
func (Media) Kind() Kind { return KindMedia }

// Kind implements [Block].
func (Rule) Kind() Kind { return KindRule }

func (Paragraph) sealed() {}
func (Heading) sealed()   {}
func (Picture) sealed()   {}
func (Quote) sealed()     {}
func (List) sealed()      {}
func (Table) sealed()     {}
func (Box) sealed()       {}
func (Media) sealed()     {}
func (Rule) sealed()      {}

// Texts implements [Block].
func (p Paragraph) Texts() []Text { return []Text{p.Text} }

// Texts implements [Block].
func (h Heading) Texts() []Text { return []Text{h.Text} }

// Texts implements [Block].
func (p Picture) Texts() []Text { return []Text{p.Caption, Plain(p.Credit)} }

// Texts implements [Block].
func (q Quote) Texts() []Text { return []Text{q.Text, Plain(q.Credit)} }

// Texts implements [Block].
func (l List) Texts() []Text { return l.Items }

// Texts implements [Block].
func (t Table) Texts() []Text {
	var all []Text
	for _, row := range t.Rows {
		all = append(all, row...)
	}
	return all
}

// Texts implements [Block].
func (b Box) Texts() []Text {
	all := []Text{b.Title}
	for _, inner := range b.Blocks {
		all = append(all, inner.Texts()...)
	}
	return all
}

// Texts implements [Block].
func (m Media) Texts() []Text { return []Text{m.Caption, Plain(m.Credit)} }

// Texts implements [Block].
func (Rule) Texts() []Text { return nil }

// PlainText is all that can be read in the blocks, a line for each text.
func PlainText(blocks Blocks) string {
	var b strings.Builder
	for _, block := range blocks {
		for _, t := range block.Texts() {
			if s := t.String(); s != "" {
				if b.Len() > 0 {
					b.WriteByte('\n')
				}
				b.WriteString(s)
			}
		}
	}
	return b.String()
}
