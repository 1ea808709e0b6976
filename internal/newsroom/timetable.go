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
	var next time.Time
	now := n.Now()
	err := n.timetable(ctx, every, func(_ news.SectionID, interval time.Duration, at time.Time) {
		if !at.After(now) {
			at = now.Add(interval)
		}
		if next.IsZero() || at.Before(next) {
			next = at
		}
	})
	return next, err
}

// RefreshDue is [Newsroom.Refresh] of the followed sections whose time has come, as
// [Newsroom.NextDue] reckons it.
func (n *Newsroom) RefreshDue(ctx context.Context, every time.Duration) <-chan news.Progress {
	var due []news.SectionID
	latest := n.Now().Add(early)
	err := n.timetable(ctx, every, func(id news.SectionID, _ time.Duration, at time.Time) {
		if !at.After(latest) {
			due = append(due, id)
		}
	})
	if err != nil {
		return failed(err)
	}
	return n.refresh(ctx, due, true)
}

// timetable tells of each followed section that is asked by itself how often that is and
// when it is due. What failed is asked again after every, however long its own interval;
// an asking in the future, by a clock that was set back, counts as none.
func (n *Newsroom) timetable(ctx context.Context, every time.Duration, tell func(news.SectionID, time.Duration, time.Time)) error {
	ids, err := n.followed()
	if err != nil {
		return err
	}
	remembered, err := n.Store.Sections(ctx, ids)
	if err != nil {
		return err
	}
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
		tell(id, interval, at)
	}
	return nil
}
