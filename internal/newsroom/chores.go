package newsroom

import (
	"context"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// drainAtMost is how many queued articles one run fetches.
const drainAtMost = 500

// Chores does what is left to do behind the reader's back after a refresh: it fetches
// what was wanted while there was no network, completes the bookmarks, makes the
// edition if the reader wants that always, makes what came findable, and then tidies
// the store. Each part goes on where a run that was ended left it. The listener ends
// ctx or listens to the end.
func (n *Newsroom) Chores(ctx context.Context) <-chan news.Progress {
	return telling(ctx, func(t *teller) {
		if n.reachable(ctx, t) {
			if err := n.habitual(ctx, t); err != nil {
				t.tell(news.Progress{Stage: news.Texts, Err: err})
			}
		}
		if err := n.Index(ctx); err != nil && ctx.Err() == nil {
			t.tell(news.Progress{Stage: news.Tidying, Err: fmt.Errorf("index: %w", err)})
		}
		n.tidy(ctx, t)
	})
}

// habitual makes the edition of those sections of which the reader wants one always.
func (n *Newsroom) habitual(ctx context.Context, t *teller) error {
	followed, err := n.followed()
	if err != nil {
		return err
	}
	full := n.full(followed)
	return n.bring(ctx, t, full, n.illustrated(full), n.Habits.Budget)
}

// reachable drains the queue and completes the bookmarks, and reports whether there
// was nothing in the way of more.
func (n *Newsroom) reachable(ctx context.Context, t *teller) bool {
	wanted, err := n.Store.Wanted(ctx, drainAtMost)
	if err != nil {
		t.tell(news.Progress{Stage: news.Texts, Err: fmt.Errorf("queue: %w", err)})
		return false
	}
	return n.drain(ctx, t, wanted) == nil && n.complete(ctx, t) == nil
}

// drain fetches what the reader wanted while there was no network: the articles that
// are lacking, then the pictures of all.
func (n *Newsroom) drain(ctx context.Context, t *teller, wanted []news.Headline) error {
	if err := n.texts(ctx, t, withoutText(wanted), bulk); err != nil {
		return err
	}
	_, err := n.illustrate(ctx, t, wanted, &purse{left: n.Habits.Budget})
	if errors.Is(err, errSpent) {
		return nil
	}
	return err
}

// withoutText are those of some headlines whose article is not on disk.
func withoutText(hs []news.Headline) []news.Headline {
	var out []news.Headline
	for _, h := range hs {
		if !h.Offline {
			out = append(out, h)
		}
	}
	return out
}

// Complete brings the copies of bookmarks to an end: the article where it is lacking,
// and the pictures of all its versions to where nothing is purged. It goes on where a
// run that was ended left it. The listener ends ctx or listens to the end.
func (n *Newsroom) Complete(ctx context.Context) <-chan news.Progress {
	return telling(ctx, func(t *teller) { _ = n.complete(ctx, t) })
}

// complete tells of every error; the one returned ended it.
func (n *Newsroom) complete(ctx context.Context, t *teller) error {
	saved, err := n.Store.Incomplete(ctx)
	if err != nil {
		t.tell(news.Progress{Stage: news.Texts, Err: fmt.Errorf("bookmarks: %w", err)})
		return err
	}
	if err := n.texts(ctx, t, withoutText(saved), asked); err != nil {
		return err
	}
	for i, h := range saved {
		p := news.Progress{Stage: news.Plates, Section: h.Section, Done: i + 1, Total: len(saved)}
		p.Bytes, p.Err = n.completePictures(ctx, h.ID)
		if p.Err == nil {
			p.New = 1
		}
		t.tell(p)
		if err := stopped(ctx); err != nil {
			return err
		}
	}
	return nil
}
