package store

import (
	"context"
	"database/sql"
	"maps"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// mutedEnd ends the id of the section that holds the muted headlines of another.
const mutedEnd = "~"

func mutedIn(id news.SectionID) news.SectionID { return id + mutedEnd }

// audible is the section whose muted headlines a section holds, and whether it is such a one.
func audible(id news.SectionID) (plain news.SectionID, muted bool) {
	text, muted := strings.CutSuffix(string(id), mutedEnd)
	return news.SectionID(text), muted
}

// settleMuting decides about headlines that are new, or whose texts or bookmark changed.
func (b *batch) settleMuting(headlines ...int64) error {
	words, err := b.mutingWords()
	if err != nil || words.none() {
		return err
	}
	return b.decide(words, headlines)
}

// move takes headlines from one section's places to another's.
type move struct{ from, to news.SectionID }

// decide puts the places of headlines where the words want them.
func (b *batch) decide(words *mutedWords, headlines []int64) error {
	moves := map[move][]int64{}
	err := b.each(b.ctx, func(rows *sql.Rows) error {
		var n int64
		var id news.SectionID
		var title, lead string
		var saved bool
		if err := rows.Scan(&n, &id, &title, &lead, &saved); err != nil {
			return err
		}
		plain, is := audible(id)
		switch want := !saved && words.mute(plain, title, lead); {
		case want && !is:
			moves[move{id, mutedIn(id)}] = append(moves[move{id, mutedIn(id)}], n)
		case is && !want:
			moves[move{id, plain}] = append(moves[move{id, plain}], n)
		}
		return nil
	}, `SELECT h.n, s.id, h.title, h.lead, EXISTS (SELECT 1 FROM bookmark k WHERE k.headline = h.n)
		FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value
			CROSS JOIN place p INDEXED BY place_headline ON p.headline = h.n CROSS JOIN section s ON s.n = p.section`, list(headlines))
	for m, some := range moves {
		if err == nil {
			err = b.moveTo(m, list(some))
		}
	}
	return err
}

// moveTo moves places, and keeps both tallies true.
func (b *batch) moveTo(m move, which string) error {
	from, err := b.section(m.from)
	if err != nil {
		return err
	}
	to, err := b.section(m.to)
	if err != nil {
		return err
	}
	var t news.Tally
	err = b.one(b.ctx, []any{&t.Total, &t.Unread, &t.Offline}, `SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(offline), 0)
		FROM place INDEXED BY place_headline WHERE headline IN (SELECT value FROM json_each(?)) AND section = ?`, which, from)
	if err == nil {
		err = b.count(from, news.Tally{Total: -t.Total, Unread: -t.Unread, Offline: -t.Offline})
	}
	if err == nil {
		err = b.count(to, t)
	}
	if err == nil {
		err = b.exec(b.ctx, `UPDATE place INDEXED BY place_headline SET section = ?3
			WHERE headline IN (SELECT value FROM json_each(?1)) AND section = ?2`, which, from, to)
	}
	return err
}

// freshMuted counts those of some headlines that are muted in a section.
func (b *batch) freshMuted(section int64, headlines []int64) (n int, err error) {
	err = b.one(b.ctx, []any{&n}, `SELECT count(*) FROM place p INDEXED BY place_headline
		WHERE headline IN (SELECT value FROM json_each(?2)) AND p.section = (
			SELECT m.n FROM section s JOIN section m ON m.id = s.id || '~' WHERE s.n = ?1)`, section, list(headlines))
	return n, err
}

// mutedNumbers translates sections to those that hold their muted headlines.
func (s *Store) mutedNumbers(ctx context.Context, c *session, numbers []int64) ([]int64, error) {
	s.known.Lock()
	defer s.known.Unlock()
	if err := s.catchUp(ctx, c); err != nil {
		return nil, err
	}
	found := []int64{}
	for _, n := range numbers {
		if m, ok := s.known.byID[mutedIn(s.known.ids[n])]; ok {
			found = append(found, m)
		}
	}
	return found, nil
}

// allMuted are all sections that hold muted headlines.
func (s *Store) allMuted(ctx context.Context, c *session) (map[int64]bool, error) {
	s.known.Lock()
	defer s.known.Unlock()
	if err := s.catchUp(ctx, c); err != nil {
		return nil, err
	}
	return maps.Clone(s.known.muted), nil
}
