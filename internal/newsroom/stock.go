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
	return n.Store.Unread(ctx, ids)
}

// Stock tells what is on hand of the followed sections; a zero time counts nothing as arrived.
func (n *Newsroom) Stock(ctx context.Context, since time.Time) (stock news.Stock, err error) {
	ids, err := n.followed()
	if err != nil {
		return news.Stock{}, err
	}
	if stock.Unread, err = n.Store.Unread(ctx, ids); err != nil {
		return news.Stock{}, err
	}
	if stock.Offline, err = n.Store.Offline(ctx, ids); err != nil || since.IsZero() {
		return stock, err
	}
	stock.Arrived, err = n.Store.Arrived(ctx, ids, since, news.ManyArrived)
	return stock, err
}
