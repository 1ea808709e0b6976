package extract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// golden compares a value, as indented JSON, with the file.
func golden(t *testing.T, file string, value any) {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(value); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s differs (read it, then go test -update):\ngot\n%s\nwant\n%s", file, got, want)
	}
}

func extractor(t testing.TB, o extract.Options) *extract.Extractor {
	t.Helper()
	e, err := extract.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func readPage(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// shown is an article as a golden holds it.
type shown struct {
	URL       string               `json:"url"`
	Label     string               `json:"section"`
	Title     string               `json:"title"`
	Lead      string               `json:"lead"`
	Published time.Time            `json:"published,omitzero"`
	Updated   time.Time            `json:"updated,omitzero"`
	Author    string               `json:"author,omitempty"`
	Source    string               `json:"source,omitempty"`
	Picture   string               `json:"picture,omitempty"`
	Blocks    news.Blocks          `json:"blocks"`
	Notices   []news.Notice        `json:"notices,omitempty"`
	Next      string               `json:"next,omitempty"`
	Why       *extract.Explanation `json:"why,omitempty"`
	Err       string               `json:"error,omitempty"`
}

func show(a news.Article, why *extract.Explanation, err error) shown {
	s := shown{a.URL, a.Label, a.Title, a.Lead, a.Published, a.Updated, a.Author, a.Source, a.Picture, a.Blocks, a.Notices, a.Next, why, ""}
	if err != nil {
		s.Err = err.Error()
	}
	return s
}

func TestPagesReadAsTheirGoldens(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	e := extractor(t, extract.Options{})
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".html")
		t.Run(name, func(t *testing.T) {
			a, why, err := e.Explain(news.Page{URL: page, Body: readPage(t, page)}, news.Headline{})
			golden(t, strings.TrimSuffix(page, ".html")+".json", show(a, &why, err))
		})
	}
}

func TestListingsReadAsTheirGoldens(t *testing.T) {
	pages, err := filepath.Glob("testdata/listings/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	e := extractor(t, extract.Options{})
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".html")
		t.Run(name, func(t *testing.T) {
			p := news.Page{URL: "https://" + name + ".example.vn/muc/", Body: readPage(t, page)}
			headlines, err := e.Listing(p)
			if err != nil {
				t.Fatal(err)
			}
			found, err := e.Discover(p)
			if err != nil {
				t.Fatal(err)
			}
			type row struct {
				Title, URL, Lead, Picture string
				Published                 time.Time `json:",omitzero"`
			}
			rows := make([]row, 0, len(headlines))
			for _, h := range headlines {
				if h.ID != news.IDOf(h.URL) {
					t.Errorf("id of %s: got %s, want %s", h.URL, h.ID, news.IDOf(h.URL))
				}
				rows = append(rows, row{h.Title, h.URL, h.Lead, h.Picture, h.Published})
			}
			golden(t, strings.TrimSuffix(page, ".html")+".json", map[string]any{"headlines": rows, "discovery": found})
		})
	}
}

func TestPagesThatCannotBeRead(t *testing.T) {
	e := extractor(t, extract.Options{})
	for name, want := range map[string]error{
		"wall": news.ErrLogin, "challenge": news.ErrChallenge, "empty": news.ErrEmpty,
	} {
		p := news.Page{URL: "https://a.example.vn/x-12345.html", Body: readPage(t, "testdata/pages/"+name+".html")}
		hint := news.Headline{ID: "abc", URL: "https://a.example.vn/x", Title: "Tin từ nguồn", Lead: "Sa-pô từ nguồn."}
		a, err := e.Article(p, hint)
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
		if a.ID != hint.ID || a.URL != hint.URL || a.Title == "" {
			t.Errorf("%s: got %+v, want the headline kept", name, a.Headline)
		}
	}
	if _, err := e.Listing(news.Page{URL: "https://a.example.vn/", Body: readPage(t, "testdata/pages/challenge.html")}); !errors.Is(err, news.ErrChallenge) {
		t.Errorf("listing of a challenge: got %v", err)
	}
	deep := []byte(strings.Repeat("<div>", 3000) + "x")
	if _, err := e.Article(news.Page{Body: deep}, news.Headline{}); err == nil {
		t.Error("a page of nested boxes was read")
	}
	wide := []byte(strings.Repeat("<b>x</b>", 150_000))
	if _, err := e.Article(news.Page{Body: wide}, news.Headline{}); !errors.Is(err, news.ErrTooLarge) {
		t.Errorf("a page of 300,000 nodes: got %v", err)
	}
}

func TestTheFeedFillsWhatThePageLacks(t *testing.T) {
	e := extractor(t, extract.Options{})
	body := `<html lang="vi"><body><div><p>` + strings.Repeat("Nước lên thì cá về, chợ đông người mua kẻ bán. ", 12) + `</p><p>` +
		strings.Repeat("Người ở bãi trông con nước mà sống qua mùa. ", 12) + `</p></div></body></html>`
	hint := news.Headline{
		ID: "0123456789ab", URL: "https://b.example.vn/ca-ve-1001.html", Portal: "b", Section: "b/cho", Title: "Cá về", Lead: "Một mùa cá nữa lại về trên bến sông quê nhà.",
		Author: "Lê Thị Bông", Picture: "https://b.example.vn/a.jpg", Published: time.Date(2026, 1, 2, 3, 4, 0, 0, news.Zone),
	}
	fetched := time.Date(2026, 1, 3, 0, 0, 0, 0, news.Zone)
	a, err := e.Article(news.Page{URL: "https://b.example.vn/ca-ve-1001.html?utm=1", Body: []byte(body), Fetched: fetched}, hint)
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != hint.ID || a.URL != hint.URL || a.Title != hint.Title || a.Lead != hint.Lead || a.Author != hint.Author ||
		a.Picture != hint.Picture || !a.Published.Equal(hint.Published) || a.Section != hint.Section || !a.Read.Equal(fetched) {
		t.Errorf("got %+v, want the hint", a.Headline)
	}
	if len(a.Blocks) != 2 {
		t.Errorf("got %d blocks, want 2", len(a.Blocks))
	}
}

func TestWhatAQuotationCitesIsItsCredit(t *testing.T) {
	e := extractor(t, extract.Options{})
	const words = "Đàn cho người bên cạnh đàn hay hơn mình thì tập cả đời."
	for last, want := range map[string]string{
		"<cite>Bác Hai Kìm, người giữ nhịp của nhóm đờn ca</cite>": "Bác Hai Kìm, người giữ nhịp của nhóm đờn ca",
		"<footer>nhóm tài tử <cite>Bến Nước</cite></footer>":       "",
		"<p>— Bà Chín Lụa</p>":                                     "Bà Chín Lụa",
		"<p>Nhưng có người tập chưa hết đời đã đàn hay.</p>":       "",
		"<p>Kể trong <cite>Sổ tay bến nước</cite> ngày trước.</p>": "",
	} {
		got := e.Fragment(`<blockquote><p>`+words+`</p>`+last+`</blockquote><p>`+strings.Repeat("Nước lên thì cá về. ", 20)+`</p>`, "https://c.example.vn/")
		q, ok := got[0].(news.Quote)
		if !ok || q.Credit != want {
			t.Errorf("%s: %+v, want the credit %q", last, got[0], want)
		}
	}
}

func TestFragmentsOfFeedsAreRead(t *testing.T) {
	e := extractor(t, extract.Options{})
	got := e.Fragment(`<p>Mở đầu với <a href="/x">một liên kết</a> và <b>chữ đậm</b>.</p><p><img src="a.jpg"></p><p><em>Chợ sớm. Ảnh: K.T</em></p><script>alert(1)</script><p onclick="x">Kết <a href="javascript:x">thúc</a>.</p>`, "https://c.example.vn/muc/")
	golden(t, "testdata/fragment.json", got)
	if blocks := e.Fragment("", ""); len(blocks) != 0 {
		t.Errorf("an empty fragment gives %v", blocks)
	}
}

func TestOtherCharsetsAreRead(t *testing.T) {
	// "Việt Nam" in windows-1258 is base letters with a loose tone behind.
	page := "<html><head><meta charset=windows-1258></head><body><h1>Vi\xea\xf2t Nam</h1><p>" + strings.Repeat("C\xe2u chuy\xea\xf2n c\xf9 k\xea\xf2 l\xe3i, c\xf3 \xf0\xe2\xf2u c\xf3 \xf0u\xf4i, nghe ho\xe0i. ", 10) + "</p></body></html>"
	a, err := extractor(t, extract.Options{}).Article(news.Page{Body: []byte(page)}, news.Headline{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Việt Nam" {
		t.Errorf("got %q, want Việt Nam", a.Title)
	}
}
