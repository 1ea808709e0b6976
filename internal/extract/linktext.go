package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/viet"
)

// titleOf is a link's text as a title, and how much it looks like one: 4 in a
// heading, 3 in something named a title, 2 long text, 1 the title attribute.
func titleOf(n *html.Node) (string, int) {
	t := text(n)
	full := viet.Clean(attr(n, "title"))
	long := utf8.RuneCountInString(t)
	if strings.HasPrefix(t, ">>") || strings.HasPrefix(t, "»") {
		return strings.TrimLeft(t, ">» "), further
	}
	if strings.HasSuffix(t, "...") || strings.HasSuffix(t, "…") {
		if cut := strings.TrimRight(t, ".… "); strings.HasPrefix(full, cut) {
			t = full
		}
	}
	switch {
	case long >= 8 && linkHeading(n):
		return strings.TrimLeft(t, "> "), 4
	case long >= 15 && titleNamed(n):
		return t, 3
	case long >= 20 && long <= 200 && !sapoNamed(n):
		return t, 2
	case long == 0 && utf8.RuneCountInString(full) >= 20:
		return full, 1
	}
	return "", 0
}

func linkHeading(n *html.Node) bool {
	for up := range ancestors(n, 4) {
		if heading(up) > 0 {
			return true
		}
	}
	return find(n, func(c *html.Node) bool { return heading(c) > 0 }) != nil
}

func titleNamed(n *html.Node) bool {
	for up := range ancestors(n, 2) {
		called := names(up)
		if strings.Contains(called, "title") || strings.Contains(called, "tieude") || strings.Contains(called, "headline") {
			return true
		}
	}
	return false
}

func sapoNamed(n *html.Node) bool {
	for up := range ancestors(n, 3) {
		if called(up, leadWords) {
			return true
		}
	}
	return false
}
