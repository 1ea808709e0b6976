package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// filled makes a store of sections × 100 headlines.
func filled(b *testing.B, sections int) *store.Store {
	b.Helper()
	s := open(b)
	p := newPress(1)
	for i := range sections {
		file(b, s, p.delivery(sectionName(i), 0, 100))
	}
	return s
}

// The first screen: newest of the followed sections, newest of one section,
// the sections' tallies, the number of unread headlines.
func BenchmarkFirstScreen(b *testing.B) {
	for _, sections := range []int{100, 1000} {
		s := filled(b, sections)
		all := sectionNames(sections)
		name := func(what string) string { return fmt.Sprintf("%s/%dk", what, sections/10) }
		query := func(q news.Query) func(*testing.B) {
			return func(b *testing.B) {
				for b.Loop() {
					if got := len(headlines(b, s, q)); got == 0 {
						b.Fatal("no headlines")
					}
				}
			}
		}
		b.Run(name("followed"), query(news.Query{Followed: all, Limit: 50}))
		b.Run(name("followed-unread"), query(news.Query{Followed: all, Unread: true, Limit: 50}))
		b.Run(name("followed-few"), query(news.Query{Followed: all[:3], Limit: 50}))
		b.Run(name("followed-oldest"), query(news.Query{Followed: all, Limit: 50, Backward: true}))
		b.Run(name("section"), query(news.Query{Section: all[5], Limit: 50}))
		b.Run(name("section-unread"), query(news.Query{Section: all[5], Unread: true, Limit: 50}))
		b.Run(name("all"), query(news.Query{Limit: 50}))
		b.Run(name("followed-unread-first"), query(news.Query{Followed: all, Limit: 50, Order: news.UnreadFirst}))
		b.Run(name("followed-oldest-first"), query(news.Query{Followed: all, Limit: 50, Order: news.OldestFirst}))
		b.Run(name("words"), query(news.Query{Followed: all, Limit: 50, Words: "nương"}))
		b.Run(name("words-nowhere"), func(b *testing.B) {
			for b.Loop() {
				if got := len(headlines(b, s, news.Query{Followed: all, Limit: 50, Words: "xyzzy"})); got > 0 {
					b.Fatal("found what nobody wrote")
				}
			}
		})
		b.Run(name("tallies"), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Sections(context.Background(), all); err != nil {
					b.Fatal(err)
				}
			}
		})
		for what, after := range map[string]time.Time{"stock": {}, "stock-since": noon.AddDate(-1, 0, 0)} {
			b.Run(name(what), func(b *testing.B) {
				for b.Loop() {
					if stock, err := s.Stock(context.Background(), all, after); stock.Unread == 0 || err != nil {
						b.Fatal(stock, err)
					}
				}
			})
		}
	}
}

// Opening a store that is there and reading the first window.
func BenchmarkOpen(b *testing.B) {
	folder := b.TempDir()
	s := openAt(b, folder)
	p := newPress(1)
	for i := range 100 {
		file(b, s, p.delivery(sectionName(i), 0, 100))
	}
	all := sectionNames(100)
	for b.Loop() {
		again, err := store.Open(context.Background(), filepath.Join(folder, "sapbao.db"), store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if len(headlines(b, again, news.Query{Followed: all, Limit: 50})) != 50 {
			b.Fatal("no headlines")
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// Rows a second of a first refresh and of one that brings nothing new.
func BenchmarkFile(b *testing.B) {
	p := newPress(1)
	deliveries := make([]news.Delivery, 100)
	for i := range deliveries {
		deliveries[i] = p.delivery(sectionName(i), 0, 100)
	}
	for _, batch := range []int{1, 10} {
		b.Run(fmt.Sprintf("new/batch%d", batch), func(b *testing.B) {
			rows := 0
			for b.Loop() {
				b.StopTimer()
				s := open(b)
				b.StartTimer()
				for i := 0; i < len(deliveries); i += batch {
					file(b, s, deliveries[i:i+batch]...)
					rows += 100 * batch
				}
			}
			b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
		})
	}
	b.Run("known", func(b *testing.B) {
		s := open(b)
		file(b, s, deliveries...)
		rows := 0
		for b.Loop() {
			file(b, s, deliveries[rows/100%100])
			rows += 100
		}
		b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
	})
}

// Bytes on disk of an article of 600 words with its headline, and articles
// stored a second.
func BenchmarkKeep(b *testing.B) {
	folder := b.TempDir()
	s := openAt(b, folder)
	p := newPress(1)
	kept := 0
	for b.Loop() {
		b.StopTimer()
		d := p.delivery(sectionName(kept/100%50), kept, 100)
		for _, h := range d.Headlines {
			d.Articles = append(d.Articles, p.article(h, 600))
		}
		b.StartTimer()
		file(b, s, d)
		kept += len(d.Articles)
	}
	b.ReportMetric(float64(kept)/b.Elapsed().Seconds(), "articles/s")
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(folder, "sapbao.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/float64(kept), "B/article")
}

func BenchmarkMarkAllRead(b *testing.B) {
	s := filled(b, 100)
	for b.Loop() {
		changed, err := s.MarkAllRead(context.Background(), news.Query{})
		if err != nil || len(changed) != 10000 {
			b.Fatal(len(changed), err)
		}
		b.StopTimer()
		if err := s.MarkRead(context.Background(), changed, false); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
