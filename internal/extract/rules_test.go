package extract

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sapbao/sapbao/internal/news"
)

func TestTheBuiltInRulesAreRight(t *testing.T) {
	b, err := newRulebook(nil)
	if err != nil {
		t.Fatal(err)
	}
	families := map[string]bool{}
	for _, pattern := range []string{"rules/family/*.toml", "rules/site/*.toml"} {
		files, err := fs.Glob(builtin, pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			r, err := parseRule(builtin, file)
			if err == nil {
				err = b.check(r)
			}
			if err != nil {
				t.Errorf("%s: %v", file, err)
				continue
			}
			switch r.Grade {
			case "seen", "reported", "listed", "guessed":
			default:
				t.Errorf("%s: grade %q", file, r.Grade)
			}
			if path.Base(path.Dir(file)) == "family" {
				families[r.name] = true
			} else if r.Family != "" && !families[r.Family] {
				t.Errorf("%s: no family %q", file, r.Family)
			}
		}
	}
}

func TestTheReadersOwnRulesWin(t *testing.T) {
	own := fstest.MapFS{
		"tuoitre.vn.toml":    {Data: []byte("title = [\".mine\"]\nbody = [\".own\"]\ndrop = [\".noise\"]\n")},
		"family/vccorp.toml": {Data: []byte("lead = [\".short\"]\n")},
	}
	e, err := New(Options{Rules: own})
	if err != nil {
		t.Fatal(err)
	}
	html := `<html><body><h1 data-role="title">Không phải</h1><div class="mine">Tựa theo luật riêng</div><p class="short">Sa-pô theo luật riêng của người đọc.</p>
<div class="own"><p>` + strings.Repeat("Nội dung chính nằm ở đây, dài vừa đủ. ", 10) + `</p><p class="noise">Chỗ này thì bỏ đi, dù có là văn xuôi đi nữa.</p></div></body></html>`
	a, why, err := e.Explain(news.Page{URL: "https://m.tuoitre.vn/x-20260307075519174.htm", Body: []byte(html)}, news.Headline{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Tựa theo luật riêng" || a.Lead != "Sa-pô theo luật riêng của người đọc." || len(a.Blocks) != 1 {
		t.Errorf("got %q, %q, %d blocks", a.Title, a.Lead, len(a.Blocks))
	}
	if got := strings.Join(why.Rules, " "); got != "tuoitre.vn tuoitre.vn vccorp vccorp" {
		t.Errorf("got rules %q", got)
	}
}

func TestAWrongRuleNamesFileAndLine(t *testing.T) {
	for text, want := range map[string]string{
		"title = [\"h1\"]\ntitel = [\"h2\"]\n": `rules a.vn.toml: line 2: unknown key "titel"`,
		"title = \"h1\"\n":                     "rules a.vn.toml: line 1",
		"body = [\"div[\"]\n":                  `rules a.vn.toml: selector "div["`,
		"links = \"(\"\n":                      "rules a.vn.toml: links",
	} {
		_, err := New(Options{Rules: fstest.MapFS{"a.vn.toml": {Data: []byte(text)}}})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func TestNoRulesMeansNone(t *testing.T) {
	e, err := New(Options{NoRules: true, Rules: fstest.MapFS{"a.vn.toml": {Data: []byte("nonsense")}}})
	if err != nil {
		t.Fatal(err)
	}
	html := `<html><body><div class="detail-content afcbc-body" data-role="content"><p>` + strings.Repeat("Một đoạn văn xuôi, viết cho đủ dài. ", 10) + `</p></div></body></html>`
	_, why, err := e.Explain(news.Page{URL: "https://tuoitre.vn/x-20260307075519174.htm", Body: []byte(html)}, news.Headline{})
	if err != nil || len(why.Rules) != 0 {
		t.Errorf("got %v, %v", why.Rules, err)
	}
}
