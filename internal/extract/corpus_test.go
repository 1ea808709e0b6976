package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// truth is what a person wrote down of a page.
type truth struct {
	Section  string            `json:"section"`
	Title    string            `json:"title"`
	Lead     string            `json:"lead"`
	Date     string            `json:"date"`
	Author   string            `json:"author"`
	First    string            `json:"first_sentence_of_body"`
	Last     string            `json:"last_sentence_of_body"`
	Headings []string          `json:"headings"`
	Captions []string          `json:"captions"`
	Without  []string          `json:"must_not_contain"`
	Notices  map[string]string `json:"notices"`
}

// corpus finds the folder of real pages beside the repository, or skips.
func corpus(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above")
		}
		dir = filepath.Dir(dir)
	}
	pages := filepath.Join(filepath.Dir(dir), "shared", "corpus", "news")
	if _, err := os.Stat(pages); err != nil {
		t.Skip("the corpus of real pages is not here")
	}
	return pages
}

// score is the share of a truth's fields that an article has right, with the names of the others.
func score(a news.Article, w truth) (float64, []string) {
	body := viet.Clean(news.PlainText(a.Blocks))
	hits, all := 0.0, 0.0
	var missed []string
	field := func(name string, stated bool, share float64) {
		if !stated {
			return
		}
		all++
		hits += share
		if share < 1 {
			missed = append(missed, name)
		}
	}
	yes := func(ok bool) float64 {
		if ok {
			return 1
		}
		return 0
	}
	same := func(x, y string) bool { return viet.Clean(x) == viet.Clean(y) }
	field("title", w.Title != "", yes(same(a.Title, w.Title)))
	field("section", w.Section != "", yes(strings.EqualFold(viet.Clean(a.Label), viet.Clean(w.Section))))
	field("lead", w.Lead != "", yes(strings.Contains(a.Lead, viet.Clean(w.Lead)) && 5*len(a.Lead) < 6*len(w.Lead)+5))
	field("lead once", w.Lead != "", yes(!strings.Contains(body, viet.Clean(w.Lead))))
	at, err := time.Parse(time.RFC3339, w.Date)
	field("date", w.Date != "", yes(err == nil && a.Published.Sub(at).Abs() < time.Minute))
	bare := func(s string) string { return strings.TrimPrefix(strings.ToLower(viet.Clean(s)), "theo ") }
	field("author", w.Author != "", yes(slices.Contains([]string{
		bare(a.Author), bare(a.Author + " - " + a.Source), bare(a.Author + " (" + a.Source + ")"), bare(a.Author + ", " + a.Source),
	}, bare(w.Author))))
	field("first", w.First != "", yes(strings.Contains(body, viet.Clean(w.First))))
	field("last", w.Last != "", yes(strings.Contains(body, viet.Clean(w.Last))))
	share := func(list []string, has func(string) bool) float64 {
		n := 0
		for _, s := range list {
			if has(viet.Clean(s)) {
				n++
			}
		}
		return float64(n) / float64(max(1, len(list)))
	}
	headings, captions := inside(a.Blocks)
	field("headings", len(w.Headings) > 0, share(w.Headings, func(s string) bool { return slices.Contains(headings, s) }))
	field("captions", len(w.Captions) > 0, share(w.Captions, func(s string) bool { return slices.Contains(captions, s) }))
	field("clean", len(w.Without) > 0, share(w.Without, func(s string) bool { return !strings.Contains(body+" "+a.Lead, s) }))
	for kind, text := range w.Notices {
		field(kind, true, yes(slices.ContainsFunc(a.Notices, func(n news.Notice) bool {
			return string(n.Kind) == kind && strings.Contains(n.Text, viet.Clean(text))
		})))
	}
	return hits / max(1, all), missed
}

// inside lists the headings and the captions with their credit, of boxes too.
func inside(blocks news.Blocks) (headings, captions []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case news.Heading:
			headings = append(headings, b.Text.String())
		case news.Picture:
			captions = append(captions, strings.TrimSpace(b.Caption.String()+" "+b.Credit))
		case news.Media:
			captions = append(captions, strings.TrimSpace(b.Caption.String()+" "+b.Credit))
		case news.Box:
			h, c := inside(b.Blocks)
			headings, captions = append(headings, h...), append(captions, c...)
		}
	}
	return headings, captions
}

// siteScores is the mean score of each site's pages, read after change.
func siteScores(t *testing.T, o extract.Options, change func(string) string) float64 {
	t.Helper()
	truths, err := filepath.Glob(filepath.Join(corpus(t), "*", "*.truth.json"))
	if err != nil || len(truths) == 0 {
		t.Fatal("no truths", err)
	}
	e := extractor(t, o)
	sites := map[string][]float64{}
	for _, file := range truths {
		var w truth
		if err := json.Unmarshal(readPage(t, file), &w); err != nil {
			t.Fatal(file, err)
		}
		html := change(string(readPage(t, strings.TrimSuffix(file, ".truth.json")+".html")))
		a, err := e.Article(news.Page{Body: []byte(html)}, news.Headline{})
		got, missed := score(a, w)
		if len(missed) > 0 || err != nil {
			t.Logf("%.3f %s: %v %v", got, filepath.Base(file), missed, err)
		}
		site := filepath.Dir(file)
		sites[site] = append(sites[site], got)
	}
	total := 0.0
	for _, scores := range sites {
		sum := 0.0
		for _, s := range scores {
			sum += s
		}
		total += sum / float64(len(scores))
	}
	return total / float64(len(sites))
}

// The corpus pages are read whole as they are, with and without rules, and
// nearly so when what portals change most often is taken from them.
func TestRealPagesAreRead(t *testing.T) {
	names := regexp.MustCompile(`\s(?:class|id|itemprop|role|data-(?:role|slot|module|field|type)[\w-]*)=(?:"[^"]*"|'[^']*'|[^\s>]+)`)
	machines := regexp.MustCompile(`(?s)<script[^>]*ld\+json[^>]*>.*?</script>|<meta[^>]*(?:property|name|itemprop)=[^>]*>`)
	same := func(s string) string { return s }
	nameless := func(s string) string { return names.ReplaceAllString(s, "") }
	silent := func(s string) string { return machines.ReplaceAllString(s, "") }
	for _, c := range []struct {
		name   string
		o      extract.Options
		change func(string) string
		least  float64
	}{
		{"with rules", extract.Options{}, same, 0.985},
		{"without rules", extract.Options{NoRules: true}, same, 0.985},
		{"without class names", extract.Options{NoRules: true}, nameless, 0.95},
		{"without metadata", extract.Options{NoRules: true}, silent, 0.95},
		{"without either", extract.Options{NoRules: true}, func(s string) string { return nameless(silent(s)) }, 0.9},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := siteScores(t, c.o, c.change)
			t.Logf("mean of sites %.4f", got)
			if got < c.least {
				t.Errorf("got %.4f, want %.3f", got, c.least)
			}
		})
	}
}

func TestRealListingsAreRead(t *testing.T) {
	e := extractor(t, extract.Options{})
	for file, want := range map[string]struct {
		url   string
		least int
		path  string // form of every story's path
	}{
		"vnexpress.net/2026-03-07-list.html":         {"https://vnexpress.net/kinh-doanh", 45, `-\d{7}\.html$`},
		"tuoitre.vn/2026-03-07-list.html":            {"https://tuoitre.vn/kinh-doanh.htm", 14, `-\d{14,}\.htm$`},
		"cafef.vn/2026-03-07-list.html":              {"https://cafef.vn/thi-truong-chung-khoan.chn", 24, `-\d{14,}\.chn$`},
		"baochinhphu.vn/2026-03-07-list.html":        {"https://baochinhphu.vn/chinh-sach-moi.htm", 28, `-\d{14,}\.htm$`},
		"cafebiz.vn/2026-09-15-list-trimmed.html":    {"https://cafebiz.vn/", 3, `\.chn$`},
		"dantri.com.vn/2017-08-12-home.html":         {"http://dantri.com.vn/", 80, `-\d+\.htm$`},
		"dantri.com.vn/2022-12-list-the-thao.html":   {"https://dantri.com.vn/the-thao.htm", 8, `\w`},
		"dantri.com.vn/2022-12-list-kinh-doanh.html": {"https://dantri.com.vn/kinh-doanh.htm", 5, `\w`},
	} {
		headlines, err := e.Listing(news.Page{URL: want.url, Body: readPage(t, filepath.Join(corpus(t), filepath.FromSlash(file)))})
		if err != nil || len(headlines) < want.least {
			t.Errorf("%s: got %d headlines, %v; want at least %d", file, len(headlines), err, want.least)
		}
		form := regexp.MustCompile(want.path)
		seen := map[string]bool{}
		for _, h := range headlines {
			if !form.MatchString(h.URL) || len(h.Title) < 20 || seen[h.Title] {
				t.Errorf("%s: %q %s", file, h.Title, h.URL)
			}
			seen[h.Title] = true
		}
	}
}
