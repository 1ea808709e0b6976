package newsroom

import (
	"context"
	"errors"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// Chapter is what one section has of an edition or of the bookmarks, newest first.
// Section is empty for stories that were seen in none.
type Chapter struct {
	Portal    news.Portal
	Section   news.Section
	Headlines []news.Headline
}

// EditionChapters lists what is on disk of the sections, in their order: a bare
// portal id stands for all its sections, no id at all for the followed ones. A story
// stands in the first of its sections only; sections without any are left out.
func (n *Newsroom) EditionChapters(ctx context.Context, ids ...news.SectionID) ([]Chapter, error) {
	ids, err := n.Targets(ids)
	if err != nil {
		return nil, err
	}
	var chapters []Chapter
	taken := map[news.HeadlineID]bool{}
	for _, id := range ids {
		rows, err := n.Store.Headlines(ctx, news.Query{Section: id, Offline: true})
		if err != nil {
			return nil, err
		}
		rows = slices.DeleteFunc(rows, func(h news.Headline) bool { return taken[h.ID] })
		for _, h := range rows {
			taken[h.ID] = true
		}
		if len(rows) > 0 {
			chapters = append(chapters, n.chapter(rows[0].Portal, id, rows))
		}
	}
	return chapters, nil
}

// BookmarkChapters lists the bookmarks, or those of one shelf, by section; the section
// of the newest comes first.
func (n *Newsroom) BookmarkChapters(ctx context.Context, shelf string) ([]Chapter, error) {
	rows, err := n.Store.Headlines(ctx, news.Query{Bookmarked: true, Shelf: shelf})
	if err != nil {
		return nil, err
	}
	type home struct {
		portal  news.PortalID
		section news.SectionID
	}
	var order []home
	bySection := map[home][]news.Headline{}
	for _, h := range rows {
		at := home{h.Portal, h.Section}
		if bySection[at] == nil {
			order = append(order, at)
		}
		bySection[at] = append(bySection[at], h)
	}
	chapters := make([]Chapter, 0, len(order))
	for _, at := range order {
		chapters = append(chapters, n.chapter(at.portal, at.section, bySection[at]))
	}
	return chapters, nil
}

// chapter names portal and section as the catalogue does, else by their ids.
func (n *Newsroom) chapter(portal news.PortalID, id news.SectionID, rows []news.Headline) Chapter {
	c := Chapter{Headlines: rows}
	if id != "" {
		portal = id.Portal()
		c.Section = n.places([]news.SectionID{id})[id].Section
	}
	var err error
	if c.Portal, err = n.Catalog.Portal(portal); err != nil {
		c.Portal = news.Portal{ID: portal, Name: string(portal)}
	}
	return c
}

// Versions returns every version of an article that is on disk, oldest first; none is
// no error.
func (n *Newsroom) Versions(ctx context.Context, id news.HeadlineID) ([]news.Article, error) {
	all, err := n.Store.Versions(ctx, id)
	if errors.Is(err, news.ErrUnknown) {
		return nil, nil
	}
	slices.Reverse(all)
	return all, err
}

// Import brings in a story of a file, with the versions of its article, oldest first.
// It is a bookmark then if its Status says so, and what the reader has is never lost
// by it. Bringing in the same again changes nothing.
func (n *Newsroom) Import(ctx context.Context, h news.Headline, versions []news.Article) (changed bool, err error) {
	if h.Portal == "" && h.Section == "" {
		if portal, ok := n.Catalog.ByHost(news.Host(h.URL)); ok {
			h.Portal = portal.ID
		}
	}
	return n.Store.Import(ctx, h, versions)
}
