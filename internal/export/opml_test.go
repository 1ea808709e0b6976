package export_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/news"
)

func portals() []news.Portal {
	feed := func(name, url string) news.Section {
		return news.Section{Name: name, Source: news.Source{Kind: news.Feed, URL: url}}
	}
	return []news.Portal{
		{Name: `Báo "Sông" & <Nước>`, Home: "https://song.example/", Sections: []news.Section{
			feed("Thời sự", "https://song.example/rss/thoi-su.rss"),
			feed("Đời sống & chợ", "https://rss.song.example/doi-song?a=1&b=2"),
			{Name: "Văn hóa", Source: news.Source{Kind: news.Listing, URL: "https://song.example/van-hoa"}},
		}},
		{Name: "Báo Đồng", Home: "https://dong.example:8080/", Sections: []news.Section{feed("Mới", "https://dong.example:8080/rss")}},
		{Name: `Báo "Sông" & <Nước>`, Home: "https://song.example/", Sections: []news.Section{feed("Thể thao", "https://song.example/rss/the-thao.rss")}},
	}
}

func TestOPMLRoundTrip(t *testing.T) {
	var b bytes.Buffer
	if err := export.OPML(&b, portals(), book().Made); err != nil {
		t.Fatal(err)
	}
	got, err := export.ReadOPML(&b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, portals()) {
		t.Errorf("got  %+v\nwant %+v", got, portals())
	}
}

func TestOPMLOfOtherPrograms(t *testing.T) {
	in := "\ufeff" + `<?xml version="1.0" encoding="UTF-8"?><OPML version="1.0"><body>
<outline text="Tin & bài">
 <Outline TITLE="Xe" xmlurl="HTTPS://Xe.example/feed?a=1&b=2" type="atom"/>
 <outline text="Cầu&nbsp;đường` + "\u202E" + `" xmlUrl="https://feeds.other.example/cau" htmlUrl="https://xe.example/cau-duong"></outline>
 <outline text="trang" type="link" url="https://xe.example/"/>
 <outline text="xấu" xmlUrl="javascript:alert(1)"/>
 <outline text="xấu" xmlUrl="file:///etc/passwd"/>
</outline>
<outline xmlUrl="http://127.0.0.1:81/rss"/>
</body></OPML>`
	got, err := export.ReadOPML(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []news.Portal{
		{Home: "https://xe.example/", Sections: []news.Section{
			{Name: "Xe", Source: news.Source{Kind: news.Feed, URL: "https://xe.example/feed?a=1&b=2"}},
			{Name: "Cầu đường", Source: news.Source{Kind: news.Feed, URL: "https://feeds.other.example/cau"}},
		}},
		{Home: "http://127.0.0.1:81/", Sections: []news.Section{{Source: news.Source{Kind: news.Feed, URL: "http://127.0.0.1:81/rss"}}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestCutOPMLKeepsWhatCameBefore(t *testing.T) {
	got, err := export.ReadOPML(strings.NewReader(`<opml><body><outline text="a" xmlUrl="https://a.example/rss"/><outline text="b" xml`))
	if err == nil || len(got) != 1 {
		t.Errorf("got %+v and %v, want one portal and an error", got, err)
	}
	deep := strings.Repeat(`<outline text="x">`, 5000)
	if _, err := export.ReadOPML(strings.NewReader("<opml>" + deep)); !errors.Is(err, news.ErrTooLarge) {
		t.Errorf("got %v, want %v", err, news.ErrTooLarge)
	}
	legacy := "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"caf\xe9\" xmlUrl=\"https://a.example/\"/></body></opml>"
	got, err = export.ReadOPML(strings.NewReader(legacy))
	if err != nil || len(got) != 1 || got[0].Sections[0].Name != "café" {
		t.Errorf("got %+v and %v", got, err)
	}
}
