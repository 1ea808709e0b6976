package store

import (
	"cmp"
	"context"
	"database/sql"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// Index takes at most limit headlines off the queue of those whose words are not
// in the index yet, newest first, and returns how many are left. It is done whole
// or not at all; a limit of a few hundred keeps the database free for others.
func (s *Store) Index(ctx context.Context, limit int) (left int, err error) {
	due, err := s.due(ctx, limit)
	if err != nil || len(due) == 0 {
		return 0, err
	}
	fresh := s.vocabulary.fresh(due)
	err = s.write(ctx, normal, func(b *batch) error {
		for _, d := range due {
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
	if err != nil || left == 0 {
		s.vocabulary.forget()
	}
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
func (s *Store) due(ctx context.Context, limit int) (all []due, err error) {
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
			FROM (SELECT headline, turn FROM search_queue ORDER BY headline DESC LIMIT ?) q CROSS JOIN headline h ON h.n = q.headline`, limit)
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
				all[i].prepare()
			}
		})
	}
	wait.Wait()
	return all, nil
}

// prepare makes the words. An article that cannot be read is indexed as if it
// were not there: its headline is still found.
func (d *due) prepare() {
	d.title, d.lead = indexed(d.told.Title), indexed(d.told.Lead, d.told.Author)
	if d.packed == nil {
		return
	}
	l, err := unpack(d.packed)
	if err != nil {
		return
	}
	a := l.article(d.told)
	d.whole, d.body = true, indexed(a.Title, a.Lead, a.Author, news.PlainText(a.Blocks))
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
