package newsroom_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

// site serves pages by path, as a portal that nobody knows.
func site(t *testing.T, pages map[string]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if strings.HasPrefix(page, "<?xml") {
			w.Header().Set("Content-Type", "application/rss+xml")
		}
		fmt.Fprint(w, page)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

const aFeed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin miệt vườn</title><link>/</link><description>x</description>
<item><title>Mùa chôm chôm chín rộ</title><link>/vuon/chom-chom-101.html</link></item></channel></rss>`

func aPage(head, body string) string {
	return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Báo Miệt Vườn</title>` + head + `</head><body>` + body + `</body></html>`
}

func listing() string {
	var b strings.Builder
	b.WriteString(`<nav><a href="/vuon/">Nhà vườn</a><a href="/song/">Sông nước</a></nav><main>`)
	for i := range 12 {
		fmt.Fprintf(&b, `<article class="tin"><h3><a href="/vuon/mua-trai-cay-thu-%d-%d.html">Mùa trái cây thứ %d về tới chợ đầu mối</a></h3><p>Xe tải nối đuôi nhau từ nửa đêm để kịp phiên chợ sớm.</p></article>`, i, 200+i, i)
	}
	return b.String() + `</main>`
}

func TestAddPortal(t *testing.T) {
	for _, row := range []struct {
		name    string
		pages   map[string]string
		path    string
		kinds   string // of the sections found
		section string // that of the address
		names   string
	}{
		{
			name:  "a home page that announces its feeds",
			pages: map[string]string{"/": aPage(`<link rel="alternate" type="application/rss+xml" title="Nhà&#32;vườn" href="/vuon.rss"><link rel="alternate" type="application/atom+xml" href="song.atom" title="Sông nước">`, `<p>Chào bạn</p>`)},
			path:  "/", kinds: "feed feed", names: "Nhà vườn, Sông nước",
		},
		{name: "a feed", pages: map[string]string{"/vuon.rss": aFeed}, path: "/vuon.rss", kinds: "feed", names: "Tin miệt vườn", section: "vuon"},
		{
			name:  "a feed at a usual address",
			pages: map[string]string{"/": aPage("", "<p>Chào bạn</p>"), "/rss/home.rss": aFeed},
			path:  "/", kinds: "feed", names: "Tin miệt vườn", section: "home",
		},
		{
			name: "an index page of feeds with the names of sections",
			pages: map[string]string{
				"/":         aPage("", "<p>Chào bạn</p>"),
				"/rss.html": aPage("", `<ul><li><a href="/rss/vuon.rss">Nhà vườn</a></li><li><a href="/rss/song.rss">Sông nước</a></li></ul>`),
			},
			path: "/", kinds: "feed feed", names: "Nhà vườn, Sông nước",
		},
		{
			name:  "a page that lists headlines",
			pages: map[string]string{"/vuon/": aPage("", listing())},
			path:  "/vuon/", kinds: "listing", names: "", section: "vuon",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := open(t)
			base := site(t, row.pages)
			found, err := r.AddPortal(t.Context(), base+row.path)
			if err != nil {
				t.Fatal(err)
			}
			p := found.Portal
			if got := strings.TrimPrefix(string(found.Section), string(p.ID)+"/"); got != row.section {
				t.Errorf("the address is that of %q, want %q", got, row.section)
			}
			var kinds, names []string
			for _, s := range p.Sections {
				kinds, names = append(kinds, string(s.Source.Kind)), append(names, s.Name)
			}
			if got := strings.Join(kinds, " "); !strings.HasPrefix(got, row.kinds) {
				t.Errorf("found %q, want %q", got, row.kinds)
			}
			if got := strings.Join(names, ", "); row.names != "" && got != row.names {
				t.Errorf("found %q, want %q", got, row.names)
			}
			if again, err := r.AddPortal(t.Context(), base+row.path); err != nil || len(again.Portal.Sections) != len(p.Sections) {
				t.Errorf("added again it has %d sections (%v), had %d", len(again.Portal.Sections), err, len(p.Sections))
			}
			if err := r.Follow(t.Context(), p.Sections[0].ID); err != nil {
				t.Errorf("what was found cannot be followed: %v", err)
			}
			if err := r.RemovePortal(t.Context(), p.ID); err != nil {
				t.Fatal(err)
			}
			if len(r.list.ids) > 0 {
				t.Errorf("removed, it is still followed: %v", r.list.ids)
			}
		})
	}
}

func TestAddPortalOfAnArticleFindsItsPortal(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{
		"/":                 aPage(`<link rel="alternate" type="application/rss+xml" title="Nhà vườn" href="/vuon.rss">`, `<p>Chào bạn</p>`),
		"/vuon/xoai-7.html": aPage("", `<article><h1>Xoài trái vụ được giá</h1><p>`+strings.Repeat("Nhà vườn xử lý cho cây ra hoa sớm hơn lệ thường. ", 20)+`</p><p>`+strings.Repeat("Thương lái vào tận vườn hỏi mua từ lúc trái còn xanh. ", 20)+`</p></article>`),
	})
	found, err := r.AddPortal(t.Context(), base+"/vuon/xoai-7.html")
	if err != nil {
		t.Fatal(err)
	}
	p := found.Portal
	if len(p.Sections) != 1 || p.Sections[0].Source.URL != base+"/vuon.rss" {
		t.Errorf("found %+v", p.Sections)
	}
}

func TestAPortalKnownByItsFeedAloneIsNamedAfterTheFeed(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{"/vuon.rss": aFeed})
	if p, err := r.AddPortal(t.Context(), base+"/vuon.rss"); err != nil || p.Portal.Name != "Tin miệt vườn" {
		t.Errorf("it is named %q (%v), want the feed's title", p.Portal.Name, err)
	}
}

func TestAFeedThatIsCalledByItsHostHasThePapersName(t *testing.T) {
	r := open(t)
	pages := map[string]string{}
	base := site(t, pages)
	pages["/vuon.rss"] = strings.Replace(aFeed, "Tin miệt vườn", strings.Replace(base, "http://", "https://www.", 1)+"/", 1)
	found, err := r.AddPortal(t.Context(), base+"/vuon.rss")
	if err != nil || len(found.Portal.Sections) != 1 {
		t.Fatalf("found %+v (%v)", found, err)
	}
	if name := found.Portal.Sections[0].Name; name != found.Portal.Name || name != news.Host(base) {
		t.Errorf("of %q the section is called %q", found.Portal.Name, name)
	}
}

func TestAFurtherFeedThatIsCalledByItsPaperIsNamedByItsAddress(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{"/vuon.rss": aFeed, "/cho.rss": strings.ReplaceAll(aFeed, "vuon", "cho")})
	for _, path := range []string{"/vuon.rss", "/cho.rss"} {
		if _, err := r.AddPortal(t.Context(), base+path); err != nil {
			t.Fatal(err)
		}
	}
	found, err := r.AddPortal(t.Context(), base+"/cho.rss")
	if err != nil || len(found.Portal.Sections) != 2 {
		t.Fatalf("found %+v (%v)", found, err)
	}
	if name := found.Portal.Sections[1].Name; name != "cho" {
		t.Errorf("beside %q the second section is called %q", found.Portal.Name, name)
	}
}

func TestAddPortalOfAPageWithNothingSaysSo(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{"/": aPage("", "<p>Trang đang xây dựng.</p>")})
	if p, err := r.AddPortal(t.Context(), base); err == nil {
		t.Errorf("found %+v in an empty page", p.Portal.Sections)
	}
	if _, err := r.AddPortal(t.Context(), "javascript:alert(1)"); !errors.Is(err, news.ErrAddress) {
		t.Errorf("a script gave %v, want %v", err, news.ErrAddress)
	}
}

// The page that was asked for is there: that the home page is not is no reason to give.
func TestAddPortalWithoutAHomePageTellsOfThePage(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{
		"/chu":   aPage("", "<p>Trang đang xây dựng.</p>"),
		"/trong": "",
		"/vao":   aPage("", `<form action="/dang-nhap"><input name="u"><input type="password" name="p"><button>Đăng nhập</button></form>`),
	})
	for path, want := range map[string]error{"/chu": news.ErrNoSource, "/trong": news.ErrNoSource, "/vao": news.ErrLogin} {
		if p, err := r.AddPortal(t.Context(), base+path); !errors.Is(err, want) {
			t.Errorf("%s: found %+v, %v, want %v", path, p.Portal.Sections, err, want)
		}
	}
}

func TestAddPortalWithoutASchemeTriesBoth(t *testing.T) {
	r := open(t)
	base := site(t, map[string]string{"/": aPage(`<link rel="alternate" type="application/rss+xml" href="/vuon.rss">`, ""), "/vuon.rss": aFeed})
	found, err := r.AddPortal(t.Context(), strings.TrimPrefix(base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	p := found.Portal
	if p.Home != base+"/" || len(p.Sections) != 1 || p.Sections[0].Source.URL != base+"/vuon.rss" {
		t.Errorf("found %+v", p)
	}
}

func TestKnownPortalIsNotAddedTwice(t *testing.T) {
	r := open(t)
	found, err := r.AddPortal(t.Context(), r.server.URL+"/")
	if err != nil {
		t.Fatal(err)
	}
	p := found.Portal
	if p.ID != "thu" || len(p.Sections) != 11 {
		t.Errorf("got %s with %d sections, want the one that is there with 11", p.ID, len(p.Sections))
	}
}
