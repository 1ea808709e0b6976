package store

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"math"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// spot is a headline in a list: where it stands in the order, and its rows.
type spot struct {
	time     int64
	id       news.HeadlineID
	headline int64
	section  int64
}

// order is newest first, then by id.
func order(a, b spot) int {
	return cmp.Or(cmp.Compare(b.time, a.time), cmp.Compare(a.id, b.id), cmp.Compare(a.section, b.section))
}

// lens is a query with its sections as numbers.
type lens struct {
	news.Query
	any      bool // of any section; numbers is then empty
	numbers  []int64
	unheard  map[int64]bool // with any: sections that are none the less left out
	lo, hi   int64          // bounds on the time, both included
	tie      int64          // at this time only ids beyond tieID count
	tieID    news.HeadlineID
	ordering string
}

// window answers a query in the order newest first, whatever its own. Memory and
// time go with the limit: no window sorts, and only one on what was read skips over
// what it does not return.
func (s *Store) window(ctx context.Context, c *session, q news.Query) ([]spot, error) {
	l, err := s.lens(ctx, c, q)
	if err != nil {
		return nil, err
	}
	var found []spot
	switch {
	case q.Among != nil:
		return among(ctx, c, q)
	case !l.any && len(l.numbers) == 0:
		return nil, nil
	case q.Bookmarked || q.Shelf != "":
		found, err = l.bookmarked(ctx, c)
	case len(l.numbers) == 1:
		found, err = l.section(ctx, c, l.numbers[0], l.limit())
	default:
		found, err = l.several(ctx, c)
	}
	if q.Backward {
		slices.Reverse(found)
	}
	return found, err
}

func (s *Store) lens(ctx context.Context, c *session, q news.Query) (lens, error) {
	l := lens{Query: q, lo: math.MinInt64, hi: math.MaxInt64, tie: math.MinInt64}
	l.ordering = "(time <> ?4 OR id > ?5) ORDER BY time DESC, id"
	if !q.Since.IsZero() {
		l.lo = q.Since.Unix()
	}
	if q.Backward {
		l.ordering = "(time <> ?4 OR id < ?5) ORDER BY time, id DESC"
	}
	if q.After != (news.Cursor{}) {
		l.tie, l.tieID = unix(q.After.Time), q.After.ID
		if q.Backward {
			l.lo = max(l.lo, l.tie)
		} else {
			l.hi = l.tie
		}
	}
	return l, s.choose(ctx, c, &l)
}

// choose finds the sections that the query speaks of.
func (s *Store) choose(ctx context.Context, c *session, l *lens) (err error) {
	switch q := l.Query; {
	case q.Section != "":
		if q.Followed != nil && !slices.Contains(q.Followed, q.Section) ||
			q.Portal != "" && q.Section.Portal() != q.Portal {
			return nil
		}
		l.numbers, err = s.numbers(ctx, c, []news.SectionID{q.Section})
	case q.Followed != nil:
		ids := q.Followed
		if q.Portal != "" {
			ids = slices.DeleteFunc(slices.Clone(ids), func(id news.SectionID) bool { return id.Portal() != q.Portal })
		}
		l.numbers, err = s.numbers(ctx, c, ids)
	case q.Portal != "":
		l.numbers, err = s.portalNumbers(ctx, c, q.Portal)
	default:
		return s.chooseAny(ctx, c, l)
	}
	if err == nil && l.Muted {
		l.numbers, err = s.mutedNumbers(ctx, c, l.numbers)
	}
	return err
}

func (s *Store) chooseAny(ctx context.Context, c *session, l *lens) (err error) {
	l.unheard, err = s.allMuted(ctx, c)
	if l.any = !l.Muted; l.Muted {
		l.numbers = slices.Collect(maps.Keys(l.unheard))
	}
	return err
}

// limit is the query's in SQL's way, where -1 means none.
func (l *lens) limit() int {
	if l.Limit <= 0 {
		return -1
	}
	return l.Limit
}

func scanSpots(found *[]spot) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var x spot
		err := rows.Scan(&x.time, &x.id, &x.headline, &x.section)
		*found = append(*found, x)
		return err
	}
}

// section reads the window on one section.
func (l *lens) section(ctx context.Context, c *session, n int64, limit int) (found []spot, err error) {
	from := "place WHERE"
	switch {
	case l.Read && l.Unread:
		return nil, nil
	case l.Read && l.Offline:
		from = "place INDEXED BY place_offline WHERE unread = 0 AND offline = 1 AND"
	case l.Read:
		from = "place WHERE unread = 0 AND"
	case l.Unread && l.Offline:
		from = "place INDEXED BY place_unread WHERE unread = 1 AND offline = 1 AND"
	case l.Unread:
		from = "place INDEXED BY place_unread WHERE unread = 1 AND"
	case l.Offline:
		from = "place INDEXED BY place_offline WHERE offline = 1 AND"
	}
	err = c.each(ctx, scanSpots(&found), "SELECT time, id, headline, section FROM "+from+
		" section = ?1 AND time BETWEEN ?2 AND ?3 AND "+l.ordering+" LIMIT ?6",
		n, l.lo, l.hi, l.tie, l.tieID, limit)
	return found, err
}

// bookmarked reads the window on the bookmarks, of which there are few enough
// to sort.
func (l *lens) bookmarked(ctx context.Context, c *session) (found []spot, err error) {
	where := "time BETWEEN ?2 AND ?3 AND "
	if !l.any {
		where += "EXISTS (SELECT 1 FROM place p WHERE p.headline = h.n AND p.section IN (SELECT value FROM json_each(?1))) AND "
	}
	if l.Shelf != "" {
		where += "EXISTS (SELECT 1 FROM shelf f WHERE f.name = ?7 AND f.headline = h.n) AND "
	}
	if l.Unread {
		where += "NOT EXISTS (SELECT 1 FROM status s WHERE s.id = h.id AND s.read_at <> 0) AND "
	}
	if l.Read {
		where += "EXISTS (SELECT 1 FROM status s WHERE s.id = h.id AND s.read_at <> 0) AND "
	}
	if l.Offline {
		where += "versions > 0 AND "
	}
	err = c.each(ctx, scanSpots(&found), "SELECT time, id, n, section FROM bookmark b CROSS JOIN headline h ON h.n = b.headline WHERE "+
		where+l.ordering+" LIMIT ?6", list(l.numbers), l.lo, l.hi, l.tie, l.tieID, l.limit(), l.Shelf)
	return found, err
}
