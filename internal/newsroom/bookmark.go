package newsroom

import (
	"context"
	"errors"

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
// fails, the headline of a known story is saved all the same and the error returned.
func (n *Newsroom) BookmarkURL(ctx context.Context, url string, b news.Bookmark) (news.Article, error) {
	a, err := n.OpenURL(ctx, url)
	if err != nil && a.ID == "" {
		return a, err
	}
	if saveErr := n.Bookmark(ctx, a.ID, b); err == nil {
		err = saveErr
	}
	return a, err
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
