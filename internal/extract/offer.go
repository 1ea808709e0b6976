package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

// Limits of a box that offers the reader something else than text.
const (
	maxOfferLines = 8
	maxOfferProse = 500 // bytes
	maxOffers     = 100 // fields, links and titles that are looked at
)

// stores are the hosts that applications are fetched from.
var stores = []string{"://apps.apple.com/", "://itunes.apple.com/", "://play.google.com/store", "://appgallery.huawei.com/"}

// offers marks the boxes around a field for an e-mail address or a button to an
// application: what they say about themselves is prose, but not the story's.
func (f *furniture) offers() {
	looked := 0
	walk(f.root, func(n *html.Node) bool {
		if u := f.marks[n]; u == comments || u == poll || u == related || looked >= maxOffers {
			return false
		}
		if asksAddress(n) || f.leadsToStore(n) {
			looked++
			if box := f.offer(n); box != nil {
				f.add(box, chrome)
			}
		}
		return true
	})
}

// asksAddress reports whether n is a field for the reader's e-mail address.
func asksAddress(n *html.Node) bool {
	if !is(n, atom.Input) {
		return false
	}
	return strings.EqualFold(attr(n, "type"), "email") || strings.Contains(strings.ToLower(attr(n, "placeholder")+attr(n, "name")), "email")
}

// leadsToStore reports whether n is a link to an application that stands by
// itself rather than in a sentence.
func (f *furniture) leadsToStore(n *html.Node) bool {
	if !is(n, atom.A) || f.flows(n) {
		return false
	}
	href := attr(n, "href")
	for _, host := range stores {
		if strings.Contains(href, host) {
			return true
		}
	}
	return false
}

// offer is the largest box around n that holds little else; nil where n stands
// among text.
func (f *furniture) offer(n *html.Node) *html.Node {
	var found *html.Node
	for up := n.Parent; up != nil && up != f.root && !f.kept[up]; up = up.Parent {
		st, ok := f.scan.stats[up]
		if !ok {
			continue
		}
		if percent, titled := f.share(up); titled || percent > 35 || st.prose > maxOfferProse || st.to-st.from > maxOfferLines {
			break
		}
		if u := f.marks[up]; u == comments || u == poll {
			return nil
		}
		found = up
	}
	return found
}

// priced are the titles of boxes of prices that portals set beside every story, folded.
var priced = map[string]bool{"gia vang": true, "ty gia": true, "gia xang": true, "gia xang dau": true, "xo so": true, "ket qua xo so": true}

// prices marks the boxes of prices, unless prices are what the story is about.
func (f *furniture) prices() {
	looked := 0
	for i, l := range f.scan.lines {
		if l.size > 48 || i == f.title {
			continue
		}
		subject := priceTitle(l.text())
		if subject == "" || looked >= maxOffers || f.of(l.box) != none || f.title >= 0 && strings.Contains(viet.Fold(f.scan.lines[f.title].text()), subject) {
			continue
		}
		looked++
		for n := l.box; n != nil && n != f.root; n = n.Parent {
			st := f.scan.stats[n]
			if percent, titled := f.share(n); st.from != i || st.prose > 0 || titled || percent > 0 || f.kept[n] {
				break
			}
			if findTag(n, atom.Table) != nil {
				f.add(n, chrome)
				break
			}
		}
	}
}

// priceTitle is what a box with this title has the prices of, "" for other titles.
func priceTitle(s string) string {
	t := bareTitle(s)
	for _, end := range []string{" hom nay", " moi nhat", " trong nuoc", " the gioi", " sjc", " ngoai te", " ngay"} {
		t = strings.TrimSuffix(t, end)
	}
	if priced[t] {
		return t
	}
	return ""
}
