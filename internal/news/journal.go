package news

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Entry is one line of the journal of bookmarks, and of a JSON Lines file of
// articles: one JSON object. It is a format on readers' disks: fields are added,
// never renamed, and what is not known is ignored.
//
//	{"v":1,"event":"saved","at":TIME,"id":ID,"headline":{…},"bookmark":{"saved":TIME,"shelves":[…],"note":"…"},"articles":[{…}]}
//	{"v":1,"event":"article","at":TIME,"id":ID,"articles":[{…}]}
//	{"v":1,"event":"pictures","at":TIME,"id":ID,"pictures":[{"key":N,"hash":"…","type":"image/jpeg","width":N,"height":N,"bytes":N}]}
//	{"v":1,"event":"removed","at":TIME,"id":ID}
//
// TIME is RFC 3339.
type Entry struct {
	Format   int            `json:"v"`
	Event    Event          `json:"event"`
	At       time.Time      `json:"at"`
	ID       HeadlineID     `json:"id"`
	Headline *EntryHeadline `json:"headline,omitempty"`
	Bookmark *Bookmark      `json:"bookmark,omitempty"`
	Articles []Leaf         `json:"articles,omitempty"` // oldest first
	Pictures []EntryPicture `json:"pictures,omitempty"`
}

// EntryFormat is the Format of the entries written, and the only one that is read.
const EntryFormat = 1

// Event is what an entry tells of.
type Event string

// The events of entries.
const (
	// EventSaved tells a whole bookmark, with every version of its article that is
	// on disk. A later one replaces the headline, the shelves and the note.
	EventSaved Event = "saved"
	// EventArticle adds a version, or the same text with a better body. Of an
	// article that is not bookmarked it has the headline too.
	EventArticle Event = "article"
	// EventPictures tells which pictures have their copy in the folder of keepsakes.
	EventPictures Event = "pictures"
	EventRemoved  Event = "removed"
)

// EntryHeadline is a headline in an entry, whose ID it shares.
type EntryHeadline struct {
	URL       string    `json:"url"`
	Portal    PortalID  `json:"portal,omitempty"`
	Section   SectionID `json:"section,omitempty"`
	Title     string    `json:"title"`
	Lead      string    `json:"lead,omitempty"`
	Author    string    `json:"author,omitempty"`
	Picture   string    `json:"picture,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Updated   time.Time `json:"updated,omitzero"`
	Fetched   time.Time `json:"fetched,omitzero"`
}

// EntryHeadlineOf is what an entry has of a headline; the reader's own is not in it.
func EntryHeadlineOf(h Headline) *EntryHeadline {
	return &EntryHeadline{h.URL, h.Portal, h.Section, h.Title, h.Lead, h.Author, h.Picture, h.Published, h.Updated, h.Fetched}
}

// Of is the headline again, as that of an id.
func (e *EntryHeadline) Of(id HeadlineID) Headline {
	return Headline{
		ID: id, URL: e.URL, Portal: e.Portal, Section: e.Section, Title: e.Title, Lead: e.Lead, Author: e.Author,
		Picture: e.Picture, Published: e.Published, Updated: e.Updated, Fetched: e.Fetched,
	}
}

// EntryPicture is a bookmark's picture. Key is the number of its address, Hash
// names its file in the folder of keepsakes.
type EntryPicture struct {
	Key    int64  `json:"key"`
	Hash   string `json:"hash"`
	Type   string `json:"type"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Bytes  int    `json:"bytes"`
}

// Leaf is a version of an article as it is written: what the page said, without
// what only its headline knows.
type Leaf struct {
	Read    time.Time `json:"read,omitzero"`
	Title   string    `json:"title,omitempty"`
	Lead    string    `json:"lead,omitempty"`
	Author  string    `json:"author,omitempty"`
	Picture string    `json:"picture,omitempty"`
	Updated time.Time `json:"updated,omitzero"`
	Label   string    `json:"label,omitempty"`
	Source  string    `json:"source,omitempty"`
	Blocks  Blocks    `json:"blocks"`
	Notices []Notice  `json:"notices,omitempty"`
}

// LeafOf is what is written of a version.
func LeafOf(a Article) Leaf {
	return Leaf{a.Read, a.Title, a.Lead, a.Author, a.Picture, a.Updated, a.Label, a.Source, a.Blocks, a.Notices}
}

// Article puts a leaf on its headline. What the page did not say is the headline's.
func (l Leaf) Article(h Headline) Article {
	for _, field := range []struct {
		to   *string
		from string
	}{{&h.Title, l.Title}, {&h.Lead, l.Lead}, {&h.Author, l.Author}, {&h.Picture, l.Picture}} {
		if field.from != "" {
			*field.to = field.from
		}
	}
	if !l.Updated.IsZero() {
		h.Updated = l.Updated.In(Zone)
	}
	return Article{Headline: h, Label: l.Label, Source: l.Source, Blocks: l.Blocks, Notices: l.Notices, Read: l.Read}
}

// ParseEntry reads a line. It is not whole where the line is empty or, as a crash
// leaves it, cut short. Whether the entry has what its event needs is for the
// caller to see.
func ParseEntry(line []byte) (e Entry, whole bool, err error) {
	err = json.Unmarshal(bytes.TrimRight(line, "\r\n"), &e)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && syntax.Error() == "unexpected end of JSON input":
		return e, false, nil
	case err != nil:
		return e, false, fmt.Errorf("%w: %w", ErrFormat, err)
	case e.Format != EntryFormat:
		return e, false, fmt.Errorf("%w: format %d, this program knows %d", ErrFormat, e.Format, EntryFormat)
	}
	return e, true, nil
}
