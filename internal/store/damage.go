package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sapbao/sapbao/internal/news"
)

// What can be wrong with the file itself.
var (
	// ErrDamaged means that the file is not, or no longer, a sound database.
	ErrDamaged = news.ErrDamaged
	// ErrNewer means that a later version of the program has written it.
	ErrNewer = news.ErrNewer
)

// explain names the file in an error of the database's and says what to do
// about a damaged one.
func (s *Store) explain(err error) error {
	var fault *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrDamaged) || errors.Is(err, news.ErrDiskFull) || errors.Is(err, news.ErrReadOnly):
		return err
	case errors.Is(err, ErrNewer):
		return fmt.Errorf("store %s: %w; update the program", s.path, err)
	case !errors.As(err, &fault):
		return err
	}
	if code := fault.Code() & 0xff; code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB {
		advice := "move it away and start again"
		if s.journal != nil {
			advice += ": bookmarks can be rebuilt from " + s.journal.path
		}
		return fmt.Errorf("store %s: %w (%w); %s", s.path, ErrDamaged, err, advice)
	}
	if why := unwritable(fault.Code()); why != nil {
		return fmt.Errorf("store %s: %w (%w)", s.path, why, err)
	}
	if fault.Code()&0xff == sqlite3.SQLITE_BUSY {
		return fmt.Errorf("store %s: %w (%w)", s.path, news.ErrBusy, err)
	}
	return fmt.Errorf("store %s: %w", s.path, err)
}

// unwritable is why the database could not be written, if that is what a code of
// SQLite's says. A disk without room shows first where the shared memory file grows.
func unwritable(code int) error {
	switch {
	case code&0xff == sqlite3.SQLITE_FULL || code == sqlite3.SQLITE_IOERR_SHMSIZE:
		return news.ErrDiskFull
	case code&0xff == sqlite3.SQLITE_READONLY || code&0xff == sqlite3.SQLITE_PERM || code&0xff == sqlite3.SQLITE_CANTOPEN:
		return news.ErrReadOnly
	}
	return nil
}

// busy reports whether another process was in the way.
func busy(err error) bool {
	var fault *sqlite.Error
	return errors.As(err, &fault) && fault.Code()&0xff == sqlite3.SQLITE_BUSY
}
