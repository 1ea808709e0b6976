package extract

import (
	"strings"
	"unicode"

	"github.com/sapbao/sapbao/internal/viet"
)

// use is what a piece of furniture is for.
type use int

const (
	none use = iota
	chrome
	related
	comments
	poll
	weather
)

// titles of furniture, folded, without signs at their ends. They are the words
// that readers of Vietnamese portals see above such blocks.
var titles = map[string]use{
	"tin lien quan": related, "bai lien quan": related, "bai viet lien quan": related, "cac bai lien quan": related,
	"tin bai lien quan": related, "tin tuc lien quan": related, "noi dung lien quan": related, "xem them": related,
	"doc them": related, "doc tiep": related, "bai doc tiep": related, "xem tiep": related, "tin cung chuyen muc": related,
	"cung chuyen muc": related, "bai cung chuyen muc": related, "tin khac": related, "cac tin khac": related,
	"bai khac": related, "cac bai khac": related, "bai viet khac": related, "tin moi": related, "tin moi nhat": related,
	"tin moi hon": related, "cac tin moi hon": related, "tin cu hon": related, "cac tin cu hon": related, "tin da dua": related,
	"cac tin da dua": related, "tham khao them": related, "cung chu de": related, "tin cung chu de": related,
	"cung tac gia": related, "cung su kien": related, "co the ban quan tam": related, "ban co the quan tam": related,
	"ban co the thich": related, "co the ban thich": related, "ban dang quan tam": related, "tin noi bat": related, "bai noi bat": related,
	"tin doc nhieu": related, "doc nhieu": related, "doc nhieu nhat": related, "xem nhieu": related, "xem nhieu nhat": related,
	"tin xem nhieu": related, "tin nong": related, "danh cho ban": related, "de xuat cho ban": related, "goi y cho ban": related,
	"tin nen doc": related, "dung bo lo": related, "moi ban doc tiep": related, "dong su kien": related, "xem them ve": related,
	"related": related, "related articles": related, "related news": related, "related stories": related, "read more": related,
	"see also": related, "tin bai khac": related, "cac tin bai khac": related, "chu de lien quan": related, "tu khoa bai viet": chrome, "most read": related, "most popular": related, "more stories": related,

	"binh luan": comments, "viet binh luan": comments, "viet binh luan moi": comments, "gui binh luan": comments,
	"y kien ban doc": comments, "y kien cua ban": comments, "binh luan cua ban": comments, "y kien": comments,
	"y kien doc gia": comments, "gui y kien": comments, "phan hoi": comments, "ban doc binh luan": comments,
	"thao luan": comments, "comments": comments, "leave a comment": comments,

	"tham do y kien": poll, "tham do": poll, "binh chon": poll, "khao sat": poll, "trung cau y kien": poll,
	"lay y kien ban doc": poll, "khao sat y kien": poll, "poll": poll,

	"thong tin can biet": weather, "thoi tiet": weather, "du bao thoi tiet": weather, "thoi tiet hom nay": weather, "weather": weather,

	"chia se": chrome, "chia se bai viet": chrome, "chia se len": chrome, "tu khoa": chrome, "tags": chrome, "tag": chrome, "chu de": chrome,
	"tu khoa lien quan": chrome, "quang cao": chrome, "lien ket": chrome, "lien ket website": chrome, "dang ky nhan tin": chrome, "dang ky nhan ban tin": chrome,
	"newsletter": chrome, "tai ung dung": chrome, "ty gia": chrome, "gia vang": chrome, "lich phat song": chrome,
	"advertisement": chrome, "share": chrome, "danh gia bai viet": chrome, "link bai goc": chrome, "copy link": chrome,
}

// useOf tells what a block with this title is for; a count behind it ("Bình luận (12)") does not matter.
func useOf(title string) use {
	if len(title) > 64 {
		return none
	}
	return titles[bareTitle(title)]
}

// bareTitle folds a title and drops signs and digits at its ends.
func bareTitle(s string) string {
	return strings.TrimFunc(viet.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r)
	})
}

// strong are words that name furniture wherever they stand in an element's names.
var strong = byFirst(map[string]use{
	"related": related, "relate": related, "lienquan": related, "lien quan": related, "cungmuc": related, "cung muc": related,
	"cungchuyenmuc": related, "same cate": related, "samecate": related, "mostview": related, "most view": related,
	"xemnhieu": related, "xem nhieu": related, "docnhieu": related, "doc nhieu": related, "tinmoi ": related, "tin moi ": related, "tinkhac": related,
	"tin khac": related, "other news": related, "othernews": related, "recommend": related, "read more": related, "readmore": related,
	"docthem": related, "xemthem": related, "news list": related, "list news": related,
	"comment": comments, "binhluan": comments, "binh luan": comments, "disqus": comments,
	"thamdo": poll, "tham do": poll, "binhchon": poll, "bieuquyet": poll,
	"weather": weather, "thoitiet": weather, "thoi tiet": weather,
	"author bio": chrome, "author box": chrome, "authorbox": chrome, "about author": chrome, "author description": chrome,
	"newsletter": chrome, "advert": chrome, "quangcao": chrome, "quang cao": chrome, "adsense": chrome, "adzone": chrome, "ads zone": chrome, "sponsor": chrome,
	"breadcrumb": chrome, "bread crumb": chrome, "pagination": chrome, "toolbar": chrome, "copyright": chrome,
	"social": chrome, "addthis": chrome, "sharethis": chrome, "gold price": chrome, "giavang": chrome, "star rating": chrome, "skip link": chrome,
})

// weak are whole words that name furniture only where little text is below them.
var weak = map[string]use{
	"ad": chrome, "ads": chrome, "adv": chrome, "qc": chrome, "tag": chrome, "tags": chrome, "share": chrome, "shares": chrome,
	"poll": poll, "vote": poll, "votes": poll, "nav": chrome, "menu": chrome, "banner": chrome, "sidebar": chrome, "popup": chrome,
	"modal": chrome, "footer": chrome, "lightbox": chrome, "rating": chrome, "subscribe": chrome, "sharing": chrome,
	"sharemxh": chrome, "likeshare": chrome, "hidden": chrome, "promo": chrome, "tool": chrome, "tools": chrome, "audio": chrome,
	"button": chrome, "buttons": chrome, "follow": chrome, "print": chrome, "navigation": chrome, "toc": chrome, "hotline": chrome,
	"widget": chrome, "quiz": chrome, "cookie": chrome, "consent": chrome,
}

type named struct {
	word string
	use  use
}

func byFirst(words map[string]use) [256][]named {
	var index [256][]named
	for word, u := range words {
		index[word[0]] = append(index[word[0]], named{word, u})
	}
	return index
}

// strongUse finds a strong word within names, as written by [names].
func strongUse(names string) use {
	for i := range len(names) {
		for _, w := range strong[names[i]] {
			if strings.HasPrefix(names[i:], w.word) {
				return w.use
			}
		}
	}
	return none
}

// weakUse finds a weak word within names.
func weakUse(names string) use {
	for word := range strings.FieldsSeq(names) {
		if word == "widget" && strings.Contains(names, "elementor") { // whose texts are widgets
			continue
		}
		if u := weak[word]; u != none {
			return u
		}
	}
	return none
}
