package extract

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Limits of what is found on one page.
const (
	maxFeeds    = 200
	maxSections = 120
)

// Discover reads what a page tells of where its portal's headlines are: feeds it
// announces or lists, the sections of its menu, and whether it is a story itself.
// A page that tells nothing is no error.
func (e *Extractor) Discover(p news.Page) (news.Discovery, error) {
	doc, err := open(p)
	if err != nil {
		return news.Discovery{}, fmt.Errorf("discover %s: %w", p.URL, err)
	}
	l := newLister(doc, e.rules.of(doc))
	d := news.Discovery{Name: siteName(doc), Feeds: feedsOf(doc), Headings: len(l.headlines())}
	d.Sections = l.sections()
	d.Article = isArticle(doc, l)
	if len(d.Feeds) == 0 && d.Headings == 0 && len(d.Sections) == 0 {
		r := &reader{page: doc, title: -1, scan: l.scan, furniture: l.furniture}
		if err := r.wall(nil); err != nil {
			return d, fmt.Errorf("discover %s: %w", p.URL, err)
		}
	}
	return d, nil
}

// siteName is what the site calls itself, shortest first choice of several.
func siteName(p *page) string {
	for _, s := range []string{p.meta.get("og:site_name"), p.meta.get("application-name", "apple-mobile-web-app-title"), p.meta.site, p.meta.title} {
		for _, sep := range separators {
			if head, _, ok := strings.Cut(s, sep); ok && utf8.RuneCountInString(head) >= 3 {
				s = head
			}
		}
		if s != "" {
			return s
		}
	}
	return p.host
}

// feedsOf lists the feeds that a page announces, then those it links to by name.
func feedsOf(p *page) []news.Link {
	seen := map[string]bool{}
	var out []news.Link
	add := func(name, href string) {
		link := p.link(href)
		if link == "" || seen[link] || len(out) >= maxFeeds {
			return
		}
		seen[link] = true
		out = append(out, news.Link{Name: shortName(p, name), URL: link})
	}
	for _, f := range p.meta.feeds {
		add(f.title, f.href)
	}
	walk(p.body, func(n *html.Node) bool {
		if is(n, atom.A) && feedAddress(attr(n, "href")) {
			add(feedName(n), attr(n, "href"))
		}
		return true
	})
	return out
}

// shortName is a feed's name without the site's and without what is said about it.
func shortName(p *page, name string) string {
	r := &reader{page: p}
	if s := r.withoutSite(name); s != "" {
		name = s
	}
	for _, sep := range separators {
		if head, _, ok := strings.Cut(name, sep); ok && utf8.RuneCountInString(head) >= 3 {
			name = head
		}
	}
	return strings.TrimSpace(name)
}

// feedAddress reports whether a link looks like one to a feed rather than to a page about feeds.
func feedAddress(href string) bool {
	href = strings.ToLower(strings.TrimSpace(href))
	href, _, _ = strings.Cut(href, "?")
	href, _, _ = strings.Cut(href, "#")
	for _, end := range []string{".rss", ".rdf", ".atom", "/feed", "/feed/", "rss.xml", "feed.xml", "atom.xml"} {
		if strings.HasSuffix(href, end) {
			return true
		}
	}
	if strings.HasSuffix(href, ".xml") && strings.Contains(href, "rss") {
		return true
	}
	// "/rss/thoi-su" is a feed, "/rss" and "/rss.html" are pages about them.
	_, below, ok := strings.Cut(href, "/rss/")
	return ok && below != "" && path.Ext(below) == ""
}

// feedName is the text of a feed's link, or, where that is an icon or "RSS", what stands beside it.
func feedName(n *html.Node) string {
	name := firstNonEmpty(text(n), viet.Clean(attr(n, "title")))
	if f := viet.Fold(name); f != "" && f != "rss" && f != "xml" && f != "rss feed" {
		return name
	}
	if is(n.Parent, atom.Li, atom.Td, atom.P, atom.Div) {
		if s := text(n.Parent); utf8.RuneCountInString(s) <= 60 {
			return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, name), "-"))
		}
	}
	return name
}

// sections are the links of the page's menus: short names, addresses of words
// without a story's number.
func (l *lister) sections() []news.Link {
	seen := map[string]bool{}
	var out []news.Link
	walk(l.page.body, func(n *html.Node) bool {
		if !is(n, atom.A) || len(out) >= maxSections || !inMenu(n) {
			return true
		}
		name := firstNonEmpty(text(n), viet.Clean(attr(n, "title")))
		link := l.page.link(attr(n, "href"))
		u := webAddress(link)
		if u == nil || !l.sameSite(u) || accountHost(u.Hostname()) || seen[link] || !sectionName(name) || storyAddress(u) || slug(u.Path) {
			return true
		}
		if depth := strings.Count(strings.Trim(u.Path, "/"), "/"); depth > 2 || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
			return true
		}
		seen[link] = true
		out = append(out, news.Link{Name: name, URL: link})
		return true
	})
	return out
}

// accountHost reports whether a host is for readers' accounts.
func accountHost(host string) bool {
	first, _, _ := strings.Cut(host, ".")
	switch first {
	case "sso", "id", "login", "account", "accounts", "my", "auth":
		return true
	}
	return false
}

// inMenu reports whether a link stands in a menu, by element, by name, or in a row of short links.
func inMenu(n *html.Node) bool {
	for up := range ancestors(n.Parent, 8) {
		if is(up, atom.Nav, atom.Header) {
			return true
		}
		called := names(up)
		if strings.Contains(called, " menu") || strings.Contains(called, " nav") || strings.Contains(called, "category list") {
			return true
		}
		if is(up, atom.Footer) {
			return false
		}
		if is(up, atom.Ul, atom.Tr) && shortLinks(up) {
			return true
		}
	}
	return false
}

func shortLinks(n *html.Node) bool {
	count, long := 0, 0
	walk(n, func(c *html.Node) bool {
		if is(c, atom.A) {
			count++
			if utf8.RuneCountInString(text(c)) > 30 {
				long++
			}
			return false
		}
		return true
	})
	return count >= 5 && long == 0
}

func sectionName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 40 || useOf(s) != none || isDateLine(s) {
		return false
	}
	fold := viet.Fold(s)
	for _, opening := range []string{"lien he ", "gioi thieu ", "dieu khoan ", "chinh sach bao ", "quang cao ", "chinh sach quyen "} {
		if strings.HasPrefix(fold, opening) {
			return false
		}
	}
	switch fold {
	case "trang chu", "home", "trang nhat", "dang nhap", "dang ky", "dang xuat", "tim kiem", "lien he", "gioi thieu", "quang cao", "rss", "toa soan",
		"english", "dat bao", "duong day nong", "hotline", "email", "facebook", "youtube", "zalo", "tiktok", "xem them", "tat ca", "login", "dieu khoan su dung",
		"tin da luu", "lich su giao dich", "tai khoan", "thong tin tai khoan", "xem tat ca", "menu", "moi nhat", "24h qua", "chinh sach bao mat":
		return false
	}
	return !strings.ContainsAny(s, "@") && strings.Trim(s, "0123456789 .-") != ""
}

// isArticle reports whether a page is a story: it says so, or its own address is a story's.
func isArticle(p *page, l *lister) bool {
	if p.meta.ld.Found || p.meta.get("article:published_time") != "" {
		return true
	}
	if l.own != nil && (storyAddress(l.own) || l.byRule(l.own)) {
		return true
	}
	kind := p.meta.get("og:type")
	return kind == "article" && l.own != nil && slug(l.own.Path)
}
