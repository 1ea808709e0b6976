// Package store keeps headlines, articles, the reader's status and bookmarks in
// one SQLite file, and the bookmarks a second time in a journal of JSON lines
// from which they can be rebuilt.
//
// The file is in WAL mode: one writer at a time, of whatever process, never
// holds up the readers. Lists are windows: a query costs what it returns, not
// what is stored. Counts are kept by the writes and never counted. Texts are
// searched by an index that is written behind; see Index and Search. Fetched data
// may lose its last moments in a power cut (synchronous NORMAL); bookmarks and
// their articles may not (FULL, and the journal before that).
package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Options says where else a store writes and what time it is.
type Options struct {
	Journal   string           // path of the bookmarks' journal; empty: none is kept
	Pictures  string           // folder of the pictures that may be lost; empty: none are kept
	Keepsakes string           // folder of the bookmarks' pictures; empty: none are kept
	Now       func() time.Time // nil: time.Now
}

// Store is an open database. Its methods may be called from any goroutine.
type Store struct {
	path    string
	now     func() time.Time
	journal *journal // nil: none

	pictures, keepsakes album

	frozen error // why nothing can be written; nil: it can

	db      handle
	writer  *pool
	readers *pool

	known      sectionNumbers
	indexing   sync.Mutex // one at a time; a second would do the same again
	vocabulary vocabulary
	muting     muting
}

// readerCount is how many reads can run at once beside the writer.
const readerCount = 2

// Open opens the database at path, making it and its folder where there is
// none, and brings an older one up to date after a backup beside it. It returns
// [ErrNewer] for a database of a later program and [ErrDamaged] for a file that
// cannot be read as one; neither is touched. Where nothing can be written, what is
// there is opened for reading; see [Store.Frozen].
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	s := &Store{path: path, now: o.Now, pictures: album{path: o.Pictures}, keepsakes: album{path: o.Keepsakes, sure: true}}
	s.known.forget()
	if s.now == nil {
		s.now = time.Now
	}
	if o.Journal != "" {
		s.journal = &journal{path: o.Journal}
	}
	err = s.start(ctx, "")
	if errors.Is(err, news.ErrDiskFull) || errors.Is(err, news.ErrReadOnly) {
		err = s.freeze(ctx, err)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// start opens the database and makes it ready.
func (s *Store) start(ctx context.Context, mode string) error {
	db, err := connect(s.path, mode)
	if err != nil {
		return fmt.Errorf("store %s: %w", s.path, err)
	}
	s.db = db
	s.writer = newPool(1, func(ctx context.Context) (*session, error) { return openSession(ctx, db, writerPragmas) })
	s.readers = newPool(readerCount, func(ctx context.Context) (*session, error) { return openSession(ctx, db, readerPragmas) })
	err = s.prepare(ctx)
	if err == nil && s.frozen == nil {
		err = s.catchUpJournal(ctx)
	}
	if err != nil {
		_ = s.Close()
	}
	return s.explain(err)
}

// Close waits for what is under way and closes the database.
func (s *Store) Close() error {
	return errors.Join(s.readers.close(), s.writer.close(), s.db.Close())
}

// read runs do in a transaction that sees one state of the database.
func (s *Store) read(ctx context.Context, do func(c *session) error) error {
	c, err := s.readers.take(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer s.readers.give(c)
	err = c.exec(ctx, "BEGIN")
	if err == nil {
		err = do(c)
	}
	// Always: a BEGIN that was cancelled may have begun.
	if end := c.exec(context.WithoutCancel(ctx), "ROLLBACK"); err == nil {
		err = end
	}
	return s.explain(err)
}

// batch is one write transaction.
type batch struct {
	*session
	ctx     context.Context // never cancelled: a batch is done whole
	now     int64
	journal *journal
	muting  *muting
	wrote   bool // something into the journal
}

// durability says how sure a commit is to outlive a power cut.
type durability bool

const (
	normal durability = false
	full   durability = true
)

// write runs do in a transaction of its own; an error undoes it.
func (s *Store) write(ctx context.Context, sure durability, do func(b *batch) error) error {
	if s.frozen != nil {
		return s.frozen
	}
	c, err := s.writer.take(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer s.writer.give(c)
	whole := context.WithoutCancel(ctx)
	if sure == full {
		if err := c.exec(whole, "PRAGMA synchronous = FULL"); err != nil {
			return s.explain(err)
		}
		defer func() { _ = c.exec(whole, "PRAGMA synchronous = NORMAL") }()
	}
	err = c.exec(ctx, "BEGIN IMMEDIATE")
	b := &batch{session: c, ctx: whole, now: s.now().Unix(), journal: s.journal, muting: &s.muting}
	for _, step := range []func() error{b.heal, func() error { return do(b) }, b.settleJournal} {
		if err == nil {
			err = step()
		}
	}
	if err == nil {
		err = c.exec(whole, "COMMIT")
	}
	if err != nil {
		_ = c.exec(whole, "ROLLBACK")
		s.known.forget()
	}
	return s.explain(err)
}

// unix is a time as it is stored, in seconds; the zero time is 0.
func unix(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// moment is a stored time, in the zone of the portals.
func moment(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).In(news.Zone)
}
