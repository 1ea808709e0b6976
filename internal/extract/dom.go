package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

// attr returns an attribute's value, or "".
func attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// firstAttr returns the first of several attributes that is not blank.
func firstAttr(n *html.Node, names ...string) string {
	for _, name := range names {
		if v := strings.TrimSpace(attr(n, name)); v != "" {
			return v
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return true
		}
	}
	return false
}

// walk visits n and what is below it in document order; visit says whether to go below.
func walk(n *html.Node, visit func(*html.Node) bool) {
	if !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, visit)
	}
}

// find returns the first element below n that match accepts, or nil.
func find(n *html.Node, match func(*html.Node) bool) *html.Node {
	var found *html.Node
	walk(n, func(c *html.Node) bool {
		if found == nil && c.Type == html.ElementNode && match(c) {
			found = c
		}
		return found == nil
	})
	return found
}

func findTag(n *html.Node, tags ...atom.Atom) *html.Node {
	return find(n, func(c *html.Node) bool { return is(c, tags...) })
}

func is(n *html.Node, tags ...atom.Atom) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, t := range tags {
		if n.DataAtom == t {
			return true
		}
	}
	return false
}

// within reports whether n is root or stands below it.
func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// silent holds the elements whose text nobody reads.
func silent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Head, atom.Title, atom.Textarea, atom.Select, atom.Option,
		atom.Noscript, atom.Svg, atom.Button, atom.Object, atom.Iframe, atom.Datalist, atom.Canvas, atom.Map:
		return true
	}
	return n.Type == html.CommentNode || n.Type == html.DoctypeNode
}

// blocky reports whether an element begins a line of its own.
func blocky(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog,
		atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2,
		atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P,
		atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr,
		atom.Ul, atom.Menu, atom.Caption, atom.Legend, atom.Picture, atom.Video, atom.Audio:
		return true
	}
	return false
}

func heading(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// text is everything that can be read below n on one clean line.
func text(n *html.Node) string {
	var b strings.Builder
	rawText(n, &b)
	return viet.Clean(b.String())
}

func rawText(n *html.Node, b *strings.Builder) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	if silent(n) {
		return
	}
	apart := blocky(n) || n.DataAtom == atom.Br
	if apart {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		rawText(c, b)
	}
	if apart {
		b.WriteByte(' ')
	}
}

// sizeUpTo is about how many bytes of text stand below n. It stops counting at
// limit, so that asking often of nested elements stays cheap.
func sizeUpTo(n *html.Node, limit int) int {
	size := 0
	walk(n, func(c *html.Node) bool {
		if c.Type == html.TextNode {
			s, _ := measure(c.Data[:min(len(c.Data), limit)])
			size += s
		}
		return size < limit && !silent(c)
	})
	return size
}

// names joins, in lower case, what an element is called: class, id and the
// attributes that content systems use for the kind of a block.
func names(n *html.Node) string {
	var b strings.Builder
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "class", "id", "type", "role", "data-type", "data-module", "data-role", "data-component", "data-slot", "data-field", "itemprop", "data-widget":
			b.WriteByte(' ')
			lowerJoin(&b, n.Attr[i].Val)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	b.WriteByte(' ')
	return b.String()
}

// lowerJoin writes s in lower case with a blank before each hump and for each
// sign that parts words; at most 200 bytes of it.
func lowerJoin(b *strings.Builder, s string) {
	if len(s) > 200 {
		s = s[:200]
	}
	small := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if small {
				b.WriteByte(' ')
			}
			b.WriteByte(c + 'a' - 'A')
			small = false
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteByte(c)
			small = true
		default:
			b.WriteByte(' ')
			small = false
		}
	}
}

// styled returns an inline style with blanks removed, in lower case.
func styled(n *html.Node) string {
	s := attr(n, "style")
	if s == "" {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(s, " ", ""))
}

// unseen reports whether the page itself hides the element.
func unseen(n *html.Node) bool {
	if hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	s := styled(n)
	return s != "" && (strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden"))
}

// unheard reports whether an element is for those who hear the page only, and
// says nothing that they would miss of the story.
func unheard(n *html.Node) bool {
	called := names(n)
	if called == "" {
		return false
	}
	for _, word := range []string{"visually hidden", "visuallyhidden", " sr only ", "screen reader"} {
		if strings.Contains(called, word) {
			return sizeUpTo(n, 120) < 120 && !strings.HasPrefix(text(n), "Nguồn")
		}
	}
	return false
}

// ancestors yields n and the elements above it, count of them.
func ancestors(n *html.Node, count int) func(func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for i := 0; i < count && n != nil; i++ {
			if !yield(n) {
				return
			}
			n = n.Parent
		}
	}
}
