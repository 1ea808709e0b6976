package viet

import "strings"

// units follow a number and are read with it.
var units = wordTable(`% tỷ tỉ triệu nghìn ngàn trăm chục tá đồng đô xu won yên euro rúp usd vnd đ
	km m cm mm m² m2 m³ m3 km² km2 ha héc-ta hécta mẫu công sào thước tấc mét cây dặm
	kg g mg tấn tạ yến lạng gam ký cân lít ml độ °c °f v kv w kw mw kwh mwh gw
	giờ phút giây h g tuổi năm tháng ngày tuần đêm lần lượt người hộ căn cái con chiếc vụ ca bài tờ vé
	điểm bàn trận huyện xã tỉnh phường gb mb tb ghz hz mah inch`)

// scales stand between a number and its unit: "24 tỷ đồng".
var scales = wordTable("tỷ tỉ triệu nghìn ngàn vạn trăm chục")

// labels stand before a number that names something: "ngày 8", "quận 1", "khóa 15".
var labels = wordTable(`ngày tháng năm quý tuần thứ mùng mồng rằm lúc lớp khối khóa khoá kỳ kì số điều khoản
	chương mục phần tập trang câu bài hình bảng quận phường tổ ấp khu thôn khóm lô nhà phòng tầng lộ
	phút vòng hạng kỷ đợt lần cấp bậc loại nhóm top sea covid g f a b c p q iphone luận định tư luật`)

// titles stand before a name.
var titles = wordTable(`ông bà anh chị em cô chú bác dì cậu mợ thím cụ ngài thầy bé cháu tp tx tt q p
	gs pgs ts ths bs ks kts cn ls nsnd nsưt tnhh tướng mr mrs ms dr st`)

func wordTable(words string) map[string]bool {
	table := map[string]bool{}
	for _, word := range strings.Fields(words) {
		table[word] = true
	}
	return table
}

// tieWords is the cost of parting a number from its unit or label, a title or
// initial from its name, and the parts of a date.
func tieWords(a, b string, left, right *syllable) float32 {
	switch {
	case left.shape == number:
		if left.ends && a[len(a)-1] != '%' {
			return 0
		}
		if right.shape == number {
			return tieCost
		}
		if right.shape == small || right.shape == capitals || right.shape == mixed {
			if units[core(b)] {
				return tieCost
			}
			return looseCost
		}
	case right.shape == number || right.shape == mixed:
		if !left.ends && labels[core(a)] {
			return tieCost
		}
	case right.shape == title || right.shape == initial || right.shape == capitals:
		if (!left.ends || left.shape != small) && titles[core(a)] || left.shape == initial && strings.HasSuffix(a, ".") {
			return tieCost
		}
	}
	return 0
}

// core is a token in small letters without the punctuation around it.
func core(token string) string {
	return strings.ToLower(strings.Trim(token, trimmed))
}
