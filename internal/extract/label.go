package extract

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/viet"
)

// readLabel finds the section's name: above the title, in the breadcrumb, or as
// the page tells it to machines.
func (r *reader) readLabel() {
	if n, from := r.rule.first("label", r.page.doc); n != nil {
		if s := text(n); r.isLabel(s) {
			r.setLabel(s, from)
			return
		}
	}
	if s := r.labelAbove(); s != "" {
		r.setLabel(s, "the line above the title")
		return
	}
	for _, s := range r.page.meta.crumbs {
		if r.isLabel(s) {
			r.setLabel(s, "JSON-LD breadcrumb")
			return
		}
	}
	if s := r.labelBelow(); s != "" {
		r.setLabel(s, "the link beside the date")
		return
	}
	if s := r.page.meta.ld.Section; r.isLabel(s) {
		r.setLabel(s, "JSON-LD articleSection")
		return
	}
	if s := r.page.meta.get("article:section", "itemprop:articlesection"); r.isLabel(s) {
		r.setLabel(s, "article:section")
		return
	}
	if s := r.labelBehind(); s != "" {
		r.setLabel(s, "the line behind the text")
	}
}

// labelBehind is the first link of a line behind the text that says what the
// story is filed under.
func (r *reader) labelBehind() string {
	if r.body == nil {
		return ""
	}
	from := r.scan.stats[r.body].to
	for i := from; i < len(r.scan.lines) && i < from+16; i++ {
		links := linksOf(r.scan.lines[i])
		if len(links) == 0 {
			continue
		}
		fold := viet.Fold(r.scan.lines[i].text())
		for _, word := range []string{"chuyen muc", "danh muc", "published in", "posted in", "filed under", "dang trong", "category", "nhan"} {
			if s := text(links[0]); strings.HasPrefix(fold, word) && r.isLabel(s) {
				return s
			}
		}
	}
	return ""
}

// isLabel reports whether s can be a section's name.
func (r *reader) isLabel(s string) bool {
	if s == "" || len(s) > 70 || len(strings.Fields(s)) > 8 || isDateLine(s) || viet.Fold(s) == viet.Fold(r.art.Title) {
		return false
	}
	switch strings.Trim(viet.Fold(s), " .:»>/-") {
	case "facebook", "twitter", "zalo", "google+", "email", "in", "print", "chia se", "thich", "like", "gui email", "in bai", "in trang", "a a", "aa", "menu", "lien he", "gioi thieu", "dang nhap", "tim kiem":
		return false
	case "", "trang chu", "home", "trang nhat", "tin tuc", "news", "trang chu bao", "homepage", "chuyen muc", "danh muc", "quay lai", "tro ve":
		return false
	}
	return useOf(s) == none && !r.isSite(s)
}

// labelAbove reads the few lines above the title: a breadcrumb whole, from its
// first name, the link beside a date, or a single short line that is no menu.
func (r *reader) labelAbove() string {
	for i := r.title - 1; i >= 0 && i >= r.title-6; i-- {
		l := r.scan.lines[i]
		if l.size > 200 {
			break
		}
		links := linksOf(l)
		if isDateLine(l.text()) {
			if len(links) == 1 && r.isLabel(text(links[0])) {
				r.taken[links[0]] = true
				return text(links[0])
			}
			continue
		}
		if crumbs := crumbBox(l.box); crumbs != nil {
			if s := r.firstCrumb(crumbs); s != "" {
				return s
			}
			continue
		}
		if s := r.crumbLine(l, links); s != "" {
			return s
		}
		if len(links) == 1 && strings.HasPrefix(attr(links[0], "href"), "#") { // leads to a place on this page
			continue
		}
		if list := listOf(l); list != nil {
			s, menu := r.firstEntry(list)
			if s != "" {
				return s
			}
			if menu {
				continue
			}
		}
		if s := r.firstOf(l.text()); s != "" {
			r.take(l)
			return s
		}
		t := strings.Trim(l.text(), " |»>:/-")
		if len(links) <= 1 && (r.isLabel(t) || opinions(t)) && r.alone(l) {
			r.take(l)
			return t
		}
		if l.size > 40 {
			break
		}
	}
	return ""
}

// crumbLine is the first section on a line of links that leads from the home
// page to the story.
// opinions reports whether a label above the title names the section of
// opinions, which is called as the readers' comments are.
func opinions(s string) bool {
	switch viet.Fold(s) {
	case "y kien", "binh luan", "thoi tiet", "y kien ban doc":
		return true
	}
	return false
}

// listOf is the list in which a line is an entry, or nil.
// firstEntry is the first section in a list that leads from the home page to
// the story. A list of three or more that does not begin there is a menu.
// labelBelow is the link beside the date under the title.
func (r *reader) labelBelow() string {
	for i := r.title + 1; r.title >= 0 && i < r.first && i <= r.title+4; i++ {
		if links := linksOf(r.scan.lines[i]); len(links) == 1 && isDateLine(r.scan.lines[i].text()) && r.isLabel(text(links[0])) {
			return text(links[0])
		}
	}
	return ""
}

// linksOf are the links of a line.
func linksOf(l line) []*html.Node {
	var out []*html.Node
	for n := l.first; n != nil; n = n.NextSibling {
		walk(n, func(c *html.Node) bool {
			if c.Data == "a" && c.Type == html.ElementNode {
				out = append(out, c)
			}
			return true
		})
		if n == l.last {
			break
		}
	}
	return out
}

// crumbBox is the breadcrumb that n stands in, or nil.
// firstCrumb is the first name of a breadcrumb that is a section's. Of a
// breadcrumb on one line the links count.
// firstPart is the first name on a line of names parted by signs that is a section's.
// firstOf is firstPart of a line that begins with the home page.
// alone reports whether a line above the title is no entry of a menu: hardly any
// other links stand around it.
func (r *reader) alone(l line) bool {
	for n := range ancestors(l.box, 8) {
		if n.Data == "nav" || n.Data == "ul" && strings.Contains(names(n), "menu") {
			return false
		}
	}
	for n := range ancestors(l.first, 3) {
		called := names(n)
		for _, word := range []string{"cate", "chuyenmuc", "chuyen muc", "section name", "zone name", "kicker", "topic"} {
			if strings.Contains(called, word) && !strings.Contains(called, "menu") {
				return true
			}
		}
	}
	n := l.box
	for range 3 {
		if n.Parent == nil {
			break
		}
		n = n.Parent
		st := r.scan.stats[n]
		if st.from <= r.title && r.title < st.to {
			break
		}
		if st.to-st.from > 4 {
			return false
		}
	}
	return true
}

func (r *reader) setLabel(s, from string) {
	r.art.Label = strings.Trim(viet.Clean(s), " |»>:/")
	r.note("section", from)
}
