package extract

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/viet"
)

// readAuthor settles who wrote the story and who is credited. The line that ends
// the text tells it best, then what stands around the text, then what machines are told.
func (r *reader) readAuthor(end credit) {
	r.art.Source = end.source
	if end.source != "" {
		r.note("source", "the end of the text")
	}
	if n, from := r.rule.first("source", r.page.doc); n != nil && r.art.Source == "" {
		if s := text(n); s != "" && len(s) < 100 {
			if rest, ok := cutTheo(s); ok {
				s = rest
			}
			r.art.Source = s
			r.note("source", from)
		}
	}
	if nodes := r.rule.nodes("author", r.page.doc); len(nodes) > 0 {
		if s := r.names(nodes); s != "" {
			r.setAuthor(s, r.rule.from("author"))
		}
	}
	r.setAuthor(end.author, "the end of the text")
	r.around()
	r.setAuthor(strings.Join(r.persons(), " - "), "JSON-LD author")
	r.setAuthor(r.headAuthor(), "the line near the title")
	r.setAuthor(r.dateAuthor, "the line with the date")
	for _, name := range []string{"article:author", "author", "dable:author", "itemprop:author", "dc.creator", "parsely-author"} {
		if s := r.page.meta.get(name); r.isPerson(s) {
			r.setAuthor(s, "meta "+name)
		}
	}
	if r.isPerson(r.hint.Author) {
		r.setAuthor(r.hint.Author, "the feed")
	}
	if r.art.Author == "" && r.art.Source != "" {
		r.setAuthor("Theo "+r.art.Source, "the source alone")
	}
}

func (r *reader) setAuthor(s, from string) {
	if s == "" || r.art.Author != "" {
		return
	}
	r.art.Author = s
	r.note("author", from)
}

// persons are the authors of the JSON-LD that are not the paper itself.
func (r *reader) persons() []string {
	var out []string
	for _, s := range r.page.meta.ld.Authors {
		if r.isPerson(s) {
			out = append(out, s)
		}
	}
	return out
}

// isPerson reports whether a name is not that of the site.
func (r *reader) isPerson(s string) bool {
	f := viet.Fold(s)
	if f == "" || len(s) > 120 || strings.Contains(f, "://") || r.isSite(s) {
		return false
	}
	switch f {
	case "admin", "administrator", "editor", "user", "author", "bien tap", "ban bien tap", "toa soan", "bientap", "quan tri", "quan tri vien":
		return false
	}
	for _, end := range []string{".vn", ".com", ".net", " online", ".org"} {
		if strings.HasSuffix(f, end) {
			return false
		}
	}
	return looksLikeName(s) || strings.ContainsAny(s, " .")
}

// around reads lines right behind the text that are named, or worded, as credits.
func (r *reader) around() {
	if r.body == nil {
		return
	}
	from := r.scan.stats[r.body].to
	for i := from; i < len(r.scan.lines) && i < from+8; i++ {
		l := r.scan.lines[i]
		if l.size > 120 {
			break
		}
		u := r.furniture.of(l.box)
		if u == related || u == comments {
			break
		}
		t := l.text()
		for _, a := range linksOf(l) { // "Copy link" beside the source
			if s := text(a); useOf(s) == chrome {
				t = strings.TrimSpace(strings.Replace(t, s, "", 1))
			}
		}
		named := l.named(authorWords, 3) || leadsToAuthor(l) || (i == from && l.linked == 0 && plainName(t))
		c, ok := readByline(t)
		if !ok {
			continue
		}
		_, theo := cutTheo(t)
		switch {
		case l.named(sourceWords, 2) || theo:
			if s := firstNonEmpty(c.source, c.author); r.art.Source == "" && !r.isSite(s) {
				r.art.Source = s
				r.note("source", "the line behind the text")
			}
		case named && !r.isSite(t):
			r.setAuthor(c.author, "the line behind the text")
		}
	}
}

// sourceWords name elements that hold whose story it is.
var sourceWords = []string{" source ", "nguon"}

// headAuthor is who is named between title and text: an element named as the
// author's, or a name that links to an author's page.
func (r *reader) headAuthor() string {
	for i := r.title + 1; i < r.first && i < r.title+12; i++ {
		l := r.scan.lines[i]
		if l.size > 120 || l.first == l.last && unheard(l.first) {
			continue
		}
		if l.size <= 90 && l.named(authorWords, 3) {
			if c, ok := readByline(l.text()); ok && c.author != "" && r.isPerson(c.author) {
				r.take(l)
				return c.author
			}
		}
		if rest, ok := afterOpening(l.text()); ok && l.size <= 90 && looksLikeName(rest) && r.isPerson(rest) {
			r.take(l)
			return rest
		}
		if s := r.authorWithin(l); s != "" {
			return s
		}
	}
	return ""
}

// authorWithin is the name in an element of a line that is named as the author's or leads to an author's page.
func (r *reader) authorWithin(l line) string {
	for n := l.first; n != nil; n = n.NextSibling {
		inner := find(n, func(c *html.Node) bool {
			return called(c, authorWords) || (c.Data == "a" && (attr(c, "rel") == "author" || authorAddress(attr(c, "href"))))
		})
		if inner != nil {
			if c, ok := readByline(text(inner)); ok && c.author != "" && r.isPerson(c.author) {
				return c.author
			}
		}
		if n == l.last {
			break
		}
	}
	return ""
}

// leadsToAuthor reports whether a line links to an author's page.
func leadsToAuthor(l line) bool {
	for _, a := range linksOf(l) {
		if authorAddress(attr(a, "href")) {
			return true
		}
	}
	return false
}

// plainName reports whether a line is two to four capitalised words and nothing else.
func plainName(s string) bool {
	n := len(strings.Fields(s))
	return n >= 2 && n <= 4 && len(s) <= 40 && looksLikeName(s) && useOf(s) == none
}

func authorAddress(href string) bool {
	for _, part := range []string{"/tac-gia", "/author", "/tacgia", "/phong-vien", "/nha-bao"} {
		if strings.Contains(href, part) {
			return true
		}
	}
	return false
}

// names joins the texts of a rule's author elements, each once.
func (r *reader) names(nodes []*html.Node) string {
	var out []string
	for _, n := range nodes {
		s := strings.Trim(text(n), " -–|,")
		if s == "" || len(s) > 120 {
			continue
		}
		if c, ok := readByline(s); ok && c.author != "" {
			s = c.author
			if c.source != "" && r.art.Source == "" {
				r.art.Source = c.source
			}
		} else if at := figures().FindStringIndex(s); at != nil {
			s = strings.Trim(s[:at[0]], " -–|,")
		}
		had := s == ""
		for _, o := range out {
			had = had || o == s
		}
		if !had {
			out = append(out, s)
		}
	}
	return strings.Join(out, " - ")
}
