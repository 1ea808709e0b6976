package feed_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/sapbao/sapbao/internal/feed"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// titles are the titles of a feed's items, joined.
func titles(c news.FeedContent) string {
	all := make([]string, 0, len(c.Items))
	for _, item := range c.Items {
		all = append(all, item.Title)
	}
	return strings.Join(all, "|")
}

// upTo is s up to where the mark begins.
func upTo(mark, s string) string {
	before, _, _ := strings.Cut(s, mark)
	return before
}

// named is an item with a title.
func named(title string) string {
	return `<item><title>` + title + `</title><link>https://a.vn/` + fmt.Sprintf("%x", title) + `.html</link></item>`
}

func TestEnvelopeIsMended(t *testing.T) {
	two := named("Một") + named("Hai")
	whole := rss(two)
	_, bare, _ := strings.Cut(whole, "?>\n")
	for _, row := range []struct {
		name, in string
		cut      bool
	}{
		{"no prolog", bare, false},
		{"blanks and marks before it", "\ufeff\n\n  " + whole, false},
		{"a warning before it", "<br />\n<b>Warning</b>: x in y.php<br />\n" + whole, false},
		{"a comment of 10 KB before the root", `<?xml version="1.0"?><!-- ` + strings.Repeat("dài ", 2500) + `-->` + bare, false},
		{"a style sheet and a document type", `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><!DOCTYPE rss [<!ENTITY x "y"><!ENTITY z ">">]>` + bare, false},
		{"XML 1.1", strings.Replace(whole, `version="1.0"`, `version="1.1"`, 1), false},
		{"CRLF", strings.ReplaceAll(whole, "\n", "\r\n"), false},
		{"bytes after the end", whole + "<!-- cache --><script>1</script>\x00", false},
		{"in capitals", strings.NewReplacer("<rss", "<RSS", "</rss", "</RSS", "<item", "<ITEM", "</item", "</ITEM").Replace(whole), false},
		{"no end", strings.TrimSuffix(whole, "</channel></rss>\n"), true},
		{"an end within the third item", upTo("Ba</title>", rss(two+named("Ba"))), true},
		{"an end within a tag", upTo("tle>Ba", rss(two+named("Ba"))), true},
		{"an end within CDATA", upTo("\n</channel", rss(two+`<item><title><![CDATA[Ba`)), true},
		{"a stray end tag", rss(named("Một"), `</b></p>`, strings.Replace(named("Hai"), "</title>", "</title></span>", 1)), false},
		{"a missing end of an item", rss(strings.TrimSuffix(named("Một"), "</item>"), named("Hai")), false},
		{"a missing end of an element", rss(strings.Replace(named("Một"), "</link>", "</link><description><b>x<br>y", 1), named("Hai")), false},
		{"quotes that do not match", rss(named("Một"), strings.Replace(named("Hai"), "<item>", `<item class="x>`, 1)), false},
		{"an item that cannot be mended", rss(named("Một"), `<item><title>Hỏng</title><link =>https://a.vn/h.html</link></item>`, named("Hai")), false},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := parse(t, row.in, "")
			if all := titles(got); all != "Một|Hai" && all != "Một|Hỏng|Hai" || got.Cut != row.cut {
				t.Errorf("got %s, cut %t", all, got.Cut)
			}
			if got.Title != "Báo Thử – Thời sự" {
				t.Errorf("got the title %q", got.Title)
			}
		})
	}
}

func TestCutJSONKeepsWholeItems(t *testing.T) {
	whole := `{"version":"https://jsonfeed.org/version/1.1","title":"Báo {\"Thử\"}","items":[` +
		`{"id":"1","url":"https://a.vn/1","title":"Một","authors":[{"name":"A"}],"tags":["x]","y"]},{"id":"2","url":"https://a.vn/2","title":"Hai ` + "\n" + `dòng"},{"id":"3","url":"https://a.vn/3","title":"Ba"}]}`
	if got := parse(t, whole, ""); titles(got) != "Một|Hai dòng|Ba" || got.Cut {
		t.Errorf("whole: got %+v", got)
	}
	got := parse(t, upTo(`Ba"}]}`, whole), "")
	if titles(got) != "Một|Hai dòng" || !got.Cut || got.Title != `Báo {"Thử"}` {
		t.Errorf("cut: got %+v", got)
	}
}

func TestJSONFeedIsAsHarmlessAsTheRest(t *testing.T) {
	got := first(t, `{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"url":"https://a.vn/1","title":"Chợ\u001b[2J \u009b31m\u202enổi\u0000","summary":"a\u0007b","author":{"name":"K\u001b]0;T"}}]}`)
	if got.Title != viet.Clean("Chợ\x1b[2J \u009b31m\u202enổi\x00") || got.Lead != "ab" || got.Author != viet.Clean("K\x1b]0;T") {
		t.Errorf("got %q, %q, %q", got.Title, got.Lead, got.Author)
	}
}

func TestCharset(t *testing.T) {
	feedIn := func(label string) string {
		return `<?xml version="1.0" encoding="` + label + `"?><rss version="2.0"><channel><title>Báo Thử – Thời sự</title>` + named("Được mùa") + `</channel></rss>`
	}
	cp1258 := func(s string) string {
		// The code page has the vowels whole and the tones loose.
		loose := strings.NewReplacer("ợ", "ơ\u0323", "ờ", "ơ\u0300", "ự", "ư\u0323").Replace(norm.NFC.String(s))
		out, err := charmap.Windows1258.NewEncoder().String(strings.ReplaceAll(loose, "ử", "ư\u0309"))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	wide := func(s string, high, low int, mark bool) string {
		if mark {
			s = "\ufeff" + s
		}
		out := make([]byte, 0, 2*len(s))
		for _, unit := range utf16.Encode([]rune(s)) {
			pair := [2]byte{}
			pair[high], pair[low] = byte(unit>>8), byte(unit)
			out = append(out, pair[:]...)
		}
		return string(out)
	}
	for _, row := range []struct{ name, body, header string }{
		{"UTF-8", feedIn("utf-8"), "text/xml"},
		{"a mark", "\xef\xbb\xbf" + feedIn("utf-8"), "text/xml"},
		{"UTF-8 labelled UTF-16", feedIn("utf-16"), "text/xml"},
		{"UTF-8 labelled windows-1258", feedIn("windows-1258"), "text/xml; charset=windows-1258"},
		{"UTF-8 under an unknown label", feedIn("x-tieng-viet"), "text/xml; charset=tcvn"},
		{"UTF-8 under the server's own label", feedIn("utf-8"), "text/xml; charset=ISO-8859-1"},
		{"windows-1258 by its declaration", cp1258(feedIn("windows-1258")), "text/xml"},
		{"windows-1258 by the header", cp1258(feedIn("utf-8")), `text/xml; charset="windows-1258"; x=y`},
		{"windows-1258 under the server's own label", cp1258(feedIn("windows-1258")), "text/xml; charset=iso-8859-1"},
		{"windows-1258 under no label", strings.SplitN(cp1258(feedIn("x")), "?>", 2)[1], "text/xml"},
		{"UTF-16, little end first", wide(feedIn("utf-16"), 1, 0, true), "text/xml"},
		{"UTF-16, big end first", wide(feedIn("utf-16"), 0, 1, true), "text/xml"},
		{"UTF-16 without a mark", wide(feedIn("utf-8"), 1, 0, false), "text/xml; charset=utf-8"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := parse(t, row.body, row.header)
			if got.Title != "Báo Thử – Thời sự" || titles(got) != "Được mùa" {
				t.Errorf("got %q and %q", got.Title, titles(got))
			}
		})
	}
}

func TestDamagedUTF8IsNotTakenForAnotherCharset(t *testing.T) {
	body := strings.Replace(rss(named("Được mùa"), named("Lúa chín vàng đồng")), "chín", "ch\xc3n", 1)
	for _, header := range []string{"text/xml", "text/xml; charset=windows-1258", "text/xml; charset=utf-8"} {
		if got := titles(parse(t, body, header)); got != "Được mùa|Lúa ch\ufffdn vàng đồng" {
			t.Errorf("%s: got %q", header, got)
		}
	}
}

func TestBombsDoNotGoOff(t *testing.T) {
	const big = 200_000
	deep := strings.Repeat("<media:group>", big) + strings.Repeat("</media:group>", big)
	for _, row := range []struct{ name, in string }{
		{"entities", `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>x</title>` + named("Một") + `<item><title>&c;</title><link>https://a.vn/2</link></item></channel></rss>`},
		{"a file by entity", `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>x</title>` + named("Một") + `<item><title>&f;</title><link>https://a.vn/2</link></item></channel></rss>`},
		{"depth in an item", rss(named("Một"), strings.Replace(named("Hai"), "</item>", deep+"</item>", 1))},
		{"depth in the channel", rss(deep, named("Một"), named("Hai"))},
		{"depth without an end", rss(named("Một"), named("Hai"), `<item>`+strings.Repeat("<b>", big))},
		{"depth in a description", rss(named("Một"), strings.Replace(named("Hai"), "</item>", "<description><![CDATA["+strings.Repeat("<div><ul>", big)+"]]></description></item>", 1))},
		{"ends of what never began", rss(named("Một"), named("Hai"), strings.Repeat("<a>", big), strings.Repeat("</b>", big))},
		{"quotes", rss(named("Một"), named("Hai"), strings.Repeat(`<a b="`, big))},
		{"ampersands", rss(named("Một"), named("Hai"), "<item><title>"+strings.Repeat("&", big)+"</title></item>")},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := parse(t, row.in, "")
			if len(got.Items) != 2 || got.Items[0].Title != "Một" || strings.Contains(got.Items[1].Title, "aaa") || strings.Contains(got.Items[1].Title, "root:") {
				t.Errorf("got %.300s", titles(got))
			}
		})
	}
}

func TestDepthOfJSONIsBounded(t *testing.T) {
	if _, err := feed.Parse(news.Page{Body: []byte(`{"items":` + strings.Repeat("[", 1_000_000))}); err == nil {
		t.Error("got no error")
	}
}
