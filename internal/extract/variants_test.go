package extract_test

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

// A variant is a page as another portal, or the same one after its next
// redesign, would set it: the story stays, so its truth stays.
type variant func(*sheet)

// sheet is a parsed page of the corpus that variants work on.
type sheet struct {
	root *html.Node
	w    *truth
}

func parseSheet(page []byte, w *truth) *sheet {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		panic(err)
	}
	return &sheet{root, w}
}

func (s *sheet) bytes() []byte {
	var b bytes.Buffer
	if err := html.Render(&b, s.root); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// each calls f for every element; f may change or move it.
func (s *sheet) each(f func(*html.Node)) {
	var all []*html.Node
	for n := range s.root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	for _, n := range all {
		f(n)
	}
}

func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textBelow(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.DataAtom != atom.Script && c.Parent.DataAtom != atom.Style {
			b.WriteString(c.Data)
		}
		if c.DataAtom == atom.P || c.DataAtom == atom.Br || c.DataAtom == atom.Div {
			b.WriteByte(' ')
		}
	}
	return viet.Clean(b.String())
}

// smallest is the innermost element whose text has all of the parts, or nil.
func (s *sheet) smallest(parts ...string) *html.Node {
	var found *html.Node
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.Html || n.DataAtom == atom.Head || n.Parent != nil && n.Parent.DataAtom == atom.Head {
			return
		}
		if found != nil && !below(n, found) {
			return
		}
		t := textBelow(n)
		for _, p := range parts {
			if p == "" || !strings.Contains(t, viet.Clean(p)) {
				return
			}
		}
		found = n
	})
	return found
}

func below(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// body is the element around the text.
func (s *sheet) body() *html.Node {
	n := s.smallest(s.w.First, s.w.Last)
	for n.DataAtom == atom.P || n.DataAtom == atom.Span || n.DataAtom == atom.Font {
		n = n.Parent
	}
	return n
}

// part is the child of the body that holds a text, or its last one.
func part(body *html.Node, text string) *html.Node {
	for c := range body.ChildNodes() {
		if strings.Contains(textBelow(c), viet.Clean(text)) || strings.Contains(viet.Clean(c.Data), viet.Clean(text)) {
			return c
		}
	}
	return body.LastChild
}

func fragment(markup string) []*html.Node {
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"})
	if err != nil {
		panic(err)
	}
	return nodes
}

// behind sets markup behind n.
func behind(n *html.Node, markup string) {
	next := n.NextSibling
	for _, c := range fragment(markup) {
		n.Parent.InsertBefore(c, next)
	}
}

func before(n *html.Node, markup string) {
	for _, c := range fragment(markup) {
		n.Parent.InsertBefore(c, n)
	}
}

// rename makes another element of n.
func rename(n *html.Node, to atom.Atom) { n.DataAtom, n.Data = to, to.String() }

// nameless takes every name and role from the page.
func nameless(s *sheet) {
	s.each(func(n *html.Node) {
		kept := n.Attr[:0]
		for _, a := range n.Attr {
			switch {
			case a.Key == "class", a.Key == "id", a.Key == "itemprop", a.Key == "role", a.Key == "type" && n.DataAtom == atom.Div,
				strings.HasPrefix(a.Key, "data-") && !strings.Contains(a.Val, "/"):
			default:
				kept = append(kept, a)
			}
		}
		n.Attr = kept
	})
}

// tailwind gives every element classes that say how it looks, not what it is.
func tailwind(s *sheet) {
	nameless(s)
	looks := []string{"flex flex-col gap-4", "mt-4 text-base leading-7", "mx-auto max-w-screen-lg px-4", "text-gray-700 hover:text-sky-600", "md:grid md:grid-cols-12", "relative w-full", "font-semibold text-lg"}
	i := 0
	s.each(func(n *html.Node) {
		if n.DataAtom != atom.Html && n.Parent.DataAtom != atom.Head {
			n.Attr = append(n.Attr, html.Attribute{Key: "class", Val: looks[i%len(looks)]})
			i++
		}
	})
}

func withoutLD(s *sheet) {
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.Script && strings.Contains(value(n, "type"), "ld+json") {
			n.Parent.RemoveChild(n)
		}
	})
}

func withoutMeta(s *sheet) {
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.Meta {
			n.Parent.RemoveChild(n)
		}
	})
}

func titleInDiv(s *sheet) {
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.H1 {
			rename(n, atom.Div)
		}
	})
}

func onlyDivs(s *sheet) {
	s.each(func(n *html.Node) {
		switch n.DataAtom {
		case atom.Article, atom.Main, atom.Section, atom.Aside, atom.Header, atom.Footer:
			rename(n, atom.Div)
		}
	})
}

func wrapped(s *sheet) {
	body := s.body()
	for range 3 {
		box := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
		body.Parent.InsertBefore(box, body)
		body.Parent.RemoveChild(body)
		box.AppendChild(body)
	}
}

func lazy(s *sheet) {
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.Img {
			for i, a := range n.Attr {
				if a.Key == "src" {
					n.Attr[i].Key = "data-lazy-src"
				}
			}
			n.Attr = append(n.Attr, html.Attribute{Key: "src", Val: "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP"})
		}
	})
}

// divParagraphs sets each paragraph of the body in a div.
func divParagraphs(s *sheet) {
	body := s.body()
	s.each(func(n *html.Node) {
		if n.DataAtom == atom.P && below(n, body) {
			rename(n, atom.Div)
		}
	})
}

// brokenLines sets the paragraphs of the body apart by line breaks alone.
func brokenLines(s *sheet) {
	body := s.body()
	s.each(func(n *html.Node) {
		if n.DataAtom != atom.P || n.Parent != body || strings.Contains(value(n, "style")+value(n, "class")+value(n, "align"), "right") || value(n, "class") != "" && !strings.Contains(value(n, "class"), "Normal") {
			return
		}
		for n.FirstChild != nil {
			c := n.FirstChild
			n.RemoveChild(c)
			body.InsertBefore(c, n)
		}
		for range 2 {
			body.InsertBefore(&html.Node{Type: html.ElementNode, DataAtom: atom.Br, Data: "br"}, n)
		}
		body.RemoveChild(n)
	})
}

// captions sets every caption anew, by around, which gets its picture's markup and its text.
func captions(around func(picture, caption string) string) variant {
	return func(s *sheet) {
		s.each(func(n *html.Node) {
			if n.DataAtom != atom.Figure {
				return
			}
			img, text := "", ""
			for c := range n.Descendants() {
				if c.DataAtom == atom.Img && img == "" {
					img = markup(c)
				}
				if c.DataAtom == atom.Figcaption {
					text = html.EscapeString(textBelow(c))
				}
			}
			if img == "" || text == "" {
				return
			}
			before(n, around(img, text))
			n.Parent.RemoveChild(n)
		})
	}
}

func markup(n *html.Node) string {
	var b bytes.Buffer
	if err := html.Render(&b, n); err != nil {
		panic(err)
	}
	return b.String()
}

// leadInBody moves the sapo to the front of the text.
func leadInBody(markup func(lead string) string) variant {
	return func(s *sheet) {
		body := s.body()
		n := s.smallest(s.w.Lead)
		if n == nil || below(n, body) || below(body, n) {
			return
		}
		for n.DataAtom == atom.Span || n.DataAtom == atom.Strong || n.DataAtom == atom.B {
			n = n.Parent
		}
		n.Parent.RemoveChild(n)
		before(body.FirstChild, markup(html.EscapeString(viet.Clean(s.w.Lead))))
	}
}

// among sets furniture into the text: behind its first paragraph or its last.
func among(last bool, markup string, without ...string) variant {
	return func(s *sheet) {
		body := s.body()
		text := s.w.First
		if last {
			text = s.w.Last
		}
		behind(part(body, text), markup)
		s.w.Without = append(s.w.Without, without...)
	}
}

// beside sets furniture right before or behind the element of the text.
func beside(after bool, markup string, without ...string) variant {
	return func(s *sheet) {
		body := s.body()
		if after {
			behind(body, markup)
		} else {
			before(body, markup)
		}
		s.w.Without = append(s.w.Without, without...)
	}
}
