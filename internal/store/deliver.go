package store

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// File stores what a refresh brought, in one transaction: all of it or, with an
// error, nothing. Of the headlines of each delivery fresh counts those that were
// never seen before. A known headline takes a new title, lead, author or picture
// but keeps the first Published and Fetched it had, and so its place in the
// lists. Headlines without a time keep the order of their page: each counts as
// fetched a second before the one above it. Articles become versions as in
// [Store.KeepArticle], except that a text which is already on disk in any version
// adds none. A zero Health is not written.
func (s *Store) File(ctx context.Context, deliveries []news.Delivery) (fresh []int, err error) {
	packed := make([][]packedArticle, len(deliveries))
	for i, d := range deliveries {
		if packed[i], err = packAll(d.Articles); err != nil {
			return nil, err
		}
	}
	fresh = make([]int, len(deliveries))
	err = s.write(ctx, normal, func(b *batch) error {
		for i, d := range deliveries {
			if err := ctx.Err(); err != nil {
				return err
			}
			if fresh[i], err = b.deliver(d); err != nil {
				return err
			}
			for _, p := range packed[i] {
				if _, err := b.keep(p, d.Section, anyVersion); err != nil {
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

// row is a headline as the database has it.
type row struct {
	n, home                         int64
	url, title, lead, author, image string
	published, updated, fetched     int64
	versions                        int
	readAt                          int64
	seen                            bool // a status is there, even if no headline is
}

// deliver files the headlines and the health of one delivery.
func (b *batch) deliver(d news.Delivery) (fresh int, err error) {
	headlines := b.settle(d.Headlines, d.Section)
	bySection := map[news.SectionID][]news.Headline{}
	for _, h := range headlines {
		bySection[h.Section] = append(bySection[h.Section], h)
	}
	for _, h := range headlines {
		if some := bySection[h.Section]; some != nil {
			delete(bySection, h.Section)
			n, err := b.fileIn(h.Section, some)
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
// section; each story once.
func (b *batch) settle(in []news.Headline, section news.SectionID) []news.Headline {
	out := make([]news.Headline, 0, len(in))
	taken := make(map[news.HeadlineID]bool, len(in))
	undated := 0
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
		if h.Published.IsZero() {
			h.Fetched = h.Fetched.Add(-time.Duration(undated) * time.Second)
			undated++
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
	return out
}

// fileIn files settled headlines in one section and keeps its tally.
func (b *batch) fileIn(id news.SectionID, headlines []news.Headline) (fresh int, err error) {
	section, err := b.section(id)
	if err != nil {
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
	placed, err := b.placed(section, known)
	if err != nil {
		return 0, err
	}
	next, err := b.nextNumber()
	if err != nil {
		return 0, err
	}
	var newRows, newPlaces []any
	var tally news.Tally
	for _, h := range headlines {
		r := known[h.ID]
		if !r.seen {
			fresh++
		}
		again := r.n != 0
		if again {
			if h, err = b.renew(r, h, section); err != nil {
				return 0, err
			}
		} else {
			r.n, next = next, next+1
			newRows = append(newRows, r.n, h.ID, section, h.Portal, h.URL, h.Title, h.Lead, h.Author, h.Picture,
				unix(h.Published), unix(h.Updated), unix(h.Fetched), unix(h.Time()))
		}
		if placed[r.n] {
			continue
		}
		unread, offline := r.readAt == 0, r.versions > 0
		tally.Total++
		tally.Unread += digit(unread)
		tally.Offline += digit(offline)
		newPlaces = append(newPlaces, section, unix(h.Time()), h.ID, r.n, digit(unread), digit(offline), digit(again))
	}
	if err := b.insert("headline (n, id, section, portal, url, title, lead, author, picture, published, updated, fetched, time)", 13, newRows); err != nil {
		return 0, err
	}
	if err := b.insert("place (section, time, id, headline, unread, offline, again)", 7, newPlaces); err != nil {
		return 0, err
	}
	return fresh, b.count(section, tally)
}

// renew brings a stored headline up to date. What is empty in h changes nothing.
// The answer has the times that the headline is listed by from now on.
func (b *batch) renew(r row, h news.Headline, section int64) (news.Headline, error) {
	better := r
	for _, field := range []struct {
		to   *string
		from string
	}{{&better.title, h.Title}, {&better.lead, h.Lead}, {&better.author, h.Author}, {&better.image, h.Picture}, {&better.url, r.url}} {
		if field.from != "" {
			*field.to = field.from
		}
	}
	better.updated = max(r.updated, unix(h.Updated))
	if r.published == 0 {
		better.published = unix(h.Published)
	}
	if home, err := b.isLoose(r.home); err != nil {
		return h, err
	} else if home {
		better.home = section
	}
	return b.rewrite(r, better, h)
}

// rewrite stores the better row where it differs, and moves the headline in the
// lists where its time does.
func (b *batch) rewrite(r, better row, h news.Headline) (news.Headline, error) {
	h.Published, h.Updated, h.Fetched = moment(better.published), moment(better.updated), moment(better.fetched)
	if better == r {
		return h, nil
	}
	err := b.exec(b.ctx, `UPDATE headline SET section = ?, title = ?, lead = ?, author = ?, picture = ?,
		published = ?, updated = ?, time = ? WHERE n = ?`, better.home, better.title, better.lead, better.author, better.image,
		better.published, better.updated, unix(h.Time()), r.n)
	if err == nil && better.published != r.published {
		err = b.exec(b.ctx, "UPDATE place INDEXED BY place_headline SET time = ? WHERE headline = ?", unix(h.Time()), r.n)
	}
	return h, err
}

// rows reads what is known of ids; one never seen is missing.
func (b *batch) rows(ids []news.HeadlineID) (map[news.HeadlineID]row, error) {
	known := make(map[news.HeadlineID]row)
	err := b.each(b.ctx, func(rows *sql.Rows) error {
		var id news.HeadlineID
		r := row{seen: true}
		err := rows.Scan(&id, &r.n, &r.home, &r.url, &r.title, &r.lead, &r.author, &r.image,
			&r.published, &r.updated, &r.fetched, &r.versions, &r.readAt)
		known[id] = r
		return err
	}, `SELECT j.value, coalesce(h.n, 0), coalesce(h.section, 0), coalesce(h.url, ''), coalesce(h.title, ''),
			coalesce(h.lead, ''), coalesce(h.author, ''), coalesce(h.picture, ''), coalesce(h.published, 0),
			coalesce(h.updated, 0), coalesce(h.fetched, 0), coalesce(h.versions, 0), coalesce(s.read_at, 0)
		FROM json_each(?) j LEFT JOIN headline h ON h.id = j.value LEFT JOIN status s ON s.id = j.value
		WHERE h.n IS NOT NULL OR s.id IS NOT NULL`, list(ids))
	return known, err
}

// placed tells which of the known headlines already stand in a section.
func (b *batch) placed(section int64, known map[news.HeadlineID]row) (map[int64]bool, error) {
	numbers := make([]int64, 0, len(known))
	for _, r := range known {
		numbers = append(numbers, r.n)
	}
	placed := make(map[int64]bool, len(numbers))
	err := b.each(b.ctx, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		placed[n] = true
		return err
	}, `SELECT p.headline FROM json_each(?) j CROSS JOIN place p INDEXED BY place_headline
		ON p.headline = j.value AND p.section = ?`, list(numbers), section)
	return placed, err
}

// nextNumber is the number of the next headline.
func (b *batch) nextNumber() (n int64, err error) {
	err = b.one(b.ctx, []any{&n}, "SELECT coalesce(max(n), 0) + 1 FROM headline")
	return n, err
}

func (b *batch) isLoose(section int64) (bool, error) {
	var id news.SectionID
	err := b.one(b.ctx, []any{&id}, "SELECT id FROM section WHERE n = ?", section)
	return public(id) == "", err
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
