package feed

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// document is markup that was mended: balanced from its root on, without
// prolog, comments, controls or illegal references.
type document struct {
	text  string
	root  string // name of the root element, in lower case, without prefix
	items []span
	open  []element // around the items, outermost first
	cut   bool      // the bytes ended too early
}

// span is a half-open range of bytes.
type span struct{ start, end int }

// element is an open element.
type element struct {
	name string // as written
	tag  string // its start tag
}

// maxDepth bounds how deep elements nest; start tags that go deeper are left out.
const maxDepth = 100

// head is the document without its items, which are last in any feed.
func (d document) head() string {
	if len(d.items) == 0 {
		return d.text
	}
	return d.text[:d.items[0].start] + closing(d.open)
}

// alone is a document of one item.
func (d document) alone(item span) string {
	var b strings.Builder
	for _, e := range d.open {
		b.WriteString(e.tag)
	}
	return b.String() + d.text[item.start:item.end] + closing(d.open)
}

// closing is the end tags of open elements.
func closing(open []element) string {
	var b strings.Builder
	for _, e := range slices.Backward(open) {
		b.WriteString("</" + e.name + ">")
	}
	return b.String()
}

// mender walks over markup once and writes it anew.
type mender struct {
	in   string
	at   int
	out  strings.Builder
	open []element

	doc    document
	prefix string // of the root element, with its colon
	item   int    // how many elements were open before the present item's; -1 outside of items
	start  int    // of the present item, in out
	torn   int    // start tags whose quotes did not match
}

// repair mends markup. It fails with [news.ErrNotFeed] where the root is not a feed's.
func repair(text string) (document, error) {
	m := &mender{in: skipNoise(text), item: -1}
	m.out.Grow(len(m.in))
	for m.at < len(m.in) && !m.doc.cut {
		next := strings.IndexByte(m.in[m.at:], '<')
		if next < 0 {
			next = len(m.in) - m.at
		}
		m.text(m.in[m.at : m.at+next])
		if m.at += next; m.at == len(m.in) {
			break
		}
		m.markup()
		if m.doc.root != "" && !isFeed(m.doc.root) {
			break
		}
	}
	switch {
	case isFeed(m.doc.root):
		return m.finish(), nil
	case m.doc.root == "":
		return document{}, fmt.Errorf("%w: plain text", news.ErrNotFeed)
	case m.doc.root == "html":
		return document{}, fmt.Errorf("%w: an HTML page", news.ErrNotFeed)
	}
	return document{}, fmt.Errorf("%w: the root element is %.40q", news.ErrNotFeed, m.doc.root)
}

func isFeed(root string) bool { return root == "rss" || root == "rdf" || root == "feed" }

// skipNoise goes to the XML declaration where something stands before it, as a
// warning of the server's script does.
func skipNoise(text string) string {
	if i := strings.Index(text[:min(len(text), 4096)], "<?xml"); i > 0 {
		return text[i:]
	}
	return text
}

// finish takes back an item that was not ended and closes what is open.
func (m *mender) finish() document {
	d := m.doc
	d.text = m.out.String()
	d.cut = d.cut || len(m.open) > 0
	if m.item >= 0 {
		d.text, m.open = d.text[:m.start], m.open[:m.item]
	}
	d.text += closing(m.open)
	return d
}

// markup takes what begins with '<'.
func (m *mender) markup() {
	rest := m.in[m.at:]
	switch {
	case strings.HasPrefix(rest, "<![CDATA["):
		if body, ok := m.until("<![CDATA[", "]]>"); ok && len(m.open) > 0 {
			m.out.WriteString("<![CDATA[")
			m.legal(body)
			m.out.WriteString("]]>")
		}
	case strings.HasPrefix(rest, "<!--"):
		m.until("<!--", "-->")
	case strings.HasPrefix(rest, "<?"):
		m.until("<?", "?>")
	case strings.HasPrefix(rest, "<!"):
		m.doctype()
	case strings.HasPrefix(rest, "</") && len(rest) > 2 && nameStart(rest[2]):
		if body, ok := m.until("</", ">"); ok {
			m.end(nameOf(body))
		}
	case len(rest) > 1 && nameStart(rest[1]):
		if body, ok := m.tag(); ok {
			m.begin(body)
		}
	default:
		m.text("&lt;")
		m.at++
	}
}

// until takes what stands between the two; without the second one the document
// was cut off here.
func (m *mender) until(before, after string) (body string, ok bool) {
	from := m.at + len(before)
	n := strings.Index(m.in[from:], after)
	if n < 0 {
		m.at, m.doc.cut = len(m.in), true
		return "", false
	}
	m.at = from + n + len(after)
	return m.in[from : from+n], true
}

// doctype skips a document type declaration with the entities it may declare.
func (m *mender) doctype() {
	if m.doc.root == "" && len(m.in)-m.at > 14 && strings.EqualFold(m.in[m.at:m.at+14], "<!doctype html") {
		m.doc.root = "html"
		return
	}
	depth := 0
	for i := m.at; i < len(m.in); i++ {
		switch m.in[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '>':
			if depth <= 0 {
				m.at = i + 1
				return
			}
		}
	}
	m.at, m.doc.cut = len(m.in), true
}

// maxTag bounds a start tag. Where its quotes do not match within, it is taken to
// end at the next '>' and loses its attributes; after maxTorn of them quotes are
// not looked at any more, since looking costs time.
const (
	maxTag  = 64 << 10
	maxTorn = 100
)

// tag takes a start tag, in whose quoted values '>' may stand.
func (m *mender) tag() (body string, ok bool) {
	rest := m.in[m.at:min(len(m.in), m.at+maxTag)]
	var quote byte
	for i := 1; i < len(rest) && m.torn < maxTorn; i++ {
		switch c := rest[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && rest[i-1] == '=':
			quote = c
		case c == '>':
			m.at += i + 1
			return rest[1:i], true
		}
	}
	m.torn++
	body, ok = m.until("<", ">")
	return nameOf(body), ok
}
