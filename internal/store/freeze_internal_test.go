package store

import (
	"errors"
	"path/filepath"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sapbao/sapbao/internal/news"
)

func TestCodesOfWhatCannotBeWritten(t *testing.T) {
	for code, want := range map[int]error{
		sqlite3.SQLITE_FULL:               news.ErrDiskFull,
		sqlite3.SQLITE_IOERR_SHMSIZE:      news.ErrDiskFull,
		sqlite3.SQLITE_READONLY_DIRECTORY: news.ErrReadOnly,
		sqlite3.SQLITE_CANTOPEN:           news.ErrReadOnly,
		sqlite3.SQLITE_IOERR_READ:         nil,
		sqlite3.SQLITE_BUSY:               nil,
	} {
		if got := unwritable(code); !errors.Is(got, want) {
			t.Errorf("code %d means %v, want %v", code, got, want)
		}
	}
}

func TestAFrozenStoreReadsAndRefusesEveryWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	made, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	s := &Store{path: path, now: made.now}
	if err := s.freeze(t.Context(), news.ErrDiskFull); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n, err := s.Queued(t.Context()); n != 0 || err != nil {
		t.Errorf("reading gives %d, %v", n, err)
	}
	if left, err := s.Index(t.Context(), 10); left != 0 || err != nil {
		t.Errorf("indexing gives %d, %v", left, err)
	}
	if err := s.Want(t.Context(), "0000000000zz"); !errors.Is(err, news.ErrDiskFull) {
		t.Errorf("writing gives %v", err)
	}
	empty := &Store{path: filepath.Join(t.TempDir(), "none.db"), now: made.now}
	if err := empty.freeze(t.Context(), news.ErrDiskFull); !errors.Is(err, news.ErrDiskFull) {
		t.Errorf("what is not there opens with %v", err)
	}
}
