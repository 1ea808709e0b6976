package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// loose is the id under which a portal's headlines are kept that were seen in
// none of its sections.
func loose(portal news.PortalID) news.SectionID { return news.SectionID(portal) + "/" }

// public is a section's id as the program knows it: empty for a loose one.
func public(id news.SectionID) news.SectionID {
	id, _ = audible(id)
	if strings.HasSuffix(string(id), "/") {
		return ""
	}
	return id
}

// Sections returns what is stored about the sections asked for: ID, Tally and
// Health. One that was never filed in is missing from the answer. The Tally's Muted is of those that its other counts leave out.
func (s *Store) Sections(ctx context.Context, ids []news.SectionID) (map[news.SectionID]news.Section, error) {
	found := make(map[news.SectionID]news.Section, len(ids))
	err := s.read(ctx, func(c *session) error {
		numbers, err := s.numbers(ctx, c, ids)
		if err != nil {
			return err
		}
		return c.each(ctx, func(rows *sql.Rows) error {
			var x news.Section
			var asked, answered, due int64
			err := rows.Scan(&x.ID, &x.Tally.Total, &x.Tally.Unread, &x.Tally.Offline, &x.Tally.Muted, &asked, &answered, &due,
				&x.Health.Failure, &x.Health.Stamp.ETag, &x.Health.Stamp.LastModified)
			x.Health.Asked, x.Health.Answered, x.Health.Due = moment(asked), moment(answered), moment(due)
			found[x.ID] = x
			return err
		}, `SELECT s.id, s.total, s.unread, s.offline, coalesce(m.total, 0), s.asked, s.answered, s.due, s.failure, s.etag, s.last_modified
			FROM section s LEFT JOIN section m ON m.id = s.id || '~' WHERE s.n IN (SELECT value FROM json_each(?))`, list(numbers))
	})
	return found, err
}

// sectionNumbers remembers the rows of section, which keep their number and are
// never removed.
type sectionNumbers struct {
	sync.Mutex
	byID  map[news.SectionID]int64
	ids   map[int64]news.SectionID
	muted map[int64]bool // those that hold muted headlines
	last  int64
}

// forget is for the start, and for a transaction undone that may have been read.
func (k *sectionNumbers) forget() {
	k.Lock()
	defer k.Unlock()
	k.byID, k.ids, k.muted, k.last = map[news.SectionID]int64{}, map[int64]news.SectionID{}, map[int64]bool{}, 0
}

// catchUp reads the rows of section that were added since the last time.
func (s *Store) catchUp(ctx context.Context, c *session) error {
	return c.each(ctx, func(rows *sql.Rows) error {
		var n int64
		var id news.SectionID
		if err := rows.Scan(&n, &id); err != nil {
			return err
		}
		s.known.byID[id], s.known.ids[n], s.known.last = n, id, n
		if _, muted := audible(id); muted {
			s.known.muted[n] = true
		}
		return nil
	}, "SELECT n, id FROM section WHERE n > ? ORDER BY n", s.known.last)
}

// numbers translates ids; those of sections without a row are left out.
func (s *Store) numbers(ctx context.Context, c *session, ids []news.SectionID) ([]int64, error) {
	s.known.Lock()
	defer s.known.Unlock()
	for _, id := range ids {
		if _, ok := s.known.byID[id]; !ok {
			if err := s.catchUp(ctx, c); err != nil {
				return nil, err
			}
			break
		}
	}
	found := make([]int64, 0, len(ids))
	for _, id := range ids {
		if n, ok := s.known.byID[id]; ok {
			found = append(found, n)
		}
	}
	return found, nil
}

// portalNumbers lists a portal's sections, the loose one too, but not those of muted headlines.
func (s *Store) portalNumbers(ctx context.Context, c *session, portal news.PortalID) ([]int64, error) {
	s.known.Lock()
	defer s.known.Unlock()
	if err := s.catchUp(ctx, c); err != nil {
		return nil, err
	}
	found := []int64{}
	for id, n := range s.known.byID {
		if id.Portal() == portal && !s.known.muted[n] {
			found = append(found, n)
		}
	}
	return found, nil
}

// sectionID translates back.
func (s *Store) sectionID(ctx context.Context, c *session, n int64) (news.SectionID, error) {
	s.known.Lock()
	defer s.known.Unlock()
	if _, ok := s.known.ids[n]; !ok {
		if err := s.catchUp(ctx, c); err != nil {
			return "", err
		}
	}
	return public(s.known.ids[n]), nil
}

// section returns the number of a section, which gets a row if it has none.
func (b *batch) section(id news.SectionID) (int64, error) {
	var n int64
	err := b.one(b.ctx, []any{&n}, "SELECT n FROM section WHERE id = ?", id)
	if errors.Is(err, sql.ErrNoRows) {
		err = b.one(b.ctx, []any{&n}, "INSERT INTO section (id) VALUES (?) RETURNING n", id)
	}
	return n, err
}

// health writes how the asking of a section went.
func (b *batch) health(section int64, h news.Health) error {
	err := b.exec(b.ctx, `UPDATE section SET asked = ?, answered = ?, due = ?, failure = ?, etag = ?, last_modified = ?
		WHERE n = ?`, unix(h.Asked), unix(h.Answered), unix(h.Due), h.Failure, h.Stamp.ETag, h.Stamp.LastModified, section)
	return err
}

// count adds to a section's tally.
func (b *batch) count(section int64, t news.Tally) error {
	if t == (news.Tally{}) {
		return nil
	}
	err := b.exec(b.ctx, "UPDATE section SET total = total + ?, unread = unread + ?, offline = offline + ? WHERE n = ?",
		t.Total, t.Unread, t.Offline, section)
	return err
}
