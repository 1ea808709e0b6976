package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// album is a folder of pictures named after their bytes, so that a picture which
// several articles show, or several addresses serve, lies there once:
// ab/abcdef….jpg. A file is whole or absent.
type album struct {
	path string // empty: nothing is kept
	sure bool   // a file outlives a power cut once put returns
}

// endings of the media types that pictures are stored in.
var endings = map[string]string{
	"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp",
}

func nameOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// validHash reports whether a hash can name a file: one read from the journal may be anything.
func validHash(hash string) bool {
	return len(hash) == 32 && strings.Trim(hash, "0123456789abcdef") == ""
}

func (a album) file(hash, mediaType string) string {
	return filepath.Join(a.path, hash[:2], hash+endings[mediaType])
}

// put writes a picture and returns its hash.
func (a album) put(data []byte, mediaType string) (hash string, err error) {
	hash = nameOf(data)
	name := a.file(hash, mediaType)
	if info, err := os.Stat(name); err == nil && info.Size() == int64(len(data)) {
		return hash, nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return "", err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), tempPrefix+"*")
	if err != nil {
		return "", err
	}
	_, err = temp.Write(data)
	if err == nil && a.sure {
		err = temp.Sync()
	}
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(temp.Name()))
	}
	if a.sure {
		err = errors.Join(syncFolder(filepath.Dir(name)), syncFolder(a.path))
	}
	return hash, err
}

// tempPrefix begins the names of files that are not whole yet.
const tempPrefix = ".new-"

// get reads a picture. One that is not there, or not what its name says, is [news.ErrUnknown].
func (a album) get(hash, mediaType string) ([]byte, error) {
	if a.path == "" || !validHash(hash) {
		return nil, news.ErrUnknown
	}
	data, err := os.ReadFile(a.file(hash, mediaType))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, news.ErrUnknown
	case err != nil:
		return nil, err
	case nameOf(data) != hash:
		return nil, news.ErrUnknown
	}
	return data, nil
}

func (a album) has(hash, mediaType string) bool {
	if a.path == "" || !validHash(hash) {
		return false
	}
	info, err := os.Stat(a.file(hash, mediaType))
	return err == nil && info.Mode().IsRegular()
}

// remove deletes a picture; one that is gone already is no error.
func (a album) remove(hash, mediaType string) error {
	err := os.Remove(a.file(hash, mediaType))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// plate is one file of an album.
type plate struct {
	path, hash string // no hash: not whole
	size       int64
	changed    time.Time
}

// walk calls each for every file of the album's own.
func (a album) walk(each func(plate) error) error {
	if a.path == "" {
		return nil
	}
	err := filepath.WalkDir(a.path, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			return err
		}
		p := plate{path: path, size: info.Size(), changed: info.ModTime()}
		switch name := d.Name(); {
		case strings.HasPrefix(name, tempPrefix):
		case validHash(strings.TrimSuffix(name, filepath.Ext(name))) && name[:2] == filepath.Base(filepath.Dir(path)):
			p.hash = strings.TrimSuffix(name, filepath.Ext(name))
		default:
			return nil // not ours
		}
		return each(p)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
