package extract

import (
	"regexp"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// ruleset is the rules that matched one page.
type ruleset struct {
	book  *rulebook
	rules []*rule
	last  map[string]string // field → which selector of which rule found it
}

// nodes are what the first fitting selector for a field finds.
func (s *ruleset) nodes(field string, doc *html.Node) []*html.Node {
	if s == nil {
		return nil
	}
	for _, r := range s.rules {
		for _, selector := range r.selectors(field) {
			sel, err := s.book.compile(selector)
			if err != nil {
				continue
			}
			var found []*html.Node
			for _, n := range cascadia.QueryAll(doc, sel) {
				if text(n) != "" || firstAttr(n, "datetime", "content") != "" {
					found = append(found, n)
				}
			}
			if len(found) > 0 {
				s.last[field] = "rule " + r.name + ": " + selector
				return found
			}
		}
	}
	return nil
}

// first is the first node of [ruleset.nodes] and where it is from.
func (s *ruleset) first(field string, doc *html.Node) (*html.Node, string) {
	if nodes := s.nodes(field, doc); len(nodes) > 0 {
		return nodes[0], s.from(field)
	}
	return nil, ""
}

func (s *ruleset) from(field string) string { return s.last[field] }

// every finds what any selector of any rule for a field finds.
func (s *ruleset) every(field string, doc *html.Node, found func(*html.Node)) {
	if s == nil {
		return
	}
	for _, r := range s.rules {
		for _, selector := range r.selectors(field) {
			if sel, err := s.book.compile(selector); err == nil {
				for _, n := range cascadia.QueryAll(doc, sel) {
					found(n)
				}
			}
		}
	}
}

// marks are the elements that rules say are text.
func (s *ruleset) marks(doc *html.Node) map[*html.Node]bool {
	kept := map[*html.Node]bool{}
	s.every("keep", doc, func(n *html.Node) { kept[n] = true })
	if s != nil {
		if body, _ := s.first("body", doc); body != nil {
			kept[body] = true
		}
	}
	return kept
}

// drop marks the elements that rules say are not text.
func (s *ruleset) drop(doc *html.Node, f *furniture) {
	s.every("drop", doc, func(n *html.Node) {
		u := strongUse(names(n))
		if u == none {
			u = chrome
		}
		f.add(n, u)
	})
}

func (s *ruleset) names() []string {
	if s == nil {
		return nil
	}
	var out []string
	for _, r := range s.rules {
		out = append(out, r.name)
	}
	return out
}

// links are the forms of story addresses that the rules tell.
func (s *ruleset) links() []*regexp.Regexp {
	if s == nil {
		return nil
	}
	var out []*regexp.Regexp
	for _, r := range s.rules {
		if r.Links == "" {
			continue
		}
		if re, err := regexp.Compile(r.Links); err == nil {
			out = append(out, re)
		}
	}
	return out
}
