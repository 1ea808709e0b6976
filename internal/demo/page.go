package demo

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"html/template"
	"net/http"
	"time"
)

//go:embed pages
var pageFiles embed.FS

// pages are the templates by their file's name, each with the frame around it.
type pages map[string]*template.Template

func loadPages() pages {
	all := pages{}
	for _, name := range []string{"home.html", "section.html", "story.html", "feeds.html"} {
		all[name] = template.Must(template.ParseFS(pageFiles, "pages/frame.html", "pages/"+name))
	}
	return all
}

// sheet is what a page is made of.
type sheet struct {
	Base     string // scheme and host the page was asked by
	Paper    string
	Title    string
	Now      string
	Weather  string
	Sections []section
	Section  section
	Story    *story
	Stories  []*story
	Related  []*story
	Popular  []*story
}

func (p *Portal) sheet(r *http.Request) sheet {
	return sheet{
		Base:     "http://" + r.Host,
		Paper:    portalName,
		Title:    portalName,
		Now:      dateLine(p.opened),
		Weather:  forecast(p.opened.Month()),
		Sections: sections,
		Popular:  p.newest(5),
	}
}

func (p *Portal) home(w http.ResponseWriter, r *http.Request) {
	s := p.sheet(r)
	s.Stories = p.newest(len(p.stories))
	p.show(w, r, "home.html", s)
}

func (p *Portal) feedIndex(w http.ResponseWriter, r *http.Request) {
	s := p.sheet(r)
	s.Title = "Kênh RSS - " + portalName
	p.show(w, r, "feeds.html", s)
}

func (p *Portal) section(w http.ResponseWriter, r *http.Request) {
	section, ok := sectionOf(r.PathValue("section"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	s := p.sheet(r)
	s.Title = section.Name + " - " + portalName
	s.Section, s.Stories = section, p.of(section.Slug)
	p.show(w, r, "section.html", s)
}

func (p *Portal) story(w http.ResponseWriter, r *http.Request) {
	story, ok := p.byPath[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	s := p.sheet(r)
	s.Title = story.Title + " - " + portalName
	s.Section, s.Story = story.Section, story
	for _, other := range p.of(story.Section.Slug) {
		if other != story {
			s.Related = append(s.Related, other)
		}
	}
	p.show(w, r, "story.html", s)
}

func (p *Portal) styleSheet(w http.ResponseWriter, r *http.Request) {
	css, err := pageFiles.ReadFile("pages/trang.css")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p.send(w, r, "text/css; charset=utf-8", css)
}

func (p *Portal) show(w http.ResponseWriter, r *http.Request, name string, s sheet) {
	var body bytes.Buffer
	if err := p.pages[name].ExecuteTemplate(&body, "frame", s); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p.send(w, r, "text/html; charset=utf-8", body.Bytes())
}

// send answers with a body and its entity tag, or with 304 to one who has it.
func (p *Portal) send(w http.ResponseWriter, r *http.Request, mediaType string, body []byte) {
	sum := sha256.Sum256(body)
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
	w.Header().Set("Cache-Control", "no-cache")
	http.ServeContent(w, r, "", p.opened.Truncate(time.Second), bytes.NewReader(body))
}
