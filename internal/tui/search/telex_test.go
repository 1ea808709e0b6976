package search_test

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

// telexDesk reads whatever it is asked for as one word.
type telexDesk struct{ *newstest.Desk }

func (d telexDesk) Search(context.Context, news.Search) (news.Found, error) {
	return news.Found{Hits: []news.Hit{{Headline: d.All[0]}}, Read: "nhịp"}, nil
}
