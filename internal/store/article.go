package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Article returns the newest version of a headline's article, whole. Published
// is the headline's, so that its place in the lists is the same. The error is
// [news.ErrUnknown] if there is no such headline or its article is not on disk.
func (s *Store) Article(ctx context.Context, id news.HeadlineID) (a news.Article, err error) {
	err = s.read(ctx, func(c *session) error {
		a, err = s.newest(ctx, c, id)
		return err
	})
	return a, err
}

// Versions returns every version of an article, whole, newest first.
func (s *Store) Versions(ctx context.Context, id news.HeadlineID) (all []news.Article, err error) {
	err = s.read(ctx, func(c *session) error {
		all, err = s.versions(ctx, c, id, -1)
		return err
	})
	return all, err
}

// KeepArticle stores an article, and its headline if that is unknown. A text that
// differs from the newest version's becomes the next version; the same text
// replaces the newest version's body, which may have gained pictures. It returns
// what is then on disk, Version set. The copy of a bookmarked article goes into
// the journal too.
func (s *Store) KeepArticle(ctx context.Context, a news.Article) (kept news.Article, err error) {
	p, err := pack(a)
	if err != nil {
		return news.Article{}, err
	}
	err = s.write(ctx, full, func(b *batch) error {
		id, err := b.keep(p, a.Section, fromPage)
		if err == nil {
			kept, err = s.newest(b.ctx, b.session, id)
		}
		return err
	})
	if err != nil {
		return news.Article{}, err
	}
	return kept, nil
}

func (s *Store) newest(ctx context.Context, c *session, id news.HeadlineID) (news.Article, error) {
	all, err := s.versions(ctx, c, id, 1)
	if err != nil {
		return news.Article{}, err
	}
	return all[0], nil
}

// versions reads at most limit versions, newest first; -1 is all. None is an error.
func (s *Store) versions(ctx context.Context, c *session, id news.HeadlineID, limit int) ([]news.Article, error) {
	n, err := c.number(ctx, id)
	if err != nil {
		return nil, err
	}
	found, err := s.headlines(ctx, c, []spot{{headline: n}}, false)
	if err != nil {
		return nil, err
	}
	var all []news.Article
	err = c.each(ctx, func(rows *sql.Rows) error {
		var version int
		var read int64
		var body []byte
		if err := rows.Scan(&version, &read, &body); err != nil {
			return err
		}
		l, err := unpack(body)
		if err != nil {
			return fmt.Errorf("article %s version %d: %w", id, version, err)
		}
		a := l.Article(found[0])
		a.Version, a.Read = version, moment(read)
		all = append(all, a)
		return nil
	}, "SELECT version, read, body FROM article WHERE headline = ? ORDER BY version DESC LIMIT ?", n, limit)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("article %q: %w", id, news.ErrUnknown)
	}
	return all, err
}

// origin says where an article comes from, and so what the same text means.
type origin struct {
	any     bool // compared with every version on disk, not only the newest
	replace bool // the same text brings the better body
}

var (
	fromPage    = origin{replace: true}
	fromFeed    = origin{any: true} // it repeats old texts, and knows less than the page
	fromJournal = origin{any: true, replace: true}
)

// keep stores a packed article and returns the id it has there.
func (b *batch) keep(p packedArticle, section news.SectionID, from origin) (news.HeadlineID, error) {
	if p.Section == "" {
		p.Section = section
	}
	if p.Read.IsZero() {
		p.Read = moment(b.now)
	}
	if p.Fetched.IsZero() {
		p.Fetched = p.Read
	}
	settled := b.settle([]news.Headline{p.Headline}, "", time.Time{})
	if len(settled) == 0 {
		return "", errors.New("article without an address")
	}
	h := settled[0]
	known, err := b.rows([]news.HeadlineID{h.ID})
	if err != nil {
		return "", err
	}
	if known[h.ID].purged && from == fromFeed {
		return h.ID, nil
	}
	r, err := b.complete(known[h.ID], h)
	if err != nil {
		return "", err
	}
	if err := b.keepNotices(p.Notices, h.Portal, unix(p.Read)); err != nil {
		return "", err
	}
	return h.ID, b.keepVersion(p, h.ID, r, from)
}

// complete files a headline that has no row, or gives a known one what its page
// knows and its feed did not say.
func (b *batch) complete(r row, h news.Headline) (row, error) {
	if r.n == 0 {
		if _, err := b.fileIn(h.Section, []news.Headline{h}, wanted); err != nil {
			return r, err
		}
		known, err := b.rows([]news.HeadlineID{h.ID})
		return known[h.ID], err
	}
	better := r.completed(h)
	_, err := b.rewrite(r, better, h)
	if err == nil && better != r {
		err = b.settleMuting(r.n)
	}
	return better, err
}

func (b *batch) keepVersion(p packedArticle, id news.HeadlineID, r row, from origin) error {
	stored, changed, err := b.sameText(p, r, from)
	if err == nil && !stored {
		changed, err = true, b.addVersion(p, r)
	}
	if err == nil && changed && r.saved {
		err = b.journalArticle(p, id)
	}
	return err
}

// sameText reports whether the text is stored already, and whether its body has
// been replaced.
func (b *batch) sameText(p packedArticle, r row, from origin) (stored, replaced bool, err error) {
	if r.versions == 0 {
		return false, false, nil
	}
	var n int64
	var body []byte
	err = b.one(b.ctx, []any{&n, &body}, `SELECT n, body FROM article WHERE headline = ? AND (? OR version = ?) AND hash = ?
		ORDER BY version DESC LIMIT 1`, r.n, from.any, r.versions, p.hash)
	if errors.Is(err, sql.ErrNoRows) {
		return false, false, nil
	}
	if err != nil || !from.replace || bytes.Equal(body, p.body) {
		return true, false, err
	}
	return true, true, b.exec(b.ctx, "UPDATE article SET body = ? WHERE n = ?", p.body, n)
}

func (b *batch) addVersion(p packedArticle, r row) error {
	err := b.exec(b.ctx, "INSERT INTO article (headline, version, read, hash, body) VALUES (?, ?, ?, ?, ?)",
		r.n, r.versions+1, unix(p.Read), p.hash, p.body)
	if err == nil {
		err = b.exec(b.ctx, "UPDATE headline SET versions = versions + 1 WHERE n = ?", r.n)
	}
	if err == nil && r.versions == 0 {
		err = errors.Join(b.markOffline(r.n), b.fetched(r.n))
	}
	return err
}

// markOffline tells the lists that a headline's article is on disk.
func (b *batch) markOffline(headline int64) error {
	err := b.exec(b.ctx, `UPDATE section SET offline = offline + 1
		WHERE n IN (SELECT section FROM place INDEXED BY place_headline WHERE headline = ?)`, headline)
	if err == nil {
		err = b.exec(b.ctx, "UPDATE place INDEXED BY place_headline SET offline = 1 WHERE headline = ?", headline)
	}
	return err
}
