package store_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestAnArticleComesBackWhole(t *testing.T) {
	s := open(t)
	h := newPress(2).headline("baocamau/thoi-su", 1)
	styled := news.Text{{Text: "xóm "}, {Text: "Chài", Bold: true, Italic: true, Link: "https://example.vn/"}}
	want := news.Article{
		Headline: h, Label: "Nhịp sống", Source: "TTXVN", Read: noon,
		Blocks: news.Blocks{
			news.Paragraph{Text: styled}, news.Heading{Level: 2, Text: news.Plain("GIỮ RỪNG")},
			news.Picture{Src: "https://example.vn/a.jpg", Caption: news.Plain("đước"), Credit: "Ảnh: N.T"},
			news.Table{Header: true, Rows: [][]news.Text{{news.Plain("năm")}, {news.Plain("2026")}}},
			news.Box{Title: news.Plain("Ghi thêm"), Blocks: news.Blocks{news.Rule{}}},
		},
		Notices: []news.Notice{{Kind: news.Poll, Title: "Bạn nghĩ sao?", Items: []news.NoticeItem{{Text: "Hay"}}}},
	}
	got, err := s.KeepArticle(t.Context(), want)
	if err != nil {
		t.Fatal(err)
	}
	want.Version, want.Offline = 1, true
	want.Status.FirstSeen = want.Fetched
	again, err := s.Article(t.Context(), h.ID)
	if err != nil || !reflect.DeepEqual(got, again) {
		t.Errorf("kept and read differ: %v\n%+v\n%+v", err, got, again)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if lists := headlines(t, s, news.Query{Section: h.Section}); len(lists) != 1 || !lists[0].Offline {
		t.Errorf("its section lists %+v", lists)
	}
}

func TestAnEditIsANewVersionAndTheSameTextIsNot(t *testing.T) {
	s := open(t)
	p := newPress(2)
	first := p.article(p.headline("a/b", 1), 50)
	keep := func(a news.Article) news.Article {
		t.Helper()
		kept, err := s.KeepArticle(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		return kept
	}
	keep(first)
	withPicture := first
	withPicture.Read = noon.Add(time.Hour)
	withPicture.Blocks = append(slices.Clone(first.Blocks), news.Picture{Src: "https://example.vn/moi.jpg"})
	kept := keep(withPicture)
	if kept.Version != 1 || kept.Edited || len(kept.Blocks) != len(withPicture.Blocks) || !kept.Read.Equal(noon) {
		t.Errorf("the same text with a picture: version %d, edited %t, %d blocks, read %v", kept.Version, kept.Edited, len(kept.Blocks), kept.Read)
	}
	edited := first
	edited.Title = "Tựa đã sửa"
	if kept := keep(edited); kept.Version != 2 || !kept.Edited || kept.Title != "Tựa đã sửa" {
		t.Errorf("an edit: version %d, edited %t, title %q", kept.Version, kept.Edited, kept.Title)
	}
	file(t, s, news.Delivery{Section: "a/b", Articles: []news.Article{first}})
	versions, err := s.Versions(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(versions) != 2 || versions[0].Title != "Tựa đã sửa" || versions[1].Title != first.Title {
		t.Errorf("after the feed brought the first text again: %d versions", len(versions))
	}
	if h, err := s.Headline(t.Context(), first.ID); err != nil || h.Title != first.Title {
		t.Errorf("the headline became %q, %v", h.Title, err)
	}
}

func TestFilingAgainUpdatesTheWordsAndKeepsThePlace(t *testing.T) {
	s := open(t)
	p := newPress(2)
	d := p.delivery("a/b", 0, 1)
	old := d.Headlines[0]
	file(t, s, d)
	d.Headlines[0].Title, d.Headlines[0].Lead = "Tựa mới", ""
	d.Headlines[0].Published = old.Published.Add(time.Hour)
	d.Headlines[0].Fetched = noon.Add(2 * time.Hour)
	d.Section = "a/c"
	if fresh := file(t, s, d); fresh[0] != 0 {
		t.Errorf("%d fresh headlines", fresh[0])
	}
	for _, q := range []news.Query{{Section: "a/b"}, {Section: "a/c"}, {}} {
		got := headlines(t, s, q)
		if len(got) != 1 {
			t.Fatalf("%+v: %d headlines", q, len(got))
		}
		if h := got[0]; h.Title != "Tựa mới" || h.Lead != old.Lead || !h.Published.Equal(old.Published) || !h.Fetched.Equal(old.Fetched) {
			t.Errorf("%+v: got %+v", q, h)
		}
		if want := q.Section; want != "" && got[0].Section != want {
			t.Errorf("section %q, want %q", got[0].Section, want)
		}
	}
}

func TestThePageGivesTheTimeThatTheListingLacked(t *testing.T) {
	s := open(t)
	p := newPress(2)
	d := p.delivery("a/b", 0, 5)
	for i := range d.Headlines {
		d.Headlines[i].Published = time.Time{}
	}
	file(t, s, d)
	a := p.article(d.Headlines[0], 20)
	a.Published = noon.Add(-48 * time.Hour)
	if _, err := s.KeepArticle(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	list := headlines(t, s, news.Query{Section: "a/b"})
	if first := list[0]; first.ID != a.ID || !first.Stated().Equal(a.Published) {
		t.Errorf("before a refresh the first of the list is %s of %v, want it to hold still with its date", first.ID, first.Stated())
	}
	if err := s.Relist(t.Context()); err != nil {
		t.Fatal(err)
	}
	list = headlines(t, s, news.Query{Section: "a/b"})
	if last := list[len(list)-1]; last.ID != a.ID || !last.Time().Equal(a.Published) {
		t.Errorf("the last of the list is %s of %v", last.ID, last.Time())
	}
	if n := unreadIn(t, s, "a/b"); n != 5 {
		t.Errorf("%d unread, want 5", n)
	}
}

func TestIDsResolveByTheirBeginning(t *testing.T) {
	s := open(t)
	file(t, s, news.Delivery{Section: "a/b", Headlines: []news.Headline{
		{ID: "aaaa00000001", URL: "https://a.vn/1", Title: "một"},
		{ID: "aaaa00000002", URL: "https://a.vn/2", Title: "hai"},
		{ID: "av", URL: "https://a.vn/3", Title: "ba"},
		{ID: "avv", URL: "https://a.vn/4", Title: "bốn"},
	}})
	for _, row := range []struct {
		in, want string
		err      error
	}{
		{"aaaa00000002", "hai", nil},
		{"av", "ba", nil},
		{"avv", "bốn", nil},
		{"aaaa", "", news.ErrAmbiguous},
		{"b", "", news.ErrUnknown},
		{"", "", news.ErrUnknown},
		{"aaaa0000000_", "", news.ErrUnknown},
	} {
		got, err := s.Headline(t.Context(), news.HeadlineID(row.in))
		if got.Title != row.want || !errors.Is(err, row.err) {
			t.Errorf("%q: got %q, %v; want %q, %v", row.in, got.Title, err, row.want, row.err)
		}
	}
}

func TestLackingListsWhatIsNotOnDisk(t *testing.T) {
	s := open(t)
	p := newPress(2)
	d := p.delivery("a/b", 0, 6)
	d.Articles = []news.Article{p.article(d.Headlines[0], 20), p.article(d.Headlines[3], 20)}
	file(t, s, d)
	for _, row := range []struct{ limit, first, count int }{{0, 1, 4}, {2, 1, 2}} {
		got, err := s.Lacking(t.Context(), "a/b", row.limit)
		if err != nil || len(got) != row.count || got[0].ID != d.Headlines[row.first].ID {
			t.Errorf("limit %d: %d headlines, %v", row.limit, len(got), err)
		}
	}
	if _, err := s.Article(t.Context(), d.Headlines[1].ID); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("an article that is not there: %v", err)
	}
}

func TestTheNewestWeatherIsKept(t *testing.T) {
	s := open(t)
	p := newPress(2)
	for i, text := range []string{"31 độ", "29 độ", "27 độ"} {
		a := p.article(p.headline("a/b", i), 20)
		a.Read = noon.Add(-time.Duration(i) * time.Hour)
		a.Notices = []news.Notice{{Kind: news.Comments, Text: "7"}, {Kind: news.Weather, Title: "Cà Mau", Text: text}}
		if _, err := s.KeepArticle(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.Weather(t.Context(), noon.Add(-time.Hour)); err != nil || got.Text != "31 độ" || got.Portal != "a" || !got.Read.Equal(noon) {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := s.Weather(t.Context(), noon.Add(time.Minute)); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("old weather: %v", err)
	}
}

func TestHealthComesBackAsItWasFiled(t *testing.T) {
	s := open(t)
	want := news.Health{
		Asked: noon, Answered: noon.Add(-time.Hour), Due: noon.Add(time.Minute), Failure: "503 Service Unavailable",
		Stamp: news.Stamp{ETag: `W/"x"`, LastModified: "Sun, 22 Nov 2026 05:00:00 GMT"},
	}
	file(t, s, news.Delivery{Section: "a/b", Health: want})
	file(t, s, news.Delivery{Section: "a/b", Headlines: newPress(1).delivery("a/b", 0, 1).Headlines})
	got, err := s.Sections(t.Context(), []news.SectionID{"a/b", "a/z"})
	if err != nil || len(got) != 1 || !reflect.DeepEqual(got["a/b"].Health, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}
