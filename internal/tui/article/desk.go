package article

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Reader opens articles and keeps the place in them.
type Reader interface {
	// Open returns the article; with an error its headline where that is known.
	Open(ctx context.Context, id news.HeadlineID) (news.Article, error)
	SavePosition(ctx context.Context, id news.HeadlineID, at news.Position) error
	// Versions returns every version of an article on disk, whole, newest first.
	Versions(ctx context.Context, id news.HeadlineID) ([]news.Article, error)
	// Headline returns a story that is known, without opening it.
	Headline(ctx context.Context, id news.HeadlineID) (news.Headline, error)
}

// Renewer asks portals for stored articles again.
type Renewer interface {
	// Renew returns the newest version; with an error the stored one.
	Renew(ctx context.Context, id news.HeadlineID) (news.Article, error)
}

// Subscriptions are the sections that the reader follows.
type Subscriptions interface {
	Sections(ctx context.Context) ([]news.Section, error)
	Follow(ctx context.Context, ids ...news.SectionID) error
	// Unfollow returns what follows them again where they stood.
	Unfollow(ctx context.Context, ids ...news.SectionID) (undo func(context.Context) error, err error)
}

// Places names portals and sections.
type Places interface {
	Portal(id news.PortalID) (news.Portal, error)
}

// Lister answers which headlines stand in a list.
type Lister interface {
	Headlines(ctx context.Context, q news.Query) ([]news.Headline, error)
}

// Album has the pictures of articles.
type Album interface {
	// Picture returns the bytes of a picture, from the disk or else from the portal.
	Picture(ctx context.Context, url string) (data []byte, mediaType string, err error)
}

// Desk is all that the article screen asks of the newsroom.
type Desk interface {
	Reader
	Renewer
	Places
	Subscriptions
	Lister
	Album
	kit.Handler
}
