package newsroom

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
)

// Bookmark saves a headline for good, with its article if that is on disk. Saving it
// again replaces shelves and note and keeps the day it was saved.
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
