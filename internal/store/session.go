package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

type handle = *sql.DB

// A page cache grows to its limit and stays: the limits below, in KiB, keep the
// whole program within its memory budget.
var (
	writerPragmas = []string{"synchronous = NORMAL", "cache_size = -6144"}
	readerPragmas = []string{"query_only = 1", "cache_size = -2048"}
)

// connect names the database to the driver; it opens nothing yet. The mode is one
// of SQLite's URI parameters, or empty.
func connect(path, mode string) (handle, error) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	q := url.Values{"_pragma": {
		"busy_timeout(5000)", "foreign_keys(1)", "temp_store(memory)", "journal_size_limit(8388608)",
	}}
	name := url.URL{Scheme: "file", Path: path, RawQuery: q.Encode() + mode}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1 + readerCount)
	db.SetMaxIdleConns(1 + readerCount)
	return db, nil
}

// session is one connection with the statements it has compiled.
type session struct {
	conn       *sql.Conn
	statements map[string]*sql.Stmt
}

func openSession(ctx context.Context, db handle, pragmas []string) (*session, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range pragmas {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+p); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return &session{conn: conn, statements: map[string]*sql.Stmt{}}, nil
}

// compile compiles each text once; the texts are few and fixed.
func (c *session) compile(ctx context.Context, text string) error {
	if c.statements[text] != nil {
		return nil
	}
	made, err := c.conn.PrepareContext(ctx, text) //nolint:sqlclosecheck // the session closes it
	if err == nil {
		c.statements[text] = made
	}
	return err
}

// exec runs a statement.
func (c *session) exec(ctx context.Context, text string, args ...any) error {
	if err := c.compile(ctx, text); err != nil {
		return err
	}
	_, err := c.statements[text].ExecContext(ctx, args...)
	return err
}

// each calls row for every row of the answer, until it returns an error. Row
// must not run the same statement again.
func (c *session) each(ctx context.Context, row func(*sql.Rows) error, text string, args ...any) (err error) {
	if err := c.compile(ctx, text); err != nil {
		return err
	}
	rows, err := c.statements[text].QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// one scans the first row of the answer; it returns [sql.ErrNoRows] without one.
func (c *session) one(ctx context.Context, dest []any, text string, args ...any) error {
	if err := c.compile(ctx, text); err != nil {
		return err
	}
	return c.statements[text].QueryRowContext(ctx, args...).Scan(dest...)
}

func (c *session) close() error {
	var errs []error
	for _, st := range c.statements {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, c.conn.Close())...)
}

// list is a set of values as one argument, for json_each.
func list[T any](values []T) string {
	data, err := json.Marshal(values)
	if err != nil {
		return "[]"
	}
	return string(data)
}

var errClosed = errors.New("the store is closed")

// pool hands out a fixed number of sessions, each opened when first wanted.
type pool struct {
	slots chan *session // nil in a slot: not opened yet
	open  func(context.Context) (*session, error)
}

func newPool(size int, open func(context.Context) (*session, error)) *pool {
	p := &pool{slots: make(chan *session, size), open: open}
	for range size {
		p.slots <- nil
	}
	return p
}

func (p *pool) take(ctx context.Context) (*session, error) {
	select {
	case c, ok := <-p.slots:
		if !ok {
			return nil, errClosed
		}
		if c != nil {
			return c, nil
		}
		c, err := p.open(ctx)
		if err != nil {
			p.slots <- nil
		}
		return c, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (p *pool) give(c *session) { p.slots <- c }

// close waits for the sessions to come back. A second close does nothing.
func (p *pool) close() error {
	var errs []error
	for range cap(p.slots) {
		c, ok := <-p.slots
		if !ok {
			return nil
		}
		if c != nil {
			errs = append(errs, c.close())
		}
	}
	close(p.slots)
	return errors.Join(errs...)
}
