package extract

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Listing reads the headlines off a section or home page, in the page's order and
// each once: links whose address or place is a story's, with title, sapo, time
// and picture where the page shows them. A page without any gives [news.ErrEmpty],
// one that wants a browser [news.ErrChallenge].
func (e *Extractor) Listing(p news.Page) ([]news.Headline, error) {
	doc, err := open(p)
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", p.URL, err)
	}
	l := newLister(doc, e.rules.of(doc))
	headlines := l.headlines()
	if len(headlines) > 0 {
		for i := range headlines {
			headlines[i].Fetched = p.Fetched
		}
		return headlines, nil
	}
	r := &reader{page: doc, title: -1, scan: l.scan, furniture: l.furniture}
	return nil, fmt.Errorf("listing %s: %w", p.URL, r.wall(news.ErrEmpty))
}

// entry is one story's links on the page.
type entry struct {
	id      news.HeadlineID
	url     string
	title   string
	rank    int // how good the title is
	node    *html.Node
	first   *html.Node
	number  bool         // the address carries a number
	heading bool         // a heading holds the link
	adopted bool         // its address is short, but of the form of its neighbours
	further bool         // it is offered as further reading below another story
	twins   []*html.Node // links elsewhere on the page with the same title
}

// lister collects the stories of a page.
type lister struct {
	page      *page
	rule      *ruleset
	scan      *scan
	furniture *furniture
	own       *url.URL
	entries   []*entry
	byID      map[news.HeadlineID]*entry
	links     map[*html.Node]news.HeadlineID // links to stories
}

func newLister(p *page, rules *ruleset) *lister {
	l := &lister{page: p, rule: rules, byID: map[news.HeadlineID]*entry{}, links: map[*html.Node]news.HeadlineID{}}
	l.own = webAddress(p.url)
	l.scan = newScan(p.body)
	l.furniture = &furniture{scan: l.scan, root: p.body, title: -1, marks: map[*html.Node]use{}}
	return l
}

func (l *lister) headlines() []news.Headline {
	l.collect()
	l.sift()
	out := make([]news.Headline, 0, len(l.entries))
	for _, en := range l.entries {
		out = append(out, l.headline(en))
	}
	return out
}

// collect walks the page outside its menus and notes every link that could lead to a story.
func (l *lister) collect() {
	looked := 0
	walk(l.page.body, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		if l.outside(n) {
			return false
		}
		if n.DataAtom == atom.A && looked < maxLinks {
			looked++
			l.note(n)
			return false
		}
		return true
	})
}

// outside reports whether an element is menu, footer or a box that repeats stories.
func (l *lister) outside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Form:
		return !l.most(n)
	case atom.Nav, atom.Footer, atom.Script, atom.Style, atom.Noscript, atom.Template:
		return true
	case atom.Header:
		return findTag(n, atom.H1, atom.H2, atom.H3) == nil
	}
	if l.popular(n) {
		return true
	}
	called := names(n)
	if called == "" {
		return false
	}
	for _, word := range []string{"breadcrumb", " menu", " nav ", "navbar", "footer", "most view", "mostview", "xemnhieu", "docnhieu", "xem nhieu", "doc nhieu", "comment", " tags ", "hot topic", "trending"} {
		if strings.Contains(called, word) {
			return len(l.scan.lines) <= 20 || !l.most(n)
		}
	}
	return false
}

// popular reports whether an element is a box of what is read most, which repeats
// stories of every section: it is told by its title, above which it has nothing.
func (l *lister) popular(n *html.Node) bool {
	if !is(n, atom.Div, atom.Section, atom.Aside, atom.Article) {
		return false
	}
	heading := findTag(n, atom.H2, atom.H3, atom.H4, atom.H5)
	if heading == nil || l.scan.stats[heading].from != l.scan.stats[n].from || l.most(n) {
		return false
	}
	switch viet.Fold(text(heading)) {
	case "xem nhieu", "xem nhieu nhat", "tin xem nhieu", "doc nhieu", "doc nhieu nhat", "tin doc nhieu", "most read", "most viewed":
		return true
	}
	return false
}

// most reports whether an element holds most of the page, as the one form of an ASP.NET page does.
func (l *lister) most(n *html.Node) bool {
	st := l.scan.stats[n]
	return (st.to-st.from)*2 > len(l.scan.lines)
}

// note takes one link into its story's entry.
func (l *lister) note(n *html.Node) {
	link := l.target(n)
	if link == "" {
		return
	}
	u := webAddress(link)
	if u == nil || !l.sameSite(u) || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return
	}
	t, rank := titleOf(n)
	number := storyAddress(u) || l.byRule(u)
	if !number && !slug(u.Path) && rank < 3 && (rank < 2 || !shortSlug(u.Path)) {
		return
	}
	id := news.IDOf(link)
	en := l.byID[id]
	if en == nil {
		if link == l.page.url {
			return
		}
		en = &entry{id: id, url: link, first: n, number: number}
		l.byID[id] = en
		l.entries = append(l.entries, en)
	}
	l.links[n] = id
	en.heading = en.heading || rank >= 3
	en.further = rank == further && en.title == "" && (t != "" || en.further)
	if t != "" && rank > en.rank {
		en.title, en.rank, en.node = t, rank, n
	}
}

// further is the rank of links that announce themselves as further reading.
const further = 0

// target is where a link leads: its href, or the address beside it that scripts use.
func (l *lister) target(n *html.Node) string {
	href := strings.TrimSpace(attr(n, "href"))
	if href == "" || href[0] == '#' || strings.HasPrefix(strings.ToLower(href), "javascript:") {
		href = ""
		for up := range ancestors(n, 5) {
			if href = firstAttr(up, "data-content-target", "data-url", "data-href"); href != "" {
				break
			}
		}
	}
	link := l.page.link(unescapeSpaces(href))
	link, _, _ = strings.Cut(link, "#")
	return link
}

func unescapeSpaces(s string) string { return strings.ReplaceAll(s, " ", "%20") }

func (l *lister) byRule(u *url.URL) bool {
	for _, re := range l.rule.links() {
		if re.MatchString(u.Path) {
			return true
		}
	}
	return false
}

// sameSite accepts hosts that share the last two labels with the page's; of a
// page of unknown address every host.
func (l *lister) sameSite(u *url.URL) bool {
	return l.own == nil || l.own.Host == u.Host || siteOf(l.own.Hostname()) == siteOf(u.Hostname())
}

// siteOf is a host's last two labels, three where the second is one of a
// country's common ones ("com.vn"); an IP address stays whole.
func siteOf(host string) string {
	labels := strings.Split(strings.ToLower(host), ".")
	n := len(labels)
	if n <= 2 || strings.Trim(host, "0123456789.:") == "" {
		return host
	}
	keep := 2
	switch labels[n-2] {
	case "com", "org", "net", "gov", "edu", "co":
		keep = 3
	}
	return strings.Join(labels[n-min(keep, n):], ".")
}

// sift drops what is no headline: links without a title, and, where most of the
// stories carry a number in their address, those that do not and stand in no heading.
// adopt accepts stories whose slug is short where three others with a long one
// stand in the same folder of the site.
// folder is an address up to its last part.
