package extract

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/viet"
)

// readNext finds the page on which the story goes on, and keeps the links to
// its pages out of the text.
func (r *reader) readNext() {
	own := webAddress(r.page.url)
	if own == nil {
		return
	}
	story, number := storyPage(own)
	r.nextLink(story, number, r.page.meta.next, "the page's link rel=next")
	st := r.scan.stats[r.body]
	taken := -1
	for i, l := range r.scan.lines {
		if l.linked == 0 || l.size > 300 {
			if taken == i-1 && i > 0 && inside(st, i) && pageWords(l.text()) {
				r.take(l)
			}
			continue
		}
		if u := r.furniture.of(l.box); u == related || u == comments {
			continue
		}
		links := linksOf(l)
		pages := 0
		for _, a := range links {
			to := webAddress(r.page.link(attr(a, "href")))
			if to == nil || !pageWords(firstNonEmpty(text(a), attr(a, "title"), attr(a, "rel"))) {
				continue
			}
			if s, _ := storyPage(to); s == story {
				pages++
				r.nextLink(story, number, to.String(), "the links to its pages")
			}
		}
		if pages == len(links) && pages > 0 && inside(st, i) && pageWords(withoutText(l.text(), links)) {
			r.take(l)
			if i > 0 && taken < i-1 && inside(st, i-1) && pageWords(r.scan.lines[i-1].text()) {
				r.take(r.scan.lines[i-1])
			}
			taken = i
		}
	}
}

func inside(st stat, i int) bool { return i >= st.from && i < st.to }

// withoutText is a line's text without that of its links.
func withoutText(line string, links []*html.Node) string {
	for _, a := range links {
		line = strings.Replace(line, text(a), "", 1)
	}
	return line
}

// nextLink takes a link if it leads to the page behind this one.
func (r *reader) nextLink(story string, number int, ref, from string) {
	to := webAddress(r.page.link(ref))
	if r.art.Next != "" || to == nil {
		return
	}
	if s, n := storyPage(to); s == story && n == number+1 {
		r.art.Next = to.String()
		r.note("next", from)
	}
}

// pageKeys are the parameters that number the pages of a story.
var pageKeys = []string{"page", "trang", "paged", "pg", "pageindex", "pageno", "p"}

var pagePath = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:[-_./](?:trang|page|p)[-_/]?|[-_/])(\d{1,2})(\.\w{2,5})?/?$`)
})

// storyPage parts an address into what all pages of a story have in common and
// the number of this one, which is 1 where none is stated.
func storyPage(u *url.URL) (story string, number int) {
	number = 1
	query := u.Query()
	for _, key := range pageKeys {
		if n, err := strconv.Atoi(query.Get(key)); err == nil && n > 0 && n < 100 {
			query.Del(key)
			number = n
			break
		}
	}
	path := strings.TrimSuffix(u.Path, "/")
	if m := pagePath().FindStringSubmatchIndex(path); m != nil && number == 1 && !serial(path[:m[0]]) {
		if n, err := strconv.Atoi(path[m[2]:m[3]]); err == nil && n > 0 {
			end := ""
			if m[4] >= 0 {
				end = path[m[4]:m[5]]
			}
			number, path = n, path[:m[0]]+end
		}
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(path, "/") + "?" + query.Encode(), number
}

// serial reports whether a number behind this path counts the parts of a
// series, each a story of its own.
func serial(path string) bool {
	last := path[strings.LastIndexAny(path, "-_/")+1:]
	switch last {
	case "bai", "ky", "phan", "tap", "so", "thu", "lan", "ngay", "thang", "quy", "chuong", "vong", "luot":
		return true
	}
	return false
}

// pageWords reports whether a link says no more than that it leads to a page: "2", "Trang sau", "Xem tiếp", "»".
func pageWords(s string) bool {
	if len(s) > 40 || s != "" && s[0] <= '9' && strings.ContainsAny(s, ":/") { // a clock or a date
		return false
	}
	switch strings.TrimFunc(viet.Fold(s), func(c rune) bool { return c < 'a' || c > 'z' }) {
	case "", "trang", "page", "trang sau", "trang tiep", "trang tiep theo", "trang ke", "trang truoc", "trang dau", "trang cuoi", "tiep", "tiep theo",
		"xem tiep", "doc tiep", "xem tiep trang", "doc tiep trang", "xem trang tiep theo", "xem trang", "sau", "truoc", "dau", "cuoi", "next", "prev",
		"previous", "next page", "previous page", "pages", "cac trang", "phan tiep theo":
		return true
	}
	return false
}
