package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// Report is what a check of a store found.
type Report struct {
	Database, Journal    Heap
	Pictures, Keepsakes  Heap
	Free                 int64 // bytes of the database that hold nothing
	Headlines, Articles  int   // Articles: versions
	Bookmarks, Queued    int
	Damage               []string          // of the database, as SQLite tells it; none: sound
	Entries              int               // lines of the journal
	Cut                  int               // lines that a crash cut short; they were never acknowledged
	Faults               []error           // lines that cannot be read
	Unsaved, Unjournaled []news.HeadlineID // bookmarked in the journal alone, in the database alone
	Pale                 int               // pictures of bookmarks that are not in their folder; they are fetched again
}

// Heap is a number of files with their bytes.
type Heap struct {
	Path  string
	Files int
	Bytes int64
}

// Sound reports whether nothing is lost and nothing damaged.
func (r Report) Sound() bool {
	return len(r.Damage) == 0 && len(r.Faults) == 0 && len(r.Unsaved) == 0 && len(r.Unjournaled) == 0
}

// Check looks at everything that the store wrote. It reads the whole database, and
// changes nothing.
func (s *Store) Check(ctx context.Context) (r Report, err error) {
	saved, err := s.checkJournal(&r)
	if err != nil {
		return r, err
	}
	if err := s.checkFiles(&r); err != nil {
		return r, err
	}
	err = s.read(ctx, func(c *session) error {
		if r.Damage, err = c.damage(ctx); err != nil || len(r.Damage) > 0 {
			return err
		}
		err := c.one(ctx, []any{&r.Headlines, &r.Articles, &r.Bookmarks, &r.Queued, &r.Free}, `SELECT
			(SELECT count(*) FROM headline), (SELECT count(*) FROM article), (SELECT count(*) FROM bookmark),
			(SELECT count(*) FROM errand INDEXED BY errand_wanted WHERE wanted <> 0 AND gone = 0),
			(SELECT f.freelist_count * p.page_size FROM pragma_freelist_count f, pragma_page_size p)`)
		if err != nil {
			return err
		}
		if err := s.checkBookmarks(ctx, c, saved, &r); err != nil {
			return err
		}
		return s.checkKeepsakes(ctx, c, &r)
	})
	if errors.Is(err, ErrDamaged) {
		r.Damage, err = append(r.Damage, err.Error()), nil
	}
	return r, err
}

// damage is what SQLite finds wrong with the file and the references in it.
func (c *session) damage(ctx context.Context) (found []string, err error) {
	note := func(rows *sql.Rows) error {
		var text string
		err := rows.Scan(&text)
		if text != "ok" {
			found = append(found, text)
		}
		return err
	}
	if err := c.each(ctx, note, "SELECT quick_check FROM pragma_quick_check"); err != nil {
		return found, err
	}
	return found, c.each(ctx, note, `SELECT "table" || ' without ' || parent FROM pragma_foreign_key_check`)
}

// checkFiles weighs what is on disk.
func (s *Store) checkFiles(r *Report) error {
	r.Database = Heap{Path: s.path}
	for _, end := range []string{"", "-wal", "-shm"} {
		if info, err := os.Stat(s.path + end); err == nil {
			r.Database.Files, r.Database.Bytes = r.Database.Files+1, r.Database.Bytes+info.Size()
		}
	}
	for _, a := range []struct {
		album
		*Heap
	}{{s.pictures, &r.Pictures}, {s.keepsakes, &r.Keepsakes}} {
		a.Path = a.path
		err := a.walk(func(x plate) error {
			a.Files, a.Bytes = a.Files+1, a.Bytes+x.size
			return nil
		})
		if err != nil {
			return fmt.Errorf("pictures: %w", err)
		}
	}
	return nil
}

// checkBookmarks compares the two copies of the list of bookmarks.
func (s *Store) checkBookmarks(ctx context.Context, c *session, saved map[news.HeadlineID]bool, r *Report) error {
	if s.journal == nil {
		return nil
	}
	there := map[news.HeadlineID]bool{}
	err := c.each(ctx, func(rows *sql.Rows) error {
		var id news.HeadlineID
		err := rows.Scan(&id)
		if there[id] = true; !saved[id] {
			r.Unjournaled = append(r.Unjournaled, id)
		}
		return err
	}, "SELECT h.id FROM bookmark b CROSS JOIN headline h ON h.n = b.headline")
	for id := range saved {
		if !there[id] {
			r.Unsaved = append(r.Unsaved, id)
		}
	}
	slices.Sort(r.Unsaved)
	slices.Sort(r.Unjournaled)
	return err
}

func (s *Store) checkKeepsakes(ctx context.Context, c *session, r *Report) error {
	return c.each(ctx, func(rows *sql.Rows) error {
		var hash, kind string
		err := rows.Scan(&hash, &kind)
		if err == nil && !s.keepsakes.has(hash, kind) {
			r.Pale++
		}
		return err
	}, "SELECT DISTINCT hash, type FROM keepsake")
}

// checkJournal reads the journal and returns which headlines it leaves bookmarked.
func (s *Store) checkJournal(r *Report) (saved map[news.HeadlineID]bool, err error) {
	saved = map[news.HeadlineID]bool{}
	if s.journal == nil {
		return saved, nil
	}
	r.Journal.Path = s.journal.path
	info, err := os.Stat(s.journal.path)
	if errors.Is(err, os.ErrNotExist) {
		return saved, nil
	}
	if err != nil {
		return nil, fmt.Errorf("journal: %w", err)
	}
	r.Journal.Files, r.Journal.Bytes = 1, info.Size()
	f, err := os.Open(s.journal.path)
	if err != nil {
		return nil, fmt.Errorf("journal: %w", err)
	}
	defer func() { _ = f.Close() }()
	err = eachEntry(f, func(number int, e news.Entry, whole bool, fault error) error {
		switch {
		case fault != nil:
			r.Faults = append(r.Faults, fmt.Errorf("journal line %d: %w", number, fault))
		case !whole:
			r.Cut++
		default:
			r.Entries++
			switch e.Event {
			case news.EventSaved:
				saved[e.ID] = true
			case news.EventRemoved:
				delete(saved, e.ID)
			}
		}
		return nil
	})
	return saved, err
}
