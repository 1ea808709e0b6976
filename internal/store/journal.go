package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/sapbao/sapbao/internal/news"
)

// journal is the second copy of the bookmarks: a text file that is only ever
// appended to. It is written and synced inside the database's transaction,
// before the commit, so that it knows every bookmark the reader was told of, and
// so that one process writes at a time.
//
// Each line is a [news.Entry]. One that a crash cut short is followed by a line
// feed and passed over.
type journal struct {
	path string
}

// append adds one line and waits until the disk has it. It is called with the
// database's write lock held, which keeps other processes out.
func (j *journal) append(e news.Entry) (err error) {
	line, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	f, made, err := j.open()
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	defer func() {
		if err = errors.Join(err, f.Close()); err != nil {
			err = fmt.Errorf("journal: %w", err)
		}
	}()
	cut, err := endsWithinLine(f)
	if err != nil {
		return err
	}
	if cut {
		line = append([]byte{'\n'}, line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return err
	}
	if err := f.Sync(); err != nil || !made {
		return err
	}
	return syncFolder(filepath.Dir(j.path))
}

func (j *journal) open() (f *os.File, made bool, err error) {
	_, err = os.Stat(j.path)
	made = errors.Is(err, os.ErrNotExist)
	if made {
		if err := os.MkdirAll(filepath.Dir(j.path), 0o700); err != nil {
			return nil, false, err
		}
	}
	f, err = os.OpenFile(j.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	return f, made, err
}

// endsWithinLine reports whether a crash left a line without its end.
func endsWithinLine(f *os.File) (bool, error) {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil || size == 0 {
		return false, err
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, size-1)
	return last[0] != '\n', err
}

// journalSaved writes the whole bookmark of a headline, as the batch has it.
func (s *Store) journalSaved(b *batch, id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	h, err := s.headline(b.ctx, b.session, id)
	if err != nil {
		return err
	}
	versions, err := s.versions(b.ctx, b.session, id, -1)
	if err != nil && !errors.Is(err, news.ErrUnknown) {
		return err
	}
	e := news.Entry{Event: news.EventSaved, ID: id, Headline: news.EntryHeadlineOf(h), Bookmark: h.Status.Bookmark}
	for i := len(versions) - 1; i >= 0; i-- {
		e.Articles = append(e.Articles, news.LeafOf(versions[i]))
	}
	return b.journalEntry(e)
}

// journalArticle writes a new version, or a better body of one, of a bookmarked
// headline's article.
func (b *batch) journalArticle(p packedArticle, id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	return b.journalEntry(news.Entry{Event: news.EventArticle, ID: id, Articles: []news.Leaf{leafOf(p.Article)}})
}

func (b *batch) journalRemoved(id news.HeadlineID) error {
	if b.journal == nil {
		return nil
	}
	return b.journalEntry(news.Entry{Event: news.EventRemoved, ID: id})
}

func (b *batch) journalEntry(e news.Entry) error {
	e.Format, e.At = news.EntryFormat, moment(b.now)
	b.wrote = true
	return b.journal.append(e)
}
