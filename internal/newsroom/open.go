package newsroom

import (
	"context"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// Open returns the article, from the store if it is there and else from the portal.
// It returns [news.ErrOffline] when it must ask the portal and cannot, and then mostly
// [news.ErrQueued] too, [news.ErrGone] when the portal answers 404 or 410,
// [news.ErrChallenge], [news.ErrLogin] or [news.ErrEmpty] when the page is not to be
// read. With an error, the article still has its headline where that is known. What is
// opened without network is queued and fetched as soon as there is one. A stored
// article that may have changed is shown as it is and asked for again aside; see
// [Newsroom.Renew].
func (n *Newsroom) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	stored, err := n.Peek(ctx, id)
	if err == nil {
		n.renewAside(ctx, stored)
	}
	if err == nil || !errors.Is(err, news.ErrUnknown) || stored.URL == "" {
		return stored, err
	}
	a, err := n.fetch(ctx, stored.Headline)
	if errors.Is(err, news.ErrOffline) {
		err = n.queued(ctx, stored.ID, err)
	}
	return a, err
}

// queued is a failure for want of a network, of an article that is now queued.
func (n *Newsroom) queued(ctx context.Context, id news.HeadlineID, failure error) error {
	if err := n.Store.Want(context.WithoutCancel(ctx), id); err != nil {
		return errors.Join(failure, err)
	}
	return fmt.Errorf("%w: %w", news.ErrQueued, failure)
}

// Peek returns the article if it is on disk, and else its headline with [news.ErrUnknown].
func (n *Newsroom) Peek(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	h, err := n.Store.Headline(ctx, id)
	if err != nil {
		return news.Article{}, err
	}
	a, err := n.Store.Article(ctx, h.ID)
	if err != nil {
		return news.Article{Headline: h}, err
	}
	return a, nil
}

// OpenURL opens the article at an address, which need not have been seen before.
func (n *Newsroom) OpenURL(ctx context.Context, url string) (news.Article, error) {
	link := news.CleanLink(url)
	if link == "" {
		return news.Article{}, fmt.Errorf("address %q: %w", url, news.ErrAddress)
	}
	a, err := n.Open(ctx, news.IDOf(link))
	if err == nil || a.URL != "" || !errors.Is(err, news.ErrUnknown) {
		return a, err
	}
	return n.fetch(ctx, news.Headline{ID: news.IDOf(link), URL: link})
}

// fetched is what came of asking a portal for an article.
type fetched struct {
	article news.Article
	err     error
	left    bool // whoever asked went away
}

// fetch asks the portal for an article and stores it. Whoever wants an article that is
// being asked for already waits for that answer.
func (n *Newsroom) fetch(ctx context.Context, h news.Headline) (news.Article, error) {
	for {
		answer, _, _ := n.fetches.Do(string(h.ID), func() (any, error) {
			a, err := n.fetchOnce(ctx, h)
			return fetched{a, err, ctx.Err() != nil}, nil
		})
		got := answer.(fetched)
		if got.err == nil || !got.left || ctx.Err() != nil {
			return got.article, got.err
		}
	}
}

// fetchOnce is fetch for one alone. What came to disk while h was on its way here is
// not asked for; a story that is gone is remembered as such.
func (n *Newsroom) fetchOnce(ctx context.Context, h news.Headline) (news.Article, error) {
	if stored, err := n.Store.Article(ctx, h.ID); err == nil {
		return stored, nil
	}
	a, err := n.story(ctx, h)
	if errors.Is(err, news.ErrGone) {
		return a, n.miss(ctx, h.ID, err)
	}
	if err != nil {
		return a, err
	}
	return n.Store.KeepArticle(ctx, a)
}

// miss remembers that a story could not be had, if it is a known one.
func (n *Newsroom) miss(ctx context.Context, id news.HeadlineID, failure error) error {
	err := n.Store.Miss(context.WithoutCancel(ctx), id, errors.Is(failure, news.ErrGone))
	if errors.Is(err, news.ErrUnknown) {
		return failure
	}
	return errors.Join(failure, err)
}

// story asks the portal for an article, all its pages.
func (n *Newsroom) story(ctx context.Context, h news.Headline) (news.Article, error) {
	if h.Portal == "" {
		if portal, ok := n.Catalog.ByHost(news.Host(h.URL)); ok {
			h.Portal = portal.ID
		}
	}
	page, err := n.Web.Get(ctx, news.Request{URL: h.URL, UserAgent: n.userAgent(h.Portal)})
	if err != nil {
		return news.Article{Headline: h}, err
	}
	a, err := n.Pages.Article(page, h)
	if err != nil {
		return news.Article{Headline: h}, err
	}
	a.Portal, a.Read = h.Portal, page.Fetched
	if a.Fetched.IsZero() {
		a.Fetched = page.Fetched
	}
	if a, err = n.whole(ctx, a); err != nil {
		return news.Article{Headline: h}, err
	}
	if a.Section == "" {
		a.Section = n.sectionNamed(a.Portal, a.Label)
	}
	return a, nil
}

// Extract reads a page that is already at hand. Nothing is stored.
func (n *Newsroom) Extract(page news.Page) (news.Article, error) {
	a, err := n.Pages.Article(page, news.Headline{})
	if err != nil {
		return a, err
	}
	if portal, ok := n.Catalog.ByHost(news.Host(a.URL)); ok {
		a.Portal = portal.ID
		a.Section = n.sectionNamed(a.Portal, a.Label)
	}
	return a, nil
}
