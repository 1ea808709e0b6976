package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a box that points at one other story.
const (
	maxTeaserLines = 6
	maxTeaserProse = 500 // bytes: a story's sapo, not its text
)

// teasers marks the boxes that show another story as a portal's lists do: a
// picture and a line that both lead to it, often with its sapo.
func (f *furniture) teasers() {
	seen := map[*html.Node]bool{}
	walk(f.root, func(n *html.Node) bool {
		if f.marks[n] != none || is(n, atom.Figure) {
			return false
		}
		if !is(n, atom.A) {
			return true
		}
		href := strings.TrimSpace(attr(n, "href"))
		if findTag(n, atom.Img) == nil || len(href) < 4 || href[0] == '#' || isPhotoPath(pathOf(href)) {
			return true
		}
		if box := f.teaser(n, href, seen); box != nil {
			f.add(box, related)
		}
		return true
	})
}

// pathOf is an address without its scheme, for which [isPhotoPath] has no use.
func pathOf(href string) string {
	_, path, ok := strings.Cut(href, "://")
	if !ok {
		return href
	}
	return path
}

// teaser is the largest box at or around a linked picture that leads to href alone and
// has a line that does so too; nil where there is none. A box seen before, around
// another picture, is the same or has two stories.
func (f *furniture) teaser(picture *html.Node, href string, seen map[*html.Node]bool) *html.Node {
	var found *html.Node
	for n := picture; n != nil && n != f.root && !seen[n] && !is(n, atom.Figure) && !f.kept[n]; n = n.Parent {
		seen[n] = true
		st, ok := f.scan.stats[n]
		if !ok {
			continue
		}
		percent, titled := f.share(n)
		if titled || percent > 35 || st.prose > maxTeaserProse || st.to-st.from > maxTeaserLines || !leadsOnly(n, href) {
			break
		}
		if f.linkedLine(st) {
			found = n
		}
	}
	return found
}

// linkedLine reports whether one of the lines is a link as long as a title.
func (f *furniture) linkedLine(st stat) bool {
	for _, l := range f.scan.lines[st.from:st.to] {
		if l.linked >= 20 && l.linked*10 >= l.size*9 {
			return true
		}
	}
	return false
}

// leadsOnly reports whether every link below n that is long enough for a title leads to href.
func leadsOnly(n *html.Node, href string) bool {
	return find(n, func(c *html.Node) bool {
		return is(c, atom.A) && strings.TrimSpace(attr(c, "href")) != href && (len(text(c)) >= 20 || findTag(c, atom.Img) != nil)
	}) == nil
}
