package newsroom

import (
	"context"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Parts are what a newsroom is made of. All but the habits and Aside are needed.
type Parts struct {
	Web       Web
	Feeds     func(news.Page) (news.FeedContent, error)
	Pages     Pages
	Store     Store
	Catalog   Catalog
	Following Following
	Habits    Habits
	Now       func() time.Time

	// Aside runs an errand that nobody waits for, until the context that it gives it
	// ends. Without it such errands are not done.
	Aside func(errand func(context.Context))
}

// Web fetches. Its errors are those of package news where one fits. Allowed reports
// whether robots.txt lets an address be fetched unasked.
type Web interface {
	Get(ctx context.Context, r news.Request) (news.Page, error)
	Allowed(ctx context.Context, r news.Request) (bool, error)
}

// Pages reads HTML.
type Pages interface {
	Article(page news.Page, hint news.Headline) (news.Article, error)
	Fragment(html, base string) news.Blocks
	directory
}

// directory reads pages that lead to others.
type directory interface {
	Listing(page news.Page) ([]news.Headline, error)
	Discover(page news.Page) (news.Discovery, error)
}

// Catalog knows portals and their sections. Unknown ids give [news.ErrUnknown]. With
// an error about the reader's own files, Portals still returns the others.
type Catalog interface {
	Portal(id news.PortalID) (news.Portal, error)
	Section(id news.SectionID) (news.Section, error)
	Portals() ([]news.Portal, error)
	hosts
	owned
}

// hosts finds portals by where their pages are; NewID names one that has no portal yet.
type hosts interface {
	ByHost(host string) (news.Portal, bool)
	NewID(host string) news.PortalID
}

// owned is the part of the catalogue that is the reader's own.
type owned interface {
	Add(p news.Portal) error
	Remove(id news.PortalID) error
}

// Following is the reader's list of followed sections, in the reader's order. A bare
// portal id stands for the sections that are that portal as a whole; see
// [news.Portal.Whole].
type Following interface {
	Followed() ([]news.SectionID, error)
	Change(change func(followed []news.SectionID) []news.SectionID) error
}

// Store keeps what was fetched and what the reader did.
type Store interface {
	headlineStore
	articleStore
	statusStore
	bookmarkStore
	sectionStore
	editionStore
	searchStore
}

type searchStore interface {
	Search(ctx context.Context, q news.Search) (news.Found, error)
	Index(ctx context.Context, limit int) (left int, err error)
}

// muteStore hides headlines by their words: Mute gives the words, Remute decides about
// some of what is stored.
type muteStore interface {
	Mute(ctx context.Context, m news.Muting) error
	Remute(ctx context.Context) (more bool, err error)
}

type headlineStore interface {
	muteStore
	listStore
	File(ctx context.Context, deliveries []news.Delivery) (fresh []int, err error)
}

// listStore lists headlines; Relist puts those whose date was learned late where they
// belong.
type listStore interface {
	Headlines(ctx context.Context, q news.Query) ([]news.Headline, error)
	Headline(ctx context.Context, id news.HeadlineID) (news.Headline, error)
	Relist(ctx context.Context) error
}

type articleStore interface {
	Article(ctx context.Context, id news.HeadlineID) (news.Article, error)
	Versions(ctx context.Context, id news.HeadlineID) ([]news.Article, error)
	KeepArticle(ctx context.Context, a news.Article) (news.Article, error)
	importStore
}

// importStore takes in stories that were stored elsewhere.
type importStore interface {
	Import(ctx context.Context, h news.Headline, versions []news.Article) (changed bool, err error)
}

// editionStore knows what is on disk, what is lacking, and what is to go.
type editionStore interface {
	lackStore
	queueStore
	pictureStore
	purgeStore
	storyStore
}

type lackStore interface {
	Lacking(ctx context.Context, section news.SectionID, limit int) ([]news.Headline, error)
	Unfetched(ctx context.Context, section news.SectionID, since time.Time, limit int) ([]news.Headline, error)
	Unillustrated(ctx context.Context, section news.SectionID, limit int) ([]news.Headline, error)
}

type queueStore interface {
	Want(ctx context.Context, ids ...news.HeadlineID) error
	Wanted(ctx context.Context, limit int) ([]news.Headline, error)
	Miss(ctx context.Context, id news.HeadlineID, gone bool) error
}

type pictureStore interface {
	Picture(ctx context.Context, link string) (news.PictureFile, error)
	KeepPicture(ctx context.Context, link string, p news.PictureFile) error
	MissPicture(ctx context.Context, link string, gone bool) error
	plateStore
}

type plateStore interface {
	Missing(ctx context.Context, links []string) (now []string, later time.Time, err error)
	Illustrated(ctx context.Context, id news.HeadlineID, due time.Time) error
}

type storyStore interface {
	GroupStories(ctx context.Context) (more bool, err error)
	Story(ctx context.Context, id news.HeadlineID) ([]news.Headline, error)
}

type purgeStore interface {
	Purge(ctx context.Context, keep news.Retention) (p news.Purged, more bool, err error)
	Vacuum(ctx context.Context) (more bool, err error)
}

type statusStore interface {
	MarkRead(ctx context.Context, ids []news.HeadlineID, read bool) error
	MarkAllRead(ctx context.Context, q news.Query) ([]news.HeadlineID, error)
	SavePosition(ctx context.Context, id news.HeadlineID, p news.Position) error
}

type bookmarkStore interface {
	Bookmark(ctx context.Context, id news.HeadlineID, b news.Bookmark) error
	Unbookmark(ctx context.Context, id news.HeadlineID) (news.Bookmark, error)
	Shelves(ctx context.Context) ([]string, error)
	completeStore
}

// completeStore knows which bookmarks lack something, and gives pictures their copy.
type completeStore interface {
	Incomplete(ctx context.Context) ([]news.Headline, error)
	Complete(ctx context.Context, id news.HeadlineID, links []string) (whole bool, err error)
}

type sectionStore interface {
	Sections(ctx context.Context, ids []news.SectionID) (map[news.SectionID]news.Section, error)
	Stock(ctx context.Context, ids []news.SectionID, after time.Time) (news.Stock, error)
	Weather(ctx context.Context, since time.Time) (news.Forecast, error)
}
