package store

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// patience is how many places a sweep looks at for each headline it wants,
// before it leaves the window to a merge.
const patience = 8

// fewSections are merged at once: that costs less than a sweep that misses.
const fewSections = 12

var errEnough = errors.New("enough rows")

// several reads the window on more than one section. Where the chosen sections
// hold a fair part of what is stored, their newest stand close together in the
// list of all, and a sweep down that list finds them. Where it does not find
// them soon, a merge asks each section.
func (l *lens) several(ctx context.Context, c *session) ([]spot, error) {
	chosen := make(map[int64]bool, len(l.numbers))
	for _, n := range l.numbers {
		chosen[n] = true
	}
	everything := l.any && !l.Unread && !l.Read && !l.Offline
	if everything || l.Limit > 0 && (l.any || len(l.numbers) > fewSections) {
		found, whole, err := l.sweep(ctx, c, chosen, everything)
		if err != nil || whole {
			return found, err
		}
	}
	return l.merge(ctx, c, chosen)
}

// chosen reports whether a section's headlines are asked for.
func (l *lens) chosen(section int64, chosen map[int64]bool) bool {
	if l.any {
		return !l.unheard[section]
	}
	return chosen[section]
}

// sweep goes down the list of all places. It reports whether the window came
// out whole; with patient it does not stop before.
func (l *lens) sweep(ctx context.Context, c *session, chosen map[int64]bool, patient bool) (found []spot, whole bool, err error) {
	seen, whole := 0, true
	err = c.each(ctx, func(rows *sql.Rows) error {
		if seen++; !patient && seen > patience*(l.Limit+64) {
			whole = false
			return errEnough
		}
		var x spot
		var unread, offline bool
		if err := rows.Scan(&x.time, &x.id, &x.headline, &x.section, &unread, &offline); err != nil {
			return err
		}
		if !l.chosen(x.section, chosen) || l.Unread && !unread || l.Read && unread || l.Offline && !offline {
			return nil
		}
		if k := len(found); k > 0 && found[k-1].headline == x.headline {
			return nil
		}
		if l.Limit > 0 && len(found) == l.Limit {
			return errEnough
		}
		found = append(found, x)
		return nil
	}, "SELECT time, id, headline, section, unread, offline FROM place INDEXED BY place_time WHERE time BETWEEN ?2 AND ?3 AND "+
		l.ordering, nil, l.lo, l.hi, l.tie, l.tieID)
	if errors.Is(err, errEnough) {
		err = nil
	}
	return found, whole, err
}

// merge asks each section for its part of the window and keeps the best. Once
// the window is full, its last headline bounds what the further sections are
// asked for, so most of them answer with nothing.
func (l *lens) merge(ctx context.Context, c *session, chosen map[int64]bool) ([]spot, error) {
	worth := l.numbers
	if l.any || len(worth) > fewSections {
		var err error
		if worth, err = l.worthAsking(ctx, c, chosen); err != nil {
			return nil, err
		}
	}
	var best []spot
	narrowed := *l
	for _, n := range worth {
		part, err := narrowed.section(ctx, c, n, l.limit())
		if err != nil {
			return nil, err
		}
		best = append(best, part...)
		if l.Limit > 0 && len(best) > l.Limit {
			best = l.tidy(best)
			narrowed.bound(best)
		}
	}
	return l.tidy(best), nil
}

// tidy puts parts in the order of reading, each headline once, within the limit.
func (l *lens) tidy(spots []spot) []spot {
	slices.SortFunc(spots, func(a, b spot) int {
		if l.Backward {
			a, b = b, a
		}
		return order(a, b)
	})
	spots = slices.CompactFunc(spots, func(a, b spot) bool { return a.headline == b.headline })
	if l.Limit > 0 && len(spots) > l.Limit {
		spots = spots[:l.Limit]
	}
	return spots
}

// bound narrows the times to those that can still enter a full window.
func (l *lens) bound(best []spot) {
	if len(best) < l.Limit {
		return
	}
	if last := best[len(best)-1].time; l.Backward {
		l.hi = min(l.hi, last)
	} else {
		l.lo = max(l.lo, last)
	}
}

// worthAsking lists the chosen sections whose tally promises something.
func (l *lens) worthAsking(ctx context.Context, c *session, chosen map[int64]bool) (worth []int64, err error) {
	err = c.each(ctx, func(rows *sql.Rows) error {
		var n int64
		var t news.Tally
		err := rows.Scan(&n, &t.Total, &t.Unread, &t.Offline)
		least := math.MaxInt
		for _, part := range []struct {
			asked bool
			count int
		}{{true, t.Total}, {l.Unread, t.Unread}, {l.Read, t.Total - t.Unread}, {l.Offline, t.Offline}} {
			if part.asked {
				least = min(least, part.count)
			}
		}
		if least > 0 && l.chosen(n, chosen) {
			worth = append(worth, n)
		}
		return err
	}, "SELECT n, total, unread, offline FROM section")
	return worth, err
}
