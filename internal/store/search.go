package store

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Search finds stories by their words. What is not in the index yet is not
// found; see [Store.Index]. Where nothing is found as typed, the text is read as
// raw Telex or VNI.
func (s *Store) Search(ctx context.Context, q news.Search) (found news.Found, err error) {
	if q.Limit <= 0 {
		q.Limit = 50
	}
	err = s.read(ctx, func(c *session) error {
		if found, err = s.search(ctx, c, q, termsOf(q.Text)); err != nil || len(found.Hits) > 0 {
			return err
		}
		for _, text := range viet.Untype(q.Text) {
			read, err := s.search(ctx, c, q, termsOf(text))
			if err != nil {
				return err
			}
			if len(read.Hits) > 0 {
				found = read
				found.Read = text
				return nil
			}
		}
		return nil
	})
	return found, err
}

// quickly is when a quick search begins no further window of the index.
const quickly = 12 * time.Millisecond

// hunt is one search under way.
type hunt struct {
	*session
	ctx    context.Context
	query  news.Search
	terms  []term
	filter string // clause for portals and sections
	from   int64  // the keys to look at
	top    int64
	since  int64
	enough time.Time // a quick search asks no further window after this

	catch map[int64]caught
	late  bool // time was up
	full  bool // a pass ended at its limit
}

// caught is a story that matches.
type caught struct {
	spot
	exact   bool
	place   int
	marks   []news.Range
	snippet news.Snippet
}

// order is best first.
func (a caught) order(b caught) int {
	return cmp.Or(digit(b.exact)-digit(a.exact), a.place-b.place, order(a.spot, b.spot))
}

func (s *Store) search(ctx context.Context, c *session, q news.Search, terms []term) (news.Found, error) {
	h := &hunt{session: c, ctx: ctx, query: q, terms: terms, since: unix(q.Since), catch: map[int64]caught{}}
	if q.Quick {
		h.enough = time.Now().Add(quickly)
	}
	if n := len(terms); n > 0 && terms[n-1].open {
		if err := terms[n-1].complete(ctx, c, n == 1 && len(terms[0].words) == 1); err != nil {
			return news.Found{}, err
		}
		if terms[n-1].hopeless() {
			return news.Found{}, nil
		}
	}
	h.filter = filter(q)
	if h.filter == "" && len(terms) == 0 {
		return news.Found{}, nil
	}
	if err := h.bound(); err != nil {
		return news.Found{}, err
	}
	if err := h.run(); err != nil {
		return news.Found{}, err
	}
	return s.found(ctx, c, h)
}

// filter is the clause for portals and sections; "" for none.
func filter(q news.Search) string {
	var any []string
	for _, p := range q.Portals {
		any = append(any, phrase(string(loose(p))))
	}
	if len(q.Sections) > 0 {
		any = any[:0] // a section names its portal; see below
		for _, id := range q.Sections {
			if len(q.Portals) == 0 || slices.Contains(q.Portals, id.Portal()) {
				any = append(any, phrase(string(id)))
			}
		}
		if len(any) == 0 {
			return `place : "/"` // no section is of these portals, and none is named so
		}
	}
	if len(any) == 0 {
		return ""
	}
	return "place : (" + strings.Join(any, " OR ") + ")"
}

// bound finds the days to look at, as keys.
func (h *hunt) bound() error {
	if h.since > 0 {
		h.from = key(h.since, 0)
	}
	var newest int64
	err := h.one(h.ctx, []any{&newest}, "SELECT coalesce(max(time), 0) FROM place")
	h.top = key(newest+secondsADay, 0) - 1
	return err
}

// pass is one question to the index.
type pass struct {
	table, match string
	window       int64 // headlines looked at first
	limit        int   // stories taken from it
	text         bool  // look at the whole text, not at title and lead alone
	best         int   // the best place that the passes after this one may find
}

// passes go from where the best hits are to where the most are.
func (h *hunt) passes() []pass {
	closed, open := make([]string, len(h.terms)), make([]string, len(h.terms))
	var words []string
	for i := range h.terms {
		closed[i], open[i] = h.terms[i].clause(true), h.terms[i].clause(false)
		words = append(words, h.terms[i].words...)
	}
	some := h.query.Limit + h.query.Limit/2 + 20
	within := func(column, match string) string {
		if match == "" {
			return h.filter
		}
		return allOf(h.filter, column+" : ("+match+")")
	}
	const head, body = "search_head", "search_body"
	passes := []pass{
		{table: head, match: within("title", allOf(closed...)), window: 64, limit: some, best: inTitle + beginning},
		{table: head, match: within("title", allOf(open...)), window: 64, limit: 2 * some, best: inText},
		{table: head, match: within("{title lead}", allOf(open...)), window: 32, limit: some, best: inText},
	}
	if len(words) > 1 {
		passes = append(passes, pass{table: body, match: within("body", phrase(words...)), window: 4, limit: some, text: true, best: inText + apart})
	}
	return append(passes, pass{table: body, match: within("body", allOf(open...)), window: 4, limit: some, text: true, best: notFound})
}

// run does the passes until no later one can better the hits.
func (h *hunt) run() error {
	for _, p := range h.passes() {
		if p.match == "" {
			if err := h.newest(p); err != nil {
				return err
			}
		} else if err := h.sweep(p); err != nil {
			return err
		}
		sure := 0
		for _, x := range h.catch {
			sure += digit(x.exact && x.place < p.best)
		}
		if sure >= h.query.Limit || h.late {
			h.full = h.full || sure >= h.query.Limit
			return nil
		}
	}
	return nil
}

// newest looks at the newest headlines where there is nothing that the index
// could be asked for: the first letter of a word.
func (h *hunt) newest(p pass) error {
	if p.text {
		return nil
	}
	var numbers []int64
	err := h.each(h.ctx, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		numbers = append(numbers, n)
		return err
	}, "SELECT headline FROM place INDEXED BY place_time WHERE time >= ? ORDER BY time DESC LIMIT ?", h.since, 4*p.limit)
	if err == nil {
		err = h.take(p, numbers)
	}
	return err
}

// sweep goes down the days by windows that grow.
func (h *hunt) sweep(p pass) error {
	taken := 0
	for hi, days := h.top, p.window; hi > h.from && taken < p.limit; days *= 4 {
		lo := max(hi-days<<numberBits+1, h.from)
		var numbers []int64
		err := h.each(h.ctx, func(rows *sql.Rows) error {
			var key int64
			err := rows.Scan(&key)
			numbers = append(numbers, key&numberMask)
			return err
		}, "SELECT rowid FROM "+p.table+" WHERE "+p.table+" MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
			p.match, lo, hi, p.limit-taken)
		if err != nil {
			return err
		}
		taken += len(numbers)
		if err := h.take(p, numbers); err != nil {
			return err
		}
		hi = lo - 1
		if h.query.Quick && hi > h.from && taken < p.limit && time.Now().After(h.enough) {
			h.late = true
			return nil
		}
	}
	h.full = h.full || taken == p.limit
	return nil
}

// found fetches the best of the catch.
func (s *Store) found(ctx context.Context, c *session, h *hunt) (news.Found, error) {
	best := slices.SortedFunc(maps.Values(h.catch), caught.order)
	more := h.late || h.full || len(best) > h.query.Limit
	best = best[:min(len(best), h.query.Limit)]
	spots := make([]spot, len(best))
	for i, x := range best {
		spots[i] = x.spot
	}
	headlines, err := s.headlines(ctx, c, spots, false)
	if err != nil {
		return news.Found{}, err
	}
	found := news.Found{Hits: make([]news.Hit, len(headlines)), Partial: more}
	for i, x := range headlines {
		found.Hits[i] = news.Hit{Headline: x, Marks: best[i].marks, Snippet: best[i].snippet}
	}
	return found, nil
}
