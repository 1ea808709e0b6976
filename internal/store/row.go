package store

import (
	"database/sql"

	"github.com/sapbao/sapbao/internal/news"
)

// row is a headline as the database has it.
type row struct {
	n, home                         int64
	url, title, lead, author, image string
	published, updated, fetched     int64
	time                            int64 // see listed.go
	versions                        int
	readAt                          int64
	homeless                        bool // home is a loose section
	saved                           bool // bookmarked
	seen                            bool // a status is there, even if no headline is
	purged                          bool // it was stored and is not any more
}

// words pairs the texts of a row with what a headline says for them.
func (r *row) words(h news.Headline) []pair {
	return []pair{{&r.title, h.Title}, {&r.lead, h.Lead}, {&r.author, h.Author}, {&r.image, h.Picture}}
}

type pair struct {
	stored *string
	told   string
}

// renewed is the row after its source told of the headline again, now in a
// section. What is empty in h changes nothing. A date that is told at last counts at once.
func (r row) renewed(h news.Headline, section int64) row {
	for _, w := range r.words(h) {
		if w.told != "" {
			*w.stored = w.told
		}
	}
	r.updated = max(r.updated, unix(h.Updated))
	if r.homeless {
		r.home, r.homeless = section, false
	}
	if r.published == 0 && !h.Published.IsZero() {
		r.published = unix(h.Published)
		r.time = min(r.published, r.fetched)
	}
	return r
}

// completed is the row after the article's page filled what the feed left out. A date
// moves it in no list yet.
func (r row) completed(h news.Headline) row {
	if h.Title != "" && r.title == r.url {
		r.title = "" // it was saved by its address, before anybody knew what it is called
	}
	for _, w := range r.words(h) {
		if *w.stored == "" {
			*w.stored = w.told
		}
	}
	if r.published == 0 {
		r.published = unix(h.Published)
	}
	return r
}

// rewrite stores the better row where it differs, and moves the headline in the
// lists where its time does. The answer has the times it has from then on.
func (b *batch) rewrite(r, better row, h news.Headline) (news.Headline, error) {
	h.Published, h.Updated, h.Fetched = moment(better.published), moment(better.updated), moment(better.fetched)
	h.Listed = moment(better.time)
	if better == r {
		return h, nil
	}
	err := b.exec(b.ctx, `UPDATE headline SET section = ?, title = ?, lead = ?, author = ?, picture = ?,
		published = ?, updated = ? WHERE n = ?`, better.home, better.title, better.lead, better.author, better.image,
		better.published, better.updated, r.n)
	if err == nil && better.time != r.time {
		err = b.list(r.n, better.time)
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
			&r.published, &r.updated, &r.fetched, &r.time, &r.versions, &r.readAt, &r.homeless, &r.saved, &r.purged)
		known[id] = r
		return err
	}, `SELECT j.value, coalesce(h.n, 0), coalesce(h.section, 0), coalesce(h.url, ''), coalesce(h.title, ''),
			coalesce(h.lead, ''), coalesce(h.author, ''), coalesce(h.picture, ''), coalesce(h.published, 0),
			coalesce(h.updated, 0), coalesce(h.fetched, 0), coalesce(h.time, 0), coalesce(h.versions, 0), coalesce(s.read_at, 0),
			coalesce(substr(x.id, -1) = '/', 0), b.saved IS NOT NULL, coalesce(s.purged, 0) <> 0 AND h.n IS NULL
		FROM json_each(?) j LEFT JOIN headline h ON h.id = j.value LEFT JOIN status s ON s.id = j.value
			LEFT JOIN section x ON x.n = h.section LEFT JOIN bookmark b ON b.headline = h.n
		WHERE h.n IS NOT NULL OR s.id IS NOT NULL`, list(ids))
	return known, err
}

// placed tells which of the known headlines already stand in a section, muted or not.
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
	}, `SELECT p.headline FROM json_each(?1) j CROSS JOIN place p INDEXED BY place_headline
		ON p.headline = j.value AND p.section IN (?2, (SELECT m.n FROM section s JOIN section m ON m.id = s.id || '~' WHERE s.n = ?2))`, list(numbers), section)
	return placed, err
}
