package store

import (
	"context"
	"errors"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// pauses are the times between the tries for an article or a picture that could not
// be had; the last one is for all further tries. A portal that is down for an hour
// costs one try, a page that can never be read costs one a week.
var pauses = []time.Duration{15 * time.Minute, time.Hour, 6 * time.Hour, 24 * time.Hour, 3 * 24 * time.Hour, 7 * 24 * time.Hour}

func pause(tries int) int64 {
	return int64(pauses[min(max(tries, 1), len(pauses))-1] / time.Second)
}

// Lacking returns the newest headlines of a section whose article is not on
// disk, at most limit of them, or all where limit is 0. Those whose portal has
// taken them down are left out.
func (s *Store) Lacking(ctx context.Context, section news.SectionID, limit int) ([]news.Headline, error) {
	if limit <= 0 {
		limit = -1
	}
	return s.listed(ctx, true, `SELECT time, id, headline, section FROM place
		WHERE section = (SELECT n FROM section WHERE id = ?1 AND offline < total) AND offline = 0
			AND NOT EXISTS (SELECT 1 FROM errand e WHERE e.headline = place.headline AND e.gone = 1)
		ORDER BY time DESC, id LIMIT ?2`, section, limit)
}

// Unfetched is [Store.Lacking] without those that were asked for in vain lately, and
// those that came in before since: their article would be purged at once.
func (s *Store) Unfetched(ctx context.Context, section news.SectionID, since time.Time, limit int) ([]news.Headline, error) {
	return s.listed(ctx, true, `SELECT p.time, p.id, p.headline, p.section FROM place p CROSS JOIN headline h ON h.n = p.headline
		WHERE p.section = (SELECT n FROM section WHERE id = ?1 AND offline < total) AND p.offline = 0 AND h.fetched >= ?4
			AND NOT EXISTS (SELECT 1 FROM errand e WHERE e.headline = p.headline AND (e.gone = 1 OR e.next > ?3))
		ORDER BY p.time DESC, p.id LIMIT ?2`, section, limit, s.now().Unix(), unix(since))
}

// listed reads the headlines of a statement that answers with spots.
func (s *Store) listed(ctx context.Context, chosen bool, text string, args ...any) (found []news.Headline, err error) {
	err = s.read(ctx, func(c *session) error {
		var spots []spot
		err := c.each(ctx, scanSpots(&spots), text, args...)
		if err == nil {
			found, err = s.headlines(ctx, c, spots, chosen)
		}
		return err
	})
	return found, err
}

// Want remembers that the reader wants these articles, with their pictures, as soon
// as they can be had. Those that lack nothing are passed over.
func (s *Store) Want(ctx context.Context, ids ...news.HeadlineID) error {
	if len(ids) == 0 {
		return nil
	}
	return s.write(ctx, normal, func(b *batch) error {
		return b.exec(b.ctx, `INSERT INTO errand (headline, wanted)
			SELECT h.n, ?2 FROM json_each(?1) j CROSS JOIN headline h ON h.id = j.value
			WHERE NOT EXISTS (SELECT 1 FROM illustrated i WHERE i.headline = h.n AND i.versions = h.versions AND i.due = 0)
			ON CONFLICT (headline) DO UPDATE SET wanted = iif(wanted = 0, excluded.wanted, wanted), next = 0`, list(ids), b.now)
	})
}

// Wanted returns the wanted headlines that may be asked for now, those first that
// were wanted first, at most limit. Some lack the article, some only pictures.
func (s *Store) Wanted(ctx context.Context, limit int) ([]news.Headline, error) {
	return s.listed(ctx, false, `SELECT h.time, h.id, h.n, h.section FROM errand e INDEXED BY errand_wanted CROSS JOIN headline h ON h.n = e.headline
		WHERE e.wanted <> 0 AND e.gone = 0 AND e.next <= ?1 ORDER BY e.wanted, h.time DESC LIMIT ?2`, s.now().Unix(), limit)
}

// Queued counts the wanted articles that are not whole on disk yet.
func (s *Store) Queued(ctx context.Context) (n int, err error) {
	err = s.read(ctx, func(c *session) error {
		return c.one(ctx, []any{&n}, "SELECT count(*) FROM errand INDEXED BY errand_wanted WHERE wanted <> 0 AND gone = 0")
	})
	return n, err
}

// Miss remembers that an article could not be had, and so is not to be asked for
// again for a while, which grows with each miss, or, with gone, never.
func (s *Store) Miss(ctx context.Context, id news.HeadlineID, gone bool) error {
	return s.write(ctx, normal, func(b *batch) error {
		n, err := b.number(b.ctx, id)
		if err != nil {
			return err
		}
		var tries int
		err = b.one(b.ctx, []any{&tries}, `INSERT INTO errand (headline, tries, gone) VALUES (?1, 1, ?2)
			ON CONFLICT (headline) DO UPDATE SET tries = tries + 1, gone = max(gone, excluded.gone) RETURNING tries`, n, digit(gone))
		if err != nil {
			return err
		}
		return b.exec(b.ctx, "UPDATE errand SET next = ? WHERE headline = ?", b.now+pause(tries), n)
	})
}

// fetched ends an errand, for the article is on disk. One that the reader wants goes
// on until [Store.Illustrated].
func (b *batch) fetched(headline int64) error {
	return errors.Join(
		b.exec(b.ctx, "DELETE FROM errand WHERE headline = ? AND wanted = 0", headline),
		b.exec(b.ctx, "UPDATE errand SET tries = 0, next = 0, gone = 0 WHERE headline = ?", headline),
	)
}

// Incomplete returns the bookmarks that lack the article, or pictures of a version
// of it, and that may be asked for now, the last saved first.
func (s *Store) Incomplete(ctx context.Context) ([]news.Headline, error) {
	return s.listed(ctx, false, `SELECT h.time, h.id, h.n, h.section FROM bookmark b CROSS JOIN headline h ON h.n = b.headline
		LEFT JOIN errand e ON e.headline = h.n
		WHERE (h.versions = 0 AND coalesce(e.gone, 0) = 0 OR b.complete < h.versions) AND coalesce(e.next, 0) <= ?
		ORDER BY b.saved DESC, h.n DESC`, s.now().Unix())
}

// Unillustrated returns the newest headlines of a section whose article is on disk
// and whose pictures were not all asked for, at most limit.
func (s *Store) Unillustrated(ctx context.Context, section news.SectionID, limit int) ([]news.Headline, error) {
	return s.listed(ctx, true, `SELECT p.time, p.id, p.headline, p.section FROM place p INDEXED BY place_offline
		CROSS JOIN headline h ON h.n = p.headline LEFT JOIN illustrated i ON i.headline = p.headline
		WHERE p.offline = 1 AND p.section = (SELECT n FROM section WHERE id = ?1)
			AND (i.headline IS NULL OR i.versions < h.versions OR i.due BETWEEN 1 AND ?3)
		ORDER BY p.time DESC, p.id LIMIT ?2`, section, limit, s.now().Unix())
}

// Illustrated remembers that an article's pictures were asked for. A due time says
// when those that are lacking may be asked for again; zero, that none is lacking,
// which ends the errand where the reader wanted it.
func (s *Store) Illustrated(ctx context.Context, id news.HeadlineID, due time.Time) error {
	return s.write(ctx, normal, func(b *batch) error {
		errand := "UPDATE errand SET next = ?2 WHERE headline = (SELECT n FROM headline WHERE id = ?1 AND versions > 0)"
		if due.IsZero() {
			errand = "DELETE FROM errand WHERE headline = (SELECT n FROM headline WHERE id = ?1 AND versions > 0) AND ?2 = 0"
		}
		if err := b.exec(b.ctx, errand, id, unix(due)); err != nil {
			return err
		}
		return b.exec(b.ctx, `INSERT INTO illustrated (headline, versions, due) SELECT n, versions, ?2 FROM headline WHERE id = ?1
			ON CONFLICT (headline) DO UPDATE SET versions = excluded.versions, due = excluded.due`, id, unix(due))
	})
}
