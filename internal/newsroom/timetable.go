package newsroom

import (
	"context"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// NextDue is when the first of the followed sections is to be asked by itself: when its
// own interval is over or, where it has none, every. It is always after now: what is
// overdue, as without a network, has another interval's time. The zero time is never.
func (n *Newsroom) NextDue(ctx context.Context, every time.Duration) (time.Time, error) {
	slots, err := n.timetable(ctx, every)
	if err != nil {
		return time.Time{}, err
	}
	var next time.Time
	now := n.Now()
	for _, s := range slots {
		at := s.at
		if !at.After(now) {
			at = now.Add(s.interval)
		}
		if next.IsZero() || at.Before(next) {
			next = at
		}
	}
	return next, nil
}

// RefreshDue is [Newsroom.Refresh] of the followed sections whose time has come, as
// [Newsroom.NextDue] reckons it.
func (n *Newsroom) RefreshDue(ctx context.Context, every time.Duration) <-chan news.Progress {
	slots, err := n.timetable(ctx, every)
	if err != nil {
		return failed(err)
	}
	var due []news.SectionID
	latest := n.Now().Add(early)
	for _, s := range slots {
		if !s.at.After(latest) {
			due = append(due, s.section)
		}
	}
	return n.refresh(ctx, due, true)
}

// slot is when a section is to be asked next, and how often it is.
type slot struct {
	section  news.SectionID
	interval time.Duration
	at       time.Time
}

// timetable has a slot for each followed section that is asked by itself. What failed is
// asked again after every, however long its own interval; an asking in the future, by a
// clock that was set back, counts as none.
func (n *Newsroom) timetable(ctx context.Context, every time.Duration) ([]slot, error) {
	ids, err := n.followed()
	if err != nil {
		return nil, err
	}
	remembered, err := n.Store.Sections(ctx, ids)
	if err != nil {
		return nil, err
	}
	var slots []slot
	now := n.Now()
	for _, id := range ids {
		h, interval := remembered[id].Health, n.choice(id).Interval
		if interval == 0 || h.Failure != "" && every > 0 && every < interval {
			interval = every
		}
		if interval <= 0 {
			continue
		}
		at := h.Asked.Add(interval)
		if h.Asked.IsZero() || h.Asked.After(now) {
			at = now
		}
		if at.Before(h.Due) {
			at = h.Due
		}
		slots = append(slots, slot{id, interval, at})
	}
	return slots, nil
}
