package viet

import (
	"cmp"
	"unicode/utf8"
)

// alphabet is the Vietnamese one with f, j, w and z where Latin has them; each
// letter stands with the small and the capital under all six tones.
const alphabet = "aAàÀảẢãÃáÁạẠ|ăĂằẰẳẲẵẴắẮặẶ|âÂầẦẩẨẫẪấẤậẬ|bB|cC|dD|đĐ|eEèÈẻẺẽẼéÉẹẸ|êÊềỀểỂễỄếẾệỆ|fF|gG|hH|" +
	"iIìÌỉỈĩĨíÍịỊ|jJ|kK|lL|mM|nN|oOòÒỏỎõÕóÓọỌ|ôÔồỒổỔỗỖốỐộỘ|ơƠờỜởỞỡỠớỚợỢ|pP|qQ|rR|sS|tT|" +
	"uUùÙủỦũŨúÚụỤ|ưƯừỪửỬữỮứỨựỰ|vV|wW|xX|yYỳỲỷỶỹỸýÝỵỴ|zZ"

// A rank is where a rune stands: its letter first, its tone and case after.
type rank struct{ letter, tone, upper uint8 }

var (
	lowRanks  [0x1B1]rank // up to ư
	highRanks [0x5A]rank  // from ạ, U+1EA0, to ỹ
)

func init() {
	letter, form := uint8(1), uint8(0)
	for _, r := range alphabet {
		if r == '|' {
			letter, form = letter+1, 0
			continue
		}
		at := rank{letter, form / 2, form % 2}
		if r < rune(len(lowRanks)) {
			lowRanks[r] = at
		} else {
			highRanks[r-0x1EA0] = at
		}
		form++
	}
}

func rankOf(r rune) rank {
	switch {
	case r < rune(len(lowRanks)):
		return lowRanks[r]
	case r >= 0x1EA0 && r < 0x1EA0+rune(len(highRanks)):
		return highRanks[r-0x1EA0]
	}
	return rank{}
}

// Compare orders clean text by the Vietnamese alphabet, a ă â b c d đ …: by
// letters first, then by tones in the order of the dictionaries (level, huyền,
// hỏi, ngã, sắc, nặng), then small before capital. What is no letter of it stands
// before the letters, in the order of Unicode. It returns -1, 0 or 1, and 0 only
// for equal strings.
func Compare(a, b string) int {
	var tones, cases int
	for i, j := 0, 0; ; {
		if i == len(a) || j == len(b) {
			return cmp.Or(cmp.Compare(len(a)-i, len(b)-j), tones, cases, cmp.Compare(a, b))
		}
		ra, n := utf8.DecodeRuneInString(a[i:])
		rb, m := utf8.DecodeRuneInString(b[j:])
		i, j = i+n, j+m
		x, y := rankOf(ra), rankOf(rb)
		if x.letter != y.letter {
			return cmp.Compare(x.letter, y.letter)
		}
		if x.letter == 0 && ra != rb {
			return cmp.Compare(ra, rb)
		}
		tones = cmp.Or(tones, cmp.Compare(x.tone, y.tone))
		cases = cmp.Or(cases, cmp.Compare(x.upper, y.upper))
	}
}
