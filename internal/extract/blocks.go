package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// builder turns elements into pieces.
type builder struct {
	page    *page
	marks   func(*html.Node) use // furniture within the body
	taken   map[*html.Node]bool  // what was already read as title, date and the like
	pieces  []piece
	related []news.NoticeItem
	start   *html.Node // the title: what stands before it is no part of the story
	trusted bool       // links to other stories are already gone: what is left of links is text
	prose   int        // bytes of prose in the whole body; 0 where it is not known
	depth   int
	boxes   int  // how many boxes stand around
	begun   bool // the title was just passed
}

func (b *builder) skip(n *html.Node) bool {
	return b.taken[n] || (b.marks != nil && b.marks(n) != none) || unheard(n)
}

// children builds what stands below n: runs of inline content become paragraphs.
func (b *builder) children(n *html.Node, at layout) {
	if b.depth > 400 {
		return
	}
	b.depth++
	defer func() { b.depth-- }()
	var r run
	flush := func() {
		b.paragraph(&r, n, at)
		r = run{}
	}
	for c := n.FirstChild; c != nil && len(b.pieces) < maxBlocks; c = c.NextSibling {
		b.child(c, &r, at, flush)
		if b.begun {
			b.begun, b.pieces, r = false, nil, run{}
		}
	}
	flush()
}

func (b *builder) child(c *html.Node, r *run, at layout, flush func()) {
	if c == b.start {
		b.begun = true
	}
	switch {
	case c.Type == html.TextNode:
		if !b.taken[c] {
			r.add(c.Data, at.style)
		}
	case c.Type != html.ElementNode:
	case b.skip(c):
		if blocky(c) {
			flush()
		}
		b.rememberLinks(c)
	case c.DataAtom == atom.Br:
		flush()
	case b.special(c, at, flush):
	case silent(c):
	case blocky(c) || hasBlock(c):
		flush()
		b.element(c, at.below(c, b.page))
	default:
		b.flow(c, r, at.below(c, b.page), flush)
	}
}

// flow adds an inline element to the run.
func (b *builder) flow(n *html.Node, r *run, at layout, flush func()) {
	if stamp(n) && r.size == 0 && text(n) != "" {
		r.add(text(n)+" – ", at.style)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.child(c, r, at, flush)
	}
}

// stamp reports whether an inline element is the place that a report was sent
// from, which portals set apart by style alone.
func stamp(n *html.Node) bool {
	s := names(n)
	return s != "" && strings.Contains(s, "location stamp")
}

// special builds elements that are more than a box for others; false means it did nothing.
func (b *builder) special(n *html.Node, at layout, flush func()) bool {
	switch n.DataAtom {
	case atom.Hr:
		flush()
		b.put(piece{block: news.Rule{}, node: n})
	case atom.Img, atom.Picture:
		if p, ok := b.picture(n); ok {
			flush()
			b.put(piece{block: p, node: n})
		}
	case atom.Noscript:
		if img := findTag(n, atom.Img); img != nil && !b.hasPicture(n.PrevSibling) {
			if p, ok := b.picture(img); ok {
				flush()
				b.put(piece{block: p, node: n})
			}
		}
	case atom.Iframe, atom.Video, atom.Audio, atom.Embed, atom.Object:
		if m, ok := b.media(n); ok {
			flush()
			b.put(piece{block: m, node: n})
		}
	case atom.Ul, atom.Ol, atom.Menu:
		flush()
		b.list(n, at)
	case atom.Table:
		flush()
		b.table(n, at)
	case atom.Figure:
		flush()
		b.figure(n, at)
	case atom.Blockquote:
		flush()
		b.quote(n, at)
	default:
		return b.byName(n, at, flush)
	}
	return true
}

// element builds a block element that has no meaning of its own, and headings.
func (b *builder) element(n *html.Node, at layout) {
	if level := heading(n); level > 0 && findTag(n, atom.Img, atom.Iframe, atom.Table) == nil {
		t := b.plainText(n)
		if s := t.String(); s != "" {
			href, linked := linkOf(n, len(s))
			b.put(piece{block: news.Heading{Level: level, Text: unstyled(t)}, node: n, plain: s, linked: linked, href: b.page.link(href)})
		}
		return
	}
	b.children(n, at)
}

// put appends a piece.
func (b *builder) put(p piece) {
	if len(b.pieces) < maxBlocks {
		b.pieces = append(b.pieces, p)
	}
}

// paragraph ends a run.
func (b *builder) paragraph(r *run, n *html.Node, at layout) {
	t := r.text()
	plain := t.String()
	if plain == "" {
		return
	}
	if dashes(plain) {
		b.put(piece{block: news.Rule{}, node: n})
		return
	}
	href := ""
	for _, s := range t {
		if s.Link != "" {
			href = s.Link
			break
		}
	}
	if href == "" && r.linked > 0 {
		href = "#"
	}
	b.put(piece{
		block: news.Paragraph{Text: t}, node: n, plain: plain, bold: r.most(r.bold), italic: r.most(r.italic),
		right: at.right, center: at.center, caption: at.caption, byline: at.byline, linked: r.most(r.linked), href: href,
	})
}

// dashes reports whether a line is drawn of signs.
func dashes(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "-–—_=*~•. ─━") == "" && s != "..."
}

// hasBlock reports whether an inline element holds something that stands on its own.
func hasBlock(n *html.Node) bool {
	return find(n, func(c *html.Node) bool {
		return c != n && (blocky(c) || is(c, atom.Img, atom.Iframe, atom.Video, atom.Audio, atom.Embed))
	}) != nil
}

// linkOf returns the first link below n, and whether links are (nearly) all of its text.
func linkOf(n *html.Node, size int) (href string, all bool) {
	linked := 0
	walk(n, func(c *html.Node) bool {
		if !is(c, atom.A) || attr(c, "href") == "" {
			return true
		}
		if href == "" {
			href = attr(c, "href")
		}
		linked += len(text(c))
		return false
	})
	return href, linked > 0 && linked*10 >= size*9
}

// unstyled drops bold and italic, which a heading has anyway.
func unstyled(t news.Text) news.Text {
	s := t.String()
	for _, span := range t {
		if span.Link != "" {
			for i := range t {
				t[i].Bold, t[i].Italic = false, false
			}
			return t
		}
	}
	return news.Plain(s)
}

// sub builds n by itself, with the same furniture.
func (b *builder) sub(n *html.Node, at layout) []piece {
	inner := &builder{page: b.page, marks: b.marks, taken: b.taken, trusted: b.trusted, prose: b.prose, depth: b.depth, boxes: b.boxes + 1}
	inner.children(n, at)
	b.related = append(b.related, inner.related...)
	return inner.sifted()
}

// sifted are the pieces without those that only point at other stories.
func (b *builder) sifted() []piece {
	if b.trusted {
		return b.pieces
	}
	kept, dropped := dropLinked(b.pieces)
	for _, p := range dropped {
		name := p.plain
		if _, rest, ok := strings.Cut(name, ":"); ok && useOf(name[:len(name)-len(rest)]) == related {
			name = rest
		}
		b.related = append(b.related, news.NoticeItem{Text: strings.TrimLeft(name, " >»›="), URL: p.href})
	}
	return kept
}

// rememberLinks keeps the links of dropped furniture, as related stories.
func (b *builder) rememberLinks(n *html.Node) {
	if b.marks == nil || b.marks(n) != related {
		return
	}
	b.related = append(b.related, storyLinks(b.page, n)...)
}
