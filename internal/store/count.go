package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Stock counts the headlines of the sections, one that stands in several of them
// once; a zero time counts nothing as arrived. It adds up the tallies and takes off
// what they count twice, and headlines get their rows in the order in which they
// come in, so it costs by what stands twice and by what came in, not by what is stored.
func (s *Store) Stock(ctx context.Context, ids []news.SectionID, after time.Time) (stock news.Stock, err error) {
	err = s.read(ctx, func(c *session) error {
		numbers, err := s.numbers(ctx, c, ids)
		if err != nil {
			return err
		}
		which := list(numbers)
		if stock, err = c.tallied(ctx, which); err != nil || after.IsZero() {
			return err
		}
		last, err := c.lastFetched(ctx, unix(after))
		if err != nil {
			return err
		}
		return c.one(ctx, []any{&stock.Arrived}, `SELECT count(*) FROM (SELECT DISTINCT headline FROM place INDEXED BY place_headline
			WHERE headline > ?1 AND section IN (SELECT value FROM json_each(?2)) LIMIT ?3)`, last, which, news.ManyArrived)
	})
	return stock, err
}

// tallied adds up the sections' tallies.
func (c *session) tallied(ctx context.Context, which string) (stock news.Stock, err error) {
	var again bool
	err = c.one(ctx, []any{&stock.Unread, &stock.Offline, &again}, `SELECT coalesce(sum(unread), 0), coalesce(sum(offline), 0),
			EXISTS (SELECT 1 FROM place INDEXED BY place_again WHERE again = 1)
		FROM section WHERE n IN (SELECT value FROM json_each(?))`, which)
	if err != nil || !again || stock == (news.Stock{}) {
		return stock, err
	}
	var unread, offline int
	err = c.one(ctx, []any{&unread, &offline}, `SELECT coalesce(sum(unread), 0), coalesce(sum(offline), 0) FROM (
			SELECT (count(*) - 1) * unread AS unread, (count(*) - 1) * offline AS offline FROM place
			WHERE headline IN (SELECT headline FROM place INDEXED BY place_again WHERE again = 1)
				AND section IN (SELECT value FROM json_each(?))
			GROUP BY headline)`, which)
	stock.Unread -= unread
	stock.Offline -= offline
	return stock, err
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
