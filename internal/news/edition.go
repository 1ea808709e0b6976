package news

import "time"

// Edition is what is to be on disk for reading without network.
type Edition struct {
	Sections []SectionID // none: the followed ones
	Pictures bool
	Budget   int64 // bytes that the pictures of one run may cost on the network
}

// Retention says how long things stay on disk. Bookmarks always stay. A zero is no limit.
type Retention struct {
	Read    time.Duration // a read headline and its article, after the reading
	Unread  time.Duration // an unread headline, after it came in
	Offline time.Duration // the article of an unread headline and fetched pictures, after the fetch
	Size    int64         // bytes of all that may be purged
}

// Purged is what a purge removed, or would remove.
type Purged struct {
	Headlines int // with their articles
	Articles  int // of headlines that stay
	Pictures  int
	Bytes     int64 // of the articles and pictures
}
