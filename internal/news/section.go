package news

import "time"

// Section is one stream of headlines of a portal.
type Section struct {
	ID     SectionID
	Name   string
	Source Source
	Grade  Grade

	Starter  bool   // offered, ticked, to a reader who follows nothing yet
	Followed bool   // the reader's choice
	Tally    Tally  // counts of what is stored; zero where nothing was asked of the store
	Health   Health // how its last refreshes went; zero before the first
}

// Source is where a section's headlines come from.
type Source struct {
	Kind SourceKind
	URL  string
}

// SourceKind tells a feed from a page that lists links.
type SourceKind string

// The kinds of sources.
const (
	Feed    SourceKind = "feed"
	Listing SourceKind = "listing"
)

// Tally counts the stored headlines of a section.
type Tally struct {
	Total, Unread, Offline int // Offline: those whose article is on disk
	Muted                  int // those that the other counts leave out; see [Muting]
}

// Health is what is remembered of asking a section's source.
type Health struct {
	Asked    time.Time // the last request, whatever came of it
	Answered time.Time // the last good answer
	Due      time.Time // not to be asked again before this, by its caching headers or Retry-After
	Failure  string    // why the last request failed; empty after a good one
	Stamp    Stamp
}

// Stamp is what a server gave to recognise an unchanged body by.
type Stamp struct {
	ETag         string
	LastModified string
}

// Stock is what is on hand of several sections, a headline that stands in more than one counted once.
type Stock struct {
	Unread, Offline int
	Arrived         int // those that came in after a moment, at most [ManyArrived]
}

// ManyArrived is how far a Stock counts what arrived.
const ManyArrived = 1000
