package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Where a headline without a date stands in the lists.
//
// Nobody knows when it was published, only that its section did not have it when it
// answered before. So it is listed by that earliest moment, but not before the day on
// which it was seen: behind every story that is surely newer, and on a section's first
// refresh behind all dated ones of the day. Those that come together keep the order of
// their page. When a date is learned, from the article's page, the headline goes to
// where it belongs with the next refresh: lists that are open hold still.

// listUndated gives headlines without a date their place among the others; answered is
// when their section answered before, zero for never.
func listUndated(headlines []news.Headline, answered time.Time) {
	var undated []*news.Headline
	for i := range headlines {
		if h := &headlines[i]; h.Published.IsZero() {
			undated = append(undated, h)
		}
	}
	for i, h := range undated {
		h.Listed = earliest(answered, h.Fetched).Add(time.Duration(len(undated)-1-i) * time.Second)
		if latest := h.Fetched.Add(-time.Duration(i) * time.Second); h.Listed.After(latest) {
			h.Listed = latest
		}
	}
}

// earliest is when what was fetched anew can have been published at the earliest, on
// the day of the fetch.
func earliest(answered, fetched time.Time) time.Time {
	y, m, d := fetched.In(news.Zone).Date()
	if day := time.Date(y, m, d, 0, 0, 0, 0, news.Zone); !answered.After(day) {
		return day
	}
	if answered.After(fetched) {
		return fetched
	}
	return answered
}

// answered is when a section answered last, zero for never.
func (b *batch) answered(section news.SectionID) (time.Time, error) {
	if section == "" {
		return time.Time{}, nil
	}
	n, err := b.section(section)
	if err != nil {
		return time.Time{}, err
	}
	var at int64
	err = b.one(b.ctx, []any{&at}, "SELECT answered FROM section WHERE n = ?", n)
	return moment(at), err
}

// Relist moves headlines whose date was learned since they were listed to where they
// belong. [Store.File] does the same.
func (s *Store) Relist(ctx context.Context) error {
	return s.write(ctx, normal, (*batch).relist)
}

func (b *batch) relist() error {
	at := map[int64]int64{}
	err := b.each(b.ctx, func(rows *sql.Rows) error {
		var n, belongs int64
		err := rows.Scan(&n, &belongs)
		at[n] = belongs
		return err
	}, `SELECT n, min(published, fetched) FROM headline INDEXED BY headline_learned
		WHERE published <> 0 AND time <> min(published, fetched)`)
	if err != nil {
		return err
	}
	for n, belongs := range at {
		if err := b.list(n, belongs); err != nil {
			return err
		}
	}
	return nil
}

// list moves a headline in all lists.
func (b *batch) list(n, at int64) error {
	err := b.exec(b.ctx, "UPDATE headline SET time = ? WHERE n = ?", at, n)
	if err != nil {
		return err
	}
	return b.exec(b.ctx, "UPDATE place INDEXED BY place_headline SET time = ? WHERE headline = ?", at, n)
}
