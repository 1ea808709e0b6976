package newsroom

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// add puts a section into the portal that is being looked into, unless its source is there already.
func (f *finding) add(name string, source news.Source, grade news.Grade) {
	if len(f.portal.Sections) < mostSections {
		f.put(name, source, grade)
	}
}

// put is add without its limit.
func (f *finding) put(name string, source news.Source, grade news.Grade) {
	taken := make(map[news.SectionID]bool, len(f.portal.Sections))
	for _, s := range f.portal.Sections {
		if s.Source.URL == source.URL {
			return
		}
		taken[s.ID] = true
	}
	slug := slugOf(source.URL, name)
	id := news.SectionID(string(f.portal.ID) + "/" + slug)
	for n := 2; taken[id]; n++ {
		id = news.SectionID(fmt.Sprintf("%s/%s-%d", f.portal.ID, slug, n))
	}
	if name == "" {
		name = slug
	}
	f.portal.Sections = append(f.portal.Sections, news.Section{ID: id, Name: name, Source: source, Grade: grade})
}

// slugOf names a section by the last telling part of its address, else by its name.
func slugOf(link, name string) string {
	u, err := url.Parse(link)
	if err == nil {
		base := path.Base(u.Path)
		base = strings.TrimSuffix(base, path.Ext(base))
		if s := slug(base); s != "" && s != "rss" && s != "feed" && s != "index" {
			return s
		}
	}
	if s := slug(name); s != "" {
		return s
	}
	return "trang-chu"
}

// slug keeps letters and digits without marks, joined by hyphens.
func slug(s string) string {
	words := strings.FieldsFunc(viet.Fold(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

// sectionNamed finds a portal's section by the name that an article's page shows, or "".
func (n *Newsroom) sectionNamed(id news.PortalID, label string) news.SectionID {
	portal, err := n.Catalog.Portal(id)
	if err != nil || label == "" {
		return ""
	}
	want := viet.Fold(label)
	for _, s := range portal.Sections {
		if viet.Fold(s.Name) == want {
			return s.ID
		}
	}
	return ""
}
