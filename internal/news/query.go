package news

import "time"

// Query chooses headlines. Its zero value means all of them, newest first.
type Query struct {
	Section    SectionID
	Portal     PortalID
	Shelf      string // only bookmarks on this shelf
	Unread     bool
	Bookmarked bool
	Offline    bool
	Followed   []SectionID // only headlines of these sections; nil means of any
	Since      time.Time   // only headlines whose Time is not before this

	// A window on the answer: at most Limit rows (0: all) that follow After in
	// the order newest first, or, with Backward, that precede it, nearest last.
	Limit    int
	After    Cursor
	Backward bool
}

// Cursor is a place in the order of headlines: by Time, newest first, then by id.
// Its zero value is the place before the newest or, backward, after the oldest.
type Cursor struct {
	Time time.Time
	ID   HeadlineID
}

// CursorAt is the place of a headline.
func CursorAt(h Headline) Cursor { return Cursor{Time: h.Time(), ID: h.ID} }
