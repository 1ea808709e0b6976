package newsroom

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
)

// teller tells a listener how an errand goes whose parts cannot be counted at its
// beginning. A listener who stops listening must end ctx.
type teller struct {
	ctx context.Context
	out chan news.Progress
}

// telling runs an errand that tells how it goes, and closes the channel at its end.
func telling(ctx context.Context, errand func(t *teller)) <-chan news.Progress {
	t := &teller{ctx, make(chan news.Progress, 64)}
	go func() {
		defer close(t.out)
		errand(t)
	}()
	return t.out
}

// tell waits until the listener has taken what the channel does not hold.
func (t *teller) tell(p news.Progress) {
	select {
	case t.out <- p:
	default:
		select {
		case t.out <- p:
		case <-t.ctx.Done():
		}
	}
}
