package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// leadWords name the element that holds the sapo.
var leadWords = []string{" sapo", "summary", " lead ", "excerpt", "chapeau", "standfirst", "description", " intro ", " mota", "tomtat", "tom tat", " desc ", "news lead", "short content", "headlines", " trichdan", "abstract", " deck "}

// maxLead is the length in characters beyond which a paragraph is no sapo.
const maxLead = 900

// descriptions are what the page and the feed tell machines the story is about.
func (r *reader) descriptions() []string {
	var out []string
	for _, s := range []string{r.page.meta.ld.Description, r.page.meta.get("og:description"), r.page.meta.get("description"), r.hint.Lead} {
		s = strings.TrimRight(r.withoutSite(s), " .…")
		if f := viet.Fold(s); len(f) >= 40 && f != viet.Fold(r.art.Title) {
			out = append(out, f)
		}
	}
	return out
}

// readLead finds the sapo among the lines between the title and the text.
func (r *reader) readLead() {
	r.lead = -1
	if n, from := r.rule.first("lead", r.page.doc); n != nil {
		if s := r.leadText(n); s != "" {
			r.setLead(s, from)
			r.taken[n] = true
			r.lead = r.scan.lineAt(n)
			r.passLead()
			return
		}
	}
	lines := r.scan.lines
	descriptions := r.descriptions()
	inBody := r.scan.stats[r.body]
	for i := r.title + 1; i >= 0 && i <= r.first && i < len(lines); i++ {
		l := lines[i]
		if l.size < 40 || l.linked*2 > l.size || utf8.RuneCountInString(l.text()) > maxLead || !r.leadPlace(l) {
			continue
		}
		prose, _ := l.weigh()
		outside := i < inBody.from && prose > 0
		fold := viet.Fold(l.text())
		if fold == viet.Fold(r.art.Title) {
			continue
		}
		switch {
		case matches(fold, descriptions):
			r.takeLead(l, "the text that the page describes itself with")
		case l.named(leadWords, 3):
			r.takeLead(l, "an element named as the lead")
		case outside && r.title >= 0 && i < r.title+14:
			r.takeLead(l, "its place between title and text")
		case r.title >= 0 && i < r.title+14 && (r.apart(i) || headingOf(l) > 1 && l.size >= 80 && l.marks > 1):
			r.takeLead(l, "its setting apart from the text")
		default:
			continue
		}
		r.lead = i
		r.passLead()
		return
	}
}

// passLead lets the text begin behind the sapo.
func (r *reader) passLead() {
	st := r.scan.stats[r.body]
	for i := max(r.lead+1, st.from); r.lead >= r.first && i < st.to; i++ {
		if r.furniture.prose(i) {
			r.first = i
		}
	}
}

// apart reports whether line i stands alone in front of an element that holds the text.
func (r *reader) apart(i int) bool {
	l := r.scan.lines[i]
	if prose, _ := l.weigh(); prose == 0 {
		return false
	}
	next := l.box.NextSibling
	for next != nil && (r.scan.stats[next].to == r.scan.stats[next].from || r.pictured(next)) {
		next = next.NextSibling
	}
	if next == nil || r.scan.stats[l.box].to-r.scan.stats[l.box].from != 1 {
		return false
	}
	st, lines := r.scan.stats[next], 0
	for i := st.from; i < st.to; i++ {
		if r.furniture.prose(i) {
			lines++
		}
	}
	return lines >= 3 || lines == 2 && !is(l.box, atom.P)
}

// pictured reports whether an element is a picture with its caption.
func (r *reader) pictured(n *html.Node) bool {
	st := r.scan.stats[n]
	return n.Type == html.ElementNode && st.to-st.from <= 2 && findTag(n, atom.Img) != nil && sizeUpTo(n, 600) < 600
}

// leadPlace keeps comments, captions and menus from being taken for a sapo.
func (r *reader) leadPlace(l line) bool {
	switch r.furniture.of(l.box) {
	case related, comments, poll, weather:
		return false
	}
	for n := range ancestors(l.box, 4) {
		if st := r.scan.stats[n]; is(n, atom.Nav) || is(n, atom.Form) && (r.title < st.from || r.title >= st.to) {
			return false // a form around all of the page is none
		}
	}
	return !l.captions()
}

// matches reports whether a folded line is what a description says, whole or cut.
func matches(fold string, descriptions []string) bool {
	for _, d := range descriptions {
		if i := strings.Index(fold, d); i >= 0 && i <= 40 {
			return true
		}
		if len(fold) >= 60 && strings.HasPrefix(d, fold) {
			return true
		}
	}
	return false
}

func (r *reader) takeLead(l line, from string) {
	n := l.box
	if r.scan.stats[n].to-r.scan.stats[n].from == 1 && r.leadText(n) != "" {
		r.setLead(r.leadText(n), from)
	} else {
		r.setLead(l.text(), from)
	}
	r.take(l)
}

// leadText is the text of a sapo's element without the links to other stories below it.
func (r *reader) leadText(n *html.Node) string {
	b := &builder{page: r.page, marks: r.furniture.of}
	if r.furniture.marks[n] != none || r.furniture.of(n) != none {
		b.marks = nil
	}
	b.children(n, layout{})
	var parts []string
	for _, p := range b.sifted() {
		if p.plain != "" {
			parts = append(parts, p.plain)
		}
	}
	return strings.Join(parts, " ")
}

func (r *reader) setLead(s, from string) {
	r.art.Lead = strings.TrimLeft(s, "-–— ")
	r.note("lead", from)
}

// leadInBody takes the sapo off the front of the body: a first paragraph in
// bold, one that the page describes itself with, or one that repeats the sapo.
func (r *reader) leadInBody(pieces []piece) []piece {
	for i, p := range pieces {
		if i > 3 {
			break
		}
		if q, ok := p.block.(news.Quote); ok && r.quotedLead(pieces, i, q) {
			r.setLead(q.Text.String(), "the quotation in front of the text")
			return without(pieces, i)
		}
		paragraph, ok := p.block.(news.Paragraph)
		if !ok || p.caption || len(p.plain) < 40 {
			if h, ok := p.block.(news.Heading); ok {
				if r.art.Lead == "" && len(pieces) >= i+3 && sentence(p.plain) {
					r.setLead(h.Text.String(), "the sentence set as a heading before the text")
					return without(pieces, i)
				}
				break
			}
			continue
		}
		fold := viet.Fold(p.plain)
		if r.art.Lead != "" {
			if fold == viet.Fold(r.art.Lead) {
				return without(pieces, i)
			}
			break
		}
		if utf8.RuneCountInString(p.plain) > maxLead || len(pieces) < 3 || textOf(paragraph) == nil {
			break
		}
		switch {
		case p.bold && utf8.RuneCountInString(p.plain) >= 50:
			r.setLead(p.plain, "the first paragraph, in bold")
			return without(pieces, i)
		case matches(fold, r.descriptions()):
			r.setLead(p.plain, "the first paragraph, which the page describes itself with")
			return without(pieces, i)
		case i == 0 && beforeHeading(pieces):
			r.setLead(p.plain, "the paragraph before the first subhead")
			return without(pieces, i)
		}
		break
	}
	return pieces
}

// sentence tells a sapo that is set as a heading from a subhead.
func sentence(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 80 && n <= maxLead && strings.ContainsAny(s[len(s)-1:], ".!?") || n >= 160 && n <= maxLead
}

// beforeHeading reports whether one paragraph stands alone before the first
// subhead of a story with at least two.
func beforeHeading(pieces []piece) bool {
	marked := markHeadings(slices.Clone(pieces))
	if len(marked) < 6 {
		return false
	}
	headings := 0
	for _, p := range marked {
		if _, ok := p.block.(news.Heading); ok {
			headings++
		}
	}
	_, ok := marked[1].block.(news.Heading)
	return ok && headings >= 2
}

func without(pieces []piece, i int) []piece {
	return slices.Concat(pieces[:i], pieces[i+1:])
}

// leadFromMeta takes the description where the page shows no sapo, unless it
// only repeats the text.
func (r *reader) leadFromMeta(body string) {
	if r.art.Lead != "" {
		return
	}
	body = viet.Fold(body)
	for _, c := range []struct{ text, from string }{
		{r.hint.Lead, "the feed"},
		{r.page.meta.ld.Description, "JSON-LD description"},
		{r.page.meta.get("og:description"), "og:description"},
		{r.page.meta.get("description"), "meta description"},
	} {
		s := r.withoutSite(c.text)
		f := strings.TrimRight(viet.Fold(s), " .…")
		if len(f) >= 40 && f != viet.Fold(r.art.Title) && !strings.Contains(body, f) {
			r.setLead(s, c.from)
			return
		}
	}
}

// quotedLead reports whether a quotation is the sapo: it stands in front of the
// text, and nobody is quoted.
func (r *reader) quotedLead(pieces []piece, i int, q news.Quote) bool {
	s := q.Text.String()
	if r.art.Lead != "" || q.Credit != "" || len(s) < 80 || utf8.RuneCountInString(s) > maxLead || len(pieces) < i+3 || strings.HasPrefix(s, "“") {
		return false
	}
	for _, p := range pieces[:i] {
		if p.plain != "" {
			return false
		}
	}
	return true
}
