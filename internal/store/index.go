package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// indexBatch is how many headlines one transaction indexes: some fifty
// milliseconds, which nobody waits for who marks a story meanwhile.
const indexBatch = 256

// Index takes at most limit headlines off the queue of those whose words are not
// in the index yet, newest first, and returns how many steps are left: headlines,
// or 1 while the index can be tidied so that it answers sooner. It writes in
// small batches, each whole or not at all, and leaves the database to others
// between them; ending ctx ends it after the batch under way.
func (s *Store) Index(ctx context.Context, limit int) (left int, err error) {
	if s.frozen != nil {
		return 0, nil // what was indexed before can still be found
	}
	s.indexing.Lock()
	defer s.indexing.Unlock()
	next := s.readAhead(ctx, math.MaxInt64, min(limit, indexBatch))
	for {
		p := <-next
		if p.err != nil {
			return 0, p.err
		}
		switch {
		case len(p.due) > 0:
		case left > 0:
			return left + 1, nil // changed while they were indexed
		default:
			return s.tidy(ctx)
		}
		limit -= len(p.due)
		if limit > 0 {
			next = s.readAhead(ctx, p.lowest, min(limit, indexBatch))
		}
		if left, err = s.indexAll(ctx, p.due); err != nil || limit <= 0 || left == 0 {
			return left + 1, err
		}
	}
}

// prepared is a batch that can be written.
type prepared struct {
	due    []due
	lowest int64 // headline in it
	err    error
}

// readAhead makes the next batch ready, of headlines below a number, while the one
// before it is written.
func (s *Store) readAhead(ctx context.Context, below int64, limit int) <-chan prepared {
	out := make(chan prepared, 1)
	go func() {
		p := prepared{lowest: below}
		p.due, p.err = s.due(ctx, below, limit)
		for _, d := range p.due {
			p.lowest = min(p.lowest, d.headline)
		}
		out <- p
	}()
	return out
}

// indexAll writes a batch and counts what the queue still holds.
func (s *Store) indexAll(ctx context.Context, all []due) (left int, err error) {
	fresh := s.vocabulary.fresh(all)
	err = s.write(ctx, normal, func(b *batch) error {
		for _, d := range all {
			if err := b.index(d); err != nil {
				return err
			}
		}
		if len(fresh) > 0 {
			err := b.exec(b.ctx, "INSERT OR IGNORE INTO search_word SELECT value FROM json_each(?) WHERE true", list(fresh))
			if err != nil {
				return err
			}
		}
		return b.one(b.ctx, []any{&left}, "SELECT count(*) FROM search_queue")
	})
	if err != nil {
		s.vocabulary.forget()
	}
	return left, err
}

// mergedPages is how many pages of the index one step of tidying writes.
const mergedPages = 64

// tidy merges a little of the index where it is in many parts.
func (s *Store) tidy(ctx context.Context) (left int, err error) {
	s.vocabulary.forget()
	err = s.write(ctx, normal, func(b *batch) error {
		for _, table := range []string{"search_head", "search_body"} {
			var before, after int
			err := errors.Join(
				b.one(b.ctx, []any{&before}, "SELECT total_changes()"),
				b.exec(b.ctx, "INSERT INTO "+table+" ("+table+", rank) VALUES ('merge', ?)", mergedPages),
				b.one(b.ctx, []any{&after}, "SELECT total_changes()"))
			if err != nil {
				return err
			}
			// One change is the row of the structure, written in any case.
			left = max(left, digit(after-before > 1))
		}
		return nil
	})
	return left, err
}

// due is an entry of the queue, with the words that the index gets for it.
type due struct {
	headline, turn     int64
	key                int64  // its rowid in the index
	title, lead, place string // words, as [indexed] writes them
	body               string
	whole              bool // its article is on disk
	packed             []byte
	told               news.Headline // what its feed says
}

// key is the rowid of a headline in the index: its day, and below that its number.
func key(time, headline int64) int64 { return time/secondsADay<<numberBits | headline }

const (
	secondsADay = 24 * 60 * 60
	numberBits  = 26
	numberMask  = 1<<numberBits - 1
)

// due reads the newest of the queue, in the order of the index, which takes
// rising numbers best.
func (s *Store) due(ctx context.Context, below int64, limit int) (all []due, err error) {
	err = s.read(ctx, func(c *session) error {
		return c.each(ctx, func(rows *sql.Rows) error {
			var d due
			var sections sql.NullString
			var time int64
			err := rows.Scan(&d.headline, &d.turn, &time, &d.told.Title, &d.told.Lead, &d.told.Author, &d.told.Portal, &sections, &d.packed)
			d.key = key(time, d.headline)
			d.place = strings.ToLower(string(loose(d.told.Portal)) + " " + sections.String)
			all = append(all, d)
			return err
		}, `SELECT q.headline, q.turn, h.time, h.title, h.lead, h.author, h.portal,
				(SELECT group_concat(s.id, ' ') FROM place p INDEXED BY place_headline CROSS JOIN section s ON s.n = p.section
					WHERE p.headline = h.n AND s.id NOT LIKE '%/'),
				(SELECT body FROM article WHERE headline = h.n ORDER BY version DESC LIMIT 1)
			FROM (SELECT headline, turn FROM search_queue WHERE headline < ? ORDER BY headline DESC LIMIT ?) q
				CROSS JOIN headline h ON h.n = q.headline`, below, limit)
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b due) int { return cmp.Compare(a.key, b.key) })
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), len(all))
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(all); i += workers {
				all[i].read()
			}
		})
	}
	wait.Wait()
	return all, nil
}

// read makes the words. An article that cannot be read is indexed as if it
// were not there: its headline is still found.
func (d *due) read() {
	d.title, d.lead = indexed(d.told.Title), indexed(d.told.Lead, d.told.Author)
	if d.packed == nil {
		return
	}
	l, err := unpack(d.packed)
	if err != nil {
		return
	}
	a := l.Article(d.told)
	d.whole, d.body = true, indexed(readable(a))
	d.packed = nil
}

func (b *batch) index(d due) error {
	err := b.exec(b.ctx, "INSERT OR REPLACE INTO search_head (rowid, title, lead, place) VALUES (?, ?, ?, ?)",
		d.key, d.title, d.lead, d.place)
	switch {
	case err != nil:
	case d.whole:
		err = b.exec(b.ctx, "INSERT OR REPLACE INTO search_body (rowid, body, place) VALUES (?, ?, ?)", d.key, d.body, d.place)
	default:
		err = b.exec(b.ctx, "DELETE FROM search_body WHERE rowid = ?", d.key)
	}
	if err == nil {
		err = b.exec(b.ctx, "DELETE FROM search_queue WHERE headline = ? AND turn = ?", d.headline, d.turn)
	}
	return err
}

// vocabulary remembers words that search_word holds already, so that they are
// not written again and again.
type vocabulary struct {
	sync.Mutex
	known map[string]struct{}
}

const (
	mostKnown   = 1 << 15 // words remembered: the syllables and the names of the day
	longestWord = 24      // bytes; nobody types longer words to their end
)

func (v *vocabulary) forget() {
	v.Lock()
	defer v.Unlock()
	v.known = nil
}

// fresh lists the words that are not remembered, and remembers them.
func (v *vocabulary) fresh(all []due) (words []string) {
	v.Lock()
	defer v.Unlock()
	if v.known == nil || len(v.known) > mostKnown {
		v.known = make(map[string]struct{})
	}
	for _, d := range all {
		for _, text := range []string{d.title, d.lead, d.body} {
			for w := range strings.SplitSeq(text, " ") {
				if len(w) < 2 || len(w) > longestWord {
					continue
				}
				if _, ok := v.known[w]; !ok {
					w = strings.Clone(w)
					v.known[w] = struct{}{}
					words = append(words, w)
				}
			}
		}
	}
	return words
}
