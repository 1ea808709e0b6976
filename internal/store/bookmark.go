package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Bookmark saves a headline, or changes the shelves and the note of a saved one.
// When it returns nil the bookmark has outlived a power cut: the journal was
// synced before the database was. A zero Saved means now, or the first time for
// one already saved. The error is [news.ErrUnknown] for a headline that is not stored.
func (s *Store) Bookmark(ctx context.Context, id news.HeadlineID, mark news.Bookmark) error {
	return s.write(ctx, full, func(b *batch) error {
		n, err := b.number(b.ctx, id)
		if err != nil {
			return err
		}
		if err := b.save(n, mark); err != nil {
			return err
		}
		return s.journalSaved(b, id)
	})
}

// Unbookmark removes a bookmark and returns what it was, for [Store.Bookmark] to
// bring back; the headline and its article stay. The error is [news.ErrUnknown]
// for a headline that is not bookmarked.
func (s *Store) Unbookmark(ctx context.Context, id news.HeadlineID) (was news.Bookmark, err error) {
	err = s.write(ctx, full, func(b *batch) error {
		h, err := s.headline(b.ctx, b.session, id)
		if err != nil {
			return err
		}
		if h.ID != id || h.Status.Bookmark == nil {
			return fmt.Errorf("bookmark %q: %w", id, news.ErrUnknown)
		}
		was = *h.Status.Bookmark
		if err := b.unsave(id); err != nil {
			return err
		}
		return b.journalRemoved(id)
	})
	if err != nil {
		return news.Bookmark{}, err
	}
	return was, nil
}

// Shelves lists the names of all shelves that hold a bookmark, in the order of
// the Vietnamese alphabet.
func (s *Store) Shelves(ctx context.Context) (names []string, err error) {
	err = s.read(ctx, func(c *session) error {
		return c.each(ctx, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			names = append(names, name)
			return err
		}, "SELECT DISTINCT name FROM shelf")
	})
	slices.SortFunc(names, viet.Compare)
	return names, err
}

// save writes a bookmark and its shelves in place of what was there.
func (b *batch) save(headline int64, mark news.Bookmark) error {
	err := b.exec(b.ctx, `INSERT INTO bookmark (headline, saved, note) VALUES (?1, iif(?2 = 0, ?4, ?2), ?3)
		ON CONFLICT (headline) DO UPDATE SET note = excluded.note, saved = iif(?2 = 0, saved, ?2)`,
		headline, unix(mark.Saved), mark.Note, b.now)
	if err == nil {
		err = b.exec(b.ctx, "DELETE FROM shelf WHERE headline = ?", headline)
	}
	for i, name := range mark.Shelves {
		if err == nil && name != "" && !slices.Contains(mark.Shelves[:i], name) {
			err = b.exec(b.ctx, "INSERT INTO shelf (headline, name) VALUES (?, ?)", headline, name)
		}
	}
	if err == nil {
		err = b.settleMuting(headline)
	}
	return err
}

func (b *batch) unsave(id news.HeadlineID) error {
	n, err := b.number(b.ctx, id)
	if errors.Is(err, news.ErrUnknown) {
		return nil
	}
	if err == nil {
		err = b.exec(b.ctx, "DELETE FROM bookmark WHERE headline = ?", n)
	}
	if err == nil {
		err = b.settleMuting(n)
	}
	return err
}
