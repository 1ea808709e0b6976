package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// quickly is how long a quick search goes on to older days and further texts.
const quickly = 10 * time.Millisecond

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
	some   int // stories taken from one question
	enough time.Time

	catch map[int64]caught
	late  bool // a quick search left something out
	cut   bool // there is more than was taken
}

// caught is a story that matches.
type caught struct {
	spot
	exact   bool
	place   int
	marks   []news.Range
	snippet news.Snippet
	words   string
}

// order is best first.
func (a caught) order(b caught) int {
	return cmp.Or(digit(b.exact)-digit(a.exact), a.place-b.place, order(a.spot, b.spot))
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

// run looks where the best hits are first, and goes on while others could be
// among the best.
func (h *hunt) run() error {
	if len(h.terms) == 1 && h.terms[0].alone && h.terms[0].many {
		if err := h.newest(); err != nil || h.sure(inText) >= h.query.Limit {
			h.cut = true
			return err
		}
	}
	if err := h.heads(); err != nil || h.late || len(h.terms) == 0 || h.sure(inText) >= h.query.Limit {
		return err
	}
	return h.bodies()
}

// sure counts the hits that nothing with another place can better.
func (h *hunt) sure(place int) (n int) {
	for _, x := range h.catch {
		n += digit(x.exact && x.place < place)
	}
	return n
}

// newest looks at the newest headlines for a word that begins so that the index
// had to be asked for too many.
func (h *hunt) newest() error {
	if h.filter != "" {
		return nil
	}
	var numbers []int64
	err := h.each(h.ctx, scanNumbers(&numbers), `SELECT headline FROM place INDEXED BY place_time
		WHERE time >= ? ORDER BY time DESC LIMIT ?`, h.since, 4*h.some)
	if err != nil {
		return err
	}
	return h.take(numbers, false)
}

func scanNumbers(numbers *[]int64) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var key int64
		err := rows.Scan(&key)
		*numbers = append(*numbers, key&numberMask)
		return err
	}
}

// heads looks at titles and leads, and at titles alone where those would be lost
// among the leads.
func (h *hunt) heads() error {
	whole, begun := h.clauses()
	for _, q := range []question{
		{table: "search_head", columns: "{title lead}", match: begun, days: 8},
		{table: "search_head", columns: "title", match: begun, days: 16},
		{table: "search_head", columns: "title", match: whole, days: 16},
	} {
		numbers, cut, err := h.ask(q, h.some)
		if err == nil {
			err = h.take(numbers, false)
		}
		if err != nil || !cut || h.tooLate() {
			return err
		}
		h.cut = true
		if whole == begun && q.columns == "title" {
			return nil
		}
	}
	return nil
}

// bodies looks at whole texts: newest first, but those with all words together
// before others where there are too many.
func (h *hunt) bodies() error {
	var words []string
	for i := range h.terms {
		words = append(words, h.terms[i].Words...)
	}
	_, begun := h.clauses()
	numbers, cut, err := h.ask(question{table: "search_body", columns: "body", match: begun, days: 3}, h.some)
	if err != nil {
		return err
	}
	h.cut = h.cut || cut
	together := 0
	if cut && len(words) > 1 {
		best, _, err := h.ask(question{table: "search_body", columns: "body", match: phrase(words...), days: 1}, h.some)
		if err != nil {
			return err
		}
		together = len(best)
		others := slices.DeleteFunc(numbers, func(n int64) bool { return slices.Contains(best, n) })
		numbers = slices.Concat(best, others)
	}
	const atOnce = 8
	for i := 0; i < len(numbers); i += atOnce {
		place := notFound
		if i < together {
			place = inText + apart
		}
		if h.sure(place) >= h.query.Limit {
			h.cut = true
			return nil
		}
		if err := h.take(numbers[i:min(i+atOnce, len(numbers))], true); err != nil || h.tooLate() {
			return err
		}
	}
	return nil
}

func (h *hunt) tooLate() bool {
	h.late = h.late || h.query.Quick && time.Now().After(h.enough)
	return h.late
}

// clauses are the terms for the index, the last word taken as whole or as begun.
func (h *hunt) clauses() (whole, begun string) {
	wholes, begins := make([]string, len(h.terms)), make([]string, len(h.terms))
	for i := range h.terms {
		wholes[i], begins[i] = h.terms[i].clause(true), h.terms[i].clause(false)
	}
	return allOf(wholes...), allOf(begins...)
}

// question is what the index is asked.
type question struct {
	table, columns, match string
	days                  int64 // looked at first; further windows are larger
}

// ask returns the numbers of stories, newest day first. Cut says that there may
// be more.
func (h *hunt) ask(q question, limit int) (numbers []int64, cut bool, err error) {
	match := h.filter
	if q.match != "" {
		match = allOf(h.filter, q.columns+" : ("+q.match+")")
	}
	if match == "" {
		return nil, false, nil
	}
	text := "SELECT rowid FROM " + q.table + " WHERE " + q.table + " MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
	for hi, days := h.top, q.days; hi >= h.from; days *= 4 {
		lo := max(hi-days<<numberBits+1, h.from)
		if err := h.each(h.ctx, scanNumbers(&numbers), text, match, lo, hi, limit-len(numbers)); err != nil {
			return nil, false, err
		}
		if len(numbers) == limit {
			return numbers, true, nil
		}
		if hi = lo - 1; hi >= h.from && h.tooLate() {
			return numbers, true, nil
		}
	}
	return numbers, false, nil
}
