package extract

import (
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestCaptionsPartFromTheirCredit(t *testing.T) {
	for _, c := range []struct{ in, caption, credit string }{
		{"Chợ nổi lúc sớm mai. Ảnh: K.T", "Chợ nổi lúc sớm mai.", "Ảnh: K.T"},
		{"Chợ nổi lúc sớm mai (Ảnh: An Bình).", "Chợ nổi lúc sớm mai", "(Ảnh: An Bình)."},
		{"Chợ nổi lúc sớm mai - Ảnh: H.Y.T.", "Chợ nổi lúc sớm mai", "- Ảnh: H.Y.T."},
		{"Chợ nổi lúc sớm mai – ẢNH: LÊ BA", "Chợ nổi lúc sớm mai", "– ẢNH: LÊ BA"},
		{"Bản đồ hướng đi của bão. Nguồn: Đài khí tượng", "Bản đồ hướng đi của bão.", "Nguồn: Đài khí tượng"},
		{"Chợ nổi. (Ảnh minh họa)", "Chợ nổi.", "(Ảnh minh họa)"},
		{"Ảnh: K.T", "", "Ảnh: K.T"},
		{"Ảnh chụp từ trên cao cho thấy con sông uốn khúc", "Ảnh chụp từ trên cao cho thấy con sông uốn khúc", ""},
		{"Bài và ảnh: K.T", "Bài và ảnh: K.T", ""},
		{"Chợ nổi lúc sớm mai.", "Chợ nổi lúc sớm mai.", ""},
	} {
		caption, credit := splitCredit(news.Plain(c.in))
		if caption.String() != c.caption || credit != c.credit {
			t.Errorf("%q: got %q and %q, want %q and %q", c.in, caption.String(), credit, c.caption, c.credit)
		}
	}
}

func TestBylinesAreRead(t *testing.T) {
	for _, c := range []struct{ in, author, source string }{
		{"CHÍ HÒA", "CHÍ HÒA", ""},
		{"Lê An - Trần Bình", "Lê An - Trần Bình", ""},
		{"Lê An và Trần Bình", "Lê An và Trần Bình", ""},
		{"Chí Hòa-BBL", "Chí Hòa-BBL", ""},
		{"K.T", "K.T", ""},
		{"Bài, ảnh: Lê An", "Lê An", ""},
		{"Bài: Lê An - Ảnh: K.T", "Lê An", ""},
		{"Tin và ảnh: LÊ AN", "LÊ AN", ""},
		{"Theo TTXVN", "", "TTXVN"},
		{"(Theo Reuters, AFP)", "", "Reuters, AFP"},
		{"(TTXVN)", "", "TTXVN"},
		{"Lê An (Theo Reuters)", "Lê An", "Reuters"},
		{"Lê An (TTXVN)", "Lê An", "TTXVN"},
		{"Lê An (tổng hợp)", "Lê An (tổng hợp)", ""},
		{"Lê An (thực hiện)", "Lê An", ""},
		{"Bút ký của Lê An", "Lê An", ""},
	} {
		got, ok := readByline(c.in)
		if !ok || got.author != c.author || got.source != c.source {
			t.Errorf("%q: got %+v %v, want %q and %q", c.in, got, ok, c.author, c.source)
		}
	}
	for _, in := range []string{
		"", "Nước lên từ đêm qua.", "Theo ông Ba, mùa này cá nhiều hơn mọi năm, bán được giá.", "THỰC HIỆN TỪ NĂM 2023", "Xem thêm: Lê An",
		"Ngày 8/11, chợ mở lại", "“Có công mài sắt”", "Vì sao?",
	} {
		if got, ok := readByline(in); ok {
			t.Errorf("%q was read as a byline: %+v", in, got)
		}
	}
}

func TestTheLargestPictureOfASetIsTaken(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg"},
		{"a.jpg 1x, b.jpg 2x", "b.jpg"},
		{"a,b.jpg?x=1,2 1x", "a,b.jpg?x=1,2"},
		{" a.jpg ", "a.jpg"},
		{"", ""},
	} {
		if got := largest(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestBrokenJSONLDIsMended(t *testing.T) {
	var m meta
	m.readLD("{\"@type\":[\"NewsArticle\"],\"headline\":\"Hai\ndòng &amp;amp; một\",\"description\":\"ngoặc \\' lạ\",\"author\":[{\"name\":\"Lê An\"},{\"@type\":\"Organization\",\"name\":\"Báo\"},],\"isAccessibleForFree\":false,}")
	if !m.ld.Found || m.ld.Headline != "Hai dòng & một" || m.ld.Description != "ngoặc ' lạ" || len(m.ld.Authors) != 1 || !m.ld.Paywalled {
		t.Errorf("got %+v", m.ld)
	}
	m = meta{}
	m.readLD("var x = 1;")
	if m.ld.Found {
		t.Error("a script was read as JSON-LD")
	}
}

func TestAddressesOfStoriesAreKnown(t *testing.T) {
	for link, want := range map[string]bool{
		"https://a.vn/cau-moi-a130464.html":                     true,
		"https://a.vn/thoi-su/cau-moi-88888.html":               true,
		"https://a.vn/cau-moi-20260307075519174.htm":            true,
		"https://a.vn/cau-moi-188260306225734491.chn":           true,
		"https://a.vn/cau-moi-post55123.vov":                    true,
		"https://a.vn/thoi-su/cau-moi-i712345/":                 true,
		"https://a.vn/kinh-te/202511/cau-moi-thong-xe-10b2c3d/": true,
		"https://a.vn/2025/11/02/cau-moi-thong-xe/":             true,
		"https://a.vn/chitiet.aspx?id=701":                      true,
		"https://a.vn/thoi-su/":                                 false,
		"https://a.vn/thoi-su.htm":                              false,
		"https://a.vn/muc.aspx?c=7":                             false,
		"https://a.vn/":                                         false,
		"https://a.vn/kinh-te/thuy-san/":                        false,
	} {
		if u := webAddress(link); storyAddress(u) != want {
			t.Errorf("%s: got %v, want %v", link, !want, want)
		}
	}
}

func TestAddressesTellTheTime(t *testing.T) {
	for link, want := range map[string]string{
		"https://a.vn/cau-moi-20260307075519174.htm":  "2026-03-07T07:55",
		"https://a.vn/cau-moi-196260307071308923.htm": "2026-03-07T07:13",
		"https://a.vn/cau-moi-18826030622484142.chn":  "2026-03-06T22:48",
		"https://a.vn/cau-moi-5047621.html":           "",
		"https://a.vn/cau-moi-2495349.html":           "",
	} {
		got := ""
		if at, ok := addressTime(link); ok {
			got = at.Format("2006-01-02T15:04")
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", link, got, want)
		}
	}
}
