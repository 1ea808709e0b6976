package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// minSide is the side in pixels below which an image is an icon or a counter.
const minSide = 48

// picture reads an img or picture element. It is false for icons and for images
// that only hold a place.
func (b *builder) picture(n *html.Node) (news.Picture, bool) {
	img := n
	if n.DataAtom == atom.Picture {
		if img = findTag(n, atom.Img); img == nil {
			return news.Picture{}, false
		}
	}
	if tiny(img) || portrait(img) || strings.Contains(names(img), " icon") || strings.Contains(names(img), "avatar author") || strings.Contains(names(img), " avatar ") {
		return news.Picture{}, false
	}
	src := b.page.source(img)
	if src == "" && img.Parent != nil && img.Parent.DataAtom == atom.Picture {
		n = img.Parent
	}
	if src == "" && n.DataAtom == atom.Picture {
		for c := n.FirstChild; c != nil && src == ""; c = c.NextSibling {
			if c.DataAtom == atom.Source {
				src = b.page.source(c)
			}
		}
	}
	if src == "" && (b.page.base != nil || !isPhotoPath(firstAttr(img, "data-src", "data-original", "data-lazy-src", "src"))) {
		return news.Picture{}, false
	}
	return news.Picture{Src: src, Alt: viet.Clean(attr(img, "alt"))}, true
}

// isPhotoPath accepts relative addresses of images on pages whose own address is not known.
func isPhotoPath(src string) bool {
	src = strings.ToLower(src)
	return !strings.Contains(src, ":") && (strings.Contains(src, ".jpg") || strings.Contains(src, ".jpeg") || strings.Contains(src, ".png") || strings.Contains(src, ".webp"))
}

// portrait reports whether an image is the author's: it leads to the author's page.
func portrait(img *html.Node) bool {
	for n := range ancestors(img, 3) {
		if n.DataAtom == atom.A {
			return authorAddress(attr(n, "href"))
		}
	}
	return false
}

func tiny(img *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		if v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(attr(img, side)), "px")); err == nil && v > 0 && v < minSide {
			return true
		}
	}
	return false
}

// source is the address of the image that an element shows once scripts have
// run: lazy attributes first, then the largest of a set, then the plain one.
func (p *page) source(n *html.Node) string {
	for _, name := range []string{"data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "data-img", "data-source"} {
		if s := p.image(attr(n, name)); s != "" {
			return s
		}
	}
	for _, name := range []string{"data-srcset", "data-lazy-srcset", "srcset"} {
		if s := p.image(largest(attr(n, name))); s != "" {
			return s
		}
	}
	return p.image(attr(n, "src"))
}

// image resolves an image's address; placeholders give "".
func (p *page) image(ref string) string {
	ref = strings.TrimSpace(ref)
	lower := strings.ToLower(ref)
	if ref == "" || strings.HasPrefix(lower, "data:") {
		return ""
	}
	for _, word := range []string{"blank.gif", "placeholder", "spacer", "1x1", "pixel.gif", "loading.gif", "lazyload.", "transparent.png", "no-image", "noimage", "default-thumb"} {
		if strings.Contains(lower, word) {
			return ""
		}
	}
	return p.link(ref)
}

// largest is the candidate of a srcset with the greatest width or density.
func largest(set string) string {
	best, most := "", -1.0
	for _, candidate := range strings.Split(set, ", ") {
		fields := strings.Fields(strings.TrimSuffix(strings.TrimSpace(candidate), ","))
		if len(fields) == 0 {
			continue
		}
		size := 0.0
		if len(fields) > 1 {
			size, _ = strconv.ParseFloat(strings.TrimRight(fields[1], "wx"), 64)
		}
		if size > most {
			best, most = fields[0], size
		}
	}
	return best
}

// hasPicture reports whether the element before a noscript already shows the image.
func (b *builder) hasPicture(n *html.Node) bool {
	for n != nil && n.Type != html.ElementNode {
		n = n.PrevSibling
	}
	if n == nil {
		return false
	}
	img := findTag(n, atom.Img)
	if img == nil {
		return false
	}
	p, ok := b.picture(img)
	return ok && p.Src != ""
}

// figure builds a figure: pictures or media with the caption below, or whatever else it frames.
func (b *builder) figure(n *html.Node, at layout) {
	from := len(b.pieces)
	at.caption = true
	b.children(n, at)
	shown := -1
	for i := from; i < len(b.pieces); i++ {
		switch b.pieces[i].block.(type) {
		case news.Picture, news.Media:
			shown = i
		}
	}
	if shown >= 0 {
		b.pieces = append(b.pieces[:from], captioned(b.pieces[from:], shown-from)...)
		return
	}
	for i := from; i < len(b.pieces); i++ {
		b.pieces[i].caption = false
	}
}

// captioned gives the texts of a figure to the picture or media at index shown.
func captioned(pieces []piece, shown int) []piece {
	var kept []piece
	var caption news.Text
	source := "" // said above the caption
	for _, p := range pieces {
		t := textOf(p.block)
		if t == nil {
			kept = append(kept, p)
			continue
		}
		if s := t.String(); strings.HasPrefix(s, "Nguồn hình ảnh, ") && len(s) < 120 {
			source = strings.TrimSpace(source + " " + s)
			continue
		}
		caption = joinTexts(caption, t)
	}
	target := 0
	for i, p := range kept {
		if p.node == pieces[shown].node {
			target = i
		}
	}
	kept[target].block = withCaption(kept[target].block, caption)
	if b, ok := kept[target].block.(news.Picture); ok && b.Credit == "" {
		b.Credit = source
		kept[target].block = b
	}
	return kept
}

// unset drops a style that all of a text is set in: captions are italic as captions.
func unset(t news.Text) news.Text {
	bold, italic := true, true
	for _, s := range t {
		bold, italic = bold && s.Bold, italic && s.Italic
	}
	if !bold && !italic {
		return t
	}
	var r run
	for _, s := range t {
		r.add(s.Text, style{bold: s.Bold && !bold, italic: s.Italic && !italic, link: s.Link})
	}
	return r.text()
}

// textOf is the text of a paragraph or heading, nil for other blocks.
func textOf(b news.Block) news.Text {
	switch b := b.(type) {
	case news.Paragraph:
		return b.Text
	case news.Heading:
		return b.Text
	}
	return nil
}

func joinTexts(a, b news.Text) news.Text {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	joined := append(news.Text{}, a...)
	joined[len(joined)-1].Text += " "
	return append(joined, b...)
}

// withCaption sets caption and credit of a picture or media.
func withCaption(b news.Block, caption news.Text) news.Block {
	if len(caption) == 0 {
		return b
	}
	caption, credit := splitCredit(unset(caption))
	switch b := b.(type) {
	case news.Picture:
		b.Caption, b.Credit = caption, credit
		if b.Alt == caption.String() {
			b.Alt = ""
		}
		return b
	case news.Media:
		b.Caption, b.Credit = caption, credit
		return b
	}
	return b
}
