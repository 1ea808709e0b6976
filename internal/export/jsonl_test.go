package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/news"
)

func copies() []export.Copy {
	var all []export.Copy
	for i, a := range threeArticles() {
		a.Blocks = slices.DeleteFunc(a.Blocks, func(b news.Block) bool {
			p, ok := b.(news.Picture)
			return ok && news.CleanLink(p.Src) == ""
		})
		first := a
		first.Status = news.Status{}
		first.Read = a.Published
		second := first
		second.Title, second.Read = a.Title+" (sửa)", first.Read.Add(3600e9)
		c := export.Copy{Headline: a.Headline, Versions: []news.Article{first, second}}
		c.Fetched = a.Published
		c.Versions[0].Fetched, c.Versions[1].Fetched = c.Fetched, c.Fetched
		if i == 2 {
			c.Versions = nil
		}
		all = append(all, c)
	}
	return all
}

func lines(t *testing.T, all []export.Copy) string {
	t.Helper()
	var b bytes.Buffer
	for _, c := range all {
		if err := export.JSONLine(&b, c); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func read(t *testing.T, text string) (all []export.Copy, faults []string) {
	t.Helper()
	for c, err := range export.Copies(strings.NewReader(text)) {
		var fault *export.LineError
		switch {
		case errors.As(err, &fault):
			faults = append(faults, err.Error())
		case err != nil:
			t.Fatal(err)
		default:
			all = append(all, c)
		}
	}
	return all, faults
}

func TestJSONLinesRoundTrip(t *testing.T) {
	text := lines(t, copies())
	got, faults := read(t, text)
	if len(faults) > 0 || len(got) != 3 {
		t.Fatalf("got %d copies and %v", len(got), faults)
	}
	if again := lines(t, got); again != text {
		t.Errorf("got\n%s\nwant\n%s", again, text)
	}
	if b := got[0].Status.Bookmark; b == nil || !reflect.DeepEqual(b.Shelves, []string{"sông nước", "đọc lại"}) {
		t.Errorf("the bookmark is %+v", b)
	}
	if got[1].Status.Bookmark != nil {
		t.Error("an article that is not saved became a bookmark")
	}
}

func TestJournalIsReadAsItStandsAtItsEnd(t *testing.T) {
	const headline = `"headline":{"url":"https://a.example/%[1]d","title":"Tin %[1]d"}`
	entry := func(event string, n int, more string) string {
		id := news.IDOf(fmt.Sprintf("https://a.example/%d", n))
		return fmt.Sprintf(`{"v":1,"event":%q,"at":"2026-11-22T08:00:00+07:00","id":%q%s}`+"\n", event, id, more)
	}
	saved := func(n int, note string) string {
		return entry("saved", n, fmt.Sprintf(","+headline+`,"bookmark":{"saved":"2026-11-22T08:00:00+07:00","note":%[2]q}`, n, note))
	}
	text := func(s string) string { return `,"articles":[{"blocks":[{"kind":"paragraph","text":"` + s + `"}]}]` }
	journal := saved(1, "một") + saved(2, "hai") + entry("article", 1, text("bản đầu")) + entry("article", 9, text("của ai?")) +
		saved(1, "một, sửa") + entry("removed", 2, "") + entry("article", 1, text("bản sau")) + saved(3, "bỏ rồi lưu lại") +
		entry("removed", 3, "") + saved(3, "lại") + `{"v":1,"event":"saved","id":"0123`
	got, faults := read(t, journal)
	if len(faults) > 0 || len(got) != 2 {
		t.Fatalf("got %d copies and %v", len(got), faults)
	}
	if got[0].Status.Bookmark.Note != "một, sửa" || len(got[0].Versions) != 2 || got[0].Versions[1].Blocks[0].Texts()[0].String() != "bản sau" {
		t.Errorf("got %+v", got[0])
	}
	if got[1].Title != "Tin 3" || got[1].Status.Bookmark.Note != "lại" {
		t.Errorf("got %+v", got[1])
	}
}

func TestBadLinesAreNamedAndPassedOver(t *testing.T) {
	good := lines(t, copies()[:1])
	text := "\n" + `{"v":2,"event":"saved","id":"x"}` + "\nrác\n" + good + `{"v":1,"event":"saved","headline":{"url":"javascript:alert(1)"}}` + "\n" +
		`{"v":1,"event":"article","id":"ngắn"}` + "\n"
	got, faults := read(t, text)
	if len(got) != 1 || len(faults) != 4 {
		t.Fatalf("got %d copies and %v", len(got), faults)
	}
	for i, want := range []string{"line 2: not written by this program", "line 3: ", "line 5: not an http", "line 6: not written by this program"} {
		if !strings.HasPrefix(faults[i], want) {
			t.Errorf("got %q, want %q", faults[i], want)
		}
	}
}

func TestWhatIsReadIsClean(t *testing.T) {
	c := copies()[0]
	esc := "\x1b[31mđỏ\u202E"
	c.Title, c.Author, c.Section = esc, esc, "a b/\x1b"
	c.Status.Bookmark = &news.Bookmark{Shelves: []string{esc, "\x1b"}, Note: esc}
	c.Versions = c.Versions[:1]
	c.Versions[0].Blocks = news.Blocks{
		news.Paragraph{Text: news.Text{{Text: esc + " "}, {Text: " \u200b", Bold: true}, {Text: esc, Link: "javascript:alert(1)"}}},
		news.Table{Rows: [][]news.Text{{news.Plain(esc)}}}, news.Box{Blocks: news.Blocks{news.List{Items: []news.Text{news.Plain(esc)}}}},
		news.Picture{Src: "file:///etc/passwd", Alt: esc}, news.Media{URL: "javascript:x"}, news.Quote{Credit: esc},
	}
	c.Versions[0].Notices = []news.Notice{{Kind: news.Poll, Title: esc, Items: []news.NoticeItem{{Text: esc, URL: "javascript:x"}}}}
	got, _ := read(t, lines(t, []export.Copy{c}))
	out := fmt.Sprintf("%+v %+v", got, got[0].Status.Bookmark)
	for _, bad := range []string{"\x1b", "\u202E", "\u200b", "javascript", "file:"} {
		if strings.Contains(out, bad) {
			t.Errorf("%q came through: %q", bad, out)
		}
	}
	if want := "đỏ  đỏ"; got[0].Versions[0].Blocks[0].Texts()[0].String() != want {
		t.Errorf("got %q, want %q", got[0].Versions[0].Blocks[0].Texts()[0].String(), want)
	}
	if b := got[0].Status.Bookmark; len(b.Shelves) != 1 || b.Note != "đỏ" {
		t.Errorf("got %+v", b)
	}
}

func FuzzCopies(f *testing.F) {
	f.Add(`{"v":1,"event":"saved","headline":{"url":"https://a.example/1"},"articles":[{"blocks":[{"kind":"box","blocks":[{"kind":"rule"}]}]}]}` + "\n")
	f.Fuzz(func(t *testing.T, text string) {
		for c, err := range export.Copies(strings.NewReader(text)) {
			if err == nil && (c.URL == "" || len(c.ID) != news.IDLength) {
				t.Errorf("a copy without address or id: %+v", c)
			}
		}
	})
}
