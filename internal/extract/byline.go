package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/viet"
)

// credit is what a byline tells.
type credit struct {
	author string
	source string // the paper or agency
}

// openings are what stands before a name in a byline, folded.
var openings = []string{
	"bai, anh", "bai va anh", "bai - anh", "bai & anh", "tin, anh", "tin va anh", "tin - anh", "tin, bai", "bai, video", "anh va bai", "anh, bai",
	"noi dung", "thuc hien", "tac gia", "nguoi viet", "bai", "tin", "bien soan", "tong hop", "bien dich", "luoc dich", "phong vien", "pv", "by", "viet boi", "dang boi", "nguoi dang", "bai viet", "written by", "nhom pv",
}

// bylineOpening reports whether s begins as a byline such as "Bài và ảnh: …".
func bylineOpening(s string) bool {
	_, ok := afterOpening(s)
	return ok
}

func afterOpening(s string) (string, bool) {
	head, rest, ok := strings.Cut(s, ":")
	if !ok || strings.TrimSpace(rest) == "" {
		for _, o := range []string{"Viết bởi ", "Đăng bởi ", "Bởi ", "By ", "Written by ", "Posted by ", "BY ", "Tác giả, ", "Tác giả "} {
			if rest, ok := strings.CutPrefix(s, o); ok && looksLikeName(rest) {
				return rest, true
			}
		}
		return s, false
	}
	head = strings.TrimSpace(viet.Fold(head))
	for _, o := range openings {
		if head == o {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// readByline reads a line as who wrote the story: a name, "Theo TTXVN", "Bài và
// ảnh: An Bình", "Lê An (Theo Reuters)". It is false for any other line.
func readByline(s string) (credit, bool) {
	s = strings.TrimSpace(strings.Trim(s, "*•-–—|~ "))
	if s == "" || len(s) > 160 {
		return credit{}, false
	}
	if rest, ok := afterOpening(s); ok {
		s = strings.TrimSpace(dropPictureCredit(rest))
	}
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") && !strings.Contains(inner, "(") {
		s = strings.TrimSpace(strings.TrimSuffix(inner, ")"))
		if allCaps(s) && !strings.Contains(s, " ") || isAgency(s) {
			return credit{source: s}, true
		}
	}
	if _, rest, ok := strings.Cut(s, " của "); ok && genre(s) && looksLikeName(rest) {
		s = rest
	}
	if rest, ok := cutTheo(s); ok {
		if !looksLikeName(rest) && !looksLikeSource(rest) {
			return credit{}, false
		}
		return credit{source: rest}, true
	}
	if name, source, ok := tailSource(s); ok {
		return credit{name, source}, true
	}
	if !looksLikeName(s) {
		return credit{}, false
	}
	return credit{author: strings.TrimRight(s, " .,;")}, true
}

// dropPictureCredit cuts "Ảnh: …" off "Bài: An Bình - Ảnh: K.T".
func dropPictureCredit(s string) string {
	if head, _, ok := strings.Cut(s, "Ảnh:"); ok && head != "" {
		return strings.TrimRight(head, " -–—|,;")
	}
	return s
}

// cutTheo takes "Theo" off the front, which names a source.
func cutTheo(s string) (string, bool) {
	for _, word := range []string{"Theo ", "theo ", "THEO ", "Nguồn: ", "Nguồn tin: ", "Theo: "} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return strings.Trim(rest, " :."), strings.TrimSpace(rest) != ""
		}
	}
	return "", false
}

// tailSource reads "Lê An (Theo Reuters)" and "Lê An (TTXVN)".
func tailSource(s string) (name, source string, ok bool) {
	open := strings.LastIndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(strings.TrimRight(s, " ."), ")") {
		return "", "", false
	}
	name = strings.TrimRight(s[:open], " -–,")
	source = strings.Trim(strings.TrimRight(s[open+1:], " ."), "() ")
	if rest, theo := cutTheo(source); theo {
		source = rest
	}
	if !looksLikeName(name) || len(source) > 60 || source == "" {
		return "", "", false
	}
	switch viet.Fold(source) {
	case "tong hop", "t/h", "th", "luoc dich", "bien dich", "ghi":
		return s, "", true
	case "thuc hien", "bai va anh", "bai, anh", "tin, anh", "anh", "luoc ghi", "thuat":
		return name, "", true
	}
	return name, source, true
}

// looksLikeName reports whether s reads as names: at most ten words, each
// capitalised, no figure, no end of a sentence.
func looksLikeName(s string) bool {
	if len(s) > 100 || len(s) < 3 || strings.ContainsAny(s, "0123456789?!:;“”\"…@") {
		return false
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 10 {
		return false
	}
	names := 0
	for _, w := range words {
		switch strings.ToLower(w) {
		case "-", "–", "—", "&", "và", "/", "|", "và:", "cùng":
			continue
		case "t/h", "tổng", "hợp", "ghi", "lược", "dịch":
			if names > 0 {
				continue
			}
		}
		w = strings.Trim(w, ",.()-–/")
		if w == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) {
			return false
		}
		names++
	}
	return names > 0
}

// looksLikeSource accepts names of papers, which may be addresses or begin small.
func looksLikeSource(s string) bool {
	return len(s) <= 40 && len(strings.Fields(s)) <= 6 && !strings.ContainsAny(s, "?!:;“”\"") && !strings.HasSuffix(s, ",")
}

// allCaps reports whether the letters of s are capitals, at least three of them.
func allCaps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// agency finds the agency that a last sentence credits: "… trong năm nay. (TTXVN)", "…/.TTXVN".
func agency(s string) string {
	s = strings.TrimRight(s, " ./")
	open := strings.LastIndexByte(s, '(')
	if open < 0 || !strings.HasSuffix(s, ")") {
		return ""
	}
	inner := strings.TrimSpace(s[open+1 : len(s)-1])
	if rest, ok := cutTheo(inner); ok && looksLikeSource(rest) {
		return rest
	}
	if isAgency(inner) {
		return inner
	}
	return ""
}

// isAgency reports whether s is the name of a news agency.
func isAgency(s string) bool {
	switch viet.Fold(s) {
	case "ttxvn", "vov", "vtv", "ttxvn/vietnam+", "vietnam+", "chinhphu.vn", "reuters", "afp", "ap", "xinhua", "bnews", "vna", "tan hua xa", "sputnik", "dpa", "kyodo", "yonhap":
		return true
	}
	return false
}

// genre reports whether a line begins as "Bút ký của …" does.
func genre(s string) bool {
	f := viet.Fold(s)
	for _, word := range []string{"tan van", "but ky", "phong su", "ghi chep", "truyen ngan", "bai", "tuy but", "ky su", "tho", "tap van", "tac gia", "bai viet", "bai va anh", "ky"} {
		if strings.HasPrefix(f, word+" cua ") {
			return true
		}
	}
	return false
}
