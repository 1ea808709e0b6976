package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func TestAFolderThatCannotBeWrittenIsReadAllTheSame(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser can write anywhere")
	}
	folder := t.TempDir()
	s := openAt(t, folder)
	file(t, s, newPress(1).delivery("a/b", 0, 5))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "sapbao.db")
	shut(t, path, 0o400)
	shut(t, folder, 0o500)
	frozen, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer frozen.Close()
	if !errors.Is(frozen.Frozen(), news.ErrReadOnly) {
		t.Errorf("it is frozen for %v", frozen.Frozen())
	}
	rows := headlines(t, frozen, news.Query{Section: "a/b"})
	if len(rows) != 5 {
		t.Fatalf("%d headlines are read, want 5", len(rows))
	}
	if err := frozen.MarkRead(t.Context(), []news.HeadlineID{rows[0].ID}, true); !errors.Is(err, news.ErrReadOnly) {
		t.Errorf("a mark gives %v", err)
	}
}

func shut(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
}
