// Package demo is a make-believe newspaper, Báo Bến Nước, with its own sections,
// feeds, pages and pictures, so that the program can be tried without network.
// It is served on loopback and read through the same path as any portal: nothing
// in the program treats it in a special way. Its articles are files in articles/,
// its pages are templates in pages/, its pictures are drawn by code on request.
package demo

import (
	"net/http"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// ID is the paper's in the catalogue.
const ID news.PortalID = "demo"

// portalName is what the paper calls itself.
const portalName = "Báo Bến Nước"

// Portal is the newspaper as an HTTP handler. It answers GET and HEAD, with
// entity tags, and writes its links with the host it was asked by.
type Portal struct {
	mux     *http.ServeMux
	pages   pages
	opened  time.Time // stories are dated back from here
	stories []story   // newest first
	byPath  map[string]*story
	plates  map[string]*plate // pictures by path
}

// New returns the portal as it stands at now, which is asked once: a story's
// time does not move while the portal runs.
func New(now func() time.Time) *Portal {
	opened := now().In(news.Zone).Truncate(time.Minute)
	p := &Portal{
		mux:     http.NewServeMux(),
		pages:   loadPages(),
		opened:  opened,
		stories: loadStories(opened),
		byPath:  map[string]*story{},
		plates:  map[string]*plate{},
	}
	for i := range p.stories {
		s := &p.stories[i]
		p.byPath[s.Path()] = s
		for n := range s.Pictures {
			p.plates[s.Pictures[n].Path()] = &plate{picture: s.Pictures[n]}
		}
	}
	p.mux.HandleFunc("GET /{$}", p.home)
	p.mux.HandleFunc("GET /rss.html", p.feedIndex)
	p.mux.HandleFunc("GET /rss/{file}", p.feed)
	p.mux.HandleFunc("GET /trang.css", p.styleSheet)
	p.mux.HandleFunc("GET /anh/{file}", p.picture)
	p.mux.HandleFunc("GET /{section}/{$}", p.section)
	p.mux.HandleFunc("GET /{section}/{story}", p.story)
	return p
}

// ServeHTTP implements [http.Handler].
func (p *Portal) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.mux.ServeHTTP(w, r) }

// Definition is the portal as the catalogue would know it, served at base, as in "http://127.0.0.1:8080".
func (p *Portal) Definition(base string) news.Portal {
	portal := news.Portal{
		ID:      ID,
		Name:    portalName,
		Home:    base + "/",
		Aliases: []string{"Bến Nước", "Sạp Báo"},
		Hosts:   []string{news.Host(base)},
		Grade:   news.Seen,
		Starter: true,
	}
	for _, s := range sections {
		portal.Sections = append(portal.Sections, news.Section{
			ID:      news.SectionID(string(ID) + "/" + s.Slug),
			Name:    s.Name,
			Source:  news.Source{Kind: s.source(), URL: base + s.SourcePath()},
			Grade:   news.Seen,
			Starter: true,
		})
	}
	return portal
}

// of lists the stories of a section, newest first.
func (p *Portal) of(slug string) []*story {
	var all []*story
	for i := range p.stories {
		if p.stories[i].Section.Slug == slug {
			all = append(all, &p.stories[i])
		}
	}
	return all
}

// newest lists the n newest stories.
func (p *Portal) newest(n int) []*story {
	all := make([]*story, 0, n)
	for i := range p.stories[:min(n, len(p.stories))] {
		all = append(all, &p.stories[i])
	}
	return all
}
