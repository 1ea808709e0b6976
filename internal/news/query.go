package news

import "time"

// Query chooses headlines and their order. Its zero value means all of them, newest first.
type Query struct {
	Section    SectionID
	Portal     PortalID
	Shelf      string // only bookmarks on this shelf
	Unread     bool
	Read       bool
	Bookmarked bool
	Offline    bool
	Muted      bool        // those that are muted instead of the others; see [Muting]
	Followed   []SectionID // only headlines of these sections; nil means of any
	Since      time.Time   // only headlines whose Time is not before this

	// Among lists the headlines themselves, as a search does, and their order. A
	// window then follows or precedes After.ID; of the conditions above Unread,
	// Bookmarked and Offline hold.
	Among []HeadlineID
	Words string // only headlines with words like these in title or sapo; see package viet's Sieve
	Order Order

	// A window on the answer: at most Limit rows (0: all) that follow After in
	// the order, or, with Backward, that precede it, nearest last.
	Limit    int
	After    Cursor
	Backward bool
}

// Order is the order of headlines.
type Order int

// The orders. Headlines of the same time are ordered by their id.
const (
	NewestFirst Order = iota
	OldestFirst
	UnreadFirst // the unread ones, newest first, then those that were read, newest first
)

// Cursor is a place in the order of headlines: by Time and then by id, and before
// both by Read where the unread ones come first. Its zero value is the place
// before the first or, backward, after the last.
type Cursor struct {
	Time time.Time
	ID   HeadlineID
	Read bool
}

// CursorAt is the place of a headline.
func CursorAt(h Headline) Cursor {
	return Cursor{Time: h.Time(), ID: h.ID, Read: !h.Status.Unread()}
}
