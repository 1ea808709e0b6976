package extract

import (
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// headline reads what stands around a story's title, and around its twins what is missing there.
func (l *lister) headline(en *entry) news.Headline {
	h := news.Headline{ID: en.id, URL: en.url, Title: en.title}
	for _, n := range append([]*html.Node{en.node}, en.twins...) {
		box := l.boxOf(n)
		if h.Lead == "" {
			h.Lead = l.lead(box, en.title)
		}
		if h.Published.IsZero() {
			h.Published = l.time(box, en.title)
		}
		if h.Picture == "" {
			h.Picture = l.picture(box)
		}
	}
	if h.Published.IsZero() {
		h.Published, _ = addressTime(en.url)
	}
	return h
}

// boxOf is the largest part of the page around a story's link that holds no other story.
func (l *lister) boxOf(n *html.Node) *html.Node {
	id := l.links[n]
	for n.Parent != nil && n.Parent != l.page.body && l.only(n.Parent, id) {
		n = n.Parent
	}
	return n
}

// only reports whether the links below n to stories lead to this one. Links that
// announce themselves as further reading do not count.
func (l *lister) only(n *html.Node, id news.HeadlineID) bool {
	return find(n, func(c *html.Node) bool {
		if c.DataAtom != atom.A {
			return false
		}
		other, ok := l.links[c]
		return ok && other != id && l.byID[other].rank > further
	}) == nil
}

// lead is the longest text below box that is not the title: a sapo by name, or prose.
func (l *lister) lead(box *html.Node, title string) string {
	best, named := "", false
	for _, line := range newScan(box).lines {
		if line.size < 40 {
			continue
		}
		t := line.text()
		if strings.Contains(t, title) || strings.HasPrefix(t, ">>") || isDateLine(t) && len(t) < 60 || headingOf(line) > 0 || strings.HasPrefix(title, strings.TrimRight(t, ".… ")) {
			continue
		}
		is := line.named(leadWords, 3)
		if is && !named || is == named && len(t) > len(best) {
			best, named = t, is
		}
	}
	if utf8.RuneCountInString(best) > maxLead || (!named && utf8.RuneCountInString(best) < 50) {
		return ""
	}
	best, _, _ = strings.Cut(best, " >> ")
	for _, end := range []string{"Xem tiếp", "Đọc tiếp", "Xem thêm", "Xem chi tiết", "Chi tiết", "[...]", "»"} {
		best = strings.TrimSpace(strings.TrimSuffix(best, end))
	}
	return best
}

// time is the time shown below box, by element, attribute or text.
func (l *lister) time(box *html.Node, title string) time.Time {
	var found time.Time
	take := func(s string) bool {
		t, ok := viet.ParseTime(s)
		if ok && len(s) < 80 && t.Year() > 1990 && (found.IsZero() || !clocked(found) && viet.HasClock(s)) {
			found = t
		}
		return ok
	}
	walk(box, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		if s := firstAttr(n, "datetime", "data-date", "data-time", "data-publish", "data-published"); s != "" {
			take(s)
		}
		called := names(n)
		if strings.Contains(called, "time") || strings.Contains(called, "date") || strings.Contains(called, "ngay") || n.DataAtom == atom.Time {
			if !take(attr(n, "title")) {
				take(text(n))
			}
		}
		return found.IsZero() || !clocked(found)
	})
	if !found.IsZero() {
		return found
	}
	for _, line := range newScan(box).lines {
		t := line.text()
		if line.linked > 0 && !strings.Contains(t, title) {
			continue
		}
		if t = strings.Replace(t, title, "", 1); isDateLine(t) && len(t) < 50 {
			take(t)
		}
	}
	return found
}

func clocked(t time.Time) bool {
	t = t.In(news.Zone)
	return t.Hour() != 0 || t.Minute() != 0
}

// picture is the first picture below box.
func (l *lister) picture(box *html.Node) string {
	src := ""
	walk(box, func(n *html.Node) bool {
		if src == "" && is(n, atom.Img, atom.Source) && !tiny(n) {
			src = l.page.source(n)
		}
		return src == ""
	})
	return src
}
