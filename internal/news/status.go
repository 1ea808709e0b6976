package news

import "time"

// Status is what the reader did with a headline. It outlives the article.
type Status struct {
	FirstSeen time.Time // when the headline first came in
	ReadAt    time.Time // zero: unread
	Position  Position
	Bookmark  *Bookmark // nil: not saved
}

// Unread reports whether the reader has not read it yet.
func (s Status) Unread() bool { return s.ReadAt.IsZero() }

// Saved reports whether it is bookmarked.
func (s Status) Saved() bool { return s.Bookmark != nil }

// Position is a place in an article's text that survives another width: the
// block (0 is the first of Blocks, -1 the head above them) and the bytes of its
// text before the place.
type Position struct {
	Block  int
	Offset int
}

// Bookmark is the reader's wish to keep a story for good.
type Bookmark struct {
	Saved   time.Time `json:"saved"`
	Shelves []string  `json:"shelves,omitempty"` // names the reader gave
	Note    string    `json:"note,omitempty"`
}
