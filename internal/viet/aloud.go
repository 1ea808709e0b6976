package viet

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// shorts are abbreviations that a voice would spell or take for a word, as they are
// written in newspapers, and what is said for them.
var shorts = map[string]string{
	"TPHCM": "Thành phố Hồ Chí Minh", "HCM": "Hồ Chí Minh", "TP": "thành phố", "TX": "thị xã", "ĐBSCL": "đồng bằng sông Cửu Long",
	"UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc", "UBMTTQ": "ủy ban Mặt trận Tổ quốc",
	"BCH": "ban chấp hành", "BTV": "ban thường vụ", "ĐBQH": "đại biểu Quốc hội", "CB": "cán bộ", "ĐV": "đảng viên", "CBCS": "cán bộ chiến sĩ",
	"QĐND": "quân đội nhân dân", "CAND": "công an nhân dân", "CSGT": "cảnh sát giao thông", "PCCC": "phòng cháy chữa cháy",
	"TNGT": "tai nạn giao thông", "ATGT": "an toàn giao thông", "THPT": "trung học phổ thông", "THCS": "trung học cơ sở",
	"GD&ĐT": "giáo dục và đào tạo", "GD-ĐT": "giáo dục và đào tạo", "KT-XH": "kinh tế xã hội", "BHXH": "bảo hiểm xã hội", "BHYT": "bảo hiểm y tế",
	"HTX": "hợp tác xã", "KCN": "khu công nghiệp", "CNTT": "công nghệ thông tin", "NTM": "nông thôn mới",
	"GS": "giáo sư", "PGS": "phó giáo sư", "TS": "tiến sĩ", "ThS": "thạc sĩ", "BS": "bác sĩ", "KTS": "kiến trúc sư", "LS": "luật sư",
	"NSND": "nghệ sĩ nhân dân", "NSƯT": "nghệ sĩ ưu tú", "VND": "đồng", "VNĐ": "đồng", "USD": "đô la Mỹ",
}

// numbered are those that stand before a number: "Q.1".
var numbered = map[string]string{"Q": "quận", "P": "phường"}

// unitNames are said in full behind a number.
var unitNames = map[string]string{
	"km/h": "ki-lô-mét một giờ", "km²": "ki-lô-mét vuông", "km2": "ki-lô-mét vuông", "m²": "mét vuông", "m2": "mét vuông", "m³": "mét khối", "m3": "mét khối",
	"km": "ki-lô-mét", "cm": "xăng-ti-mét", "mm": "mi-li-mét", "m": "mét", "kg": "ki-lô-gam", "ha": "héc-ta", "°C": "độ C", "ºC": "độ C",
}

// anyUnit is a pattern for the keys of [unitNames], the longest first: "km/h" is not a
// "km" with something behind it.
func anyUnit() string {
	keys := slices.SortedFunc(maps.Keys(unitNames), func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	for i, key := range keys {
		keys[i] = regexp.QuoteMeta(key)
	}
	return strings.Join(keys, "|")
}

// patterns are made when something is read for the first time.
var patterns = sync.OnceValue(func() (p struct{ clock, date, day, month, unit, word *regexp.Regexp }) {
	p.clock = regexp.MustCompile(`\b([01]?\d|2[0-3])(?:h|g|:)([0-5]\d)?\b`)
	p.date = regexp.MustCompile(`((?i:ngày ))?\b0?(\d{1,2})[/.-]0?(\d{1,2})[/.-](\d{4})\b`)
	p.day = regexp.MustCompile(`((?:^|[^\pL])(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay) )0?(\d{1,2})/0?(\d{1,2})\b`)
	p.month = regexp.MustCompile(`((?:^|[^\pL])(?i:tháng) )0?(\d{1,2})/(\d{4})\b`)
	p.unit = regexp.MustCompile(`(\d ?)(` + anyUnit() + `)([^\pL\d]|$)`)
	p.word = regexp.MustCompile(`\pL[\pL\d&-]*(?:\.(?:\pL[\pL\d&-]*|\d+))*\.?`)
	return p
})

// Aloud is how a sentence is said: dates, times of day and units in words, and what is
// written short in full. Numbers are left to the voice, which knows them.
func Aloud(s string) string {
	p := patterns()
	s = p.date.ReplaceAllStringFunc(s, func(at string) string {
		part := p.date.FindStringSubmatch(at)
		return cmp.Or(part[1], "ngày ") + part[2] + " tháng " + part[3] + " năm " + part[4]
	})
	s = p.day.ReplaceAllString(s, "$1$2 tháng $3")
	s = p.month.ReplaceAllString(s, "$1$2 năm $3")
	s = p.clock.ReplaceAllStringFunc(s, func(at string) string {
		part := p.clock.FindStringSubmatch(at)
		if part[2] == "" && !strings.HasSuffix(at, "h") {
			return at
		}
		return strings.TrimSpace(part[1] + " giờ " + part[2])
	})
	s = p.unit.ReplaceAllStringFunc(s, func(at string) string {
		part := p.unit.FindStringSubmatch(at)
		return strings.TrimSpace(part[1]) + " " + unitNames[part[2]] + part[3]
	})
	return p.word.ReplaceAllStringFunc(s, inFull)
}

// inFull says a word that is written short; a full stop that ends it goes.
func inFull(word string) string {
	bare := strings.TrimSuffix(word, ".")
	parts := strings.Split(bare, ".")
	said, short := make([]string, len(parts)), false
	for i, part := range parts {
		switch full := shorts[part]; {
		case full != "":
			said[i], short = full, true
		case numbered[part] != "" && i+1 < len(parts) && unicode.IsDigit([]rune(parts[i+1])[0]):
			said[i], short = numbered[part], true
		default:
			said[i] = spelled(part)
		}
	}
	switch {
	case short && (len(parts) > 1 || bare != word && stopless[bare]):
		return strings.Join(said, " ")
	case len(parts) > 1:
		return word
	case bare != word:
		return said[0] + "."
	}
	return said[0]
}

// stopless are the short words whose full stop ends no sentence: a name follows.
var stopless = map[string]bool{"TP": true, "TX": true, "GS": true, "PGS": true, "TS": true, "ThS": true, "BS": true, "KTS": true, "LS": true}

// consonants is how many of them in a row no voice can pronounce.
const consonants = 3

// spelled parts the letters of capitals that are no word, though there is a vowel among them.
func spelled(word string) string {
	row, most := 0, 0
	for _, c := range word {
		switch {
		case !unicode.IsUpper(c):
			return word
		case strings.ContainsRune("AEIOUYƯƠÔÊÂĂ", c):
			row = 0
		default:
			row++
			most = max(most, row)
		}
	}
	if most < consonants || most == len([]rune(word)) || strings.HasPrefix(word, "NGH") {
		return word
	}
	return strings.Join(strings.Split(word, ""), " ")
}
