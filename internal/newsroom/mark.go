package newsroom

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
)

// MarkRead marks headlines read or unread.
func (n *Newsroom) MarkRead(ctx context.Context, ids []news.HeadlineID, read bool) error {
	return n.Store.MarkRead(ctx, ids, read)
}

// MarkAllRead marks all unread headlines of a query read and returns their ids, by
// which [Newsroom.MarkRead] undoes it.
func (n *Newsroom) MarkAllRead(ctx context.Context, q news.Query) ([]news.HeadlineID, error) {
	return n.Store.MarkAllRead(ctx, q)
}

// SavePosition remembers how far the reader got.
func (n *Newsroom) SavePosition(ctx context.Context, id news.HeadlineID, p news.Position) error {
	return n.Store.SavePosition(ctx, id, p)
}
