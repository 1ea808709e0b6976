package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
)

// A process that dies between the journal's sync and the database's commit leaves
// the journal ahead: it tells of a bookmark that the database does not have. The
// next write, of whatever process, does again what the journal has beyond the size
// that the last commit knew. A database that is new to its journal takes nothing
// from it by itself: that is for [Store.Restore] to do.

// length is the journal's size; a missing one has none.
func (j *journal) length() (int64, error) {
	info, err := os.Stat(j.path)
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("journal: %w", err)
	}
	return info.Size(), nil
}

// journaled is the size that the last commit knew.
func (c *session) journaled(ctx context.Context) (size int64, known bool, err error) {
	err = c.one(ctx, []any{&size}, "SELECT size FROM journaled")
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return size, err == nil, err
}

// behind reports whether the journal is ahead of the database, or its size not known yet.
func (s *Store) behind(ctx context.Context) (behind bool, err error) {
	if s.journal == nil {
		return false, nil
	}
	now, unreadable := s.journal.length()
	if unreadable != nil {
		return false, nil //nolint:nilerr // what cannot be read heals nothing, and holds up nobody who only reads
	}
	err = s.read(ctx, func(c *session) error {
		size, known, err := c.journaled(ctx)
		behind = !known || now > size
		return err
	})
	return behind, err
}

// catchUpJournal heals what the last process left. Usually there is nothing: that
// costs one read.
func (s *Store) catchUpJournal(ctx context.Context) error {
	behind, err := s.behind(ctx)
	if err != nil || !behind {
		return err
	}
	return s.write(ctx, full, func(*batch) error { return nil })
}

// heal begins every write: it brings what the journal is ahead by. A journal that
// cannot be read fails those writes alone that add to it.
func (b *batch) heal() error {
	if b.journal == nil {
		return nil
	}
	now, unreadable := b.journal.length()
	if unreadable != nil {
		return nil //nolint:nilerr // see above
	}
	size, known, err := b.journaled(b.ctx)
	switch {
	case err != nil || known && now <= size:
		return err
	case !known:
		return b.exec(b.ctx, "INSERT INTO journaled (size) VALUES (?)", now)
	}
	f, unreadable := os.Open(b.journal.path)
	if unreadable != nil {
		return nil //nolint:nilerr // see above
	}
	defer func() { _ = f.Close() }()
	if err := b.replayFrom(f, size); err != nil {
		return fmt.Errorf("journal %s: %w", b.journal.path, err)
	}
	return b.exec(b.ctx, "UPDATE journaled SET size = ?", now)
}

// replayFrom does again what the journal tells from an offset on. Lines that cannot
// be read stay for the doctor to name.
func (b *batch) replayFrom(f *os.File, offset int64) error {
	if _, err := f.Seek(offset, io.SeekStart); err != nil {
		return err
	}
	journal := b.journal
	b.journal = nil
	defer func() { b.journal = journal }()
	_, err := b.replay(b.ctx, f)
	return err
}

// settleJournal ends a write that added to the journal.
func (b *batch) settleJournal() error {
	if !b.wrote {
		return nil
	}
	size, err := b.journal.length()
	if err != nil {
		return err
	}
	return b.exec(b.ctx, "UPDATE journaled SET size = ?", size)
}
