package newsroom

import (
	"context"
	"errors"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// lookout ends a run that has no network, so that nobody waits for each of a
// thousand sections to find the same. One host that cannot be reached while others
// answer is that host's own trouble.
type lookout struct {
	mu       sync.Mutex
	enough   int // hosts without a network that end the run
	silent   map[string]bool
	answered bool
	stop     context.CancelCauseFunc
}

// suspicious is the number of hosts that must be out of reach, none having
// answered, before the network is taken for gone.
const suspicious = 2

func newLookout(ctx context.Context, links []string) (context.Context, *lookout) {
	ctx, stop := context.WithCancelCause(ctx)
	hosts := map[string]bool{}
	for _, link := range links {
		hosts[news.Host(link)] = true
	}
	return ctx, &lookout{enough: min(suspicious, max(len(hosts), 1)), silent: map[string]bool{}, stop: stop}
}

// note takes what came of asking for a link.
func (l *lookout) note(link string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !errors.Is(err, news.ErrOffline) {
		l.answered = l.answered || err == nil
		return
	}
	l.silent[news.Host(link)] = true
	if !l.answered && len(l.silent) >= l.enough {
		l.stop(news.ErrOffline)
	}
}

// stopped is why a run ended early: [news.ErrOffline], or the context's own error.
func stopped(ctx context.Context) error { return context.Cause(ctx) }
