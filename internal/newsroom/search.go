package newsroom

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
)

// indexAtOnce is how many headlines are indexed before the index is asked again
// whether it may go on.
const indexAtOnce = 2000

// Search finds stored stories. Text may hold filters: báo: mục: từ:, in English
// portal: section: since:. It returns a [*news.FilterError] where one of them names
// nothing. What was stored since the last [Newsroom.Index] is not found.
func (n *Newsroom) Search(ctx context.Context, q news.Search) (news.Found, error) {
	text, filters := splitFilters(q.Text)
	q.Text = text
	for _, f := range filters {
		if err := n.narrow(&q, f); err != nil {
			return news.Found{}, err
		}
	}
	return n.Store.Search(ctx, q)
}

// Index makes all that is stored findable. It works in small steps, behind the
// reader's own writes, and goes on where a run that was ended left it.
func (n *Newsroom) Index(ctx context.Context) error {
	return n.inSteps(ctx, func() (bool, error) {
		left, err := n.Store.Index(ctx, indexAtOnce)
		return left > 0, err
	})
}
