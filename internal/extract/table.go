package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// Limits of a table of data.
const (
	maxRows  = 500
	maxCells = 40
)

// table builds a table: data as a Table, a picture above its caption as that, a
// frame around text as a Box, and what only lays out the page as if it were not there.
func (b *builder) table(n *html.Node, at layout) {
	rows := b.rowsOf(n)
	cells, widest := 0, 0
	for _, row := range rows {
		c := len(cellsOf(row))
		cells += c
		widest = max(widest, c)
	}
	size := sizeUpTo(n, 300*(cells+1))
	pictured := findTag(n, atom.Img) != nil
	switch {
	case pictured && sizeUpTo(n, 701) <= 700 && cells <= 6 && findTag(n, atom.P, atom.H2, atom.H3) == nil, pictured && sizeUpTo(n, 351) <= 350 && cells <= 4:
		b.figure(n, at)
	case cells == 1 && !pictured && size > 0:
		b.box(n, at)
	case widest >= 2 && len(rows) >= 2 && dataCells(rows, size, cells):
		b.data(rows, n)
	default:
		for _, row := range rows {
			for _, cell := range cellsOf(row) {
				b.children(cell, at.below(cell, b.page))
			}
		}
	}
}

// dataCells tells a table of data from one of layout: no table within, and
// cells that are short, or many.
func dataCells(rows []*html.Node, size, cells int) bool {
	for _, row := range rows {
		for _, cell := range cellsOf(row) {
			if findTag(cell, atom.Table, atom.Form, atom.Iframe) != nil || sizeUpTo(cell, 1500) >= 1500 {
				return false
			}
		}
	}
	return size > 0 && size < 300*cells
}

// rowsOf are the rows of a table that are not furniture.
func (b *builder) rowsOf(table *html.Node) []*html.Node {
	var rows []*html.Node
	walk(table, func(n *html.Node) bool {
		if n != table && (n.DataAtom == atom.Table || b.skip(n)) {
			return false
		}
		if n.DataAtom == atom.Tr && len(rows) < maxRows {
			rows = append(rows, n)
			return false
		}
		return true
	})
	return rows
}

func cellsOf(row *html.Node) []*html.Node {
	var cells []*html.Node
	for c := row.FirstChild; c != nil && len(cells) < maxCells; c = c.NextSibling {
		if is(c, atom.Td, atom.Th) {
			cells = append(cells, c)
		}
	}
	return cells
}

func (b *builder) data(rows []*html.Node, n *html.Node) {
	t := news.Table{}
	for i, row := range rows {
		texts, heads, filled := []news.Text{}, 0, 0
		for _, cell := range cellsOf(row) {
			c := b.plainText(cell)
			if cell.DataAtom == atom.Th || allBold(c) {
				heads++
			}
			if len(c) > 0 {
				filled++
			}
			texts = append(texts, c)
		}
		if filled == 0 {
			continue
		}
		if i == 0 {
			t.Header = heads > 0 && heads >= filled
		}
		t.Rows = append(t.Rows, texts)
	}
	if len(t.Rows) > 0 {
		b.put(piece{block: t, node: n})
	}
}

func allBold(t news.Text) bool {
	for _, s := range t {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}

// list builds a list. One of links alone is a list of other stories; one whose
// items hold pictures is layout.
func (b *builder) list(n *html.Node, at layout) {
	if findTag(n, atom.Img, atom.Figure, atom.Table, atom.Iframe) != nil {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && !b.skip(c) {
				b.children(c, at.below(c, b.page))
			}
		}
		return
	}
	l := news.List{Ordered: n.DataAtom == atom.Ol}
	linked := 0
	b.items(n, &l, &linked)
	if len(l.Items) == 0 {
		return
	}
	if linked*10 >= len(l.Items)*6 && !b.trusted {
		b.related = append(b.related, storyLinks(b.page, n)...)
		return
	}
	if len(l.Items) == 1 { // one point is no list: a name or a remark behind a dot
		t := l.Items[0]
		b.put(piece{block: news.Paragraph{Text: t}, node: n, plain: t.String(), bold: allBold(t)})
		return
	}
	b.put(piece{block: l, node: n})
}

func (b *builder) items(n *html.Node, l *news.List, linked *int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || b.skip(c) {
			continue
		}
		if is(c, atom.Ul, atom.Ol) {
			b.items(c, l, linked)
			continue
		}
		var r run
		for g := c.FirstChild; g != nil; g = g.NextSibling {
			if !is(g, atom.Ul, atom.Ol) {
				b.gather(&r, g, style{}.within(c, b.page))
			}
		}
		if t := r.text(); t != nil && len(l.Items) < maxBlocks {
			l.Items = append(l.Items, t)
			if r.most(r.linked) {
				*linked++
			}
		}
		for g := c.FirstChild; g != nil; g = g.NextSibling {
			if is(g, atom.Ul, atom.Ol) {
				b.items(g, l, linked)
			}
		}
	}
}
