package news

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"time"
)

// HeadlineID names a headline by its canonical link: 12 characters of a–v and 0–9.
// A story that stands in three sections has one id.
type HeadlineID string

// hexLower is base32 with an alphabet that sorts as the bytes do.
var hexLower = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

// IDLength is the number of characters of a HeadlineID; they carry 60 bits.
const IDLength = 12

// IDOf returns the id of the story at a link. It is the same for http and https,
// with and without "www.", a fragment or a tracking parameter.
func IDOf(link string) HeadlineID {
	sum := sha256.Sum256([]byte(identity(link)))
	return HeadlineID(hexLower.EncodeToString(sum[:])[:IDLength])
}

// LooksLikeID reports whether s could be a HeadlineID or the beginning of one.
func LooksLikeID(s string) bool {
	return s != "" && len(s) <= IDLength && strings.Trim(s, "0123456789abcdefghijklmnopqrstuv") == ""
}

// Headline is what a feed or a listing page tells of a story. It never has a body.
type Headline struct {
	ID        HeadlineID
	URL       string
	Portal    PortalID
	Section   SectionID // the section it was asked for in, else the first it was seen in
	Title     string
	Lead      string // the sapo, plain text
	Author    string
	Picture   string    // address of the leading picture
	Published time.Time // zero where the source tells none
	Updated   time.Time
	Fetched   time.Time // the fetch that brought it; of a stored one, the first
	Listed    time.Time // its place in the lists where that is not what [Headline.Stated] says; filled by the store

	Status  Status // the reader's own; filled by the store
	Offline bool   // its article is on disk; filled by the store
	Gone    bool   // it is not on disk, and the portal had nothing at its address; filled by the store
	Others  int    // further portals that print the same piece; filled by the store
	Edited  bool   // more than one version of its article is on disk; filled by the store
}

// Stated is when the story was published as its source says, never later than the
// fetch that brought it; zero where the source says nothing. It is what readers are told.
func (h Headline) Stated() time.Time {
	if !h.Published.IsZero() && !h.Fetched.IsZero() && h.Published.After(h.Fetched) {
		return h.Fetched
	}
	return h.Published
}

// Time is what lists are ordered by: what the source states, or where the store put a
// story of which it states nothing; before it is stored, the fetch.
func (h Headline) Time() time.Time {
	switch stated := h.Stated(); {
	case !h.Listed.IsZero():
		return h.Listed
	case stated.IsZero():
		return h.Fetched
	default:
		return stated
	}
}

// Item is one entry of a feed: a headline and, from the few feeds that carry it,
// the full text as HTML.
type Item struct {
	Headline
	HTML string
}

// FeedContent is a feed that was read.
type FeedContent struct {
	Title string
	Home  string
	Items []Item
	Cut   bool // the bytes ended too early; Items holds those that were whole
}
