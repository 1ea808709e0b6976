package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Restore reads a journal over the bookmarks that a database has, so that those it
// lost are there again and all are as the journal tells, and returns how many it then
// holds. A line cut short by a crash was never acknowledged and is passed over. Any
// other line that cannot be read is an error that names it, after all the others have
// been restored. Nothing is written to the journal.
func (s *Store) Restore(ctx context.Context, path string) (n int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("journal: %w", err)
	}
	defer func() { _ = f.Close() }()
	var faults []error
	err = s.write(ctx, full, func(b *batch) error {
		b.journal = nil
		if faults, err = b.replay(ctx, f); err != nil {
			return fmt.Errorf("journal %s: %w", path, err)
		}
		return b.one(b.ctx, []any{&n}, "SELECT count(*) FROM bookmark")
	})
	if err != nil {
		return 0, err
	}
	return n, errors.Join(faults...)
}

// replay runs every line. The faults are of single lines, the error of the
// reading or the database.
func (b *batch) replay(ctx context.Context, from io.Reader) (faults []error, err error) {
	err = eachEntry(from, func(number int, e news.Entry, whole bool, fault error) error {
		if fault != nil {
			faults = append(faults, fmt.Errorf("journal line %d: %w", number, fault))
		} else if whole {
			if err := b.apply(e); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		}
		return ctx.Err()
	})
	return faults, err
}

// eachEntry reads a journal line by line. An entry is not whole where its line is
// cut short; empty lines are passed over.
func eachEntry(from io.Reader, each func(number int, e news.Entry, whole bool, fault error) error) error {
	in := bufio.NewReader(from)
	for number := 1; ; number++ {
		line, end := in.ReadBytes('\n')
		if end != nil && !errors.Is(end, io.EOF) {
			return end
		}
		if len(bytes.TrimSpace(line)) > 0 {
			e, whole, fault := parseEntry(line)
			if err := each(number, e, whole, fault); err != nil {
				return err
			}
		}
		if end != nil {
			return nil
		}
	}
}

// parseEntry reads a line. It is not whole where the line is empty or cut short.
func parseEntry(line []byte) (e news.Entry, whole bool, err error) {
	e, whole, err = news.ParseEntry(line)
	switch {
	case err != nil || !whole:
		return e, false, err
	case e.ID == "":
		return e, false, errors.New("no id")
	case e.Event == news.EventSaved && (e.Headline == nil || e.Bookmark == nil):
		return e, false, errors.New("saved without headline and bookmark")
	}
	return e, true, nil
}

// apply does again what an entry tells.
func (b *batch) apply(e news.Entry) error {
	switch e.Event {
	case news.EventSaved:
		h := e.Headline.Of(e.ID)
		for _, settled := range b.settle([]news.Headline{h}, "", time.Time{}) {
			if _, err := b.fileIn(settled.Section, []news.Headline{settled}, wanted); err != nil {
				return err
			}
		}
		n, err := b.number(b.ctx, e.ID)
		if err != nil {
			return err
		}
		if err := b.save(n, *e.Bookmark); err != nil {
			return err
		}
		return b.applyArticles(e, h)
	case news.EventArticle:
		if _, err := b.number(b.ctx, e.ID); errors.Is(err, news.ErrUnknown) {
			return nil
		} else if err != nil {
			return err
		}
		return b.applyArticles(e, news.Headline{ID: e.ID})
	case news.EventPictures:
		return b.applyPictures(e)
	case news.EventRemoved:
		return b.unsave(e.ID)
	}
	return nil
}

func (b *batch) applyArticles(e news.Entry, h news.Headline) error {
	for _, l := range e.Articles {
		p, err := pack(l.Article(h))
		if err != nil {
			return err
		}
		p.Notices = nil // they were of that day; the body has them
		if _, err := b.keep(p, h.Section, fromJournal); err != nil {
			return err
		}
	}
	return nil
}
