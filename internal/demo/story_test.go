package demo

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// words is the text of a piece of HTML.
func words(t *testing.T, piece string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(piece))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return strings.Fields(b.String())
}

func TestEveryStoryIsWhole(t *testing.T) {
	p := opened(t)
	if got := len(p.stories); got < 24 {
		t.Errorf("got %d stories, want at least 24", got)
	}
	titles, ids := map[string]bool{}, map[int]bool{}
	for _, s := range p.stories {
		if titles[s.Title] || ids[s.ID] {
			t.Errorf("%s: title or id %d is another's too", s.Slug, s.ID)
		}
		titles[s.Title], ids[s.ID] = true, true
		if s.Title == "" || s.Lead == "" || s.Author == "" || s.Author != strings.ToUpper(s.Author) || s.Poll == "" || len(s.Choices) < 2 || len(s.Pictures) == 0 {
			t.Errorf("%s: a part is missing: %+v", s.Slug, s)
		}
		if s.Age <= 0 || !s.Published.Equal(morning.Truncate(time.Minute).Add(-s.Age)) {
			t.Errorf("%s: age %v, published %v", s.Slug, s.Age, s.Published)
		}
		if n := len(words(t, s.Lead+" "+string(s.Body)+" "+string(s.Box))); n < 350 || n > 700 {
			t.Errorf("%s: %d words, want 350 to 700", s.Slug, n)
		}
		if strings.ContainsAny(s.Title+s.Lead, "*[]#|") || strings.Contains(strings.Join(words(t, string(s.Body+s.Box)), " "), "**") {
			t.Errorf("%s: markup is left in the text", s.Slug)
		}
	}
}

// alphabet is the letters of Vietnamese, with the tone marks on its vowels, and
// the four that loanwords and names of keys need.
const alphabet = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ" + "fjwz"

const marks = " \n.,:;!?()[]<>|“”…–-—*#>/_=+%"

func TestTextIsVietnamese(t *testing.T) {
	names, err := articles.ReadDir("articles")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range names {
		files, err := articles.ReadDir("articles/" + folder.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := articles.ReadFile("articles/" + folder.Name() + "/" + file.Name())
			if err != nil {
				t.Fatal(err)
			}
			if !norm.NFC.IsNormal(text) {
				t.Errorf("%s is not in NFC", file.Name())
			}
			for _, r := range string(text) {
				if !strings.ContainsRune(alphabet+marks, unicode.ToLower(r)) && (r < '0' || r > '9') {
					t.Errorf("%s: %q (%U) is not a letter or mark of Vietnamese", file.Name(), r, r)
				}
			}
		}
	}
}

func TestFaultyStoryIsRefused(t *testing.T) {
	const head = "id: 1\ntitle: Thử\nauthor: AI ĐÓ\nage: 1h\n\nSa-pô.\n\n"
	for name, file := range map[string]struct{ path, text string }{
		"unknown section": {"articles/the-thao/a.md", head},
		"no text":         {"articles/van-hoa/a.md", "id: 1"},
		"unknown key":     {"articles/van-hoa/a.md", "colour: red\n\nSa-pô."},
		"bad id":          {"articles/van-hoa/a.md", "id: x\n\nSa-pô."},
		"bad age":         {"articles/van-hoa/a.md", "age: hôm qua\n\nSa-pô."},
		"unknown scene":   {"articles/van-hoa/a.md", head + "![volcano] Núi. | Ảnh: A"},
		"no credit":       {"articles/van-hoa/a.md", head + "![river] Sông."},
		"unknown link":    {"articles/van-hoa/a.md", head + "Xem [bài này](khong-co)."},
	} {
		files := fstest.MapFS{file.path: {Data: []byte(file.text)}}
		if _, err := readStories(files, morning); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestMarkup(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"một **hai** *ba*", "<p>một <strong>hai</strong> <em>ba</em></p>\n"},
		{"## Tựa", "<p class=\"tit-phu\"><strong>TỰA</strong></p>\n"},
		{"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
		{"1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"},
		{"| a | b |\n| 1 | 2 |", "<table class=\"bang\">\n<tr><th>a</th>\n<th>b</th>\n</tr>\n<tr><td>1</td>\n<td>2</td>\n</tr>\n</table>\n"},
		{"> lời\n> — Ai", "<blockquote class=\"trich\">\n<p>lời</p>\n<cite>Ai</cite>\n</blockquote>\n"},
		{"[bài](kia) & <b>", "<p><a href=\"/van-hoa/kia-2.html\">bài</a> &amp; &lt;b&gt;</p>\n"},
	} {
		w := writer{story: &story{Section: section{Slug: "van-hoa"}}, paths: map[string]string{"kia": "/van-hoa/kia-2.html"}}
		got, err := w.render(row.in)
		if err != nil || string(got) != row.want {
			t.Errorf("render(%q) = %q, %v; want %q", row.in, got, err, row.want)
		}
	}
}
