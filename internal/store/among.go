package store

import (
	"context"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// among reads a window on headlines that are listed one by one.
func among(ctx context.Context, c *session, q news.Query) (found []spot, err error) {
	ids := q.Among
	if at := slices.Index(ids, q.After.ID); at >= 0 && q.Backward {
		ids = ids[:at]
	} else if at >= 0 {
		ids = ids[at+1:]
	}
	err = c.each(ctx, scanSpots(&found), `SELECT h.time, h.id, h.n, h.section
		FROM json_each(?1) j CROSS JOIN headline h ON h.id = j.value
		WHERE (NOT ?2 OR NOT EXISTS (SELECT 1 FROM status s WHERE s.id = h.id AND s.read_at <> 0))
			AND (NOT ?3 OR EXISTS (SELECT 1 FROM bookmark b WHERE b.headline = h.n))
			AND (NOT ?4 OR h.versions > 0)
		ORDER BY j.key`, list(ids), q.Unread, q.Bookmarked, q.Offline)
	if q.Limit <= 0 || len(found) <= q.Limit {
		return found, err
	}
	if q.Backward {
		return found[len(found)-q.Limit:], err
	}
	return found[:q.Limit], err
}
