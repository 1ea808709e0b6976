package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

// manyStories is a portal whose one section has so many illustrated articles.
const manyStories = 40

func manyStoried(portal http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/rss/nhieu.rss" {
			portal.ServeHTTP(w, r)
			return
		}
		var b strings.Builder
		b.WriteString(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo Thử</title>`)
		for i := range manyStories {
			fmt.Fprintf(&b, `<item><title>Chuyến ghe thứ %d</title><link>http://%s/bai/tin-hinh-%d.html</link></item>`, i, r.Host, i)
		}
		_, _ = io.WriteString(w, b.String()+`</channel></rss>`)
	})
}

// killed runs the program and kills it after a while; said gets each line of its
// standard error. It reports whether the program ended by itself before that.
func killed(t *testing.T, home string, after time.Duration, said func(line string), args ...string) (ended bool) {
	t.Helper()
	child := exec.Command("sapbao", append([]string{"--home", home, "--lang", "en"}, args...)...)
	out, err := child.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = child.Process.Kill() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		said(lines.Text())
	}
	_ = child.Wait() // killed, or not
	return timer.Stop()
}

// sapbao runs the program to its end, which must be a good one.
func sapbao(t *testing.T, home string, args ...string) []byte {
	t.Helper()
	child := exec.Command("sapbao", append([]string{"--home", home, "--lang", "en"}, args...)...)
	var fault bytes.Buffer
	child.Stderr = &fault
	out, err := child.Output()
	if err != nil {
		t.Fatalf("sapbao %s: %v\n%s", strings.Join(args, " "), err, &fault)
	}
	return out
}

type listed struct {
	ID         news.HeadlineID `json:"id"`
	URL        string          `json:"url"`
	Offline    bool            `json:"offline"`
	Bookmarked bool            `json:"bookmarked"`
}

func stories(t *testing.T, home string, args ...string) map[news.HeadlineID]listed {
	t.Helper()
	all := map[news.HeadlineID]listed{}
	from := json.NewDecoder(bytes.NewReader(sapbao(t, home, append([]string{"list", "--limit", "0", "--json"}, args...)...)))
	for from.More() {
		var h listed
		if err := from.Decode(&h); err != nil {
			t.Fatal(err)
		}
		all[h.ID] = h
	}
	return all
}

func TestKilledProgramsLoseNothingAndTheNextGoesOn(t *testing.T) {
	portal := newstest.NewPortal()
	server := httptest.NewServer(manyStoried(portal))
	t.Cleanup(func() {
		portal.Release()
		server.Close()
	})
	home := t.TempDir()
	sapbao(t, home, "portal", "add", server.URL+"/rss/nhieu.rss")
	sapbao(t, home, "section", "follow", string(catalog.New(os.DirFS(home)).NewID(news.Host(server.URL))))
	sapbao(t, home, "refresh")
	var ids []news.HeadlineID
	for id := range stories(t, home) {
		ids = append(ids, id)
	}
	if len(ids) != manyStories {
		t.Fatalf("%d headlines, want %d", len(ids), manyStories)
	}
	rounds := 20
	if testing.Short() {
		rounds = 3
	}
	saved := map[news.HeadlineID]bool{}
	onDisk, cut := 0, 0
	for round := range rounds {
		moment := time.Duration(20+rand.IntN(300)) * time.Millisecond
		ended := false
		if round%2 == 0 {
			ended = killed(t, home, moment, func(string) {}, "refresh", "--full", "--pictures")
		} else {
			ended = storm(t, home, moment, ids, saved)
		}
		if !ended {
			cut++
		}
		sapbao(t, home, "doctor")
		now := stories(t, home)
		offline := 0
		for _, h := range now {
			if h.Offline {
				offline++
			}
		}
		for id := range saved {
			if !now[id].Bookmarked {
				t.Errorf("round %d: %s was acknowledged and is lost", round, id)
			}
		}
		if offline < onDisk {
			t.Errorf("round %d: %d articles on disk, there were %d", round, offline, onDisk)
		}
		onDisk = offline
	}
	t.Logf("%d of %d runs were killed, %d articles on disk, %d bookmarks", cut, rounds, onDisk, len(saved))
	if cut == 0 {
		t.Error("no run was killed before its end")
	}
	finish(t, home)
}

// storm bookmarks all stories in some order and notes what was acknowledged.
func storm(t *testing.T, home string, moment time.Duration, ids []news.HeadlineID, saved map[news.HeadlineID]bool) (ended bool) {
	t.Helper()
	rand.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	args := []string{"bookmark", "add", "--note", "cất"}
	for _, id := range ids {
		args = append(args, string(id))
	}
	said := 0
	return killed(t, home, moment, func(line string) {
		if strings.HasPrefix(line, "saved: ") {
			saved[ids[said]] = true
			said++
		}
	}, args...)
}

// finish lets one more run do the rest, and compares what is read with and without a network.
func finish(t *testing.T, home string) {
	t.Helper()
	sapbao(t, home, "refresh", "--full", "--pictures")
	for id, h := range stories(t, home) {
		if !h.Offline {
			t.Errorf("%s is not on disk after all", h.URL)
			continue
		}
		offline := sapbao(t, home, "--offline", "read", string(id), "--format", "json")
		if online := sapbao(t, home, "read", h.URL, "--format", "json"); !bytes.Equal(online, offline) {
			t.Errorf("%s: without network the article is another", h.URL)
		}
	}
	half, err := filepath.Glob(filepath.Join(home, "*", "pictures", "*", "*"))
	if err != nil || len(half) <= manyStories {
		t.Errorf("%d pictures on disk, %v", len(half), err)
	}
	if _, err := os.Stat(filepath.Join(home, "data", "bookmarks.jsonl")); err != nil {
		t.Error(err)
	}
	sapbao(t, home, "doctor")
}
