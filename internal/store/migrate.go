package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
)

//go:embed schema/*.sql
var schema embed.FS

// step brings a database from version-1 to version.
type step struct {
	version int
	sql     string
}

// steps reads the numbered files of a schema folder, which must be without a gap.
func steps(files fs.FS) ([]step, error) {
	entries, err := fs.ReadDir(files, "schema")
	if err != nil {
		return nil, err
	}
	var all []step
	for _, e := range entries {
		number, _, _ := strings.Cut(e.Name(), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != len(all)+1 {
			return nil, fmt.Errorf("schema/%s: want number %04d", e.Name(), len(all)+1)
		}
		text, err := fs.ReadFile(files, "schema/"+e.Name())
		if err != nil {
			return nil, err
		}
		all = append(all, step{version, string(text)})
	}
	return all, nil
}

// prepare makes sure that the database has this program's schema. The usual
// case, an up-to-date file, costs one read.
func (s *Store) prepare(ctx context.Context) error {
	all, err := steps(schema)
	if err != nil {
		return err
	}
	if info, err := os.Stat(s.path); err == nil && info.Size() > 0 {
		c, err := s.readers.take(ctx)
		if err != nil {
			return err
		}
		var version int
		err = c.one(ctx, []any{&version}, "PRAGMA user_version")
		s.readers.give(c)
		if err != nil || version == len(all) {
			return err
		}
		if s.frozen != nil {
			return fmt.Errorf("schema %d, not %d: %w", version, len(all), s.frozen)
		}
	}
	// Making the file, and the change to WAL, do not wait for others who do the same.
	for range patientOpens {
		if err = s.migrate(ctx, all); !busy(err) {
			return err
		}
		select {
		case <-time.After(opensPause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return err
}

// How often a first opening that meets another is tried, and after what pause.
const (
	patientOpens = 100
	opensPause   = 50 * time.Millisecond
)

// migrate runs the steps that the database lacks, all or none, after a copy of
// a database that holds something.
func (s *Store) migrate(ctx context.Context, all []step) error {
	c, err := s.writer.take(ctx)
	if err != nil {
		return err
	}
	defer s.writer.give(c)
	version, tables, err := contents(ctx, c)
	if err != nil {
		return err
	}
	if version > len(all) {
		return fmt.Errorf("%w: it has schema %d, this program knows %d", ErrNewer, version, len(all))
	}
	if tables == 0 {
		err = c.script(ctx, "PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL")
	} else if version < len(all) {
		err = s.backup(ctx, c, version)
	}
	if err != nil {
		return err
	}
	if err := c.script(ctx, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err = climb(ctx, c, all)
	if err != nil {
		return errors.Join(err, c.script(context.WithoutCancel(ctx), "ROLLBACK"))
	}
	return nil
}

// climb runs inside a transaction and commits it. It asks for the version again:
// another process may have been quicker.
func climb(ctx context.Context, c *session, all []step) error {
	version, _, err := contents(ctx, c)
	if err != nil {
		return err
	}
	for _, st := range all {
		if st.version <= version {
			continue
		}
		if err := c.script(ctx, st.sql); err != nil {
			return fmt.Errorf("schema %d: %w", st.version, err)
		}
		version = st.version
	}
	return c.script(ctx, fmt.Sprintf("PRAGMA user_version = %d; COMMIT", version))
}

// contents returns the schema's version and the number of tables there are.
func contents(ctx context.Context, c *session) (version, tables int, err error) {
	err = c.one(ctx, []any{&version}, "PRAGMA user_version")
	if err == nil {
		err = c.one(ctx, []any{&tables}, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
	}
	return version, tables, err
}

// backup copies the database beside itself under the first free name.
func (s *Store) backup(ctx context.Context, c *session, version int) error {
	name := fmt.Sprintf("%s.v%d.bak", s.path, version)
	for try := 2; ; try++ {
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			break
		}
		name = fmt.Sprintf("%s.v%d.%d.bak", s.path, version, try)
	}
	if _, err := c.conn.ExecContext(ctx, "VACUUM INTO ?", name); err != nil {
		return fmt.Errorf("backup %s: %w", name, err)
	}
	return nil
}

// script runs several statements that answer nothing.
func (c *session) script(ctx context.Context, text string) error {
	_, err := c.conn.ExecContext(ctx, text)
	return err
}
