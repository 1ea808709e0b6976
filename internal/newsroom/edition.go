package newsroom

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Edition brings sections to disk: every article that is not there yet, newest first,
// then the pictures within the budget. Nothing is asked for twice: a run that was
// ended, or whose budget was spent, is gone on with by the next. What failed is asked
// for again after a while, and what is gone never. The listener ends ctx or listens to
// the end.
func (n *Newsroom) Edition(ctx context.Context, e news.Edition) <-chan news.Progress {
	return telling(ctx, func(t *teller) {
		if err := n.edition(ctx, t, e); err != nil {
			t.tell(news.Progress{Stage: news.Texts, Err: err})
		}
	})
}

func (n *Newsroom) edition(ctx context.Context, t *teller, e news.Edition) error {
	sections, err := n.Targets(e.Sections)
	if err != nil {
		return err
	}
	var illustrated []news.SectionID
	if e.Pictures {
		illustrated = sections
	}
	return n.bring(ctx, t, sections, illustrated, e.Budget)
}

// bring has the texts of some sections brought to disk, and the pictures of some of them. It
// returns the store's errors; all others are told.
func (n *Newsroom) bring(ctx context.Context, t *teller, sections, illustrated []news.SectionID, budget int64) error {
	lacking, err := n.gather(ctx, sections, n.unfetched)
	if err != nil {
		return err
	}
	if err := n.texts(ctx, t, lacking, bulk); err != nil || len(illustrated) == 0 {
		return nil //nolint:nilerr // it was told with each article
	}
	_, _ = n.plates(ctx, t, illustrated, budget) // it was told
	return nil
}

// gather lists the headlines that a question finds in each section, every one once,
// newest first.
func (n *Newsroom) gather(ctx context.Context, sections []news.SectionID,
	question func(context.Context, news.SectionID, int) ([]news.Headline, error),
) ([]news.Headline, error) {
	var all []news.Headline
	seen := map[news.HeadlineID]bool{}
	for _, id := range sections {
		found, err := question(ctx, id, keepAtMost)
		if err != nil {
			return nil, fmt.Errorf("section %s: %w", id, err)
		}
		for _, h := range found {
			if !seen[h.ID] {
				seen[h.ID] = true
				all = append(all, h)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b news.Headline) int {
		if c := b.Time().Compare(a.Time()); c != 0 {
			return c
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	return all, nil
}

// unfetched leaves out what came in so long ago that a purge would take it again.
func (n *Newsroom) unfetched(ctx context.Context, section news.SectionID, limit int) ([]news.Headline, error) {
	var since time.Time
	if age := n.Habits.Keep.Offline; age > 0 {
		since = n.Now().Add(-age)
	}
	return n.Store.Unfetched(ctx, section, since, limit)
}
