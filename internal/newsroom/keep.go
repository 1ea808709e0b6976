package newsroom

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// keepAtMost bounds one errand for a section: what a reader can read on a long journey,
// and what a portal can be asked for politely.
const keepAtMost = 200

// Keep fetches the full text of a section's headlines that are not on disk yet, newest
// first, for reading without network. Each settled article is told on the channel (Done
// and Total count articles, New is 1 for one that is now on disk), which holds them all
// and is closed at the end. After [news.ErrOffline] nothing more is asked.
func (n *Newsroom) Keep(ctx context.Context, section news.SectionID) <-chan news.Progress {
	lacking, err := n.Store.Lacking(ctx, section, keepAtMost)
	if err != nil {
		return failed(fmt.Errorf("section %s: %w", section, err))
	}
	ctx, stop := context.WithCancelCause(ctx)
	out := make(chan news.Progress, len(lacking))
	results := make(chan error)
	var all sync.WaitGroup
	for _, h := range lacking {
		all.Go(func() {
			_, err := n.fetch(ctx, h)
			if errors.Is(err, news.ErrOffline) {
				stop(err)
			}
			if err != nil {
				err = fmt.Errorf("article %s: %w", h.URL, err)
			}
			results <- err
		})
	}
	go func() {
		defer close(out)
		defer stop(nil)
		for done := 1; done <= len(lacking); done++ {
			p := news.Progress{Section: section, Done: done, Total: len(lacking), Err: <-results}
			if p.Err == nil {
				p.New = 1
			}
			out <- p
		}
		all.Wait()
	}()
	return out
}
