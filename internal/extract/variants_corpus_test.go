package extract_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/news"
)

const stories = `<div class="x"><div class="y"><a href="/muoi-ba-chiec-ghe-bi-bo-quen-100231.html"><img src="/a1.jpg"></a><h3><a href="/muoi-ba-chiec-ghe-bi-bo-quen-100231.html">Mười ba chiếc ghế bị bỏ quên ở bến phà</a></h3><p>Bến phà cũ ngưng chạy đã lâu, mười ba chiếc ghế gỗ vẫn nằm đó, đợi người về sửa lại, sơn lại.</p></div>
<div class="y"><a href="/con-do-cuoi-mua-100232.html"><img src="/a2.jpg"></a><h3><a href="/con-do-cuoi-mua-100232.html">Con đò cuối mùa chở nắng sang sông</a></h3><p>Người lái đò kể rằng năm nay nước lớn, khách ít, nhưng ông vẫn giữ chuyến sớm cho học trò.</p></div>
<div class="y"><a href="/cho-noi-hop-lai-100233.html"><img src="/a3.jpg"></a><h3><a href="/cho-noi-hop-lai-100233.html">Chợ nổi họp lại sau ba năm vắng</a></h3><p>Ghe hàng về từ nửa đêm, người mua kẻ bán gọi nhau í ới trên một khúc sông dài non cây số.</p></div></div>`

const (
	linkBox    = `<div><div>Tin liên quan</div><ul><li><a href="/muoi-ba-chiec-ghe-100231.html">Mười ba chiếc ghế bị bỏ quên ở bến phà</a></li><li><a href="/con-do-100232.html">Con đò cuối mùa chở nắng sang sông</a></li></ul></div>`
	linkLine   = `<p><strong>&gt;&gt;&gt; Xem thêm: <a href="/muoi-ba-chiec-ghe-100231.html">Mười ba chiếc ghế bị bỏ quên ở bến phà</a></strong></p>`
	linkCard   = `<div><a href="/muoi-ba-chiec-ghe-100231.html"><img src="/a1.jpg" alt=""></a><div><a href="/muoi-ba-chiec-ghe-100231.html">Mười ba chiếc ghế bị bỏ quên ở bến phà</a><p>Bến phà cũ ngưng chạy đã lâu, mười ba chiếc ghế gỗ vẫn nằm đó, đợi người về sửa lại, sơn lại.</p></div></div>`
	priceTable = `<div><h3>Giá vàng hôm nay</h3><table><tr><th>Loại</th><th>Mua</th><th>Bán</th></tr><tr><td>SJC</td><td>182,5</td><td>185,5</td></tr><tr><td>Nhẫn tròn</td><td>180,1</td><td>183,1</td></tr></table><div>Cập nhật lúc 08:15. Nguồn: niêm yết tại quầy.</div></div>`
	newsletter = `<div><h4>Đăng ký nhận bản tin</h4><p>Mỗi sáng, ban biên tập chọn mười tin đáng đọc nhất và gửi thẳng vào hộp thư của bạn, miễn phí, hủy lúc nào cũng được.</p><form><input type="email" placeholder="Email của bạn"><button>Đăng ký</button></form></div>`
	stars      = `<div><div>Đánh giá bài viết</div><div>Trở thành người đầu tiên tặng sao cho bài viết này, cảm ơn bạn đã đọc.</div><div>5 sao</div></div>`
	poll       = `<div><h3>Thăm dò ý kiến</h3><p>Theo bạn, chợ nổi nên họp vào giờ nào thì hợp với khách ở xa?</p><form><label><input type="radio" name="a">Sáng sớm</label><label><input type="radio" name="a">Chiều muộn</label><button>Bình chọn</button></form></div>`
	weatherBox = `<div><h3>Thời tiết</h3><p>Hà Nội: Nhiều mây, có mưa rào và dông vài nơi, gió nhẹ, trong mưa dông có khả năng xảy ra lốc, sét và gió giật mạnh. Nhiệt độ 24-31 độ C.</p></div>`
	remarks    = `<div><h3>Ý kiến bạn đọc (3)</h3><form><textarea placeholder="Nhập bình luận"></textarea><button>Gửi</button></form><div><p><b>Nguyễn Văn Tám</b></p><p>Tôi đọc bài này mà nhớ quê quá, hồi nhỏ nhà tôi ở ngay bến phà, sáng nào cũng nghe tiếng máy nổ, nay về không còn ai quen. Mong chính quyền giữ lại những gì còn giữ được cho con cháu.</p><span>Trả lời</span> <span>Thích</span> <span>2 giờ trước</span></div><div><p><b>Lê Thị Chín</b></p><p>Bài viết hay, chân thật, đúng như những gì tôi thấy ở quê mình; chỉ tiếc là hình hơi ít, mong tòa soạn đăng thêm hình các bến phà khác, nhất là bến cũ phía thượng nguồn, nơi ba tôi từng lái.</p><span>Trả lời</span> <span>Thích</span> <span>3 giờ trước</span></div></div>`
	tags       = `<div><span>Từ khóa:</span> <a href="/tag/ben-pha">bến phà</a> <a href="/tag/cho-noi">chợ nổi</a> <a href="/tag/mien-tay">miền Tây</a></div>`
	sharing    = `<div><span>Chia sẻ</span><a href="https://facebook.com/sharer">Facebook</a><a href="https://zalo.me/x">Zalo</a><button>Sao chép liên kết</button></div>`
	app        = `<div><p>Tải ứng dụng đọc báo để nhận thông báo những tin quan trọng nhất ngay khi chúng xảy ra, và nghe báo khi bạn đang đi trên đường.</p><a href="https://apps.apple.com/x"><img src="/appstore.png"></a></div>`
	// plainLead is the variant whose sapo only the metadata can tell from the text.
	plainLead = "lead plain in"

	sayings = "Mười ba chiếc ghế"
)

func variants() map[string]variant {
	return map[string]variant{
		"same":         func(*sheet) {},
		"nameless":     nameless,
		"tailwind":     tailwind,
		"no JSON-LD":   withoutLD,
		"no meta":      withoutMeta,
		"title in div": titleInDiv,
		"only divs":    onlyDivs,
		"wrapped":      wrapped,
		"lazy":         lazy,
		"div p":        divParagraphs,
		"br br":        brokenLines,
		"caption italic": captions(func(p, c string) string {
			return `<p style="text-align:center">` + p + `</p><p style="text-align:center"><em>` + c + `</em></p>`
		}),
		"caption italic only": captions(func(p, c string) string { return `<p>` + p + `</p><p><i>` + c + `</i></p>` }),
		"caption in p":        captions(func(p, c string) string { return `<p>` + p + `<br>` + c + `</p>` }),
		"caption em in p":     captions(func(p, c string) string { return `<p>` + p + `<br><em>` + c + `</em></p>` }),
		"caption table": captions(func(p, c string) string {
			return `<table><tbody><tr><td>` + p + `</td></tr><tr><td><p>` + c + `</p></td></tr></tbody></table>`
		}),
		"caption div":        captions(func(p, c string) string { return `<div><div>` + p + `</div><div>` + c + `</div></div>` }),
		"caption center":     captions(func(p, c string) string { return `<center>` + p + `</center><center>` + c + `</center>` }),
		"caption span":       captions(func(p, c string) string { return `<div>` + p + `<span>` + c + `</span></div>` }),
		"lead strong in":     leadInBody(func(l string) string { return `<p><strong>` + l + `</strong></p>` }),
		plainLead:            leadInBody(func(l string) string { return `<p>` + l + `</p>` }),
		"lead div in":        leadInBody(func(l string) string { return `<div><b>` + l + `</b></div>` }),
		"lead h2 in":         leadInBody(func(l string) string { return `<h2>` + l + `</h2>` }),
		"+linkBox":           among(false, linkBox, sayings, "Tin liên quan"),
		"+linkLine":          among(false, linkLine, sayings, "Xem thêm"),
		"+linkCard":          among(false, linkCard, sayings, "Bến phà cũ"),
		"+price":             among(false, priceTable, "SJC", "niêm yết tại quầy"),
		"+price end":         among(true, priceTable, "SJC", "niêm yết tại quầy"),
		"+newsletter":        among(false, newsletter, "Mỗi sáng, ban biên tập"),
		"+newsletter end":    among(true, newsletter, "Mỗi sáng, ban biên tập"),
		"+poll":              among(false, poll, "chợ nổi nên họp"),
		"+poll end":          among(true, poll, "chợ nổi nên họp"),
		"+stars end":         among(true, stars, "Trở thành người đầu tiên"),
		"+weather end":       among(true, weatherBox, "Nhiệt độ 24-31"),
		"+weather behind":    beside(true, weatherBox, "Nhiệt độ 24-31"),
		"+remarks end":       among(true, remarks, "nhớ quê quá", "Bài viết hay"),
		"+remarks behind":    beside(true, remarks, "nhớ quê quá", "Bài viết hay"),
		"+tags end":          among(true, tags, "chợ nổi", "Từ khóa"),
		"+sharing end":       among(true, sharing, "Sao chép"),
		"+sharing before":    beside(false, sharing, "Sao chép"),
		"+app end":           among(true, app, "Tải ứng dụng"),
		"+stories before":    beside(false, stories, sayings, "Người lái đò"),
		"+stories behind":    beside(true, stories, sayings, "Người lái đò"),
		"+stories end":       among(true, stories, sayings, "Người lái đò"),
		"+stories among":     among(false, stories, sayings, "Người lái đò"),
		"+linkCards end":     among(true, linkCard, sayings, "Bến phà cũ"),
		"+newsletter behind": beside(true, newsletter, "Mỗi sáng, ban biên tập"),
	}
}

// The story stays whatever its page is made of: each variant is read off one page
// a site, from which names and metadata were taken as well.
func TestTheStoryStaysWhenThePageChanges(t *testing.T) {
	truths, err := filepath.Glob(filepath.Join(corpus(t), "*", "*.truth.json"))
	if err != nil || len(truths) == 0 {
		t.Fatal("no truths", err)
	}
	e := extractor(t, extract.Options{NoRules: true})
	for name, change := range variants() {
		t.Run(name, func(t *testing.T) {
			sum, sites := 0.0, map[string]bool{}
			for _, file := range truths {
				if sites[filepath.Dir(file)] {
					continue
				}
				sites[filepath.Dir(file)] = true
				var w truth
				if err := json.Unmarshal(readPage(t, file), &w); err != nil {
					t.Fatal(file, err)
				}
				s := parseSheet(readPage(t, strings.TrimSuffix(file, ".truth.json")+".html"), &w)
				change(s)
				if name != plainLead {
					nameless(s)
					withoutLD(s)
					withoutMeta(s)
				}
				a, err := e.Article(news.Page{Body: s.bytes()}, news.Headline{})
				got, missed := score(a, w)
				if len(missed) > 0 || err != nil {
					t.Logf("%.3f %s: %v %v", got, filepath.Base(filepath.Dir(file)), missed, err)
				}
				sum += got
			}
			if mean := sum / float64(len(sites)); mean < 0.95 {
				t.Errorf("got %.4f, want 0.95", mean)
			}
		})
	}
}
