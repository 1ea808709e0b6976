package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// stormFolder names the folder in which a child process of the test works.
const stormFolder = "SAPBAO_TEST_STORM"

func TestMain(m *testing.M) {
	if folder := os.Getenv(stormFolder); folder != "" {
		fmt.Fprintln(os.Stderr, storm(folder))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// What a storm says of a bookmark, before its id.
const (
	saved   = '+' // acknowledged
	undoing = '?' // about to be removed: may be there or not
	removed = '-' // acknowledged
)

// storm files and bookmarks until it is killed, and tells what it did.
func storm(folder string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(folder, "sapbao.db"), store.Options{Journal: filepath.Join(folder, "bookmarks.jsonl")})
	if err != nil {
		return err
	}
	p := newPress(uint64(os.Getpid()))
	for round := 0; ; round++ {
		d := p.delivery(news.SectionID(fmt.Sprintf("bao%d/tin", os.Getpid())), round*10, 10)
		for _, h := range d.Headlines[:3] {
			d.Articles = append(d.Articles, p.article(h, 100))
		}
		if _, err := s.File(ctx, []news.Delivery{d}); err != nil {
			return err
		}
		for i, h := range d.Headlines {
			if err := s.Bookmark(ctx, h.ID, news.Bookmark{Note: h.Title}); err != nil {
				return err
			}
			fmt.Printf("%c%s\n", saved, h.ID)
			if i < 8 {
				continue
			}
			fmt.Printf("%c%s\n", undoing, h.ID)
			if _, err := s.Unbookmark(ctx, h.ID); err != nil {
				return err
			}
			fmt.Printf("%c%s\n", removed, h.ID)
		}
	}
}

func TestAKilledProcessLosesNothingItAcknowledged(t *testing.T) {
	folder := t.TempDir()
	rounds := 8
	if testing.Short() {
		rounds = 2
	}
	told := map[news.HeadlineID]byte{}
	for range rounds {
		killInTheStorm(t, folder, told)
		compareSaved(t, openAndClose(t, folder), told)
	}
	if len(told) == 0 {
		t.Fatal("no round came as far as a bookmark")
	}
	fromJournal := open(t)
	if _, err := fromJournal.Restore(t.Context(), filepath.Join(folder, "bookmarks.jsonl")); err != nil {
		t.Error(err)
	}
	compareSaved(t, headlines(t, fromJournal, news.Query{Bookmarked: true}), told)
	checkIntegrity(t, filepath.Join(folder, "sapbao.db"))
}

// killInTheStorm runs a storm for a moment and notes the last it told of each bookmark.
func killInTheStorm(t *testing.T, folder string, told map[news.HeadlineID]byte) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), stormFolder+"="+folder)
	var fault strings.Builder
	child.Stderr = &fault
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	var timer *time.Timer
	for lines.Scan() {
		if timer == nil {
			timer = time.AfterFunc(time.Duration(rand.IntN(60))*time.Millisecond, func() { _ = child.Process.Kill() })
		}
		if line := lines.Text(); len(line) == 1+news.IDLength {
			told[news.HeadlineID(line[1:])] = line[0]
		}
	}
	if err := child.Wait(); err == nil || fault.Len() > 0 {
		t.Fatalf("the child ended by itself: %v %s", err, &fault)
	}
}

func openAndClose(t *testing.T, folder string) []news.Headline {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(folder, "sapbao.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	marked := headlines(t, s, news.Query{Bookmarked: true})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return marked
}

func compareSaved(t *testing.T, marked []news.Headline, told map[news.HeadlineID]byte) {
	t.Helper()
	there := map[news.HeadlineID]bool{}
	for _, h := range marked {
		there[h.ID] = true
	}
	for id, what := range told {
		if what == saved && !there[id] || what == removed && there[id] {
			t.Errorf("%s was acknowledged as %c; bookmarked: %t", id, what, there[id])
		}
	}
}

func checkIntegrity(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var sound string
	var orphans int
	err = errors.Join(
		db.QueryRowContext(t.Context(), "SELECT group_concat(integrity_check) FROM pragma_integrity_check").Scan(&sound),
		db.QueryRowContext(t.Context(), "SELECT count(*) FROM pragma_foreign_key_check").Scan(&orphans))
	if err != nil || sound != "ok" || orphans != 0 {
		t.Errorf("integrity: %s, %d orphans, %v", sound, orphans, err)
	}
}
