// Package newsroom does the reader's errands: it refreshes sections, opens
// articles, keeps bookmarks and follows portals. It knows the words of package
// news only and declares what it needs of the network, the parsers and the
// store; cmd/sapbao brings them together.
//
// What an errand changes is in the store when it returns; nobody else holds a
// second truth.
package newsroom

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/sapbao/sapbao/internal/news"
)

// Newsroom does the errands. It is safe for concurrent use.
type Newsroom struct {
	Parts
	renewals renewals
	fetches  singleflight.Group // of articles, by id
	sections atomic.Pointer[news.SectionChoices]
}

// New returns a newsroom of the given parts.
func New(p Parts) *Newsroom {
	n := &Newsroom{Parts: p}
	n.ChooseSections(p.Habits.Sections)
	return n
}

// Headlines answers a query from the store.
func (n *Newsroom) Headlines(ctx context.Context, q news.Query) ([]news.Headline, error) {
	return n.Store.Headlines(ctx, q)
}

// Headline returns a headline by its id or a beginning of it that no other has;
// [news.ErrUnknown] or [news.ErrAmbiguous] otherwise.
func (n *Newsroom) Headline(ctx context.Context, id news.HeadlineID) (news.Headline, error) {
	return n.Store.Headline(ctx, id)
}

// Known returns [news.ErrUnknown] when a query names a portal or section that is not
// in the catalogue, so that a slip of the pen is not taken for an empty section.
func (n *Newsroom) Known(q news.Query) error {
	if q.Section != "" {
		return n.known(q.Section)
	}
	if q.Portal != "" {
		return n.known(news.SectionID(q.Portal))
	}
	return nil
}

// Weather returns the newest forecast that was read today, or [news.ErrUnknown]:
// portals renew theirs daily, and one that was read before speaks of another day.
func (n *Newsroom) Weather(ctx context.Context) (news.Forecast, error) {
	now := n.Now().In(news.Zone)
	return n.Store.Weather(ctx, time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location()))
}

// place is a section as the catalogue has it, with what its portal wants of a visitor.
type place struct {
	news.Section
	userAgent string
	err       error // the catalogue does not have it, or cannot read its file
}

// places looks sections up, each portal once: a reader's own portal may have a thousand.
func (n *Newsroom) places(ids []news.SectionID) map[news.SectionID]place {
	found := make(map[news.SectionID]place, len(ids))
	looked := make(map[news.PortalID]bool)
	for _, id := range ids {
		if !looked[id.Portal()] {
			looked[id.Portal()] = true
			portal, _ := n.Catalog.Portal(id.Portal())
			for _, s := range portal.Sections {
				found[s.ID] = place{Section: s, userAgent: portal.UserAgent}
			}
		}
		if _, ok := found[id]; !ok {
			_, err := n.Catalog.Section(id)
			found[id] = place{Section: news.Section{ID: id, Name: string(id)}, err: err}
		}
	}
	return found
}

// userAgent is the portal's own, if the catalogue gives it one.
func (n *Newsroom) userAgent(id news.PortalID) string {
	portal, err := n.Catalog.Portal(id)
	if err != nil {
		return ""
	}
	return portal.UserAgent
}
