package extract_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

// Four times the page may cost little more than four times the work, whatever it
// is made of. Work is counted in allocations: they do not depend on the machine.
func TestWorkGrowsNoFasterThanThePage(t *testing.T) {
	const prose = "<p>Nước lên thì cá về, chợ đông người mua kẻ bán, ghe xuồng đậu kín cả một khúc sông dài.</p>"
	e := extractor(t, extract.Options{NoRules: true})
	for name, part := range map[string]string{
		"polls":         "<p>Bình chọn</p><p>Có đúng không?</p>",
		"polls in rows": "<div><div>Bình chọn</div><div>Có đúng không?</div></div>",
		"choices":       "<div>Thăm dò<input type=radio>có</div>",
		"pictures":      `<p><img src="https://a.vn/1.jpg"></p><p>chợ</p>`,
		"captions":      `<div><img src="https://a.vn/1.jpg"><div>chợ nổi</div></div>`,
		"pagers":        `<p><a href="?page=2">2</a> <a href="?page=3">3</a></p>`,
		"box titles":    "<h3>Tin liên quan</h3>",
		"breadcrumbs":   `<ul><li><a href="/">Trang chủ</a></li><li><a href="/x">Xã hội</a></li></ul>`,
		"dates":         "<p>12/03/2024 10:00</p>",
		"imprints":      "<p>Giấy phép số 12, tổng biên tập, tòa soạn, điện thoại, ghi rõ nguồn khi dùng lại.</p>",
		"boxes":         `<div class="note"><blockquote>` + prose + `</blockquote></div>`,
		"tables":        `<table><tr><td>` + prose + `</td></tr></table>`,
		"hidden texts":  `<span class="sr-only">x</span>`,
		"players":       `<video src="https://a.vn/1.mp4"></video><iframe src="https://a.vn/embed/a"></iframe>`,
		"bylines":       `<p align=right><b>An Bình</b></p>`,
		"other stories": `<p>Xem thêm: <a href="/a-1234567.html">Một tin khác của ngày hôm nay</a></p>`,
		"questions":     "<p><b>Vì sao lại như thế?</b></p>",
	} {
		work := func(n int) float64 {
			body := []byte(`<html lang="vi"><body><h1>Một ngày ở chợ nổi</h1>` + strings.Repeat(part, n) + strings.Repeat(prose, 8) + strings.Repeat(part, n) + "</body></html>")
			return testing.AllocsPerRun(1, func() {
				_, _ = e.Article(news.Page{URL: "https://a.vn/cho-noi-123456.html", Body: body}, news.Headline{})
			})
		}
		once, four := work(250), work(1000)
		if four > 6*once {
			t.Errorf("%s: %.0f allocations for a page, %.0f for four times as much", name, once, four)
		}
	}
}

func TestAPageOfTooManyLayersIsTooLarge(t *testing.T) {
	e := extractor(t, extract.Options{NoRules: true})
	page := news.Page{Type: "text/html", Body: []byte(strings.Repeat("<div>", 200_000))}
	if _, err := e.Article(page, news.Headline{}); !errors.Is(err, news.ErrTooLarge) {
		t.Errorf("got %v, want %v", err, news.ErrTooLarge)
	}
}
