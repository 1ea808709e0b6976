package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Unread counts the unread headlines of the sections, one that stands in several
// of them once.
func (s *Store) Unread(ctx context.Context, ids []news.SectionID) (int, error) {
	return s.distinct(ctx, ids, "unread")
}

// Offline counts the headlines of the sections whose article is on disk, one that
// stands in several of them once.
func (s *Store) Offline(ctx context.Context, ids []news.SectionID) (int, error) {
	return s.distinct(ctx, ids, "offline")
}

// distinct adds up a column of the tallies and takes off what they count twice, so
// it costs by the number of headlines that stand in several sections only.
func (s *Store) distinct(ctx context.Context, ids []news.SectionID, column string) (int, error) {
	var sum, twice int
	err := s.read(ctx, func(c *session) error {
		err := c.one(ctx, []any{&sum}, "SELECT coalesce(sum("+column+`), 0) FROM section
			WHERE id IN (SELECT value FROM json_each(?))`, list(ids))
		if err != nil || sum == 0 || len(ids) < 2 {
			return err
		}
		numbers, err := s.numbers(ctx, c, ids)
		if err != nil {
			return err
		}
		return c.one(ctx, []any{&twice}, `SELECT coalesce(sum(places - 1), 0) FROM (
			SELECT count(*) AS places FROM place INDEXED BY place_headline
			WHERE headline IN (SELECT headline FROM place INDEXED BY place_again WHERE again = 1)
				AND section IN (SELECT value FROM json_each(?)) AND `+column+` = 1
			GROUP BY headline)`, list(numbers))
	})
	return sum - twice, err
}

// Arrived counts the headlines of the sections that came in after a moment, each
// once, but no further than most. Headlines get their rows in the order in which
// they come in, so those are the last rows.
func (s *Store) Arrived(ctx context.Context, ids []news.SectionID, after time.Time, most int) (n int, err error) {
	err = s.read(ctx, func(c *session) error {
		numbers, err := s.numbers(ctx, c, ids)
		if err != nil {
			return err
		}
		last, err := c.lastFetched(ctx, unix(after))
		if err != nil {
			return err
		}
		return c.one(ctx, []any{&n}, `SELECT count(*) FROM (SELECT DISTINCT headline FROM place INDEXED BY place_headline
			WHERE headline > ?1 AND section IN (SELECT value FROM json_each(?2)) LIMIT ?3)`, last, list(numbers), most)
	})
	return n, err
}

// lastFetched finds the last row of headline that came in up to a time by halving
// what is left.
func (c *session) lastFetched(ctx context.Context, time int64) (int64, error) {
	var low, high int64 // rows up to low came in by then, those from high on did not
	if err := c.one(ctx, []any{&high}, "SELECT coalesce(max(n), 0) + 1 FROM headline"); err != nil {
		return 0, err
	}
	for low+1 < high {
		middle := low + (high-low)/2
		var n, fetched int64
		err := c.one(ctx, []any{&n, &fetched}, "SELECT n, fetched FROM headline WHERE n >= ? ORDER BY n LIMIT 1", middle)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			high = middle
		case err != nil:
			return 0, err
		case fetched > time:
			high = middle
		default:
			low = max(n, middle)
		}
	}
	return low, nil
}
