package extract

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

const bodyTag = atom.Body

// meta is what the page says of itself to machines.
type meta struct {
	title     string // the title element
	canonical string
	next      string // the link element that leads to a next page
	base      string
	lang      string
	values    map[string]string // meta name or property, lower case → content; the first one counts
	feeds     []feedLink
	ld        ldArticle
	crumbs    []string // names of the JSON-LD breadcrumb
	site      string   // name of the JSON-LD web site or organisation
}

type feedLink struct{ title, href string }

func (m *meta) get(names ...string) string {
	for _, name := range names {
		if v := m.values[name]; v != "" {
			return v
		}
	}
	return ""
}

// unescape decodes entities until none is left: some portals escape twice.
func unescape(s string) string {
	for range 3 {
		if !strings.Contains(s, "&") {
			break
		}
		plain := html.UnescapeString(s)
		if plain == s {
			break
		}
		s = plain
	}
	return viet.Clean(s)
}

func readMeta(doc *xhtml.Node) meta {
	m := meta{values: map[string]string{}}
	walk(doc, func(n *xhtml.Node) bool {
		if n.Type != xhtml.ElementNode {
			return n.Type == xhtml.DocumentNode
		}
		switch n.DataAtom {
		case atom.Html:
			m.lang = attr(n, "lang")
		case atom.Title:
			if m.title == "" && n.FirstChild != nil && n.Namespace == "" {
				m.title = unescape(n.FirstChild.Data)
			}
		case atom.Base:
			if m.base == "" {
				m.base = attr(n, "href")
			}
		case atom.Link:
			m.readLink(n)
		case atom.Meta:
			m.readTag(n)
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				m.readLD(n.FirstChild.Data)
			}
			return false
		case atom.Style, atom.Svg:
			return false
		}
		return true
	})
	return m
}

func (m *meta) readLink(n *xhtml.Node) {
	rel := " " + strings.ToLower(attr(n, "rel")) + " "
	href := strings.TrimSpace(unescape(attr(n, "href")))
	if href == "" {
		return
	}
	if m.canonical == "" && strings.Contains(rel, " canonical ") {
		m.canonical = href
	}
	if m.next == "" && strings.Contains(rel, " next ") {
		m.next = href
	}
	if strings.Contains(rel, " alternate ") {
		switch kind := strings.ToLower(strings.TrimSpace(attr(n, "type"))); kind {
		case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
			m.feeds = append(m.feeds, feedLink{unescape(attr(n, "title")), href})
		}
	}
}

func (m *meta) readTag(n *xhtml.Node) {
	value := unescape(attr(n, "content"))
	if value == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if name == "" {
			continue
		}
		if key == "itemprop" {
			name = "itemprop:" + name
		}
		if _, had := m.values[name]; !had {
			m.values[name] = value
		}
	}
}
