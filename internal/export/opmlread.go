package export

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	mostFeeds   = 10_000 // of one file
	mostFolders = 64     // in each other
)

// ReadOPML reads the feeds of any program's list, as portals without ids: feeds that
// follow each other and are of one site, by htmlUrl and else by xmlUrl, are the
// sections of one portal. The portal has a name where a folder with the site's own
// htmlUrl holds the feeds, as [OPML] writes it; links in such a folder are listing
// pages. With an error what was read before it is returned too.
func ReadOPML(r io.Reader) ([]news.Portal, error) {
	d := xml.NewDecoder(r)
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	reading := opmlReading{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return reading.portals, nil
		}
		if err != nil {
			return reading.portals, fmt.Errorf("opml: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if strings.EqualFold(t.Name.Local, "outline") {
				err = reading.open(outlineOf(t.Attr))
			}
		case xml.EndElement:
			if n := len(reading.folders); n > 0 && strings.EqualFold(t.Name.Local, "outline") {
				reading.folders = reading.folders[:n-1]
			}
		}
		if err != nil {
			return reading.portals, fmt.Errorf("opml: %w", err)
		}
	}
}

// opmlReading is how far a file was read.
type opmlReading struct {
	portals []news.Portal
	folders []outline // open ones, outermost first
	feeds   int
}

// outlineOf reads attributes in whatever case they are written.
func outlineOf(attributes []xml.Attr) outline {
	var o outline
	for _, a := range attributes {
		switch strings.ToLower(a.Name.Local) {
		case "text":
			o.Text = viet.Clean(a.Value)
		case "title":
			o.Title = viet.Clean(a.Value)
		case "type":
			o.Type = strings.ToLower(strings.TrimSpace(a.Value))
		case "xmlurl":
			o.XMLURL = news.CleanLink(a.Value)
		case "htmlurl":
			o.HTMLURL = news.CleanLink(a.Value)
		case "url":
			o.URL = news.CleanLink(a.Value)
		}
	}
	if o.Text == "" {
		o.Text = o.Title
	}
	return o
}

func (r *opmlReading) open(o outline) error {
	if len(r.folders) >= mostFolders {
		return fmt.Errorf("folders in folders: %w", news.ErrTooLarge)
	}
	switch {
	case o.XMLURL != "":
		page := o.HTMLURL
		if page == "" {
			page = o.XMLURL
		}
		r.add(o.Text, news.Source{Kind: news.Feed, URL: o.XMLURL}, page, r.site(news.Host(page)))
	case o.Type == "link" && o.URL != "":
		if site := r.site(""); site != nil {
			r.add(o.Text, news.Source{Kind: news.Listing, URL: o.URL}, o.URL, site)
		}
	}
	if r.feeds > mostFeeds {
		return fmt.Errorf("feeds: %w", news.ErrTooLarge)
	}
	r.folders = append(r.folders, o)
	return nil
}

// site is the innermost open folder that is a portal, of a host if one is given.
func (r *opmlReading) site(host string) *outline {
	for i := len(r.folders) - 1; i >= 0; i-- {
		f := &r.folders[i]
		if f.XMLURL == "" && f.HTMLURL != "" && (host == "" || news.Host(f.HTMLURL) == host) {
			return f
		}
	}
	return nil
}

func (r *opmlReading) add(name string, source news.Source, page string, site *outline) {
	r.feeds++
	portal := news.Portal{Home: news.HomeOf(page)}
	if site != nil {
		portal.Name, portal.Home = site.Text, site.HTMLURL
	}
	section := news.Section{Name: name, Source: source}
	if n := len(r.portals); n > 0 && r.portals[n-1].Home == portal.Home && r.portals[n-1].Name == portal.Name {
		r.portals[n-1].Sections = append(r.portals[n-1].Sections, section)
		return
	}
	portal.Sections = []news.Section{section}
	r.portals = append(r.portals, portal)
}
