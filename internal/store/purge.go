package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// What goes, and when, by a [news.Retention]:
//
//   - a headline that was read, with every version of its article, Read after the
//     reading;
//   - a headline that was not, Unread after it came in;
//   - the article of a headline that was not read, Offline after it was fetched: the
//     headline stays;
//   - a picture of the cache, Offline after it was fetched;
//   - while all of this takes more than Size: the oldest pictures, then the oldest
//     headlines with their articles.
//
// A bookmark never goes, nor does any version of its article or a picture of it.
// What the reader did with a purged headline is remembered for statusAge: as long as
// its source still lists it, it does not come back. Pictures of removed bookmarks go
// after orphanAge, so that a removal can be undone.
const (
	statusAge = 2 * 365 * 24 * time.Hour
	orphanAge = 30 * 24 * time.Hour
)

// purgeStep is how many headlines one transaction removes. Each lies on a dozen pages
// of its own; this many keep the reader's own writes waiting for some hundredths of a
// second.
const purgeStep = 25

// The questions for what is to go. Each takes the moment before which it is due
// and how many to name.
const (
	readHeadlines = `SELECT h.n FROM status s INDEXED BY status_read CROSS JOIN headline h ON h.id = s.id
		WHERE s.read_at BETWEEN 1 AND ?1 - 1 AND s.purged = 0 AND s.read_at <> 0
			AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.headline = h.n) LIMIT ?2`
	unreadHeadlines = `SELECT DISTINCT h.n FROM place p INDEXED BY place_time CROSS JOIN headline h ON h.n = p.headline
		WHERE p.time < ?1 AND p.unread = 1 AND h.fetched < ?1
			AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.headline = h.n) LIMIT ?2`
	oldHeadlines = `SELECT DISTINCT h.n FROM place p INDEXED BY place_time CROSS JOIN headline h ON h.n = p.headline
		WHERE p.time < ?1 AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.headline = h.n) ORDER BY p.time LIMIT ?2`
	offlineArticles = `SELECT DISTINCT p.headline AS n FROM place p INDEXED BY place_time
		WHERE p.time < ?1 AND p.offline = 1 AND p.unread = 1
			AND NOT EXISTS (SELECT 1 FROM article a WHERE a.headline = p.headline AND a.read >= ?1)
			AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.headline = p.headline) LIMIT ?2`
)

// Purge removes a small part of what is due to go and reports whether there is more.
// It is run again until there is none, with pauses of the caller's choice.
func (s *Store) Purge(ctx context.Context, keep news.Retention) (p news.Purged, more bool, err error) {
	steps := []func(context.Context, news.Retention) (news.Purged, error){
		s.purgeRead, s.purgeUnread, s.purgeOffline, s.purgePictures, s.purgeToSize,
	}
	for _, step := range steps {
		if p, err = step(ctx, keep); err != nil || p != (news.Purged{}) {
			return p, err == nil, err
		}
	}
	if err := s.forgetStatuses(ctx); err != nil {
		return p, false, err
	}
	return p, false, s.sweep(ctx)
}

// before is the moment that many seconds ago, and whether there is a limit at all.
func (s *Store) before(age time.Duration) (int64, bool) {
	return s.now().Add(-age).Unix(), age > 0
}

func (s *Store) purgeRead(ctx context.Context, keep news.Retention) (news.Purged, error) {
	return s.purgeHeadlines(ctx, readHeadlines, keep.Read)
}

func (s *Store) purgeUnread(ctx context.Context, keep news.Retention) (news.Purged, error) {
	return s.purgeHeadlines(ctx, unreadHeadlines, keep.Unread)
}

func (s *Store) purgeHeadlines(ctx context.Context, question string, age time.Duration) (p news.Purged, err error) {
	due, limited := s.before(age)
	if !limited {
		return p, nil
	}
	err = s.write(ctx, normal, func(b *batch) error {
		p, err = b.dropHeadlines(question, due)
		return err
	})
	return p, err
}

// dropHeadlines removes the headlines that a question finds, and keeps the tallies true.
func (b *batch) dropHeadlines(question string, due int64) (p news.Purged, err error) {
	found, err := b.found(question, due)
	if err != nil || len(found) == 0 {
		return p, err
	}
	p.Headlines = len(found)
	which := list(found)
	if p.Bytes, err = b.weight(which); err != nil {
		return p, err
	}
	for _, text := range []string{
		`UPDATE section SET total = section.total - gone.total, unread = section.unread - gone.unread, offline = section.offline - gone.offline
			FROM (SELECT p.section AS n, count(*) AS total, sum(p.unread) AS unread, sum(p.offline) AS offline
				FROM json_each(?1) j CROSS JOIN place p INDEXED BY place_headline ON p.headline = j.value GROUP BY p.section) AS gone
			WHERE section.n = gone.n`,
		`INSERT INTO status (id, first_seen, purged) SELECT h.id, h.fetched, ?2 FROM json_each(?1) j CROSS JOIN headline h ON h.n = j.value WHERE true
			ON CONFLICT (id) DO UPDATE SET purged = excluded.purged`,
		"DELETE FROM headline WHERE n IN (SELECT value FROM json_each(?1))",
	} {
		if err := b.exec(b.ctx, text, which, b.now); err != nil {
			return p, err
		}
	}
	return p, nil
}

func (b *batch) found(question string, due int64) (found []int64, err error) {
	err = b.each(b.ctx, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		found = append(found, n)
		return err
	}, question, due, purgeStep)
	return found, err
}

// weight is the bytes of the articles of some headlines.
func (b *batch) weight(which string) (bytes int64, err error) {
	err = b.one(b.ctx, []any{&bytes}, `SELECT coalesce(sum(length(a.body)), 0)
		FROM json_each(?) j CROSS JOIN article a INDEXED BY article_version ON a.headline = j.value`, which)
	return bytes, err
}

func (s *Store) purgeOffline(ctx context.Context, keep news.Retention) (p news.Purged, err error) {
	due, limited := s.before(keep.Offline)
	if !limited {
		return p, nil
	}
	err = s.write(ctx, normal, func(b *batch) error {
		found, err := b.found(offlineArticles, due)
		if err != nil || len(found) == 0 {
			return err
		}
		which := list(found)
		p.Articles = len(found)
		if p.Bytes, err = b.weight(which); err != nil {
			return err
		}
		for _, text := range []string{
			`UPDATE section SET offline = section.offline - gone.offline
				FROM (SELECT p.section AS n, sum(p.offline) AS offline
					FROM json_each(?1) j CROSS JOIN place p INDEXED BY place_headline ON p.headline = j.value GROUP BY p.section) AS gone
				WHERE section.n = gone.n`,
			"UPDATE place INDEXED BY place_headline SET offline = 0 WHERE headline IN (SELECT value FROM json_each(?1))",
			"DELETE FROM article WHERE headline IN (SELECT value FROM json_each(?1))",
			"DELETE FROM illustrated WHERE headline IN (SELECT value FROM json_each(?1))",
			"UPDATE headline SET versions = 0 WHERE n IN (SELECT value FROM json_each(?1))",
		} {
			if err := b.exec(b.ctx, text, which); err != nil {
				return err
			}
		}
		return nil
	})
	return p, err
}

// purgeToSize removes the oldest while there is more than may be.
func (s *Store) purgeToSize(ctx context.Context, keep news.Retention) (p news.Purged, err error) {
	if keep.Size <= 0 {
		return p, nil
	}
	var used usage
	err = s.read(ctx, func(c *session) error {
		used, err = c.usage(ctx)
		return err
	})
	if err != nil || used.rows+used.pictures <= keep.Size {
		return p, err
	}
	if used.pictures > 0 {
		return s.dropPictures(ctx, s.now().Unix()+1)
	}
	err = s.write(ctx, normal, func(b *batch) error {
		p, err = b.dropHeadlines(oldHeadlines, b.now+1)
		return err
	})
	return p, err
}

// usage is how many bytes the rows and the cached pictures take.
type usage struct{ rows, pictures int64 }

func (c *session) usage(ctx context.Context) (u usage, err error) {
	err = c.one(ctx, []any{&u.rows}, `SELECT (p.page_count - f.freelist_count) * s.page_size
		FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s`)
	if err == nil {
		err = c.one(ctx, []any{&u.pictures}, "SELECT coalesce(sum(bytes), 0) FROM picture INDEXED BY picture_fetched WHERE bytes > 0")
	}
	return u, err
}

func (s *Store) forgetStatuses(ctx context.Context) error {
	due, _ := s.before(statusAge)
	return s.write(ctx, normal, func(b *batch) error {
		return b.exec(b.ctx, "DELETE FROM status WHERE purged BETWEEN 1 AND ?1 AND NOT EXISTS (SELECT 1 FROM headline h WHERE h.id = status.id)", due)
	})
}

// vacuumStep is the pages that one step gives back to the file system.
const vacuumStep = 128

// Vacuum gives a few free pages of the database back to the file system and
// reports whether it is worth going on.
func (s *Store) Vacuum(ctx context.Context) (more bool, err error) {
	var free, pages int
	err = s.read(ctx, func(c *session) error {
		return c.one(ctx, []any{&free, &pages}, "SELECT f.freelist_count, p.page_count FROM pragma_freelist_count f, pragma_page_count p")
	})
	// Some free pages are kept: tomorrow's headlines need them.
	if err != nil || free < vacuumStep || free < pages/20 {
		return false, err
	}
	c, err := s.writer.take(ctx)
	if err != nil {
		return false, s.explain(err)
	}
	defer s.writer.give(c)
	if _, err := c.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA incremental_vacuum(%d)", vacuumStep)); err != nil {
		return false, s.explain(err)
	}
	return true, nil
}
