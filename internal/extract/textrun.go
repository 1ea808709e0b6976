package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// style is how inline text is set.
type style struct {
	bold, italic bool
	link         string
	leads        bool // within a link, also one whose address is not known
}

// run gathers inline content into the text of one paragraph.
type run struct {
	spans  []news.Span
	blank  bool // a blank is due before the next text
	size   int
	bold   int // bytes in bold
	italic int
	linked int
}

// add appends raw text in a style.
func (r *run) add(raw string, st style) {
	clean := viet.Clean(raw)
	if clean == "" {
		r.blank = r.blank || strings.ContainsFunc(raw, unicode.IsSpace)
		return
	}
	if blankStart(raw) {
		r.blank = true
	}
	lead := ""
	if n := len(r.spans); n > 0 && !r.blank && shut(r.spans[n-1].Text, clean) {
		r.blank = true
	}
	if r.blank && len(r.spans) > 0 {
		lead = " "
	}
	r.blank = blankEnd(raw)
	r.size += len(clean)
	if st.bold {
		r.bold += len(clean)
	}
	if st.italic {
		r.italic += len(clean)
	}
	if st.leads {
		r.linked += len(clean)
	}
	span := news.Span{Text: clean, Bold: st.bold, Italic: st.italic, Link: st.link}
	if n := len(r.spans); n > 0 {
		last := &r.spans[n-1]
		if last.Bold == span.Bold && last.Italic == span.Italic && last.Link == span.Link {
			last.Text += lead + clean
			return
		}
		if lead != "" { // The blank goes to the span that is not a link, so that links stay tight.
			if last.Link == "" {
				last.Text += lead
			} else {
				span.Text = lead + clean
			}
		}
	}
	r.spans = append(r.spans, span)
}

// shut reports whether a sentence ends and another begins where two elements
// meet that only their style sets apart.
func shut(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("”!?…", last) && unicode.IsUpper(first)
}

// blankStart and blankEnd report whether a blank stands at an end of s, whatever
// zero-width characters stand before or behind it.
func blankStart(s string) bool {
	s = strings.TrimLeft(s, zeroWidth)
	return s != strings.TrimLeftFunc(s, unicode.IsSpace)
}

func blankEnd(s string) bool {
	s = strings.TrimRight(s, zeroWidth)
	return s != strings.TrimRightFunc(s, unicode.IsSpace)
}

const zeroWidth = "\u200B\u200C\u200D\uFEFF\u00AD"

// text is what was gathered.
func (r *run) text() news.Text {
	if len(r.spans) == 0 {
		return nil
	}
	return news.Text(r.spans)
}

func (r *run) most(part int) bool { return r.size > 0 && part*10 >= r.size*9 }

// within is the style within an inline element.
func (st style) within(n *html.Node, p *page) style {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		st.bold = true
	case atom.I, atom.Em, atom.Cite:
		st.italic = true
	case atom.A:
		st.link = p.link(attr(n, "href"))
		st.leads = st.link != "" || p.base == nil && leadsAway(attr(n, "href"))
	}
	if called := names(n); called != "" {
		st.bold = st.bold || strings.Contains(called, " bold ") || strings.Contains(called, " font semibold ") || strings.Contains(called, " fw bold ")
		st.italic = st.italic || strings.Contains(called, " italic ") || strings.Contains(called, " fst italic ")
	}
	if s := styled(n); s != "" {
		switch {
		case strings.Contains(s, "font-weight:bold"), strings.Contains(s, "font-weight:7"), strings.Contains(s, "font-weight:8"):
			st.bold = true
		case strings.Contains(s, "font-weight:normal"), strings.Contains(s, "font-weight:4"):
			st.bold = false
		}
		if strings.Contains(s, "font-style:italic") {
			st.italic = true
		}
	}
	return st
}

// leadsAway reports whether a reference leads to another page.
func leadsAway(href string) bool {
	href = strings.TrimSpace(href)
	return href != "" && href[0] != '#' && !strings.Contains(href, ":")
}

// plainText gathers everything below n into one text, blocks and breaks as blanks.
func (b *builder) plainText(n *html.Node) news.Text {
	var r run
	b.gather(&r, n, style{})
	return r.text()
}

func (b *builder) gather(r *run, n *html.Node, st style) {
	if n == b.start {
		b.begun = true
	}
	if b.taken[n] {
		return
	}
	if n.Type == html.TextNode {
		r.add(n.Data, st)
		return
	}
	if silent(n) || b.skip(n) {
		return
	}
	apart := blocky(n) || n.DataAtom == atom.Br
	st = st.within(n, b.page)
	r.blank = r.blank || apart
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.gather(r, c, st)
	}
	r.blank = r.blank || apart
}
