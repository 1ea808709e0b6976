package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// headline is a title that the page or the feed states, with where.
type headline struct{ text, fold, from string }

// statedTitles lists what machines are told the title is, without the site's name.
func (r *reader) statedTitles() []headline {
	var out []headline
	add := func(s, from string) {
		if s = r.withoutSite(s); s != "" {
			out = append(out, headline{s, viet.Fold(s), from})
		}
	}
	add(r.page.meta.ld.Headline, "JSON-LD headline")
	add(r.page.meta.get("og:title"), "og:title")
	add(r.page.meta.get("twitter:title", "title"), "meta title")
	add(r.page.meta.title, "title element")
	add(r.hint.Title, "the feed")
	return out
}

// separators part a title from the site's name behind it.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " • ", "| "}

// withoutSite cuts the site's name off a title, at its end or its beginning. A
// title that is nothing but the site's name becomes "".
func (r *reader) withoutSite(s string) string {
	s = viet.Clean(s)
	if r.isSite(s) {
		return ""
	}
	for range 2 {
		cut := -1
		for _, sep := range separators {
			if i := strings.LastIndex(s, sep); i > 0 && i > cut && r.signs(s[i+len(sep):]) {
				cut = i
			}
		}
		if cut < 0 {
			break
		}
		s = strings.TrimSpace(s[:cut])
	}
	for _, sep := range separators {
		if head, rest, ok := strings.Cut(s, sep); ok && r.signs(head) && strings.TrimSpace(rest) != "" {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// isSite reports whether s is the site's name and nothing else.
func (r *reader) isSite(s string) bool {
	f := squeeze(strings.Trim(viet.Fold(s), " .-|"))
	if f == "" {
		return true
	}
	for _, name := range r.siteNames() {
		if name = squeeze(name); f == name || f == "bao"+name || f == name+"online" || f == "bao"+name+"online" || "bao"+f == name {
			return true
		}
	}
	return false
}

// signs reports whether the end of a title is a signature: the site's name with
// a few words about it, or what only papers call themselves.
func (r *reader) signs(s string) bool {
	f := strings.Trim(viet.Fold(s), " .-|")
	if r.isSite(s) {
		return true
	}
	for _, name := range r.siteNames() {
		if name = squeeze(name); len(name) >= 4 && strings.Contains(squeeze(f), name) && len(squeeze(f)) <= 2*len(name)+16 {
			return true
		}
	}
	for _, word := range []string{"bao dien tu", "bao online", "doc bao", "trang tin dien tu", "tin tuc online", "cong thong tin", "tap chi dien tu"} {
		if strings.HasPrefix(f, word) {
			return true
		}
	}
	return strings.HasPrefix(f, "bao ") && (strings.HasSuffix(f, " online") || strings.HasSuffix(f, "dien tu") || len(f) <= 20)
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

// siteNames are the folded names under which the site may sign.
func (r *reader) siteNames() []string {
	if r.sites != nil {
		return r.sites
	}
	r.sites = []string{}
	for _, s := range []string{r.page.meta.get("og:site_name"), r.page.meta.get("application-name"), r.page.meta.site} {
		f := viet.Fold(s)
		if f == "" || f == viet.Fold(r.page.meta.ld.Headline) || f == viet.Fold(r.page.meta.get("og:title")) {
			continue
		}
		r.sites = append(r.sites, f)
		for _, sep := range separators {
			if head, _, ok := strings.Cut(f, sep); ok {
				r.sites = append(r.sites, head)
			}
		}
	}
	if label, _, ok := strings.Cut(r.page.host, "."); ok && len(label) >= 3 {
		r.sites = append(r.sites, r.page.host, label)
	}
	return r.sites
}

// findTitle finds the line that shows the title: the one that says what the page
// states elsewhere, or a first heading.
func (r *reader) findTitle() {
	stated := r.statedTitles()
	best, score := -1, 2.0
	for i, l := range r.scan.lines {
		if l.size < 8 || l.size > 400 {
			continue
		}
		h := headingOf(l)
		s := 0.0
		switch h {
		case 1:
			s += 3
		case 2:
			s++
		}
		t := ""
		if h > 0 || l.size >= 20 {
			t = l.text()
			s += agreement(viet.Fold(t), stated)
		}
		if s <= score || (h == 1 && r.isSite(t)) || l.linked*2 > l.size && h != 1 {
			continue
		}
		if strings.Contains(names(l.box), "title") {
			s += 0.5
		}
		best, score = i, s
	}
	r.title = best
	if best >= 0 {
		r.setTitle(r.scan.lines[best].text(), "the page's heading")
	}
}

// headingOf is the level of the heading that a line stands in, 0 for none.
func headingOf(l line) int {
	n := l.box
	for range 3 {
		if n == nil {
			break
		}
		if h := heading(n); h > 0 {
			return h
		}
		n = n.Parent
	}
	return 0
}

// agreement says how well a line fits the stated titles.
func agreement(fold string, stated []headline) float64 {
	best := 0.0
	for _, t := range stated {
		switch {
		case fold == t.fold:
			best = max(best, 5)
		case len(fold) >= 24 && strings.HasPrefix(t.fold, fold), len(t.fold) >= 24 && strings.HasPrefix(fold, t.fold):
			best = max(best, 3)
		}
	}
	return best
}

// settleTitle takes a stated title where no line shows one, and else what stands
// where titles stand: in large or bold letters above the date or the first text.
func (r *reader) settleTitle() {
	if r.art.Title != "" {
		return
	}
	if i := r.titleByPlace(); i >= 0 {
		r.title = i
		r.setTitle(r.scan.lines[i].text(), "large type above the text")
		return
	}
	for _, t := range r.statedTitles() {
		r.setTitle(t.text, t.from)
		return
	}
}

func (r *reader) titleByPlace() int {
	best, score := -1, 1.0
	dated := -1
	for i := r.first - 1; i >= 0 && i >= r.first-12; i-- {
		l := r.scan.lines[i]
		t := l.text()
		if dated < 0 && isDateLine(t) {
			dated = i
			continue
		}
		n := utf8.RuneCountInString(t)
		if n < 8 || n > 220 || l.linked*2 > l.size {
			continue
		}
		s := emphasis(l) - 0.2*float64(r.first-i)
		if n >= 40 {
			s++
		}
		if strings.HasSuffix(t, ".") || n > 140 {
			s -= 2
		}
		if dated == i+1 {
			s++
		}
		if agreement(viet.Fold(t), r.statedTitles()) > 0 {
			s += 3
		}
		if s > score {
			best, score = i, s
		}
	}
	return best
}

// emphasis says how much a line's setting makes it stand out.
func emphasis(l line) float64 {
	s := 0.0
	n := l.first
	for n != nil && n.FirstChild != nil && n.FirstChild == n.LastChild {
		switch n.Data {
		case "b", "strong", "big":
			s++
		case "font":
			if size := attr(n, "size"); size > "3" || strings.HasPrefix(size, "+") {
				s++
			}
		}
		n = n.FirstChild
	}
	if headingOf(l) > 0 {
		s += 2
	}
	for n, up := l.first, 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		if called := names(n); strings.Contains(called, "title") || strings.Contains(called, "tieude") || strings.Contains(called, "tieu de") || strings.Contains(called, "headline") {
			s += 2
			break
		}
	}
	return s
}

func (r *reader) setTitle(s, from string) {
	if s = strings.TrimSpace(r.withoutSite(s)); s != "" {
		r.art.Title = s
		r.note("title", from)
	}
}
