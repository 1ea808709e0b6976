package newsroom

import (
	"context"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// breath is the pause between two small steps of tidying: the reader's own writes come
// first.
const breath = 5 * time.Millisecond

// tidy groups the prints of one piece of news, moves headlines whose date was learned
// late to their place, purges what is due and gives free space back, in small steps.
func (n *Newsroom) tidy(ctx context.Context, t *teller) {
	if err := n.inSteps(ctx, func() (bool, error) { return n.Store.GroupStories(ctx) }); err != nil && ctx.Err() == nil {
		t.tell(news.Progress{Stage: news.Tidying, Err: fmt.Errorf("stories: %w", err)})
	}
	err := n.Store.Relist(ctx)
	if err != nil && ctx.Err() == nil {
		t.tell(news.Progress{Stage: news.Tidying, Err: fmt.Errorf("lists: %w", err)})
	}
	purged := 0 // headlines
	err = n.inSteps(ctx, func() (more bool, err error) {
		p, more, err := n.Store.Purge(ctx, n.Habits.Keep)
		purged += p.Headlines
		return more, err
	})
	if err == nil {
		err = n.inSteps(ctx, func() (bool, error) { return n.Store.Vacuum(ctx) })
	}
	if err != nil && ctx.Err() == nil {
		t.tell(news.Progress{Stage: news.Tidying, Err: fmt.Errorf("purge: %w", err)})
		return
	}
	t.tell(news.Progress{Stage: news.Tidying, New: purged, Done: 1, Total: 1})
}

// inSteps repeats a step until there is no more to do or ctx ends.
func (n *Newsroom) inSteps(ctx context.Context, step func() (more bool, err error)) error {
	for {
		more, err := step()
		if err != nil || !more {
			return err
		}
		select {
		case <-ctx.Done():
			return stopped(ctx)
		case <-time.After(breath):
		}
	}
}

// Story lists the other prints of a headline's piece of news, newest first.
func (n *Newsroom) Story(ctx context.Context, id news.HeadlineID) ([]news.Headline, error) {
	return n.Store.Story(ctx, id)
}
