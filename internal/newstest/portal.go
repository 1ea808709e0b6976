package newstest

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Portal is a make-believe portal with every fault that a reader meets. Its
// sections are named after what is wrong with them; "tot" is sound.
type Portal struct {
	mu    sync.Mutex
	asked map[string]int
	hang  chan struct{} // closed to let hanging answers end
	texts map[string]string
	short map[string]bool
	fault map[string]int // answers by path that are refusals
	rules string         // robots.txt
}

// NewPortal returns a portal. Release lets what hangs go.
func NewPortal() *Portal {
	return &Portal{asked: map[string]int{}, hang: make(chan struct{}), texts: map[string]string{}, short: map[string]bool{}, fault: map[string]int{}}
}

// Release ends the answers that hang.
func (p *Portal) Release() { close(p.hang) }

// Asked is how often a path was asked for.
func (p *Portal) Asked(path string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.asked[path]
}

// Rewrite gives an article another second paragraph, as an edit by the paper does.
func (p *Portal) Rewrite(path, paragraph string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.texts[path] = paragraph
}

// Shrink leaves only an article's title and a line of its text, as a broken template does.
func (p *Portal) Shrink(path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.short[path] = true
}

// Refuse answers a path with a status from now on; 200 takes it back.
func (p *Portal) Refuse(path string, status int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.fault[path] = status
}

// Robots gives the portal a robots.txt; without text it has none.
func (p *Portal) Robots(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.rules = text
}

// Definition is the portal as the catalogue has it, with its sections at base.
func (p *Portal) Definition(base string) news.Portal {
	def := news.Portal{ID: "thu", Name: "Báo Thử", Home: base + "/", Hosts: []string{news.Host(base)}}
	for _, name := range []string{"tot", "cut", "loi", "cham", "lon", "bang-ma", "khong-phai", "thu-thach", "rong", "doc"} {
		def.Sections = append(def.Sections, news.Section{
			ID: news.SectionID("thu/" + name), Name: "Mục " + name,
			Source: news.Source{Kind: news.Feed, URL: base + "/rss/" + name + ".rss"},
		})
	}
	def.Sections = append(def.Sections, news.Section{
		ID: "thu/trang", Name: "Mục trang", Source: news.Source{Kind: news.Listing, URL: base + "/trang"},
	})
	return def
}

// Published is the time of the portal's newest headline; each next is a minute older.
var Published = time.Date(2026, 11, 22, 8, 0, 0, 0, news.Zone)

// ServeHTTP implements [http.Handler].
func (p *Portal) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.asked[r.URL.Path]++
	status, rules := p.fault[r.URL.Path], p.rules
	p.mu.Unlock()
	if status != 0 && status != http.StatusOK {
		http.Error(w, "không được", status)
		return
	}
	base := "http://" + r.Host
	switch r.URL.Path {
	case "/", "/trang":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, p.front(base))
	case "/robots.txt":
		if rules == "" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, rules)
	case "/bai/thu-thach-99.html":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusForbidden)
		fmt.Fprint(w, challenge)
	case "/bai/dang-nhap-98.html":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, login)
	case "/bai/rong-97.html":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>Trang</title><body></body>")
	default:
		switch {
		case strings.HasPrefix(r.URL.Path, "/rss/"):
			p.feed(w, r, strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/rss/"), ".rss"), base)
		case strings.HasPrefix(r.URL.Path, "/anh/"):
			p.picture(w, r)
		case strings.HasPrefix(r.URL.Path, "/bai/tin-"):
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, p.article(r.URL.Path, base))
		default:
			http.NotFound(w, r)
		}
	}
}

func (p *Portal) feed(w http.ResponseWriter, r *http.Request, name, base string) {
	w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
	sound := rss(base, 10, title)
	switch name {
	case "tot":
		w.Header().Set("ETag", `"mot"`)
		if r.Header.Get("If-None-Match") == `"mot"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, sound)
	case "cut":
		fmt.Fprint(w, sound[:len(sound)*2/3])
	case "loi":
		http.Error(w, "hỏng", http.StatusInternalServerError)
	case "cham":
		select {
		case <-p.hang:
		case <-r.Context().Done():
		}
	case "lon":
		for range 1 << 16 {
			if _, err := fmt.Fprint(w, strings.Repeat("<!-- nặng -->", 64)); err != nil {
				return
			}
		}
	case "bang-ma":
		w.Header().Set("Content-Type", "application/rss+xml; charset=iso-8859-1")
		fmt.Fprint(w, strings.Replace(sound, "utf-8", "windows-1252", 1))
	case "khong-phai":
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<!doctype html><title>Trang chủ</title><p>Đây là một trang bình thường của tờ báo thử, không phải nguồn tin.</p>")
	case "thu-thach":
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, challenge)
	case "rong":
		fmt.Fprint(w, rss(base, 0, nil))
	case "khong-ngay":
		fmt.Fprint(w, dates.ReplaceAllString(sound, ""))
	case "hinh":
		fmt.Fprint(w, strings.ReplaceAll(rss(base, illustrated, title), "/bai/tin-", "/bai/tin-hinh-"))
	case "doc":
		fmt.Fprint(w, rss(base, 3, func(i int) string { return "Tiêu đề \u009b31m độc &#x202e; \u200b hại " + fmt.Sprint(i) }))
	default:
		http.NotFound(w, r)
	}
}

var dates = regexp.MustCompile("<pubDate>[^<]*</pubDate>")

const challenge = `<!doctype html><html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript>
<script>document.cookie="D1N=1;path=/";window.location.reload(true);</script></body></html>`

const login = `<!doctype html><html><head><title>Đăng nhập</title></head><body><form action="/login" method="post"><h1>Đăng nhập</h1>
<p>Vui lòng đăng nhập để đọc tiếp bài viết này.</p><input type="text" name="user"><input type="password" name="password"><button>Đăng nhập</button></form></body></html>`

func title(i int) string {
	return fmt.Sprintf("Phiên chợ thứ %d bên sông Hậu đông hơn mọi năm", i)
}

func rss(base string, n int, title func(int) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo Thử</title><link>%s/</link><description>thử</description>`, base)
	for i := range n {
		fmt.Fprintf(&b, `<item><title>%s</title><link>%s/bai/tin-%d.html</link><description><![CDATA[Người bán dọn hàng từ bốn giờ sáng, chuyến ghe thứ %d vừa cặp bến.]]></description><pubDate>%s</pubDate></item>`,
			title(i), base, i, i, Published.Add(-time.Duration(i)*time.Minute).Format(time.RFC1123Z))
	}
	b.WriteString(`</channel></rss>`)
	return b.String()
}

func (p *Portal) front(base string) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Báo Thử</title>`)
	b.WriteString(`<link rel="alternate" type="application/rss+xml" title="Mục&#32;tốt" href="/rss/tot.rss"></head><body>`)
	b.WriteString(`<nav><a href="/">Trang chủ</a><a href="/thoi-su">Thời sự</a><a href="/van-hoa">Văn hóa</a></nav><main>`)
	for i := range 12 {
		fmt.Fprintf(&b, `<div class="item"><h3><a href="%s/bai/tin-%d.html">%s</a></h3><p>Người bán dọn hàng từ bốn giờ sáng, chuyến ghe thứ %d vừa cặp bến.</p></div>`, base, i, title(i), i)
	}
	b.WriteString(`</main><footer>Tòa soạn Báo Thử</footer></body></html>`)
	return b.String()
}

func (p *Portal) article(path, base string) string {
	p.mu.Lock()
	second, edited := p.texts[path]
	short := p.short[path]
	p.mu.Unlock()
	if !edited {
		second = "Đến gần trưa, nước ròng để lộ bãi bùn, ghe lớn phải lùi ra giữa dòng và khách đi bộ trên cầu ván để sang mua trái cây."
	}
	var i int
	fmt.Sscanf(strings.Replace(path, "hinh-", "", 1), "/bai/tin-%d.html", &i) //nolint:errcheck // 0 for any other
	if strings.Contains(path, "hinh-") {
		second += figures(base, i)
	}
	if short {
		return fmt.Sprintf(`<!doctype html><html lang="vi"><body><h1>%s</h1><p>Bài viết đang được cập nhật, mời bạn đọc quay lại sau ít phút nữa.</p></body></html>`, title(i))
	}
	return fmt.Sprintf(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>%[1]s - Báo Thử</title>
<link rel="canonical" href="%[2]s%[3]s"></head><body><header><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></header>
<article><p class="label">Nhịp sống</p><h1>%[1]s</h1><time datetime="%[4]s">Chủ nhật, 22/11/2026</time>
<p class="sapo"><strong>Người bán dọn hàng từ bốn giờ sáng, chuyến ghe thứ %[5]d vừa cặp bến.</strong></p>
<p>Mỗi năm một lần, bến chợ cũ lại chật ghe. Người ta chở khóm từ miệt dưới lên, chở chiếu từ miệt trên xuống, gặp nhau ở khúc sông rộng nhất rồi đổi hàng cho nhau mà không cần nói nhiều lời.</p>
<p>%[6]s</p>
<p>Người già trong xóm nói phiên chợ đông là điềm lành. Năm nào ghe ít, năm đó lúa thất; năm nào ghe nhiều, bọn trẻ được thêm bộ đồ mới và mái nhà lá được lợp lại trước mùa mưa.</p>
<p style="text-align:right"><strong>AN NHIÊN</strong></p></article>
<footer>Tòa soạn Báo Thử</footer></body></html>`, title(i), base, path, Published.Format(time.RFC3339), i, second)
}
