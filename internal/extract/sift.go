package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

func (l *lister) sift() {
	numbered, titled := 0, 0
	for _, en := range l.entries {
		if utf8.RuneCountInString(en.title) >= 25 {
			titled++
			if en.number {
				numbered++
			}
		}
	}
	strict := numbered*10 >= titled*6
	l.adopt()
	kept := l.entries[:0]
	titles := map[string]*entry{}
	for _, en := range l.entries {
		switch {
		case en.further && !en.heading:
		case en.title != "" && titles[en.title] != nil:
			titles[en.title].twins = append(titles[en.title].twins, en.node)
		case en.title == "" || en.rank < 2 && !en.heading && numberOnly(en.title):
		case strict && !en.number && (!en.heading || utf8.RuneCountInString(en.title) < 30):
		case en.adopted:
			titles[en.title] = en
			kept = append(kept, en)
		case !en.number && !slugURL(en.url) && !en.heading:
		case !en.number && !slugURL(en.url) && utf8.RuneCountInString(en.title) < 25:
		case utf8.RuneCountInString(en.title) < 20 && en.rank < 4:
		default:
			titles[en.title] = en
			kept = append(kept, en)
		}
	}
	l.entries = kept
}

func (l *lister) adopt() {
	folders := map[string]int{}
	for _, en := range l.entries {
		if slugURL(en.url) && en.title != "" {
			folders[folder(en.url)]++
		}
	}
	for _, en := range l.entries {
		u := webAddress(en.url)
		en.adopted = !en.number && u != nil && !slug(u.Path) && shortSlug(u.Path) && folders[folder(en.url)] >= 3 && utf8.RuneCountInString(en.title) >= 20
	}
}

func folder(link string) string {
	link = strings.TrimSuffix(link, "/")
	return link[:strings.LastIndexByte(link, '/')+1]
}

func numberOnly(s string) bool { return strings.Trim(s, "0123456789 ") == "" }

func slugURL(link string) bool {
	u, err := url.Parse(link)
	return err == nil && slug(u.Path)
}
