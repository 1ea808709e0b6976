package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// Headlines answers a query, Status, Offline and Edited filled in. The order is
// by Time, newest first, and then by id; a window costs what it returns. Fetched
// is the fetch that brought the headline first, so that its Time stays.
func (s *Store) Headlines(ctx context.Context, q news.Query) (found []news.Headline, err error) {
	err = s.read(ctx, func(c *session) error {
		spots, err := s.spots(ctx, c, q)
		if err == nil {
			found, err = s.headlines(ctx, c, spots, q.Section != "" || q.Followed != nil)
		}
		return err
	})
	return found, err
}

// Headline returns the headline with an id, or the only one whose id begins so.
// It returns [news.ErrUnknown] without one and [news.ErrAmbiguous] with several.
func (s *Store) Headline(ctx context.Context, id news.HeadlineID) (h news.Headline, err error) {
	err = s.read(ctx, func(c *session) error {
		h, err = s.headline(ctx, c, id)
		return err
	})
	return h, err
}

func (s *Store) headline(ctx context.Context, c *session, id news.HeadlineID) (news.Headline, error) {
	var spots []spot
	if id != "" {
		// The characters of ids end at v: w comes after every id that begins with id.
		err := c.each(ctx, scanSpots(&spots), `SELECT time, id, n, section FROM headline
			WHERE id >= ?1 AND id < ?1 || 'w' ORDER BY id LIMIT 2`, id)
		if err != nil {
			return news.Headline{}, err
		}
	}
	switch {
	case len(spots) == 0:
		return news.Headline{}, fmt.Errorf("headline %q: %w", id, news.ErrUnknown)
	case len(spots) > 1 && spots[0].id != id:
		return news.Headline{}, fmt.Errorf("headline %q: %w", id, news.ErrAmbiguous)
	}
	found, err := s.headlines(ctx, c, spots[:1], false)
	if err != nil {
		return news.Headline{}, err
	}
	return found[0], nil
}

// number returns the row of a headline by its whole id.
func (c *session) number(ctx context.Context, id news.HeadlineID) (n int64, err error) {
	err = c.one(ctx, []any{&n}, "SELECT n FROM headline WHERE id = ?", id)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("headline %q: %w", id, news.ErrUnknown)
	}
	return n, err
}

// rowsAtOnce is how many headlines one statement fetches.
const rowsAtOnce = 512

// headlines fetches the rows of spots in their order. With chosen the section
// is the one the spot was found in, else the first the headline was seen in.
func (s *Store) headlines(ctx context.Context, c *session, spots []spot, chosen bool) ([]news.Headline, error) {
	found := make([]news.Headline, 0, len(spots))
	numbers := make([]int64, 0, min(len(spots), rowsAtOnce))
	homes := make([]int64, 0, len(spots))
	for start := 0; start < len(spots); start += rowsAtOnce {
		numbers = numbers[:0]
		for _, x := range spots[start:min(start+rowsAtOnce, len(spots))] {
			numbers = append(numbers, x.headline)
		}
		err := c.each(ctx, func(rows *sql.Rows) error {
			h, home, err := scanHeadline(rows)
			found, homes = append(found, h), append(homes, home)
			return err
		}, headlineRows, list(numbers))
		if err != nil {
			return nil, err
		}
	}
	for i := range found {
		home := homes[i]
		if chosen && i < len(spots) {
			home = spots[i].section
		}
		section, err := s.sectionID(ctx, c, home)
		if err != nil {
			return nil, err
		}
		found[i].Section = section
	}
	return found, nil
}

const headlineRows = `SELECT h.id, h.section, h.portal, h.url, h.title, h.lead, h.author, h.picture,
		h.published, h.updated, h.fetched, h.time, h.versions,
		coalesce(s.first_seen, h.fetched), coalesce(s.read_at, 0), coalesce(s.block, 0), coalesce(s.offset, 0),
		h.versions = 0 AND EXISTS (SELECT 1 FROM errand WHERE headline = h.n AND gone = 1),
		coalesce(b.saved, 0), coalesce(b.note, ''), CASE WHEN b.saved IS NULL THEN ''
			ELSE (SELECT json_group_array(name ORDER BY n) FROM shelf WHERE headline = h.n) END,
		CASE h.story WHEN 0 THEN 0 ELSE (SELECT count(DISTINCT portal) - 1 FROM headline x INDEXED BY headline_story
			WHERE x.story = h.story AND x.story <> 0) END
	FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value
	LEFT JOIN status s ON s.id = h.id LEFT JOIN bookmark b ON b.headline = h.n
	ORDER BY j.key`

func scanHeadline(rows *sql.Rows) (h news.Headline, home int64, err error) {
	var published, updated, fetched, listed, firstSeen, readAt, saved int64
	var versions int
	var note, shelves string
	err = rows.Scan(&h.ID, &home, &h.Portal, &h.URL, &h.Title, &h.Lead, &h.Author, &h.Picture,
		&published, &updated, &fetched, &listed, &versions,
		&firstSeen, &readAt, &h.Status.Position.Block, &h.Status.Position.Offset, &h.Gone, &saved, &note, &shelves, &h.Others)
	if err != nil {
		return h, 0, err
	}
	h.Published, h.Updated, h.Fetched = moment(published), moment(updated), moment(fetched)
	if at := moment(listed); !at.Equal(h.Time()) {
		h.Listed = at
	}
	h.Offline, h.Edited = versions > 0, versions > 1
	h.Status.FirstSeen, h.Status.ReadAt = moment(firstSeen), moment(readAt)
	if shelves != "" {
		mark := &news.Bookmark{Saved: moment(saved), Note: note}
		if err := json.Unmarshal([]byte(shelves), &mark.Shelves); err != nil {
			return h, 0, err
		}
		if len(mark.Shelves) == 0 {
			mark.Shelves = nil
		}
		h.Status.Bookmark = mark
	}
	return h, home, nil
}
