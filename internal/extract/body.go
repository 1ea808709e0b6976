package extract

import (
	"net/url"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// chooseBody finds the element whose text is the article: the one with the most
// prose and the least noise, and of two nearly equal ones the inner. It returns
// nil when the page has no prose at all.
func (f *furniture) chooseBody() *html.Node {
	best, gain := (*html.Node)(nil), 0
	walk(f.root, func(n *html.Node) bool {
		st, ok := f.scan.stats[n]
		if n.Type != html.ElementNode || f.marks[n] != none {
			return n == f.root
		}
		if !ok {
			return true
		}
		if g := st.prose - st.noise; g > 0 && g >= gain && !tooNarrow(n) {
			best, gain = n, g
		}
		return st.prose > 0
	})
	if best == nil {
		return nil
	}
	if n := f.declared(best); n != nil {
		return n
	}
	for {
		inner := f.innerBody(best)
		if inner == nil {
			return best
		}
		best = inner
	}
}

// tooNarrow holds elements that are lines or rows rather than bodies.
func tooNarrow(n *html.Node) bool {
	return heading(n) > 0 || is(n, atom.P, atom.Li, atom.Tr, atom.Blockquote, atom.Figure, atom.Figcaption, atom.A, atom.Span, atom.Strong, atom.B, atom.Em, atom.I)
}

// declared is the element that calls itself the article's body, where that holds most of the prose.
func (f *furniture) declared(best *html.Node) *html.Node {
	want := f.scan.stats[best].prose * 6 / 10
	return find(best, func(n *html.Node) bool {
		return strings.Contains(strings.ToLower(attr(n, "itemprop")), "articlebody") && f.scan.stats[n].prose >= want
	})
}

// innerBody is the child that holds most of the prose, unless prose goes on right
// beside it: what stands further off, such as what the paper says of itself, is
// another text.
func (f *furniture) innerBody(n *html.Node) *html.Node {
	all := f.scan.stats[n]
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		st, ok := f.scan.stats[c]
		if !ok || f.marks[c] != none || tooNarrow(c) || st.prose*100 < all.prose*60 {
			continue
		}
		if st.prose < all.prose && f.goesOn(all, st) {
			return nil
		}
		return c
	}
	return nil
}

// reach is how many lines that are no furniture may stand between the parts of one body.
const reach = 5

// goesOn reports whether a line of prose stands right behind the inner part of an
// outer one, or at least two behind furniture there or right before it: one
// before it would be the sapo.
func (f *furniture) goesOn(outer, inner stat) bool {
	first, last := -1, -1
	for i := inner.from; i < inner.to; i++ {
		if f.prose(i) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	behind := 0
	for i, far := last+1, 0; i < outer.to && far < reach; i++ {
		if i >= inner.to && f.prose(i) {
			behind++
			if i <= last+reach || behind >= 2 {
				return true
			}
		}
		if f.of(f.scan.lines[i].box) == none {
			far++
		}
	}
	before := 0
	for i, far := first-1, 0; i >= outer.from && i > f.title && far < reach; i-- {
		if i < inner.from && f.prose(i) {
			before++
		}
		if f.of(f.scan.lines[i].box) == none {
			far++
		}
	}
	return before >= 2
}

// prose reports whether line i is running text outside the furniture.
func (f *furniture) prose(i int) bool {
	if f.running == nil {
		f.running = make([]bool, len(f.scan.lines))
		for i, l := range f.scan.lines {
			prose, noise := l.weigh()
			f.running[i] = prose > 0 && noise == 0 && f.of(l.box) == none && !bareAddress(l)
		}
	}
	return f.running[i]
}

// bareAddress reports whether a line says little more than an address on the web.
func bareAddress(l line) bool {
	if l.size > 400 {
		return false
	}
	t := l.text()
	_, rest, ok := strings.Cut(t, "://")
	rest, _, _ = strings.Cut(rest, " ")
	return ok && len(rest)*2 > len(t)
}

// firstProse is the index of the first line of prose within body that follows
// the title; -1 when there is none. Where the title is not known, a line must be
// longer than titles are.
func (f *furniture) firstProse(body *html.Node) int {
	st := f.scan.stats[body]
	least := 1
	if f.title < 0 {
		least = 200
	}
	for i := max(st.from, f.title+1); i < st.to; i++ {
		if prose, _ := f.scan.lines[i].weigh(); prose >= least && f.of(f.scan.lines[i].box) == none && !f.scan.lines[i].captions() {
			return i
		}
	}
	return -1
}

// maxElements bounds the pages that the library is asked about: its time grows
// with their number times their depth. Real pages stay below 10,000.
const maxElements = 20_000

// secondOpinion asks the library for the body: it decides for pages in other
// languages, and for our own where we found none.
func (r *reader) secondOpinion() {
	address, err := url.Parse(firstNonEmpty(r.page.url, "http://localhost/"))
	if err != nil {
		return
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	found, err := parser.ParseDocument(r.page.doc, address)
	if err != nil || found.Node == nil {
		return
	}
	if theirs := len(text(found.Node)); theirs == 0 || (r.body != nil && theirs < 80) {
		return
	}
	r.other = found.Node
	r.note("blocks", "the readability library")
}

// vietnamese reports whether the page is in Vietnamese, by its letters and, where
// it has hardly any, by its own word.
func (r *reader) vietnamese() bool {
	letters, ours := 0, 0
	for _, l := range r.scan.lines {
		if l.size < 60 {
			continue
		}
		for _, c := range l.text() {
			switch {
			case c >= 0x1EA0 && c <= 0x1EF9, strings.ContainsRune("ăâđêôơưĂÂĐÊÔƠƯ", c):
				ours++
				letters++
			case unicode.IsLetter(c):
				letters++
			}
		}
		if letters > 4000 {
			break
		}
	}
	if letters < 100 {
		return !strings.HasPrefix(strings.ToLower(r.page.meta.lang), "en")
	}
	return ours*100 > letters*8
}
