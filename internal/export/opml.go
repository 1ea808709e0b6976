package export

import (
	"encoding/xml"
	"io"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

type opml struct {
	XMLName xml.Name  `xml:"opml"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"head>title"`
	Made    string    `xml:"head>dateCreated"`
	Body    []outline `xml:"body>outline"`
}

type outline struct {
	Text     string    `xml:"text,attr"`
	Title    string    `xml:"title,attr,omitempty"`
	Type     string    `xml:"type,attr,omitempty"`
	XMLURL   string    `xml:"xmlUrl,attr,omitempty"`
	HTMLURL  string    `xml:"htmlUrl,attr,omitempty"`
	URL      string    `xml:"url,attr,omitempty"`
	Outlines []outline `xml:"outline"`
}

// OPML writes portals as folders and their sections as feeds in them. A section
// that is read from a listing page becomes a link, which other programs pass over.
func OPML(w io.Writer, portals []news.Portal, made time.Time) error {
	doc := opml{Version: "2.0", Title: "Sạp Báo", Made: made.Format(time.RFC1123Z)}
	for _, p := range portals {
		folder := outline{Text: p.Name, HTMLURL: p.Home}
		for _, s := range p.Sections {
			o := outline{Text: s.Name, Title: s.Name, Type: "rss", XMLURL: s.Source.URL, HTMLURL: p.Home}
			if s.Source.Kind == news.Listing {
				o = outline{Text: s.Name, Type: "link", URL: s.Source.URL}
			}
			folder.Outlines = append(folder.Outlines, o)
		}
		doc.Body = append(doc.Body, folder)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
