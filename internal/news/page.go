package news

import (
	"context"
	"time"
)

// Request asks for the bytes behind an address.
type Request struct {
	URL       string
	UserAgent string // overrides the program's own
	Stamp     Stamp  // of the copy at hand; the answer may then be [Page.Unchanged]
	Limit     int64  // most bytes of the body after decompression; 0: the client's default

	// Room, where it is set, is waited for before a body is read, and again when it is
	// read anew: who asks for more than can be held in memory says here when there is
	// room. The wait does not count as the server's; its error ends the request.
	Room func(context.Context) error
}

// Page is what came back: a feed, an HTML page or a picture.
type Page struct {
	URL       string // after redirects
	Type      string // the Content-Type header
	Body      []byte
	Stamp     Stamp
	Due       time.Time // not worth asking again before this; zero where the server did not say
	Fetched   time.Time
	Unchanged bool // the copy at hand is still good; Body is empty
}
