package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// rewrite replaces a file by what edit makes of it. A lock file beside it holds
// other writers of this program off between reading and writing, and the file
// is renamed into place, so it is whole at any moment. A symbolic link stays
// one, and the permissions stay. A file that edit leaves alone is not written.
func rewrite(path string, edit func([]byte) ([]byte, error)) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	folder, name := filepath.Split(path)
	if err := os.MkdirAll(filepath.Clean(folder), 0o755); err != nil {
		return err
	}
	unlock, err := lockedfile.MutexAt(filepath.Join(folder, "."+name+".lock")).Lock()
	if err != nil {
		return err
	}
	defer unlock()
	before, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	after, err := edit(before)
	if err != nil || bytes.Equal(before, after) {
		return err
	}
	return replaceFile(path, after)
}

func replaceFile(path string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(mode), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}
