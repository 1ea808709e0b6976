package extract

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/sapbao/sapbao/internal/viet"
)

func (r *reader) crumbLine(l line, links []*html.Node) string {
	if len(links) < 2 || len(links) > 5 || !strings.ContainsAny(l.text(), "›»>/→") {
		return ""
	}
	for _, a := range links {
		if s := text(a); r.isLabel(s) {
			return s
		}
	}
	return ""
}

func listOf(l line) *html.Node {
	for n := range ancestors(l.box, 3) {
		if n.Data == "li" && n.Parent != nil && n.Parent.Type == html.ElementNode {
			return n.Parent
		}
	}
	return nil
}

func (r *reader) firstEntry(list *html.Node) (section string, menu bool) {
	st := r.scan.stats[list]
	if st.to-st.from < 2 || st.to-st.from > 8 {
		return "", st.to-st.from > 8
	}
	switch strings.Trim(viet.Fold(r.scan.lines[st.from].text()), " .:»>/-") {
	case "trang chu", "trang nhat", "home":
	default:
		return "", st.to-st.from >= 3
	}
	if st.to-st.from > 4 {
		return "", true
	}
	if crumbs := strings.Contains(names(list), "umb"); !crumbs { // "breadcrumb", and how it is misspelt
		for n := range ancestors(list, 3) {
			if strings.Contains(names(n), "menu") {
				return "", true
			}
		}
	}
	for i := st.from + 1; i < st.to; i++ {
		if s := strings.Trim(r.scan.lines[i].text(), " |»>:/-"); r.isLabel(s) {
			return s, false
		}
	}
	return "", false
}

func crumbBox(n *html.Node) *html.Node {
	for range 5 {
		if n == nil {
			return nil
		}
		called := names(n)
		if strings.Contains(called, "crumb") || strings.Contains(called, "duongdan") {
			return n
		}
		n = n.Parent
	}
	return nil
}

func (r *reader) firstCrumb(box *html.Node) string {
	st := r.scan.stats[box]
	if st.to-st.from > 12 {
		return ""
	}
	found := ""
	walk(box, func(n *html.Node) bool {
		if found == "" && n.Data == "a" {
			if s := strings.Trim(text(n), " |»>:/-"); r.isLabel(s) {
				found = s
			}
		}
		return found == ""
	})
	if found == "" {
		for i := st.from; i < st.to && found == ""; i++ {
			found = r.firstPart(r.scan.lines[i].text())
		}
	}
	return found
}

func (r *reader) firstPart(line string) string {
	for _, part := range strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune("»>|/›", c) }) {
		if part = strings.TrimSpace(part); r.isLabel(part) {
			return part
		}
	}
	return ""
}

func (r *reader) firstOf(line string) string {
	if len(line) > 120 {
		return ""
	}
	for _, home := range []string{"Trang chủ", "TRANG CHỦ", "Trang nhất", "Home"} {
		if after, ok := strings.CutPrefix(line, home); ok && strings.ContainsAny(after, "»>|/›") {
			return r.firstPart(after)
		}
	}
	return ""
}
