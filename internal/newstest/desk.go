package newstest

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Desk is a newsroom in memory, without network and clock. The sample sections
// are followed. Several goroutines may ask it for headlines, but not while another
// acts on it.
type Desk struct {
	All      []news.Headline // newest first
	Places   []news.Portal   // with their sections
	Forecast *news.Forecast  // the weather; nil for none
	Failure  error           // what every question and act returns, if not nil
	Closed   map[news.HeadlineID]error
	Images   map[string][]byte                     // the pictures there are, by address
	Edits    map[news.HeadlineID]news.Article      // what their portals show by now
	Choices  news.SectionChoices                   // for single sections
	Prints   map[news.HeadlineID][]news.HeadlineID // the other prints of a story
	Muting   news.Muting                           // what is muted
	Asked    atomic.Int64                          // how often Headlines was asked

	Searched []news.Search // what was searched for
	Indexed  int           // how often that was asked for
}

// NewDesk is a desk with n headlines.
func NewDesk(n int) *Desk {
	d := &Desk{All: Headlines(n), Closed: map[news.HeadlineID]error{}}
	slices.SortFunc(d.All, order)
	for _, p := range samplePortals {
		p.Sections = nil
		for _, s := range sampleSections {
			if s.portal == string(p.ID) {
				id := news.SectionID(s.portal + "/" + s.slug)
				p.Sections = append(p.Sections, news.Section{
					ID: id, Name: s.name, Followed: true, Grade: p.Grade,
					Source: news.Source{Kind: news.Feed, URL: p.Home + s.slug + ".rss"},
					Health: news.Health{Asked: Now.Add(-time.Minute), Answered: Now.Add(-time.Minute)},
				})
			}
		}
		d.Places = append(d.Places, p)
	}
	return d
}

// order is newest first, then by id.
func order(a, b news.Headline) int {
	if c := b.Time().Compare(a.Time()); c != 0 {
		return c
	}
	return strings.Compare(string(a.ID), string(b.ID))
}

// Headlines answers a query, windows included.
func (d *Desk) Headlines(_ context.Context, q news.Query) ([]news.Headline, error) {
	d.Asked.Add(1)
	if d.Failure != nil {
		return nil, d.Failure
	}
	if q.Among != nil {
		return d.listed(q), nil
	}
	if q.Order != news.NewestFirst {
		return d.ordered(q), nil
	}
	at, found := len(d.All), false
	if q.After != (news.Cursor{}) {
		at, found = slices.BinarySearchFunc(d.All, q.After, func(h news.Headline, c news.Cursor) int {
			return order(h, news.Headline{ID: c.ID, Fetched: c.Time})
		})
		if found && !q.Backward {
			at++
		}
	} else if !q.Backward {
		at = 0
	}
	return d.walk(q, at), nil
}

// ordered answers a query of another order than All's, by sorting.
func (d *Desk) ordered(q news.Query) []news.Headline {
	all := slices.DeleteFunc(slices.Clone(d.All), func(h news.Headline) bool { return !d.fits(h, q) })
	compare := func(a, b news.Cursor) int {
		switch {
		case q.Order == news.UnreadFirst && b.Read && !a.Read:
			return -1
		case q.Order == news.UnreadFirst && a.Read && !b.Read:
			return 1
		case q.Order == news.OldestFirst:
			a, b = b, a
		}
		return order(news.Headline{ID: a.ID, Fetched: a.Time}, news.Headline{ID: b.ID, Fetched: b.Time})
	}
	slices.SortFunc(all, func(a, b news.Headline) int { return compare(news.CursorAt(a), news.CursorAt(b)) })
	if q.After != (news.Cursor{}) {
		all = slices.DeleteFunc(all, func(h news.Headline) bool {
			side := compare(news.CursorAt(h), q.After)
			return side == 0 || (side < 0) != q.Backward
		})
	}
	switch n := q.Limit; {
	case n == 0 || n >= len(all):
		return all
	case q.Backward:
		return all[len(all)-n:]
	default:
		return all[:n]
	}
}

// listed answers a query that lists its headlines.
func (d *Desk) listed(q news.Query) (rows []news.Headline) {
	ids := q.Among
	if at := slices.Index(ids, q.After.ID); at >= 0 && q.Backward {
		ids = ids[:at]
	} else if at >= 0 {
		ids = ids[at+1:]
	}
	for _, id := range ids {
		if h := d.find(id); h != nil && d.fits(*h, q) {
			rows = append(rows, *h)
		}
	}
	if q.Limit > 0 && len(rows) > q.Limit && q.Backward {
		return rows[len(rows)-q.Limit:]
	}
	if q.Limit > 0 && len(rows) > q.Limit {
		return rows[:q.Limit]
	}
	return rows
}

func (d *Desk) walk(q news.Query, at int) []news.Headline {
	var rows []news.Headline
	full := func() bool { return q.Limit > 0 && len(rows) == q.Limit }
	if q.Backward {
		for i := at - 1; i >= 0 && !full(); i-- {
			if d.fits(d.All[i], q) {
				rows = append(rows, d.All[i])
			}
		}
		slices.Reverse(rows)
		return rows
	}
	for i := at; i < len(d.All) && !full(); i++ {
		if d.fits(d.All[i], q) {
			rows = append(rows, d.All[i])
		}
	}
	return rows
}

func (d *Desk) fits(h news.Headline, q news.Query) bool {
	switch {
	case q.Among == nil && !q.Bookmarked && d.muted(h) != q.Muted,
		q.Section != "" && h.Section != q.Section, q.Portal != "" && h.Portal != q.Portal,
		q.Unread && !h.Status.Unread(), q.Read && h.Status.Unread(), !viet.NewSieve(q.Words).Holds(h.Title, h.Lead), q.Bookmarked && !h.Status.Saved(), q.Offline && !h.Offline,
		q.Followed != nil && !slices.Contains(q.Followed, h.Section),
		q.Shelf != "" && (!h.Status.Saved() || !slices.Contains(h.Status.Bookmark.Shelves, q.Shelf)):
		return false
	}
	return q.Since.IsZero() || !h.Time().Before(q.Since)
}

// Sections lists the followed sections with their counts.
func (d *Desk) Sections(ctx context.Context) ([]news.Section, error) {
	portals, err := d.Portals(ctx)
	var followed []news.Section
	for _, p := range portals {
		for _, s := range p.Sections {
			if s.Followed {
				followed = append(followed, s)
			}
		}
	}
	return followed, err
}

// Portals lists all portals, with the counts of their sections.
func (d *Desk) Portals(context.Context) ([]news.Portal, error) {
	tally := map[news.SectionID]news.Tally{}
	for _, h := range d.All {
		t := tally[h.Section]
		if d.muted(h) {
			t.Muted++
			tally[h.Section] = t
			continue
		}
		t.Total++
		if h.Status.Unread() {
			t.Unread++
		}
		if h.Offline {
			t.Offline++
		}
		tally[h.Section] = t
	}
	portals := slices.Clone(d.Places)
	for i, p := range portals {
		portals[i].Sections = slices.Clone(p.Sections)
		for j, s := range p.Sections {
			portals[i].Sections[j].Tally = tally[s.ID]
		}
	}
	return portals, d.Failure
}

// Portal returns one portal.
func (d *Desk) Portal(id news.PortalID) (news.Portal, error) {
	portals, _ := d.Portals(context.Background())
	for _, p := range portals {
		if p.ID == id {
			return p, nil
		}
	}
	return news.Portal{}, news.ErrUnknown
}

// Unread is how many headlines are.
func (d *Desk) Unread() (n int) {
	for _, h := range d.All {
		if h.Status.Unread() {
			n++
		}
	}
	return n
}

func (d *Desk) find(id news.HeadlineID) *news.Headline {
	for i := range d.All {
		if d.All[i].ID == id {
			return &d.All[i]
		}
	}
	return nil
}
