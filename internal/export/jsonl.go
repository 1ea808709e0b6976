package export

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Copy is a headline with every version of its article that is on disk, oldest
// first. It is a bookmark where its Status says so.
type Copy struct {
	news.Headline
	Versions []news.Article
}

// The lines of a JSON Lines file are those of the bookmarks' journal, whose format
// package store describes; a journal can be read, and what is written here rebuilt.
// One thing is added: an article that is not bookmarked is an entry "article" with
// its headline.
const lineFormat = 1

type event string

const (
	savedEvent   event = "saved"
	articleEvent event = "article"
	removedEvent event = "removed"
)

type line struct {
	Format   int             `json:"v"`
	Event    event           `json:"event"`
	At       time.Time       `json:"at"`
	ID       news.HeadlineID `json:"id"`
	Headline *lineHeadline   `json:"headline,omitempty"`
	Bookmark *lineBookmark   `json:"bookmark,omitempty"`
	Articles []lineArticle   `json:"articles,omitempty"`
}

type lineHeadline struct {
	URL       string         `json:"url"`
	Portal    news.PortalID  `json:"portal,omitempty"`
	Section   news.SectionID `json:"section,omitempty"`
	Title     string         `json:"title"`
	Lead      string         `json:"lead,omitempty"`
	Author    string         `json:"author,omitempty"`
	Picture   string         `json:"picture,omitempty"`
	Published time.Time      `json:"published,omitzero"`
	Updated   time.Time      `json:"updated,omitzero"`
	Fetched   time.Time      `json:"fetched,omitzero"`
}

type lineBookmark struct {
	Saved   time.Time `json:"saved"`
	Shelves []string  `json:"shelves,omitempty"`
	Note    string    `json:"note,omitempty"`
}

type lineArticle struct {
	Read    time.Time     `json:"read,omitzero"`
	Title   string        `json:"title,omitempty"`
	Lead    string        `json:"lead,omitempty"`
	Author  string        `json:"author,omitempty"`
	Picture string        `json:"picture,omitempty"`
	Updated time.Time     `json:"updated,omitzero"`
	Label   string        `json:"label,omitempty"`
	Source  string        `json:"source,omitempty"`
	Blocks  news.Blocks   `json:"blocks"`
	Notices []news.Notice `json:"notices,omitempty"`
}

// JSONLine writes a copy as one line of JSON. The same copy gives the same bytes.
func JSONLine(w io.Writer, c Copy) error {
	h := c.Headline
	l := line{Format: lineFormat, Event: articleEvent, At: h.Fetched, ID: h.ID, Headline: &lineHeadline{
		h.URL, h.Portal, h.Section, h.Title, h.Lead, h.Author, h.Picture, h.Published, h.Updated, h.Fetched,
	}}
	if mark := h.Status.Bookmark; mark != nil {
		l.Event, l.At = savedEvent, mark.Saved
		l.Bookmark = &lineBookmark{mark.Saved, mark.Shelves, mark.Note}
	}
	for _, a := range c.Versions {
		l.Articles = append(l.Articles, lineArticle{
			a.Read, a.Title, a.Lead, a.Author, a.Picture, a.Updated, a.Label, a.Source, a.Blocks, a.Notices,
		})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(l); err != nil {
		return fmt.Errorf("article %s: %w", h.ID, err)
	}
	return nil
}
