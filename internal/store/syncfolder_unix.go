//go:build unix

package store

import (
	"errors"
	"os"
)

// syncFolder makes a new file's name outlive a power cut.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
