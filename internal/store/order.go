package store

import (
	"context"
	"database/sql"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// spots answers a query in its order.
func (s *Store) spots(ctx context.Context, c *session, q news.Query) ([]spot, error) {
	switch {
	case q.Order == news.UnreadFirst && !q.Unread && !q.Read:
		return s.unreadFirst(ctx, c, q)
	case q.Order == news.OldestFirst:
		q.Backward = !q.Backward // the same headlines, seen from the other side
		found, err := s.sifted(ctx, c, q)
		slices.Reverse(found)
		return found, err
	}
	return s.sifted(ctx, c, q)
}

// unreadFirst joins the lists of what is unread and of what was read.
func (s *Store) unreadFirst(ctx context.Context, c *session, q news.Query) ([]spot, error) {
	near, far := q, q
	near.Unread, far.Read = true, true
	if q.Backward {
		near, far = far, near
	}
	if q.After != (news.Cursor{}) && q.After.Read != near.Read {
		return s.sifted(ctx, c, far)
	}
	found, err := s.sifted(ctx, c, near)
	if err != nil || q.Limit > 0 && len(found) == q.Limit {
		return found, err
	}
	far.After = news.Cursor{}
	if q.Limit > 0 {
		far.Limit = q.Limit - len(found)
	}
	more, err := s.sifted(ctx, c, far)
	if q.Backward {
		return append(more, found...), err
	}
	return append(found, more...), err
}

// siftedAtOnce is how many headlines are looked at for the words of a query at once.
const siftedAtOnce = 1000

// sifted answers a query in the order newest first. It looks at as many headlines
// as it takes to find those with its words.
func (s *Store) sifted(ctx context.Context, c *session, q news.Query) (found []spot, err error) {
	sieve := viet.NewSieve(q.Words)
	if sieve.Empty() {
		return s.window(ctx, c, q)
	}
	part := q
	part.Limit = siftedAtOnce
	for {
		spots, err := s.window(ctx, c, part)
		if err != nil || len(spots) == 0 {
			return found, err
		}
		last := spots[len(spots)-1]
		if q.Backward {
			last = spots[0]
		}
		part.After = news.Cursor{Time: moment(last.time), ID: last.id}
		whole := len(spots) < siftedAtOnce
		if spots, err = c.sift(ctx, spots, sieve); err != nil {
			return nil, err
		}
		if q.Backward {
			found = append(spots, found...)
		} else {
			found = append(found, spots...)
		}
		switch enough := q.Limit > 0 && len(found) >= q.Limit; {
		case enough && q.Backward:
			return found[len(found)-q.Limit:], nil
		case enough:
			return found[:q.Limit], nil
		case whole:
			return found, nil
		}
	}
}

// sift keeps those whose title and sapo have the words.
func (c *session) sift(ctx context.Context, spots []spot, sieve viet.Sieve) ([]spot, error) {
	numbers := make([]int64, len(spots))
	for i, x := range spots {
		numbers[i] = x.headline
	}
	kept := spots[:0]
	err := c.each(ctx, func(rows *sql.Rows) error {
		var i int
		var title, lead string
		if err := rows.Scan(&i, &title, &lead); err != nil {
			return err
		}
		if sieve.Holds(title, lead) {
			kept = append(kept, spots[i])
		}
		return nil
	}, `SELECT j.key, h.title, h.lead FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value ORDER BY j.key`, list(numbers))
	return kept, err
}
