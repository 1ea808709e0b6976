package newsroom

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
)

// Mute hides the headlines that have these words, now and from now on, those that
// are stored too, the newest first. What was hidden by other words is shown again. An
// errand that was ended is gone on with by the next.
func (n *Newsroom) Mute(ctx context.Context, m news.Muting) error {
	if err := n.Store.Mute(ctx, m); err != nil {
		return err
	}
	return n.inSteps(ctx, func() (bool, error) { return n.Store.Remute(ctx) })
}
