package article_test

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// longDesk opens articles of many paragraphs.
type longDesk struct {
	*newstest.Desk
	paragraphs int
}

func (d longDesk) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	a, err := d.Desk.Open(ctx, id)
	first := a.Blocks[0]
	for range d.paragraphs {
		a.Blocks = append(a.Blocks, first)
	}
	return a, err
}

// A key costs what the screen costs, not what the article costs.
func BenchmarkKey(b *testing.B) {
	for _, lines := range []int{100, 20_000} {
		b.Run(fmt.Sprintf("%d lines", lines), func(b *testing.B) {
			desk := longDesk{newstest.NewDesk(3), lines / 4}
			s := article.New(newstest.Env(b), desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
			newstest.Start(b, s, 120, 40)
			down, up := newstest.Keys("j")[0], newstest.Keys("k")[0]
			b.ReportAllocs()
			var msg tea.Msg
			for i := 0; b.Loop(); i++ {
				if msg = down; i%2 == 1 {
					msg = up
				}
				s.Update(msg)
				s.View()
			}
		})
	}
}
