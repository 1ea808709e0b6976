package newsroom

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// When a stored article is asked for again as it is opened: papers edit a story on its
// first day, hardly ever later.
const (
	freshStory = 24 * time.Hour // a story younger than this may be edited any time
	freshCopy  = 2 * time.Hour  // a copy younger than this is good enough
)

// Renew asks the portal for an article again. Another text than the stored one becomes
// its next version; the article returned is the newest. With an error it is the stored
// one, or its headline where none is stored. A page that has lost most of the stored
// text is taken for a fault of the portal: [news.ErrEmpty].
func (n *Newsroom) Renew(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	stored, err := n.Peek(ctx, id)
	if err != nil && (!errors.Is(err, news.ErrUnknown) || stored.URL == "") {
		return stored, err
	}
	n.renewals.begin(stored.ID, n.Now())
	// The portal is asked with what the lists know: the stored page's own words would
	// fill what its next version has lost.
	h, err := n.Store.Headline(ctx, stored.ID)
	if err != nil {
		return stored, err
	}
	a, err := n.story(ctx, h)
	if err != nil {
		return stored, err
	}
	if 3*a.Words() < stored.Words() {
		return stored, fmt.Errorf("article %s: %d words of %d are left: %w", h.URL, a.Words(), stored.Words(), news.ErrEmpty)
	}
	kept, err := n.Store.KeepArticle(ctx, a)
	if err != nil {
		return stored, err
	}
	return kept, nil
}

// renewAside asks for a stored article again if it may have changed since.
func (n *Newsroom) renewAside(ctx context.Context, a news.Article) {
	if n.Aside == nil {
		return
	}
	now := n.Now()
	h, err := n.Store.Headline(ctx, a.ID) // what the feed says, which the article's page may hide
	if err != nil || !outdated(h, a.Read, now) || !n.renewals.begin(a.ID, now) {
		return
	}
	n.Aside(func(ctx context.Context) {
		// Whoever reads the article has it; that it could not be renewed changes nothing.
		_, _ = n.Renew(ctx, a.ID)
	})
}

// outdated reports whether a copy read at a time may differ from what the portal shows now.
func outdated(h news.Headline, read, now time.Time) bool {
	if h.Updated.After(read) && !h.Updated.After(now) {
		return true
	}
	return now.Sub(h.Time()) < freshStory && now.Sub(read) > freshCopy
}

// renewals remembers when articles were last asked for again, so that opening one over
// and over asks its portal once.
type renewals struct {
	mu    sync.Mutex
	asked map[news.HeadlineID]time.Time
}

// maxRenewals bounds what is remembered; then it is forgotten whole.
const maxRenewals = 1000

// begin notes that an article is asked for now, and reports whether it was due.
func (r *renewals) begin(id news.HeadlineID, now time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if last, asked := r.asked[id]; asked && now.Sub(last) < freshCopy {
		return false
	}
	if r.asked == nil || len(r.asked) >= maxRenewals {
		r.asked = map[news.HeadlineID]time.Time{}
	}
	r.asked[id] = now
	return true
}
