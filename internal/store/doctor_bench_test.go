package store_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// stockSize is how many articles of 600 words the benchmarks below store: 10,000, or
// what SAPBAO_BENCH_STOCK says.
func stockSize(b *testing.B) int {
	b.Helper()
	n, err := strconv.Atoi(os.Getenv("SAPBAO_BENCH_STOCK"))
	if err != nil {
		return 10_000
	}
	return n
}

// stocked makes a store of so many articles and returns where it is.
func stocked(b *testing.B, size int) (s *store.Store, folder string) {
	b.Helper()
	folder = b.TempDir()
	s = openAt(b, folder)
	p := newPress(3)
	for i := range size / 100 {
		d := p.delivery(sectionName(i%1000), i/1000*100, 100)
		for _, h := range d.Headlines {
			d.Articles = append(d.Articles, p.article(h, 600))
		}
		file(b, s, d)
	}
	return s, folder
}

// What the doctor does: read the whole database, foretell the purge.
func BenchmarkDoctor(b *testing.B) {
	size := stockSize(b)
	s, _ := stocked(b, size)
	b.Run(fmt.Sprintf("check/%dk", size/1000), func(b *testing.B) {
		for b.Loop() {
			r, err := s.Check(b.Context())
			if err != nil || !r.Sound() {
				b.Fatal(r, err)
			}
			b.ReportMetric(float64(r.Database.Bytes)/float64(r.Articles), "B/article")
		}
	})
	b.Run(fmt.Sprintf("foretell/%dk", size/1000), func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Purgeable(b.Context(), news.Retention{Unread: time.Hour, Offline: time.Minute, Size: 1 << 20}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run(fmt.Sprintf("incomplete/%dk", size/1000), func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Incomplete(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// One step of a purge and of the grouping: how long the reader's own writes wait.
func BenchmarkTidy(b *testing.B) {
	size := stockSize(b)
	s, _ := stocked(b, size)
	b.Run(fmt.Sprintf("group/%dk", size/1000), func(b *testing.B) {
		for b.Loop() {
			if _, err := s.GroupStories(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run(fmt.Sprintf("purge/%dk", size/1000), func(b *testing.B) {
		for b.Loop() {
			if _, _, err := s.Purge(b.Context(), news.Retention{Unread: time.Minute}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
