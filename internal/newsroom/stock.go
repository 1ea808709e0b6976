package newsroom

import (
	"context"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Unread counts the unread headlines of the followed sections, each once.
func (n *Newsroom) Unread(ctx context.Context) (int, error) {
	ids, err := n.followed()
	if err != nil {
		return 0, err
	}
	stock, err := n.Stock(ctx, ids, time.Time{})
	return stock.Unread, err
}

// Stock tells what is on hand of the sections; a zero time counts nothing as arrived.
func (n *Newsroom) Stock(ctx context.Context, ids []news.SectionID, since time.Time) (news.Stock, error) {
	return n.Store.Stock(ctx, ids, since)
}
