package newsroom

import (
	"context"
	"errors"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

const (
	handsPerHost = 2 // links of one host worked on at once
	enoughTrips  = 3 // failures in a row after which a host is left alone for this run
)

// errLeft is for links that were not asked for, because their host was in trouble.
var errLeft = errors.New("left for the next run")

// haul does something with each link: the hosts side by side, so that a slow one
// does not hold the others, and the links of each in their order. Settle is told
// of every link, by one goroutine at a time. Without a network, and when ctx ends,
// the rest is settled at once with the reason; of a host that failed three times
// in a row the rest is settled with errLeft.
func haul(ctx context.Context, links []string, do func(ctx context.Context, i int) error, settle func(i int, err error)) {
	ctx, look := newLookout(ctx, links)
	defer look.stop(nil)
	byHost := map[string][]int{}
	for i, link := range links {
		host := news.Host(link)
		byHost[host] = append(byHost[host], i)
	}
	var telling sync.Mutex
	var all sync.WaitGroup
	for _, mine := range byHost {
		trip := &trip{queue: mine}
		for range min(handsPerHost, len(mine)) {
			all.Go(func() {
				for i, left, more := trip.next(); more; i, left, more = trip.next() {
					err := stopped(ctx)
					switch {
					case err != nil:
					case left:
						err = errLeft
					default:
						err = do(ctx, i)
						look.note(links[i], err)
						trip.note(err)
					}
					telling.Lock()
					settle(i, err)
					telling.Unlock()
				}
			})
		}
	}
	all.Wait()
}

// trip is the work at one host.
type trip struct {
	mu     sync.Mutex
	queue  []int
	failed int // in a row
}

// next takes the next link. It is to be left alone if the host is in trouble.
func (t *trip) next() (i int, left, more bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.queue) == 0 {
		return 0, false, false
	}
	i, t.queue = t.queue[0], t.queue[1:]
	return i, t.failed >= enoughTrips, true
}

// note counts failures of the host. What is wrong with one page alone is none.
func (t *trip) note(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case err == nil || lasting(err):
		t.failed = 0
	default:
		t.failed++
	}
}

// lasting reports whether an error is of the page or picture itself.
func lasting(err error) bool {
	for _, own := range []error{news.ErrGone, news.ErrEmpty, news.ErrLogin, news.ErrTooLarge, errShut, errUnreadable} {
		if errors.Is(err, own) {
			return true
		}
	}
	return false
}
