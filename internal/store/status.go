package store

import (
	"context"
	"database/sql"

	"github.com/sapbao/sapbao/internal/news"
)

// MarkRead marks headlines as read or unread. The first reading's time stays;
// ids that are not stored are passed over. A single headline stands for all prints
// of its story: who has read one has read them.
func (s *Store) MarkRead(ctx context.Context, ids []news.HeadlineID, read bool) error {
	if len(ids) == 0 {
		return nil
	}
	return s.write(ctx, normal, func(b *batch) error {
		var numbers []int64
		err := b.each(b.ctx, func(rows *sql.Rows) error {
			var n int64
			err := rows.Scan(&n)
			numbers = append(numbers, n)
			return err
		}, "SELECT h.n FROM json_each(?) j CROSS JOIN headline h ON h.id = j.value", list(ids))
		if err == nil && len(numbers) == 1 {
			numbers, err = b.prints(numbers[0])
		}
		if err != nil {
			return err
		}
		return b.markRead(numbers, read)
	})
}

// prints are all prints of a headline's story, itself first.
func (b *batch) prints(headline int64) (all []int64, err error) {
	all = []int64{headline}
	err = b.each(b.ctx, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		all = append(all, n)
		return err
	}, `SELECT x.n FROM headline h CROSS JOIN headline x INDEXED BY headline_story ON x.story = h.story AND x.story <> 0
		WHERE h.n = ?1 AND x.n <> ?1`, headline)
	return all, err
}

// MarkAllRead marks what a query finds and returns those it changed, so that
// MarkRead can take it back. A window of the query is kept to.
func (s *Store) MarkAllRead(ctx context.Context, q news.Query) (changed []news.HeadlineID, err error) {
	q.Unread = true
	err = s.write(ctx, normal, func(b *batch) error {
		spots, err := s.spots(b.ctx, b.session, q)
		if err != nil || len(spots) == 0 {
			return err
		}
		numbers := make([]int64, len(spots))
		changed = make([]news.HeadlineID, len(spots))
		for i, x := range spots {
			numbers[i], changed[i] = x.headline, x.id
		}
		return b.markRead(numbers, true)
	})
	if err != nil {
		return nil, err
	}
	return changed, nil
}

// markRead writes status, the places' flags and the sections' tallies.
func (b *batch) markRead(headlines []int64, read bool) error {
	which := list(headlines)
	var err error
	if read {
		err = b.exec(b.ctx, `INSERT INTO status (id, first_seen, read_at)
			SELECT h.id, h.fetched, ?2 FROM json_each(?1) j CROSS JOIN headline h ON h.n = j.value WHERE true
			ON CONFLICT (id) DO UPDATE SET read_at = excluded.read_at WHERE read_at = 0`, which, b.now)
	} else {
		err = b.exec(b.ctx, `UPDATE status SET read_at = 0 WHERE id IN (
			SELECT h.id FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value)`, which)
	}
	if err != nil {
		return err
	}
	was, delta := digit(read), -1
	if !read {
		delta = 1
	}
	err = b.exec(b.ctx, `UPDATE section SET unread = unread + ?3 * changed.places FROM (
			SELECT p.section AS n, count(*) AS places
			FROM (SELECT DISTINCT value FROM json_each(?1)) j CROSS JOIN place p INDEXED BY place_headline ON p.headline = j.value
			WHERE p.unread = ?2 GROUP BY p.section) AS changed
		WHERE section.n = changed.n`, which, was, delta)
	if err != nil {
		return err
	}
	err = b.exec(b.ctx, `UPDATE place INDEXED BY place_headline SET unread = 1 - ?2
		WHERE headline IN (SELECT value FROM json_each(?1)) AND unread = ?2`, which, was)
	return err
}

// SavePosition remembers where in its article the reader is. The error is
// [news.ErrUnknown] for a headline that is not stored.
func (s *Store) SavePosition(ctx context.Context, id news.HeadlineID, p news.Position) error {
	return s.write(ctx, normal, func(b *batch) error {
		n, err := b.number(b.ctx, id)
		if err != nil {
			return err
		}
		err = b.exec(b.ctx, `INSERT INTO status (id, first_seen, block, offset)
			SELECT id, fetched, ?2, ?3 FROM headline WHERE n = ?1
			ON CONFLICT (id) DO UPDATE SET block = excluded.block, offset = excluded.offset`, n, p.Block, p.Offset)
		return err
	})
}
