package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/viet"
)

// libraryFolder names a folder in which the databases of the benchmarks are kept
// from one run to the next; a million articles take ten minutes to make.
const libraryFolder = "SAPBAO_BENCH_LIBRARY"

// librarySizes names the sizes, parted by commas; without it 100,000.
const librarySizes = "SAPBAO_BENCH_STORIES"

func sizes() []int {
	var all []int
	for part := range strings.SplitSeq(os.Getenv(librarySizes), ",") {
		if n, err := strconv.Atoi(part); err == nil {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		return []int{100_000}
	}
	return all
}

// library is a store of so many indexed articles and what was noted in making it.
func library(b *testing.B, size int) (*store.Store, string) {
	b.Helper()
	folder := os.Getenv(libraryFolder)
	if folder == "" {
		folder = b.TempDir()
	}
	folder = filepath.Join(folder, fmt.Sprint(size))
	path := filepath.Join(folder, "sapbao.db")
	_, missing := os.Stat(path)
	s, err := store.Open(context.Background(), path, store.Options{Now: func() time.Time { return newstest.Now }})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	if missing != nil {
		fill(b, s, size)
	}
	return s, path
}

// fill files stories from old to new, as the days bring them, and indexes them.
func fill(b *testing.B, s *store.Store, size int) {
	b.Helper()
	p := newstest.NewPress(1)
	raw := 0
	var filing, indexing time.Duration
	all := func() {
		start := time.Now()
		for left := 1; left > 0; {
			var err error
			if left, err = s.Index(context.Background(), 10000); err != nil {
				b.Fatal(err)
			}
		}
		indexing += time.Since(start)
	}
	for k := size; k > 0; {
		var d news.Delivery
		for range min(k, 500) {
			k--
			a := p.Story(k)
			raw += len(a.Title) + len(a.Lead) + len(news.PlainText(a.Blocks))
			d.Articles = append(d.Articles, a)
		}
		start := time.Now()
		file(b, s, d)
		filing += time.Since(start)
		if k%10000 != 0 {
			continue
		}
		all()
	}
	fmt.Fprintf(os.Stderr, "%d stories: filed %.0f/s, indexed %.0f/s, raw text %d B a story\n",
		size, float64(size)/filing.Seconds(), float64(size)/indexing.Seconds(), raw/size)
}

// typings are the texts in the field while a reader types: two to four words that
// follow each other in a story, key by key from the second letter on. Every other
// one is typed without marks, every other one from a title.
func typings(n int) []string {
	p := newstest.NewPress(1)
	q := newstest.NewPress(2)
	var all []string
	for i := range n {
		a := p.Story(i)
		text := a.Title
		if i%2 == 1 {
			text = news.PlainText(a.Blocks)
		}
		words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,.\n", r) })
		k := 2 + q.IntN(3)
		from := q.IntN(max(len(words)-k, 1))
		typed := strings.Join(words[from:min(from+k, len(words))], " ")
		if i%4 < 2 {
			typed = viet.Fold(typed)
		}
		runes := []rune(typed)
		for j := 2; j <= len(runes); j++ {
			if runes[j-1] != ' ' {
				all = append(all, string(runes[:j]))
			}
		}
	}
	return all
}

// BenchmarkSearch times what a reader waits for after each key.
func BenchmarkSearch(b *testing.B) {
	for _, size := range sizes() {
		s, path := library(b, size)
		report(b, path, size)
		typed := typings(40)
		ask := func(q news.Search) func(*testing.B) {
			return func(b *testing.B) {
				measure(b, typed, func(text string) (int, bool) {
					q.Text = text
					found, err := s.Search(context.Background(), q)
					if err != nil {
						b.Fatal(err)
					}
					return len(found.Hits), found.Partial
				})
			}
		}
		b.Run(fmt.Sprintf("first/%dk", size/1000), ask(news.Search{Limit: 20, Quick: true}))
		b.Run(fmt.Sprintf("thorough/%dk", size/1000), ask(news.Search{Limit: 100}))
		if size <= 100_000 {
			beside(b, path, size, typed)
		}
	}
}

// beside times what others do with the same texts: LIKE on titles and leads, and
// an FTS5 index of all texts by unicode61 with its own prefix search, newest first
// and by bm25.
func beside(b *testing.B, path string, size int, typed []string) {
	b.Helper()
	db, err := sql.Open("sqlite", filepath.Join(filepath.Dir(path), "plain.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := plainIndex(b.Context(), db, size); err != nil {
		b.Fatal(err)
	}
	if _, err := db.ExecContext(b.Context(), "ATTACH ? AS library", path); err != nil {
		b.Fatal(err)
	}
	for name, query := range map[string]string{
		"like":           "SELECT n FROM library.headline WHERE title LIKE ?1 OR lead LIKE ?1 ORDER BY time DESC LIMIT 20",
		"unicode61":      "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rowid DESC LIMIT 20",
		"unicode61-bm25": "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20",
	} {
		b.Run(fmt.Sprintf("%s/%dk", name, size/1000), func(b *testing.B) {
			measure(b, typed, func(text string) (int, bool) {
				arg := "%" + text + "%"
				if name != "like" {
					arg = `"` + strings.Join(strings.Fields(text), `" "`) + `"*`
				}
				hits, err := countRows(b.Context(), db, query, arg)
				if err != nil {
					b.Fatal(err)
				}
				return hits, hits == 20
			})
		})
	}
}

func countRows(ctx context.Context, db *sql.DB, query, arg string) (n int, err error) {
	rows, err := db.QueryContext(ctx, query, arg)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}

// plainIndex fills an index as SQLite has it of itself, unless it is there.
func plainIndex(ctx context.Context, db *sql.DB, size int) error {
	var there int
	err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'plain'").Scan(&there)
	if err != nil || there > 0 {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	_, err = tx.ExecContext(ctx, "CREATE VIRTUAL TABLE plain USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')")
	p := newstest.NewPress(1)
	for k := size - 1; k >= 0 && err == nil; k-- {
		a := p.Story(k)
		_, err = tx.ExecContext(ctx, "INSERT INTO plain (rowid, title, body) VALUES (?, ?, ?)",
			size-k, a.Title, a.Lead+"\n"+news.PlainText(a.Blocks))
	}
	return errors.Join(err, tx.Commit())
}

// measure runs every text once a round and reports the quantiles.
func measure(b *testing.B, typed []string, do func(string) (hits int, partial bool)) {
	b.Helper()
	var times []time.Duration
	none, part := 0, 0
	for b.Loop() {
		for _, text := range typed {
			start := time.Now()
			hits, partial := do(text)
			took := time.Since(start)
			times = append(times, took)
			if os.Getenv("SAPBAO_BENCH_SLOW") != "" && took > 20*time.Millisecond {
				fmt.Fprintf(os.Stderr, "%q %v %d %v\n", text, took, hits, partial)
			}
			none += btoi(hits == 0)
			part += btoi(partial)
		}
	}
	slices.Sort(times)
	at := func(q float64) float64 { return times[int(q*float64(len(times)-1))].Seconds() * 1000 }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(at(.5), "p50-ms")
	b.ReportMetric(at(.95), "p95-ms")
	b.ReportMetric(at(1), "max-ms")
	b.ReportMetric(100*float64(none)/float64(len(times)), "%none")
	b.ReportMetric(100*float64(part)/float64(len(times)), "%partial")
}

func btoi(v bool) int {
	if v {
		return 1
	}
	return 0
}

// report tells what is on disk.
func report(b *testing.B, path string, size int) {
	b.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(b.Context(), "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		b.Fatal(err)
	}
	var pages, free, pageSize, text, words int64
	for dest, query := range map[*int64]string{
		&pages: "PRAGMA page_count", &free: "PRAGMA freelist_count", &pageSize: "PRAGMA page_size",
		&text:  "SELECT coalesce(sum(length(block)), 0) FROM (SELECT block FROM search_head_data UNION ALL SELECT block FROM search_body_data)",
		&words: "SELECT count(*) FROM search_word",
	} {
		if err := db.QueryRowContext(b.Context(), query).Scan(dest); err != nil {
			b.Fatal(err)
		}
	}
	fmt.Fprintf(os.Stderr, "%d stories: %d B a story on disk (%d free), %d of it index, %d words\n",
		size, pages*pageSize/int64(size), free*pageSize/int64(size), text/int64(size), words)
}
