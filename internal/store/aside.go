package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// MoveAside renames the database at path, with the files beside it that belong to
// it, and returns its new name. Nothing is deleted. No store may be open on it.
func MoveAside(path string, now time.Time) (moved string, err error) {
	moved = path + ".damaged-" + now.Format("20060102-150405")
	for try := 2; ; try++ {
		if _, err := os.Lstat(moved); errors.Is(err, fs.ErrNotExist) {
			break
		}
		moved = fmt.Sprintf("%s.damaged-%s-%d", path, now.Format("20060102-150405"), try)
	}
	// The database goes last: whatever comes between, the next start finds a damaged one
	// again, and never a new one beside an old log.
	for _, end := range []string{"-wal", "-shm", ""} {
		if err := os.Rename(path+end, moved+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("store: %w", err)
		}
	}
	return moved, nil
}
