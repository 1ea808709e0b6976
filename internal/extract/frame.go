package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// byName builds elements that only their names or frames tell apart: boxes, pull
// quotes, embedded posts. False means that n is none of them.
func (b *builder) byName(n *html.Node, at layout, flush func()) bool {
	if !is(n, atom.Div, atom.Section, atom.Aside, atom.P, atom.Fieldset, atom.Details, atom.Article) {
		return false
	}
	called := names(n)
	switch {
	case embedded(n):
		if m, ok := b.media(n); ok {
			flush()
			b.put(piece{block: m, node: n})
			return true
		}
		return false
	case strings.Contains(called, "quote") && !is(n, atom.Article) && sizeUpTo(n, 900) < 900:
		flush()
		b.quote(n, at)
		return true
	case pictureBox(n, called):
		flush()
		b.figure(n, at)
		return true
	case b.framed(n, called):
		flush()
		b.box(n, at)
		return true
	}
	return false
}

// pictureBox reports whether a div is made for one picture and its caption.
func pictureBox(n *html.Node, called string) bool {
	if !is(n, atom.Div) || called == "" {
		return false
	}
	for _, word := range []string{"image", "photo", "picture", " img", "figure", "caption", " anh "} {
		if strings.Contains(called, word) {
			return findTag(n, atom.Img) != nil && sizeUpTo(n, 500) < 500 && findTag(n, atom.Table, atom.Ul, atom.H2, atom.H3) == nil
		}
	}
	return false
}

// frameWords name boxes beside the text.
var frameWords = []string{"box content", "content box", "boxcontent", "info box", "infobox", "box info", " note ", "notebox", "callout", "khung", "box text", "boxtext", "tin hop", "side box", "highlight box"}

// framed reports whether n is a box of text: named so, or drawn with a
// background or border of its own, and only a part of the body.
func (b *builder) framed(n *html.Node, called string) bool {
	if !drawn(n, called) {
		return false
	}
	limit := 1 << 20
	if b.prose > 0 {
		limit = b.prose*60/100 + 1
	}
	size := sizeUpTo(n, limit)
	return size >= 60 && size < limit
}

// drawn reports whether an element is named or styled as a frame.
func drawn(n *html.Node, called string) bool {
	if is(n, atom.Aside, atom.Fieldset) {
		return true
	}
	for _, word := range frameWords {
		if strings.Contains(called, word) {
			return true
		}
	}
	if n.DataAtom != atom.Div && n.DataAtom != atom.Section {
		return false
	}
	if attr(n, "type") == "content" {
		return true
	}
	s := styled(n)
	return strings.Contains(s, "border:1px") || strings.Contains(s, "border:2px") || strings.Contains(s, "border:solid") ||
		(strings.Contains(s, "background") && !strings.Contains(s, "url(") && !strings.Contains(s, "#fff;") && !strings.Contains(s, "white") && !strings.Contains(s, "transparent"))
}

// box builds a Box from what stands in n. Its title is the first heading or bold line.
func (b *builder) box(n *html.Node, at layout) {
	if b.boxes >= 2 { // Boxes in boxes are layout.
		b.children(n, at)
		return
	}
	inner := read(b.sub(n, at.plain()))
	if len(inner) == 0 {
		return
	}
	if _, ok := inner[0].block.(news.Box); ok && len(inner) == 1 { // a frame in a frame
		b.put(inner[0])
		return
	}
	b.put(piece{block: boxOf(inner), node: n})
}

// plain is the layout without what concerns single lines.
func (at layout) plain() layout { return layout{style: at.style} }

// boxOf makes a box of pieces; a heading in front of others is its title.
func boxOf(pieces []piece) news.Box {
	var box news.Box
	if h, ok := pieces[0].block.(news.Heading); ok && len(pieces) > 1 {
		box.Title = h.Text
		pieces = pieces[1:]
	}
	box.Blocks = blocksOf(pieces)
	return box
}

func blocksOf(pieces []piece) news.Blocks {
	blocks := make(news.Blocks, 0, len(pieces))
	for _, p := range pieces {
		blocks = append(blocks, p.block)
	}
	return blocks
}

// quote builds a quotation. A long one with parts of its own is a box, one that
// holds most of the story only indents it, and an embedded post is Media.
func (b *builder) quote(n *html.Node, at layout) {
	if embedded(n) {
		if m, ok := b.media(n); ok {
			b.put(piece{block: m, node: n})
			return
		}
	}
	if b.boxes >= 2 {
		b.children(n, at)
		return
	}
	inner := b.sub(n, at.plain())
	if b.prose > 0 && 2*size(inner) > b.prose {
		b.pieces = append(b.pieces, inner...)
		return
	}
	var t news.Text
	credit := ""
	for i, p := range inner {
		part := textOf(p.block)
		if part == nil || len(inner) > 6 {
			if inner = read(inner); len(inner) > 0 {
				b.put(piece{block: boxOf(inner), node: n})
			}
			return
		}
		if i > 0 && i == len(inner)-1 && (speaker(p) || cited(n, p)) {
			credit = strings.TrimSpace(strings.TrimLeft(p.plain, "-–—― "))
			continue
		}
		t = joinTexts(t, part)
	}
	if t != nil {
		b.put(piece{block: news.Quote{Text: t, Credit: credit}, node: n})
	}
}

// cited reports whether a quotation's last line is what its markup says that it cites.
func cited(n *html.Node, last piece) bool {
	var cite *html.Node
	walk(n, func(inner *html.Node) bool {
		cites := is(inner, atom.Cite, atom.Footer)
		if cites {
			cite = inner
		}
		return !cites
	})
	return cite != nil && text(cite) == last.plain
}

// speaker reports whether a quotation's last line says whose it is.
func speaker(p piece) bool {
	if len(p.plain) > 120 {
		return false
	}
	return p.byline || p.right || strings.ContainsAny(p.plain[:1], "-") || strings.HasPrefix(p.plain, "–") || strings.HasPrefix(p.plain, "—") ||
		is(p.node, atom.Footer, atom.Cite) || looksLikeName(p.plain)
}
