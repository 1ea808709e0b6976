package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// Complete copies those of a bookmark's pictures that are in the cache out of it,
// to where nothing is ever purged, and into the journal goes which they are. It
// reports whether all of them have a copy now, or are gone for good; the bookmark
// then counts as complete until its article has another version.
func (s *Store) Complete(ctx context.Context, id news.HeadlineID, links []string) (whole bool, err error) {
	wanted, whole, err := s.uncopied(ctx, id, links)
	if err != nil {
		return false, err
	}
	for _, r := range wanted {
		if s.keepsakes.has(r.hash, r.kind) {
			continue
		}
		data, err := s.pictures.get(r.hash, r.kind)
		if err == nil {
			_, err = s.keepsakes.put(data, r.kind)
		}
		if err != nil {
			return false, fmt.Errorf("picture: %w", err)
		}
	}
	return whole, s.write(ctx, full, func(b *batch) error {
		n, err := b.number(b.ctx, id)
		if err != nil {
			return err
		}
		var saved int
		if err := b.one(b.ctx, []any{&saved}, "SELECT count(*) FROM bookmark WHERE headline = ?", n); err != nil || saved == 0 {
			return err // the reader has thought better of it
		}
		if err := b.keepsakes(n, wanted); err != nil {
			return err
		}
		if whole {
			if err := b.exec(b.ctx, "UPDATE bookmark SET complete = (SELECT versions FROM headline WHERE n = ?1) WHERE headline = ?1", n); err != nil {
				return err
			}
		}
		return b.journalKeepsakes(id, wanted)
	})
}

// uncopied finds which of the pictures have no copy yet and can be copied. With
// no others lacking, whole is true.
func (s *Store) uncopied(ctx context.Context, id news.HeadlineID, links []string) (wanted []pictureRow, whole bool, err error) {
	whole = true
	err = s.read(ctx, func(c *session) error {
		n, err := c.number(ctx, id)
		if err != nil || s.keepsakes.path == "" {
			return err
		}
		for _, link := range links {
			kept, err := c.keepsake(ctx, keyOf(link))
			if err != nil {
				return err
			}
			if s.keepsakes.has(kept.hash, kept.kind) {
				if kept.headline != n {
					wanted = append(wanted, kept)
				}
				continue
			}
			r, err := c.pictureRow(ctx, keyOf(link))
			if err != nil {
				return err
			}
			if s.pictures.has(r.hash, r.kind) {
				wanted = append(wanted, r)
			} else if !r.gone {
				whole = false
			}
		}
		return nil
	})
	return wanted, whole, err
}

// keepsake is the copy that some bookmark has of a picture; without one it is empty.
func (c *session) keepsake(ctx context.Context, key int64) (r pictureRow, err error) {
	err = c.one(ctx, []any{&r.headline, &r.hash, &r.kind, &r.width, &r.height, &r.bytes},
		"SELECT headline, hash, type, width, height, bytes FROM keepsake WHERE key = ? LIMIT 1", key)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	r.key = key
	return r, err
}

func (b *batch) keepsakes(headline int64, rows []pictureRow) error {
	for _, r := range rows {
		err := b.exec(b.ctx, `INSERT OR REPLACE INTO keepsake (headline, key, hash, type, width, height, bytes)
			VALUES (?, ?, ?, ?, ?, ?, ?)`, headline, r.key, r.hash, r.kind, r.width, r.height, r.bytes)
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) journalKeepsakes(id news.HeadlineID, rows []pictureRow) error {
	if b.journal == nil || len(rows) == 0 {
		return nil
	}
	e := news.Entry{Event: news.EventPictures, ID: id}
	for _, r := range rows {
		e.Pictures = append(e.Pictures, news.EntryPicture{
			Key: r.key, Hash: r.hash, Type: r.kind, Width: r.width, Height: r.height, Bytes: r.bytes,
		})
	}
	return b.journalEntry(e)
}

// applyPictures is the rebuilding of keepsakes: their files are where they were.
func (b *batch) applyPictures(e news.Entry) error {
	n, err := b.number(b.ctx, e.ID)
	if errors.Is(err, news.ErrUnknown) {
		return nil
	}
	if err != nil {
		return err
	}
	rows := make([]pictureRow, 0, len(e.Pictures))
	for _, p := range e.Pictures {
		if _, known := endings[p.Type]; known && validHash(p.Hash) {
			rows = append(rows, pictureRow{key: p.Key, hash: p.Hash, kind: p.Type, width: p.Width, height: p.Height, bytes: p.Bytes})
		}
	}
	var saved int
	if err := b.one(b.ctx, []any{&saved}, "SELECT count(*) FROM bookmark WHERE headline = ?", n); err != nil || saved == 0 {
		return err
	}
	return b.keepsakes(n, rows)
}
