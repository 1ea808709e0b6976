package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sapbao/sapbao/internal/news"
)

// Write puts a portal into the reader's folder, which is made where it is
// missing. The file is whole or as it was before, whatever happens meanwhile.
func Write(folder string, p news.Portal) error {
	data, err := encode(p)
	if err != nil {
		return fmt.Errorf("portal %s: %w", p.ID, err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	temp, err := os.CreateTemp(folder, "."+string(p.ID)+"-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(0o644), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), filepath.Join(folder, string(p.ID)+".toml"))
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// Remove takes a portal of the reader's own out of their folder. It returns an
// [*UnknownError] where the folder has no such portal, built in or not.
func Remove(folder string, id news.PortalID) error {
	if !news.IsSlug(string(id)) {
		return &UnknownError{ID: string(id)}
	}
	err := os.Remove(filepath.Join(folder, string(id)+".toml"))
	if errors.Is(err, fs.ErrNotExist) {
		return &UnknownError{ID: string(id)}
	}
	return err
}
