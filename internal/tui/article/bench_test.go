package article_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/article"
)

// lengthened gives an article about so many lines, with a picture here and there.
func lengthened(lines int, pictures bool) func(news.Article) news.Article {
	return func(a news.Article) news.Article {
		para := a.Blocks[0]
		for i := range lines / 4 {
			a.Blocks = append(a.Blocks, para)
			if pictures && i%12 == 6 {
				a.Blocks = append(a.Blocks, news.Picture{Src: fmt.Sprintf("https://dongbang.example/%d.png", i)})
			}
		}
		return a
	}
}

// BenchmarkKey is a key that scrolls by a line: it costs what the screen costs, not
// what the article costs.
func BenchmarkKey(b *testing.B) {
	image := drawing(b, 300, 200)
	for _, pictures := range []bool{false, true} {
		for _, lines := range []int{100, 20_000} {
			b.Run(fmt.Sprintf("%d lines, pictures %v", lines, pictures), func(b *testing.B) {
				desk := newstest.NewDesk(3)
				d := rewrittenAlbum{album{desk, func(string) ([]byte, error) {
					if !pictures {
						return nil, news.ErrGone
					}
					return image, nil
				}}, lengthened(lines, pictures)}
				e := hang(b, d, desk.All[0].ID, picture.Blocks, 120, 40)
				for i := 0; i < 60 && rowsOf(e, "▄") <= 8; i++ {
					e.rest(b, "j")
				}
				if shown := rowsOf(e, "▄") > 8; shown != pictures {
					b.Fatalf("pictures in the window: %v", shown)
				}
				benchmarkKeys(b, e.Screen)
			})
		}
	}
}

func benchmarkKeys(b *testing.B, s *article.Screen) {
	down, up := newstest.Keys("j")[0], newstest.Keys("k")[0]
	b.ReportAllocs()
	var msg tea.Msg
	for i := 0; b.Loop(); i++ {
		if msg = down; i%2 == 1 {
			msg = up
		}
		s.Update(msg)
		s.Paint(true)
		s.View()
	}
}

// BenchmarkPictureComes is the setting of a whole article anew when a picture's size becomes known.
func BenchmarkPictureComes(b *testing.B) {
	for _, lines := range []int{100, 20_000} {
		b.Run(fmt.Sprintf("%d lines", lines), func(b *testing.B) {
			desk := newstest.NewDesk(3)
			s := openWith(b, desk, lengthened(lines, true), 120, 40)
			b.ReportAllocs()
			for b.Loop() {
				s.Update(newstest.Keys("t")[0])
			}
		})
	}
}
