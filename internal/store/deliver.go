package store

import (
	"context"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// File stores what a refresh brought, in one transaction: all of it or, with an
// error, nothing. Of the headlines of each delivery fresh counts those that were
// never seen before and are not muted. A known headline takes a new title, lead,
// author or picture but keeps the first Published and Fetched it had, and so its place
// in the lists; where those without a date stand, listed.go tells. Articles become
// versions as in [Store.KeepArticle], except that a text which is already on disk in
// any version adds none. A headline that was purged does not come back. A zero Health
// is not written.
func (s *Store) File(ctx context.Context, deliveries []news.Delivery) (fresh []int, err error) {
	packed := make([][]packedArticle, len(deliveries))
	for i, d := range deliveries {
		if packed[i], err = packAll(d.Articles); err != nil {
			return nil, err
		}
	}
	fresh = make([]int, len(deliveries))
	err = s.write(ctx, normal, func(b *batch) error {
		if err := b.relist(); err != nil {
			return err
		}
		for i, d := range deliveries {
			if err := ctx.Err(); err != nil {
				return err
			}
			if fresh[i], err = b.deliver(d); err != nil {
				return err
			}
			for _, p := range packed[i] {
				if _, err := b.keep(p, d.Section, fromFeed); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return fresh, nil
}

// deliver files the headlines and the health of one delivery.
func (b *batch) deliver(d news.Delivery) (fresh int, err error) {
	answered, err := b.answered(d.Section)
	if err != nil {
		return 0, err
	}
	headlines := b.settle(d.Headlines, d.Section, answered)
	bySection := map[news.SectionID][]news.Headline{}
	for _, h := range headlines {
		bySection[h.Section] = append(bySection[h.Section], h)
	}
	for _, h := range headlines {
		if some := bySection[h.Section]; some != nil {
			delete(bySection, h.Section)
			n, err := b.fileIn(h.Section, some, listed)
			if err != nil {
				return 0, err
			}
			fresh += n
		}
	}
	if d.Health == (news.Health{}) || d.Section == "" {
		return fresh, nil
	}
	n, err := b.section(d.Section)
	if err != nil {
		return 0, err
	}
	return fresh, b.health(n, d.Health)
}

// settle makes headlines ready to be stored: an id, whole seconds, a fetch, a
// section, a place in the lists; each story once. Their section answered before at a
// time, zero for never.
func (b *batch) settle(in []news.Headline, section news.SectionID, answered time.Time) []news.Headline {
	out := make([]news.Headline, 0, len(in))
	taken := make(map[news.HeadlineID]bool, len(in))
	for _, h := range in {
		if h.ID == "" && h.URL != "" {
			h.ID = news.IDOf(h.URL)
		}
		if h.ID == "" || taken[h.ID] {
			continue
		}
		taken[h.ID] = true
		if h.Fetched.IsZero() {
			h.Fetched = moment(b.now)
		}
		h.Published, h.Updated, h.Fetched = moment(unix(h.Published)), moment(unix(h.Updated)), moment(unix(h.Fetched))
		if section != "" {
			h.Section = section
		}
		if h.Portal == "" {
			h.Portal = h.Section.Portal()
		}
		if h.Section == "" {
			h.Section = loose(h.Portal)
		}
		out = append(out, h)
	}
	listUndated(out, answered)
	return out
}

// wish says whether somebody wants just this headline, or a source lists it.
type wish bool

const (
	listed wish = false
	wanted wish = true // even if it was purged
)

// fileIn files settled headlines in one section and keeps its tally.
func (b *batch) fileIn(id news.SectionID, headlines []news.Headline, by wish) (fresh int, err error) {
	f := filing{batch: b, by: by}
	if f.section, err = b.section(id); err != nil {
		return 0, err
	}
	ids := make([]news.HeadlineID, len(headlines))
	for i, h := range headlines {
		ids[i] = h.ID
	}
	known, err := b.rows(ids)
	if err != nil {
		return 0, err
	}
	if f.placed, err = b.placed(f.section, known); err != nil {
		return 0, err
	}
	if f.next, err = b.nextNumber(); err != nil {
		return 0, err
	}
	for _, h := range headlines {
		if err := f.add(h, known[h.ID]); err != nil {
			return 0, err
		}
	}
	return f.write()
}

// nextNumber is the number of the next headline.
func (b *batch) nextNumber() (n int64, err error) {
	err = b.one(b.ctx, []any{&n}, "SELECT coalesce(max(n), 0) + 1 FROM headline")
	return n, err
}

// insert writes rows of so many columns, many by one statement: compiling and
// calling cost more than the rows.
func (b *batch) insert(into string, columns int, values []any) error {
	marks := "(" + strings.Repeat("?,", columns-1) + "?)"
	for _, size := range []int{32, 8, 1} {
		text := "INSERT INTO " + into + " VALUES " + strings.Repeat(marks+",", size-1) + marks
		for len(values) >= size*columns {
			if err := b.exec(b.ctx, text, values[:size*columns]...); err != nil {
				return err
			}
			values = values[size*columns:]
		}
	}
	return nil
}

// digit is a flag as SQLite stores it.
func digit(flag bool) int {
	if flag {
		return 1
	}
	return 0
}
