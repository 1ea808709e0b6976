package store

import (
	"context"
	"errors"
	"os"
)

// What SQLite is told of a database that cannot be written. Without a log beside it
// the file is whole in itself, and neither lock nor shared memory is needed to read it.
const (
	readOnlyMode  = "&mode=ro"
	immutableMode = "&mode=ro&immutable=1"
)

// Frozen is why the store is open for reading alone: [news.ErrDiskFull] or
// [news.ErrReadOnly]; nil where it can be written. Every write returns it,
// but for [Store.Index], which has nothing to do then.
func (s *Store) Frozen() error { return s.frozen }

// freeze opens for reading what cannot be written. A database that is not there
// yet, or is an older one, is not opened: the error says why.
func (s *Store) freeze(ctx context.Context, why error) error {
	if info, err := os.Stat(s.path); err != nil || info.Size() == 0 {
		return why
	}
	s.frozen = why
	err := s.start(ctx, readOnlyMode)
	if err == nil {
		return nil
	}
	if log, missing := os.Stat(s.path + "-wal"); missing == nil && log.Size() > 0 {
		return errors.Join(why, err)
	}
	return s.start(ctx, immutableMode)
}
