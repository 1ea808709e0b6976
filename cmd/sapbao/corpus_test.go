package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/viet"
)

// corpus finds the saved feeds and pages beside the repository and the tool that
// replays them as a network, or skips the test.
func corpus(t *testing.T) (tool, folder string) {
	t.Helper()
	shared, err := filepath.Abs("../../../shared")
	if err != nil {
		t.Fatal(err)
	}
	tool, folder = filepath.Join(shared, "tools", "replay"), filepath.Join(shared, "corpus", "news")
	for _, path := range []string{tool, folder} {
		if _, err := os.Stat(path); err != nil {
			t.Skip("the corpus of saved pages is not here")
		}
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("replaying needs python3")
	}
	return tool, folder
}

// replay runs the program with the corpus as its network and returns standard output.
func replay(t *testing.T, args ...string) []byte {
	t.Helper()
	tool, folder := corpus(t)
	cmd := exec.Command(tool, append([]string{folder, "--", "sapbao"}, args...)...)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		t.Fatalf("sapbao %s: %v\n%s", strings.Join(args, " "), err, complaints.String())
	}
	return out.Bytes()
}

var (
	feedItem  = regexp.MustCompile(`(?s)<item>(.*?)</item>`)
	feedTitle = regexp.MustCompile(`(?s)<title>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</title>`)
)

// TestCorpusFeedsAreListedWhole follows every saved feed that a built-in section reads.
func TestCorpusFeedsAreListedWhole(t *testing.T) {
	_, folder := corpus(t)
	home := t.TempDir()
	addresses, err := os.ReadFile(filepath.Join(folder, "urls.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{} // id by address
	scanner := bufio.NewScanner(bytes.NewReader(replay(t, "--home", home, "section", "list", "--json")))
	for scanner.Scan() {
		var s struct{ ID, URL string }
		if err := json.Unmarshal(scanner.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		sections[s.URL] = s.ID
	}
	follow, want := []string{"--home", home, "section", "follow"}, map[string]bool{}
	for line := range strings.Lines(string(addresses)) {
		file, address, _ := strings.Cut(strings.TrimSpace(line), "\t")
		id := sections[address]
		if id == "" {
			t.Errorf("no built-in section reads %s", address)
			continue
		}
		follow = append(follow, id)
		body, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range feedItem.FindAllSubmatch(body, -1) {
			if title := feedTitle.FindSubmatch(item[1]); title != nil && len(bytes.TrimSpace(title[1])) > 0 {
				want[letters(string(title[1]))] = true
			}
		}
	}
	replay(t, follow...)
	replay(t, "--home", home, "refresh")
	listed := 0
	scanner = bufio.NewScanner(bytes.NewReader(replay(t, "--home", home, "list", "--json")))
	for scanner.Scan() {
		var h headlineJSON
		if err := json.Unmarshal(scanner.Bytes(), &h); err != nil {
			t.Fatal(err)
		}
		listed++
		delete(want, letters(h.Title))
		if !strings.HasSuffix(h.Published, "+07:00") || h.URL == "" {
			t.Errorf("%q: published %q at %q", h.Title, h.Published, h.URL)
		}
	}
	for title := range want {
		t.Errorf("not listed: %q", title)
	}
	t.Logf("%d headlines of %d feeds", listed, len(follow)-4)
}

// letters is a title's bare letters, so that entities and quotes do not matter.
func letters(s string) string {
	folded := viet.Fold(viet.Clean(html.UnescapeString(html.UnescapeString(s))))
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, folded)
}

// TestCorpusArticleIsTheSameWithoutNetwork reads the first page of the project, then again from the store.
func TestCorpusArticleIsTheSameWithoutNetwork(t *testing.T) {
	home := t.TempDir()
	const address = "https://www.baobaclieu.vn/nhip-song-do-thi/tp-bac-lieu-hoc-bac-de-xay-dung-dang-trong-sach-vung-manh-88888.html"
	online := replay(t, "--home", home, "read", address)
	for _, part := range []string{"Nhịp sống đô thị", "08/11/2023", "THỰC HÀNH VÀ NÊU GƯƠNG", "PHÁT HUY VAI TRÒ NGƯỜI ĐỨNG ĐẦU", "Ảnh: K.T", "CHÍ THIỆN", "Giờ làm việc thứ 9"} {
		if !bytes.Contains(online, []byte(part)) {
			t.Errorf("the article lacks %q", part)
		}
	}
	for _, furniture := range []string{"Viết bình luận", "giữ chân và thu hút", "THÔNG TIN CẦN BIẾT", "Nhiều mây"} {
		if bytes.Contains(online, []byte(furniture)) {
			t.Errorf("the article holds %q", furniture)
		}
	}
	offline, err := exec.Command("sapbao", "--home", home, "--offline", "read", address).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(online, offline) {
		t.Errorf("without network it is\n%s", offline)
	}
}
