package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with the file itself.
var (
	// ErrDamaged means that the file is not, or no longer, a sound database.
	ErrDamaged = errors.New("the database is damaged")
	// ErrNewer means that a later version of the program has written it.
	ErrNewer = errors.New("the database belongs to a newer sapbao")
)

// explain names the file in an error of the database's and says what to do
// about a damaged one.
func (s *Store) explain(err error) error {
	var fault *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrDamaged):
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
	return fmt.Errorf("store %s: %w", s.path, err)
}

// busy reports whether another process was in the way.
func busy(err error) bool {
	var fault *sqlite.Error
	return errors.As(err, &fault) && fault.Code()&0xff == sqlite3.SQLITE_BUSY
}
