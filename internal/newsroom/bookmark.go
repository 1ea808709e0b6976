package newsroom

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// Bookmark saves a headline for good, with its article if that is on disk, and returns
// at once; [Newsroom.Complete] brings what is lacking. Saving it again replaces shelves
// and note and keeps the day it was saved.
func (n *Newsroom) Bookmark(ctx context.Context, id news.HeadlineID, b news.Bookmark) error {
	h, err := n.Store.Headline(ctx, id)
	if err != nil {
		return err
	}
	if b.Saved.IsZero() && h.Status.Bookmark != nil {
		b.Saved = h.Status.Bookmark.Saved
	}
	if b.Saved.IsZero() {
		b.Saved = n.Now()
	}
	return n.Store.Bookmark(ctx, h.ID, b)
}

// BookmarkURL fetches the article at an address and saves it. Where only the article
// fails, a story that is known, or may be read another time, is saved all the same: then
// there are both, the headline and the error. Without a headline nothing was saved.
func (n *Newsroom) BookmarkURL(ctx context.Context, url string, b news.Bookmark) (news.Headline, error) {
	a, failure := n.OpenURL(ctx, url)
	err := n.Bookmark(ctx, a.ID, b)
	if errors.Is(err, news.ErrUnknown) && failure != nil && another(failure) {
		err = n.saveUnseen(ctx, a.URL, b)
	}
	if err != nil {
		return news.Headline{}, cmp.Or(failure, err)
	}
	h, err := n.Store.Headline(ctx, a.ID)
	if failure != nil && err == nil && !errors.Is(failure, news.ErrGone) && !passing(ctx, failure) {
		err = n.Store.Miss(context.WithoutCancel(ctx), h.ID, false)
	}
	return h, cmp.Or(failure, err)
}

// another reports whether a page that failed may be read another time, or in a browser.
func another(failure error) bool {
	for _, passing := range []error{news.ErrOffline, news.ErrChallenge, news.ErrLogin, news.ErrEmpty, context.DeadlineExceeded} {
		if errors.Is(failure, passing) {
			return true
		}
	}
	return false
}

// SaveURL saves the story at an address and returns at once, as [Newsroom.Bookmark]
// does. One that nobody has seen yet goes by its address until its page is read. One
// that is saved already stays as it is, and fresh says so. The error is
// [news.ErrAddress] for what is no address.
func (n *Newsroom) SaveURL(ctx context.Context, url string) (h news.Headline, fresh bool, err error) {
	link := news.CleanLink(url)
	if link == "" {
		return h, false, fmt.Errorf("address %q: %w", url, news.ErrAddress)
	}
	h, err = n.Store.Headline(ctx, news.IDOf(link))
	switch {
	case errors.Is(err, news.ErrUnknown):
		err = n.saveUnseen(ctx, link, news.Bookmark{})
	case err == nil && h.Status.Saved():
		return h, false, nil
	case err == nil:
		err = n.Bookmark(ctx, h.ID, news.Bookmark{})
	}
	if err == nil {
		h, err = n.Store.Headline(ctx, news.IDOf(link))
	}
	return h, err == nil, err
}

// saveUnseen saves an address of which nothing else is known.
func (n *Newsroom) saveUnseen(ctx context.Context, link string, b news.Bookmark) error {
	h := news.Headline{ID: news.IDOf(link), URL: link, Title: link}
	if portal, ok := n.Catalog.ByHost(news.Host(link)); ok {
		h.Portal = portal.ID
	}
	if b.Saved.IsZero() {
		b.Saved = n.Now()
	}
	h.Status.Bookmark = &b
	_, err := n.Store.Import(ctx, h, nil)
	return err
}

// Unbookmark takes a bookmark away and returns it, so that [Newsroom.Bookmark] can undo it.
func (n *Newsroom) Unbookmark(ctx context.Context, id news.HeadlineID) (news.Bookmark, error) {
	return n.Store.Unbookmark(ctx, id)
}

// Shelves lists the names of the reader's shelves.
func (n *Newsroom) Shelves(ctx context.Context) ([]string, error) { return n.Store.Shelves(ctx) }

// completePictures gives the pictures of every version of a bookmarked article a copy
// that is not purged; spent is what came over the network. A picture that cannot be
// had now is asked for again by a later run.
func (n *Newsroom) completePictures(ctx context.Context, id news.HeadlineID) (spent int64, err error) {
	versions, err := n.Store.Versions(ctx, id)
	if errors.Is(err, news.ErrUnknown) {
		return 0, nil
	}
	var links []string
	for _, a := range versions {
		links = append(links, a.Pictures()...)
	}
	lacking, _, err := n.Store.Missing(ctx, links)
	if err != nil {
		return 0, err
	}
	costs := make([]int64, len(lacking))
	haul(ctx, lacking, func(ctx context.Context, i int) (err error) {
		_, costs[i], err = n.fetchPicture(ctx, lacking[i], pictureLimit)
		if err == nil {
			return nil
		}
		return errors.Join(err, n.missedPicture(ctx, lacking[i], err))
	}, func(i int, failure error) {
		spent += costs[i]
		if errors.Is(failure, news.ErrOffline) || ctx.Err() != nil && failure != nil {
			err = failure
		}
	})
	if err != nil {
		return spent, err
	}
	_, err = n.Store.Complete(ctx, id, links)
	return spent, err
}
