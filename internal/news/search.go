package news

import "time"

// Search asks for stored stories by their words.
type Search struct {
	// Text is words and phrases in quotes, all of which must be there. The last
	// word may be the beginning of one. Marks may be left out; those that are
	// there are sought first.
	Text     string
	Portals  []PortalID  // of any of these; nil means of all
	Sections []SectionID // in any of these; nil means in all
	Since    time.Time   // not older than this, by Headline.Time
	Limit    int         // at most so many hits; 0 means 50
	// Quick gives up on old stories when the newer ones have taken too long for
	// an answer while the reader is typing.
	Quick bool
}

// Found is the answer to a search, best hits first: those with the marks that
// were typed before others, titles before bodies, new stories before old ones.
type Found struct {
	Hits    []Hit
	Read    string // what Text was read as, where it was raw Telex or VNI
	Partial bool   // there may be more: the limit was reached, or time was up
}

// Hit is a story that was found.
type Hit struct {
	Headline
	Marks   []Range // what matches in Title
	Snippet Snippet
	Words   string // what was sought as this story has it, to be found in its page
}

// Snippet is a piece of a story's text around what matches; an ellipsis stands
// where the text goes on.
type Snippet struct {
	Text  string
	Marks []Range // what matches in Text
}

// Range is a half-open range of bytes.
type Range struct{ From, To int }

// FilterError says that a filter of a search ("báo:", "mục:", "từ:") names nothing.
// It is [ErrUnknown].
type FilterError struct {
	Filter Filter
	Value  string
}

// Filter is what a search can be narrowed by.
type Filter string

// The filters.
const (
	ByPortal  Filter = "portal"
	BySection Filter = "section"
	BySince   Filter = "since"
)

// Error implements [error].
func (e *FilterError) Error() string { return string(e.Filter) + " " + e.Value + ": unknown" }

// Unwrap makes it an [ErrUnknown].
func (e *FilterError) Unwrap() error { return ErrUnknown }
