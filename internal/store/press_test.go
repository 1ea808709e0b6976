package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// noon is the moment at which the tests' presses start.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, news.Zone)

// open opens a store with a journal in a folder of the test's.
func open(tb testing.TB) *store.Store {
	tb.Helper()
	return openAt(tb, tb.TempDir())
}

func openAt(tb testing.TB, folder string) *store.Store {
	tb.Helper()
	s, err := store.Open(context.Background(), filepath.Join(folder, "sapbao.db"), store.Options{
		Journal: filepath.Join(folder, "bookmarks.jsonl"),
		Now:     func() time.Time { return noon.Add(time.Hour) },
	})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// press makes up headlines and articles, the same ones for the same seed.
type press struct{ *rand.Rand }

func newPress(seed uint64) press { return press{rand.New(rand.NewPCG(seed, 7))} }

var (
	onsets = strings.Fields("b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x")
	rimes  = strings.Fields("a à á ả ã ạ an án ạn anh ảnh ao ác ăn ắm ân ất ấu ây e én ê ến ệt i ích iên iếu o òa ong ô ông ốc ôi ơ ơn ới u ung ưa ức ương ướng uyên uyệt y")
)

func (p press) words(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(onsets[p.IntN(len(onsets))])
		b.WriteString(rimes[p.IntN(len(rimes))])
		if i%13 == 12 {
			b.WriteByte('.')
		}
	}
	return b.String()
}

func sectionName(i int) news.SectionID {
	return news.SectionID(fmt.Sprintf("bao%03d/muc%d", i/10, i%10))
}

func sectionNames(n int) []news.SectionID {
	all := make([]news.SectionID, n)
	for i := range all {
		all[i] = sectionName(i)
	}
	return all
}

// headline makes the k-th headline of a section; the times of a section are
// strictly older with k, now and then without a stated time.
func (p press) headline(section news.SectionID, k int) news.Headline {
	h := news.Headline{
		URL:     fmt.Sprintf("https://%s.example.vn/tin-%d.html", strings.ReplaceAll(string(section), "/", "."), k),
		Portal:  section.Portal(),
		Section: section,
		Title:   p.words(9 + p.IntN(6)),
		Lead:    p.words(25 + p.IntN(15)),
		Author:  p.words(2),
		Fetched: noon,
	}
	h.ID = news.IDOf(h.URL)
	h.Published = noon.Add(-time.Duration(k)*17*time.Minute - time.Duration(p.IntN(1000))*time.Second)
	return h
}

// delivery fills a section with headlines number from to from+n-1.
func (p press) delivery(section news.SectionID, from, n int) news.Delivery {
	d := news.Delivery{Section: section, Health: news.Health{Asked: noon, Answered: noon}}
	for k := from; k < from+n; k++ {
		d.Headlines = append(d.Headlines, p.headline(section, k))
	}
	return d
}

// article makes an article of about so many words for a headline.
func (p press) article(h news.Headline, words int) news.Article {
	a := news.Article{Headline: h, Label: "Thời sự", Source: "TTXVN", Read: noon}
	for words > 0 {
		n := min(words, 40+p.IntN(50))
		words -= n
		a.Blocks = append(a.Blocks, news.Paragraph{Text: news.Plain(p.words(n))})
		if len(a.Blocks)%6 == 3 {
			a.Blocks = append(a.Blocks, news.Picture{Src: h.URL + "/anh.jpg", Caption: news.Plain(p.words(12)), Credit: "Ảnh: K.T"})
		}
	}
	return a
}

func file(tb testing.TB, s *store.Store, deliveries ...news.Delivery) []int {
	tb.Helper()
	fresh, err := s.File(context.Background(), deliveries)
	if err != nil {
		tb.Fatal(err)
	}
	return fresh
}

func headlines(tb testing.TB, s *store.Store, q news.Query) []news.Headline {
	tb.Helper()
	found, err := s.Headlines(context.Background(), q)
	if err != nil {
		tb.Fatal(err)
	}
	return found
}

func ids(all []news.Headline) []news.HeadlineID {
	out := make([]news.HeadlineID, len(all))
	for i, h := range all {
		out[i] = h.ID
	}
	return out
}
