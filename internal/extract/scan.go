package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

// line is a run of inline content on a line of its own: siblings from first to last below box.
type line struct {
	box         *html.Node
	first, last *html.Node
	size        int // bytes of text, blanks collapsed
	linked      int // of these, within links
	marks       int // full stops, commas and the like
}

// text is what the line says, clean.
func (l line) text() string {
	var b strings.Builder
	for n := l.first; n != nil; n = n.NextSibling {
		rawText(n, &b)
		if n == l.last {
			break
		}
	}
	return viet.Clean(b.String())
}

// prose is how many bytes of the line are running text rather than a name or a
// menu entry, and noise how many are links.
func (l line) weigh() (prose, noise int) {
	free := l.size - l.linked
	switch {
	case l.linked*2 > l.size:
		return 0, l.linked
	case free >= 80 && l.marks > 0, free >= 200:
		return free, 0
	}
	return 0, 0
}

// named reports whether an element of the line itself, or one of count elements
// around it, is called by one of the words.
func (l line) named(words []string, count int) bool {
	for n := l.first; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && called(n, words) {
			return true
		}
		if n == l.last {
			break
		}
	}
	for n := range ancestors(l.box, count) {
		if called(n, words) {
			return true
		}
	}
	return false
}

// captions reports whether the line stands in the caption of a picture.
func (l line) captions() bool {
	for n := range ancestors(l.box, 4) {
		if is(n, atom.Figcaption, atom.Figure) {
			return true
		}
	}
	return l.named([]string{"caption", "chuthich", "chu thich"}, 2)
}

// called reports whether an element's names hold one of the words.
func called(n *html.Node, words []string) bool {
	s := names(n)
	if s == "" {
		return false
	}
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// stat sums up what stands below an element.
type stat struct {
	prose, noise int
	heads        int // headings that are links, no prose beside them yet
	from, to     int // its lines: indices into scan.lines
}

// scan is one pass over the page: its lines in order and a stat for each block element.
type scan struct {
	lines []line
	stats map[*html.Node]stat
	wraps map[*html.Node]bool // inline elements that hold a block
	links int                 // how many links stand around the block that is read
}

func newScan(body *html.Node) *scan {
	s := &scan{stats: make(map[*html.Node]stat, 512), wraps: map[*html.Node]bool{}}
	s.findWraps(body)
	s.block(body)
	return s
}

// findWraps reports whether a block stands at or below n, and remembers the inline elements that wrap one.
func (s *scan) findWraps(n *html.Node) bool {
	if n.Type == html.ElementNode && silent(n) {
		return false
	}
	inside := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s.findWraps(c) {
			inside = true
		}
	}
	if n.Type == html.ElementNode && blocky(n) {
		return true
	}
	if inside {
		s.wraps[n] = true
	}
	return inside
}

// inline reports whether n flows within a line.
func (s *scan) inline(n *html.Node) bool {
	return n.Type == html.TextNode || (n.Type == html.ElementNode && !blocky(n) && !s.wraps[n])
}

func (s *scan) block(n *html.Node) stat {
	if link(n) {
		s.links++
		defer func() { s.links-- }()
	}
	st := stat{from: len(s.lines)}
	run := line{box: n}
	flush := func() {
		if run.size > 0 {
			prose, noise := run.weigh()
			st.prose += prose
			st.noise += noise
			s.lines = append(s.lines, run)
		}
		run = line{box: n}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && silent(c):
		case is(c, atom.Br):
			flush()
		case s.inline(c):
			if run.first == nil {
				run.first = c
			}
			run.last = c
			run.count(c, s.links > 0)
		case c.Type == html.ElementNode:
			flush()
			inner := s.block(c)
			st.prose += inner.prose
			st.noise += inner.noise
			st.heads += inner.heads
		}
	}
	flush()
	st.to = len(s.lines)
	if h := heading(n); h >= 2 && h <= 6 && st.noise > 0 {
		st.heads++
	}
	// A linked heading with little beside it is a teaser of another story.
	if st.heads > 0 && st.prose > 0 {
		if st.prose < 400*st.heads {
			st.prose = 0
		}
		st.heads = 0
	}
	s.stats[n] = st
	return st
}

// link reports whether n leads somewhere.
func link(n *html.Node) bool { return n.DataAtom == atom.A && hasAttr(n, "href") }

// count adds the text below an inline node to the line.
func (l *line) count(n *html.Node, linked bool) {
	if n.Type == html.TextNode {
		size, marks := measure(n.Data)
		l.size += size
		l.marks += marks
		if linked {
			l.linked += size
		}
		return
	}
	if silent(n) {
		return
	}
	linked = linked || link(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.count(c, linked)
	}
}

// measure counts the bytes of s without surplus blanks, and its punctuation.
func measure(s string) (size, marks int) {
	blank := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ':
			if !blank {
				size++
			}
			blank = true
			continue
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			i++
			blank = true
			continue
		case c == '.', c == ',', c == ';', c == ':', c == '!', c == '?':
			marks++
		}
		size++
		blank = false
	}
	if blank && size == 1 {
		size = 0
	}
	return size, marks
}

// lineAt returns the index of the first line that stands at or below n, or -1.
func (s *scan) lineAt(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if st, ok := s.stats[n]; ok {
			if st.from < st.to {
				return st.from
			}
			return -1
		}
	}
	return -1
}
