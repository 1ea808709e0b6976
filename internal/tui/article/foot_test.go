package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// TestNoHeadStandsAloneAtTheFoot opens articles in windows of every height, turns their
// pages, and looks at what stands last.
func TestNoHeadStandsAloneAtTheFoot(t *testing.T) {
	desk := rewritten{newstest.NewDesk(3), func(a news.Article) news.Article {
		a.Blocks = nil
		for i := range 6 {
			a.Blocks = append(a.Blocks, news.Paragraph{Text: news.Plain(strings.Repeat("đồng trắng nước trong ", 3+i))},
				news.Heading{Level: 2, Text: news.Plain(fmt.Sprintf("Phần %d", i+1))},
				news.Paragraph{Text: news.Plain("Thân bài.")},
				news.Table{Header: true, Rows: [][]news.Text{{news.Plain("Tháng"), news.Plain("Lượng mưa")}, {news.Plain("Năm"), news.Plain("215")}}})
		}
		return a
	}}
	for height := 12; height < 30; height++ {
		s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
		newstest.Start(t, s, 60, height)
		seen := map[string]bool{}
		for range 20 {
			lines := strings.Split(strings.TrimRight(newstest.Text(s.View()), "\n "), "\n")
			lines = strings.Split(strings.TrimRight(strings.Join(lines[:len(lines)-1], "\n"), "\n "), "\n")
			last := strings.TrimSpace(lines[len(lines)-1])
			if strings.HasPrefix(last, "Phần ") || strings.HasPrefix(last, "Tháng") || strings.Contains(last, "─┼─") {
				t.Fatalf("height %d: %q stands alone at the foot:\n%s", height, last, newstest.Text(s.View()))
			}
			for _, l := range lines {
				seen[strings.TrimSpace(l)] = true
			}
			press(t, s, "space")
		}
		for i := range 6 {
			if !seen[fmt.Sprintf("Phần %d", i+1)] {
				t.Errorf("height %d: part %d was turned over", height, i+1)
			}
		}
	}
}
