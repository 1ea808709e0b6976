package frontpage

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

// TestColumnsEndLevel deals blocks at random: a column that ends higher than the
// longest has no headline left that would fit.
func TestColumnsEndLevel(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	for range 300 {
		n, width, room := 1+random.IntN(4), 20+random.IntN(40), random.IntN(60)
		taken := map[news.HeadlineID]bool{}
		var blocks []*block
		for i := range 1 + random.IntN(9) {
			b := &block{section: news.Section{ID: news.SectionID(fmt.Sprint("a/", i))}}
			for j := range 1 + random.IntN(12) {
				h := news.Headline{ID: news.HeadlineID(fmt.Sprint(i, "-", j)), Title: strings.Repeat("sóng nước ", 1+random.IntN(12))}
				if j < fewest {
					b.rows = append(b.rows, h)
					taken[h.ID] = true
				} else {
					b.rest = append(b.rest, h)
				}
			}
			blocks = append(blocks, b)
		}
		columns := deal(blocks, n, width, room, taken)
		dealt, longest := 0, 0
		heights := make([]int, n)
		for i, column := range columns {
			dealt += len(column)
			for _, b := range column {
				heights[i] += b.height(width)
			}
			longest = max(longest, heights[i])
		}
		if dealt != len(blocks) {
			t.Fatalf("%d of %d blocks were dealt", dealt, len(blocks))
		}
		for i, column := range columns {
			for _, b := range column {
				if len(b.rows) > headlines {
					t.Errorf("a block of %d headlines, at most %d", len(b.rows), headlines)
				}
				if len(b.rest) > 0 && len(b.rows) < headlines && heights[i]+tall(b.rest[0], width) <= longest {
					t.Errorf("column %d ends at %d of %d with room for one of %d", i, heights[i], longest, tall(b.rest[0], width))
				}
			}
		}
	}
}

func TestAStoryStandsOnThePageOnce(t *testing.T) {
	for _, width := range []int{40, 80, 120, 200} {
		for sections := range 6 {
			s := New(newstest.Env(t), few(sections+1), Options{})
			newstest.Start(t, s, width, 90)
			seen := map[news.HeadlineID]bool{}
			for _, it := range s.page.items {
				if id := it.headline.ID; id != "" && seen[id] {
					t.Errorf("%d cells, %d sections: %q stands there twice", width, sections+1, it.headline.Title)
				} else {
					seen[id] = true
				}
			}
			for _, b := range s.page.bands {
				for i, c := range b.columns {
					if c.height == 0 {
						t.Errorf("%d cells, %d sections: column %d is empty beside others", width, sections+1, i)
					}
				}
			}
		}
	}
}

// few is a desk that has news in so many sections.
func few(sections int) *newstest.Desk {
	desk := newstest.NewDesk(60)
	live := map[news.SectionID]bool{}
	desk.All = slices.DeleteFunc(desk.All, func(h news.Headline) bool {
		if len(live) < sections {
			live[h.Section] = true
		}
		return !live[h.Section]
	})
	return desk
}

// TestOnlyWhatIsPrintedCanBeClicked clicks every cell: it chooses the item that is drawn
// there, and blank paper chooses nothing.
func TestOnlyWhatIsPrintedCanBeClicked(t *testing.T) {
	s := New(newstest.Env(t), newstest.NewDesk(60), Options{})
	newstest.Start(t, s, 120, 60)
	under := map[[2]int]int{}
	for i, at := range s.page.spots {
		for y := range at.height {
			for x := range s.page.bands[at.band].columns[at.column].width {
				under[[2]int{s.page.left + s.page.edge(at) + x, at.y + y}] = i
			}
		}
	}
	for y := range 60 {
		for x := range 120 {
			s.cursor, s.top = -1, 0
			s.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
			want, ok := under[[2]int{x, y}]
			if !ok {
				want = -1
			}
			if s.cursor != want {
				t.Fatalf("a click at %d,%d chose %d, want %d", x, y, s.cursor, want)
			}
		}
	}
}
