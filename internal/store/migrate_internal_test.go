package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sapbao/sapbao/internal/news"
)

func opened(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// run does something to a database behind the store's back.
func run(t *testing.T, path, script string) {
	t.Helper()
	db, err := connect(path, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(context.Background(), script); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// shipped is the number of the newest schema.
func shipped(t *testing.T) int {
	t.Helper()
	all, err := steps(schema)
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func backups(t *testing.T, path string) []string {
	t.Helper()
	found, err := filepath.Glob(path + ".v*.bak")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestAnEmptyFileBecomesANewspaperWithoutABackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := opened(t, path)
	if _, err := s.Headlines(t.Context(), news.Query{}); err != nil {
		t.Error(err)
	}
	if found := backups(t, path); len(found) != 0 {
		t.Errorf("backups of nothing: %v", found)
	}
}

func TestADatabaseOfVersionZeroIsBackedUpFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	run(t, path, "CREATE TABLE heirloom (x); INSERT INTO heirloom VALUES (7)")
	s := opened(t, path)
	if _, err := s.Headlines(t.Context(), news.Query{}); err != nil {
		t.Error(err)
	}
	found := backups(t, path)
	if len(found) != 1 {
		t.Fatalf("backups: %v", found)
	}
	run(t, found[0], "INSERT INTO heirloom SELECT x FROM heirloom")
}

func TestStepsRunOnceAndInOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	s := opened(t, path)
	known := shipped(t)
	files := fstest.MapFS{}
	for n := 1; n <= known+2; n++ {
		text := "not run again"
		switch n - known {
		case 1:
			text = "CREATE TABLE b (x)"
		case 2:
			text = "INSERT INTO b VALUES (3)"
		}
		files[fmt.Sprintf("schema/%04d_x.sql", n)] = &fstest.MapFile{Data: []byte(text)}
	}
	all, err := steps(files)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.migrate(t.Context(), all); err != nil {
			t.Fatal(err)
		}
	}
	var rows, version int
	err = s.read(t.Context(), func(c *session) error {
		return errors.Join(c.one(t.Context(), []any{&rows}, "SELECT count(*) FROM b"), c.one(t.Context(), []any{&version}, "PRAGMA user_version"))
	})
	if err != nil || rows != 1 || version != known+2 {
		t.Errorf("%d rows, version %d, %v", rows, version, err)
	}
	if found := backups(t, path); len(found) != 1 {
		t.Errorf("backups: %v", found)
	}
}

func TestAFailingStepLeavesTheDatabaseAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	s := opened(t, path)
	known := shipped(t)
	all := append(make([]step, known), step{known + 1, "CREATE TABLE b (x)"}, step{known + 2, "nonsense"})
	for range 2 {
		if err := s.migrate(t.Context(), all); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("schema %d", known+2)) {
			t.Fatalf("got %v", err)
		}
	}
	var version, tables int
	err := s.read(t.Context(), func(c *session) error {
		return errors.Join(c.one(t.Context(), []any{&version}, "PRAGMA user_version"),
			c.one(t.Context(), []any{&tables}, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'"))
	})
	if err != nil || version != known || tables != 0 {
		t.Errorf("version %d, %d tables, %v", version, tables, err)
	}
	if found := backups(t, path); len(found) != 2 {
		t.Errorf("backups: %v", found)
	}
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sapbao.db")
	run(t, path, "CREATE TABLE later (x); PRAGMA user_version = 999")
	s, err := Open(t.Context(), path, Options{})
	if err == nil {
		_ = s.Close()
	}
	if !errors.Is(err, ErrNewer) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "999") {
		t.Errorf("got %v", err)
	}
}

func TestStepsMustBeNumberedWithoutAGap(t *testing.T) {
	for _, name := range []string{"0002_b.sql", "0001.5_b.sql", "first.sql"} {
		files := fstest.MapFS{"schema/" + name: {}}
		if _, err := steps(files); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
