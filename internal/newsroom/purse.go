package newsroom

import (
	"context"
	"errors"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

const (
	bulkLimit  = 2 << 20  // bytes of one picture that is fetched unasked
	leastSpent = 16 << 10 // what is left of a budget below this buys no picture
)

// errSpent ends the fetching of pictures when the budget is spent.
var errSpent = errors.New("the budget for pictures is spent")

// purse is a budget of bytes. Whoever fetches a picture takes the most that it may
// cost and brings back what it did not, so that the budget is never overdrawn.
type purse struct {
	mu    sync.Mutex
	left  int64
	out   int        // takers who have not come back
	again *sync.Cond // one came back
}

// take returns what a picture may cost, or 0 when the budget is spent. It waits for
// others to come back while what is left may not do.
func (p *purse) take() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.again == nil {
		p.again = sync.NewCond(&p.mu)
	}
	for p.left < bulkLimit && p.out > 0 {
		p.again.Wait()
	}
	if p.left < leastSpent {
		return 0
	}
	taken := min(p.left, bulkLimit)
	p.left -= taken
	p.out++
	return taken
}

func (p *purse) bringBack(rest int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.left += rest
	p.out--
	p.again.Broadcast()
}

// buyPicture fetches a picture out of a budget.
func (n *Newsroom) buyPicture(ctx context.Context, link string, budget *purse) (spent int64, err error) {
	taken := budget.take()
	if taken == 0 {
		return 0, errSpent
	}
	_, spent, err = n.fetchPicture(ctx, link, taken)
	tooLarge := errors.Is(err, news.ErrTooLarge)
	if tooLarge {
		spent = taken
	}
	budget.bringBack(taken - spent)
	if tooLarge && taken < bulkLimit {
		return spent, errSpent // it might have fitted into a whole purse
	}
	return spent, err
}
