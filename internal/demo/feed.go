package demo

import (
	"encoding/xml"
	"fmt"
	"html"
	"net/http"
	"strings"
	"time"
)

// homeFeed is the file name of the feed that holds the stories of all sections.
const homeFeed = "trang-chu.rss"

type rssFile struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Channel struct {
		Title       string    `xml:"title"`
		Link        string    `xml:"link"`
		Description string    `xml:"description"`
		Language    string    `xml:"language"`
		Built       string    `xml:"lastBuildDate"`
		Items       []rssItem `xml:"item"`
	} `xml:"channel"`
}

type rssItem struct {
	Title       string `xml:"title"`
	Link        string `xml:"link"`
	GUID        string `xml:"guid"`
	Published   string `xml:"pubDate"`
	Description struct {
		HTML string `xml:",cdata"`
	} `xml:"description"`
}

type atomFile struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Links   []atomLink  `xml:"link"`
	Updated string      `xml:"updated"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title     string     `xml:"title"`
	ID        string     `xml:"id"`
	Links     []atomLink `xml:"link"`
	Published string     `xml:"published"`
	Updated   string     `xml:"updated"`
	Author    string     `xml:"author>name"`
	Summary   string     `xml:"summary"`
}

func (p *Portal) feed(w http.ResponseWriter, r *http.Request) {
	base := "http://" + r.Host
	file := r.PathValue("file")
	if file == homeFeed {
		p.sendFeed(w, r, "application/rss+xml", p.rss(base, portalName, "/", p.newest(len(p.stories))))
		return
	}
	slug, _, _ := strings.Cut(file, ".")
	s, ok := sectionOf(slug)
	switch {
	case !ok || s.SourcePath() != "/rss/"+file:
		http.NotFound(w, r)
	case s.Form == atom:
		p.sendFeed(w, r, s.FeedType(), p.atom(base, s))
	default:
		p.sendFeed(w, r, s.FeedType(), p.rss(base, s.Name+" - "+portalName, s.Path(), p.of(slug)))
	}
}

func (p *Portal) sendFeed(w http.ResponseWriter, r *http.Request, mediaType string, feed any) {
	body, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	p.send(w, r, mediaType+"; charset=utf-8", append([]byte(xml.Header), body...))
}

// rss puts the picture into the description, before the sapo, as the papers do.
func (p *Portal) rss(base, title, path string, stories []*story) rssFile {
	feed := rssFile{Version: "2.0"}
	feed.Channel.Title = title
	feed.Channel.Link = base + path
	feed.Channel.Description = title
	feed.Channel.Language = "vi-vn"
	feed.Channel.Built = p.opened.Format(time.RFC1123Z)
	for _, s := range stories {
		item := rssItem{Title: s.Title, Link: base + s.Path(), GUID: base + s.Path(), Published: s.Published.Format(time.RFC1123Z)}
		item.Description.HTML = fmt.Sprintf(`<a href="%s"><img src="%s" alt=""></a><br>%s`,
			base+s.Path(), base+s.Pictures[0].Path(), html.EscapeString(s.Lead))
		feed.Channel.Items = append(feed.Channel.Items, item)
	}
	return feed
}

func (p *Portal) atom(base string, s section) atomFile {
	feed := atomFile{
		Title:   s.Name + " - " + portalName,
		ID:      base + s.Path(),
		Links:   []atomLink{{"alternate", "text/html", base + s.Path()}, {"self", s.FeedType(), base + s.SourcePath()}},
		Updated: p.opened.Format(time.RFC3339),
	}
	for _, story := range p.of(s.Slug) {
		at := story.Published.Format(time.RFC3339)
		feed.Entries = append(feed.Entries, atomEntry{
			Title:     story.Title,
			ID:        base + story.Path(),
			Links:     []atomLink{{"alternate", "text/html", base + story.Path()}, {"enclosure", "image/png", base + story.Pictures[0].Path()}},
			Published: at,
			Updated:   at,
			Author:    story.Author,
			Summary:   story.Lead,
		})
	}
	return feed
}
