package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func (s *Store) purgePictures(ctx context.Context, keep news.Retention) (news.Purged, error) {
	due, limited := s.before(keep.Offline)
	if !limited {
		return news.Purged{}, nil
	}
	return s.dropPictures(ctx, due)
}

// dropPictures removes the oldest pictures of the cache that were fetched before a
// moment. The rows go first: a file without a row is swept away, a row without a
// file would be a promise.
func (s *Store) dropPictures(ctx context.Context, due int64) (p news.Purged, err error) {
	var rows []pictureRow
	err = s.write(ctx, normal, func(b *batch) error {
		err := b.each(b.ctx, func(r *sql.Rows) error {
			var x pictureRow
			err := r.Scan(&x.key, &x.hash, &x.kind, &x.bytes)
			rows = append(rows, x)
			return err
		}, `SELECT key, hash, type, bytes FROM picture INDEXED BY picture_fetched WHERE bytes > 0 AND fetched < ?
			ORDER BY fetched LIMIT ?`, due, purgeStep)
		for i, x := range rows {
			if err == nil {
				err = b.exec(b.ctx, "DELETE FROM picture WHERE key = ?", x.key)
			}
			var others int
			if err == nil {
				err = b.one(b.ctx, []any{&others}, "SELECT count(*) FROM picture INDEXED BY picture_hash WHERE hash = ? AND bytes > 0", x.hash)
			}
			if others > 0 {
				rows[i].hash = "" // the file has other addresses
			}
		}
		return err
	})
	if err != nil {
		return p, err
	}
	var errs []error
	for _, x := range rows {
		p.Pictures++
		if x.hash != "" {
			p.Bytes += int64(x.bytes)
			errs = append(errs, s.pictures.remove(x.hash, x.kind))
		}
	}
	return p, errors.Join(errs...)
}

// halfDone is how old a file must be that was never finished.
const halfDone = time.Hour

// sweep removes files that no row speaks of: what a crash left in the cache, and
// pictures of bookmarks that were removed a while ago.
func (s *Store) sweep(ctx context.Context) error {
	for _, place := range []struct {
		album
		question string
		age      time.Duration
	}{
		{s.pictures, "SELECT count(*) FROM picture INDEXED BY picture_hash WHERE hash = ? AND bytes > 0", halfDone},
		{s.keepsakes, "SELECT count(*) FROM keepsake WHERE hash = ?", orphanAge},
	} {
		err := place.walk(func(x plate) error {
			age := place.age
			if x.hash == "" {
				age = halfDone
			}
			if s.now().Sub(x.changed) < age {
				return ctx.Err()
			}
			needed := 0
			if x.hash != "" {
				err := s.read(ctx, func(c *session) error { return c.one(ctx, []any{&needed}, place.question, x.hash) })
				if err != nil {
					return err
				}
			}
			if needed > 0 {
				return nil
			}
			if err := os.Remove(x.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
