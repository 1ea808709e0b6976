package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furniture knows which elements of the page are not text of the article, and what they are for.
type furniture struct {
	scan  *scan
	root  *html.Node
	title int // index of the title's line, -1 when unknown
	kept  map[*html.Node]bool
	marks map[*html.Node]use
	order []*html.Node // the marked elements in the order of marking

	running []bool // by line: see prose
}

// mark finds the furniture below body by element, by name and by the title above it.
func mark(s *scan, body *html.Node, title int, kept map[*html.Node]bool) *furniture {
	f := &furniture{scan: s, root: body, title: title, kept: kept, marks: map[*html.Node]use{}}
	walk(body, func(n *html.Node) bool {
		if n.Type != html.ElementNode || kept[n] {
			return true
		}
		u := f.useOf(n)
		if u != none {
			f.add(n, u)
		}
		return u == none
	})
	for i := range s.lines {
		if i != title && s.lines[i].size <= 64 {
			f.byTitle(i)
		}
	}
	f.teasers()
	f.offers()
	f.prices()
	f.imprint()
	return f
}

// add marks an element and takes its weight from all above it.
func (f *furniture) add(n *html.Node, u use) {
	if f.marks[n] != none {
		return
	}
	f.marks[n] = u
	f.order = append(f.order, n)
	st, ok := f.scan.stats[n]
	if !ok {
		return
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if above, ok := f.scan.stats[p]; ok {
			above.prose = max(0, above.prose-st.prose)
			above.noise = max(0, above.noise-st.noise)
			f.scan.stats[p] = above
		}
	}
}

// of tells what n is for if it is marked itself or stands in something marked.
func (f *furniture) of(n *html.Node) use {
	for ; n != nil && n != f.root; n = n.Parent {
		if u := f.marks[n]; u != none {
			return u
		}
	}
	return none
}

// share is the part of the page's prose that stands below n, in percent, and
// whether the title does. Only what holds little of both can be furniture.
func (f *furniture) share(n *html.Node) (percent int, titled bool) {
	st := f.scan.stats[n]
	total := f.scan.stats[f.root].prose
	if total > 0 {
		percent = 100 * st.prose / total
	}
	return percent, f.title >= st.from && f.title < st.to
}

func (f *furniture) useOf(n *html.Node) use {
	percent, titled := f.share(n)
	if percent > 70 || (titled && percent > 5) {
		return none
	}
	if u := byElement(n); u != none && percent <= 35 && !titled {
		return u
	}
	called := names(n)
	if called == "" || is(n, atom.Figure, atom.Picture, atom.Blockquote, atom.Img) || f.flows(n) {
		return none
	}
	if u := strongUse(called); u != none && !titled && (percent <= 35 || u == comments) {
		return u
	}
	if is(n, atom.A) && findTag(n, atom.Img) != nil { // a picture that opens in a "modal"
		return none
	}
	if u := weakUse(called); u != none && !titled && f.scan.stats[n].prose < 400 {
		return u
	}
	return none
}

// maxSiblings bounds how far from an element the sentence is looked for that it is part of.
const maxSiblings = 40

// flows reports whether an element is a part of a sentence: its name, "tag" on a
// word that links to a topic, is no reason to tear it out.
func (f *furniture) flows(n *html.Node) bool {
	if !f.scan.inline(n) {
		return false
	}
	for _, step := range []func(*html.Node) *html.Node{
		func(n *html.Node) *html.Node { return n.PrevSibling },
		func(n *html.Node) *html.Node { return n.NextSibling },
	} {
		for s, looked := step(n), 0; s != nil && looked < maxSiblings && f.scan.inline(s); s, looked = step(s), looked+1 {
			if size, _ := measure(s.Data); s.Type == html.TextNode && size > 3 {
				return true
			}
		}
	}
	return false
}

func byElement(n *html.Node) use {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form, atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Dialog, atom.Label:
		if is(n, atom.Form, atom.Label) && findTag(n, atom.Input) != nil && find(n, isRadio) != nil {
			return poll
		}
		return chrome
	}
	if unseen(n) {
		return chrome
	}
	return none
}

func isRadio(n *html.Node) bool {
	return n.DataAtom == atom.Input && (attr(n, "type") == "radio" || attr(n, "type") == "checkbox")
}

// byTitle marks the block that a line such as "Tin liên quan" stands above.
func (f *furniture) byTitle(i int) {
	l := f.scan.lines[i]
	if f.of(l.box) != none || (l.linked == 0 && l.size > 48) {
		return
	}
	u := useOf(l.text())
	if u == none {
		return
	}
	// Climb while the title is all there is, then once more for what it stands above.
	n := l.box
	for n.Parent != nil && n != f.root && !f.kept[n] {
		st := f.scan.stats[n]
		if st.to-st.from > 1 {
			break
		}
		n = n.Parent
	}
	for up := n.Parent; up != nil && up != f.root && sameLines(f.scan.stats[up], f.scan.stats[n]); up = up.Parent {
		n = up
	}
	st, ok := f.scan.stats[n]
	percent, titled := f.share(n)
	if ok && n != f.root && st.from == i && !titled && (percent <= 35 || u == comments && i > f.title && percent <= 85) && !f.kept[n] {
		f.add(n, u)
		return
	}
	f.followers(l, u)
}

func sameLines(a, b stat) bool { return a.from == b.from && a.to == b.to }

// pollBehind marks the title of a poll with what follows it up to its choices or,
// where it has none, its question.
func (f *furniture) pollBehind(head *html.Node) {
	var parts []*html.Node
	for n := head.NextSibling; n != nil && len(parts) < 4; n = n.NextSibling {
		st, ok := f.scan.stats[n]
		if !ok || st.from == st.to || f.kept[n] {
			continue
		}
		if percent, titled := f.share(n); titled || percent > 35 {
			return
		}
		parts = append(parts, n)
		if find(n, isRadio) != nil {
			f.add(head, poll)
			for _, part := range parts {
				f.add(part, poll)
			}
			return
		}
	}
	if len(parts) > 0 {
		if st := f.scan.stats[parts[0]]; st.to-st.from == 1 && strings.HasSuffix(f.scan.lines[st.from].text(), "?") {
			f.add(head, poll)
			f.add(parts[0], poll)
		}
	}
}

// followers marks a title that stands among the text, and the lists and links right behind it.
func (f *furniture) followers(l line, u use) {
	head := l.box
	for head.Parent != nil && head.Parent != f.root {
		if st := f.scan.stats[head.Parent]; st.to-st.from > 1 {
			break
		}
		head = head.Parent
	}
	if st, ok := f.scan.stats[head]; !ok || st.to-st.from != 1 {
		return
	}
	if u == poll {
		f.pollBehind(head)
		return
	}
	last := true
	for n := head.NextSibling; n != nil; n = n.NextSibling {
		st, ok := f.scan.stats[n]
		if !ok || st.from == st.to || f.kept[n] {
			continue
		}
		if last = st.prose == 0 && st.noise > 0; !last {
			break
		}
		f.add(n, u)
		f.add(head, u)
	}
	if last || l.linked*10 >= l.size*9 {
		f.add(head, u)
	}
}
