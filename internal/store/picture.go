package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// keyOf is the number of a picture's address.
func keyOf(link string) int64 {
	sum := sha256.Sum256([]byte(link))
	return int64(binary.BigEndian.Uint64(sum[:8]) >> 1)
}

// pictureRow is what the database knows of a picture.
type pictureRow struct {
	key, fetched, next   int64
	hash, kind           string
	width, height, bytes int
	gone                 bool
	headline             int64 // of a bookmark's copy: whose it is
}

// Picture returns the picture of an address from the disk, a bookmark's copy
// before the cache's; without one the error is [news.ErrUnknown].
func (s *Store) Picture(ctx context.Context, link string) (p news.PictureFile, err error) {
	var kept, cached pictureRow
	err = s.read(ctx, func(c *session) error {
		if kept, err = c.keepsake(ctx, keyOf(link)); err == nil {
			cached, err = c.pictureRow(ctx, keyOf(link))
		}
		return err
	})
	if err != nil {
		return p, err
	}
	for _, at := range []struct {
		album
		pictureRow
	}{{s.keepsakes, kept}, {s.pictures, cached}} {
		data, err := at.get(at.hash, at.kind)
		if err == nil {
			return news.PictureFile{Type: at.kind, Width: at.width, Height: at.height, Data: data, Fetched: moment(at.fetched)}, nil
		}
		if !errors.Is(err, news.ErrUnknown) {
			return p, fmt.Errorf("picture: %w", err)
		}
	}
	return p, fmt.Errorf("picture %s: %w", link, news.ErrUnknown)
}

// pictureRow is empty for a picture that was never asked for.
func (c *session) pictureRow(ctx context.Context, key int64) (r pictureRow, err error) {
	err = c.one(ctx, []any{&r.hash, &r.kind, &r.width, &r.height, &r.bytes, &r.fetched, &r.next, &r.gone},
		"SELECT hash, type, width, height, bytes, fetched, next, gone FROM picture WHERE key = ?", key)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	r.key = key
	return r, err
}

// KeepPicture puts a picture into the cache. Its type is one of JPEG, PNG, GIF and WebP.
func (s *Store) KeepPicture(ctx context.Context, link string, p news.PictureFile) error {
	if _, known := endings[p.Type]; !known {
		return fmt.Errorf("picture of the type %q", p.Type)
	}
	if s.pictures.path == "" {
		return nil
	}
	hash, err := s.pictures.put(p.Data, p.Type)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	return s.write(ctx, normal, func(b *batch) error {
		return b.exec(b.ctx, `INSERT INTO picture (key, hash, type, width, height, bytes, fetched) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, type = excluded.type, width = excluded.width, height = excluded.height,
				bytes = excluded.bytes, fetched = excluded.fetched, tries = 0, next = 0, gone = 0`,
			keyOf(link), hash, p.Type, p.Width, p.Height, len(p.Data), b.now)
	})
}

// patientTries is after how many misses a picture is given up: six weeks.
const patientTries = 10

// MissPicture remembers that a picture could not be had, as [Store.Miss] does of an
// article, and gives it up in the end.
func (s *Store) MissPicture(ctx context.Context, link string, gone bool) error {
	return s.write(ctx, normal, func(b *batch) error {
		var tries int
		err := b.one(b.ctx, []any{&tries}, `INSERT INTO picture (key, tries, gone) VALUES (?1, 1, ?2)
			ON CONFLICT (key) DO UPDATE SET tries = tries + 1, gone = max(gone, excluded.gone) RETURNING tries`, keyOf(link), digit(gone))
		if err != nil {
			return err
		}
		return b.exec(b.ctx, "UPDATE picture SET next = ?2, gone = max(gone, ?3) WHERE key = ?1",
			keyOf(link), b.now+pause(tries), digit(tries >= patientTries))
	})
}

// Missing tells which of some pictures are to be asked for now, and when those
// that lately were asked for in vain may be: zero where there are none such.
// Pictures that are gone for good count as settled.
func (s *Store) Missing(ctx context.Context, links []string) (now []string, later time.Time, err error) {
	err = s.read(ctx, func(c *session) error {
		for _, link := range links {
			r, err := c.pictureRow(ctx, keyOf(link))
			if err != nil {
				return err
			}
			kept, err := c.keepsake(ctx, keyOf(link))
			switch {
			case err != nil:
				return err
			case s.pictures.has(r.hash, r.kind), s.keepsakes.has(kept.hash, kept.kind), r.gone:
			case r.next <= s.now().Unix():
				now = append(now, link)
			default:
				if at := moment(r.next); later.IsZero() || at.Before(later) {
					later = at
				}
			}
		}
		return nil
	})
	return now, later, err
}
