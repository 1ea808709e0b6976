package extract

import (
	"strings"

	"github.com/sapbao/sapbao/internal/viet"
)

// imprintWords are what papers say of themselves at the foot of each page, folded.
var imprintWords = []string{
	"giay phep", "co quan chu quan", "tong bien tap", "toa soan", "ban quyen", "ghi ro nguon", "chiu trach nhiem", "dien thoai", "duong day nong",
	"hotline", "email", "all rights reserved", "ban bien tap", "lien he quang cao", "tru so", "dia chi", "copyright", "©", "phat trien boi", "thiet ke boi",
	"designed by", "powered by", "don vi quan ly",
}

// maxImprint is how many lines of prose at the end of a page may be no imprint
// themselves, such as a forecast beside it.
const maxImprint = 3

// imprint marks the lines at the foot of the page that say who publishes it.
func (f *furniture) imprint() {
	others := 0
	for i := len(f.scan.lines) - 1; i > f.title && others < maxImprint; i-- {
		l := f.scan.lines[i]
		if l.size < 30 || f.of(l.box) != none {
			continue
		}
		if !saysImprint(l) {
			if prose, noise := l.weigh(); prose > 0 && noise == 0 {
				others++
			}
			continue
		}
		n := l.box
		for n.Parent != nil && n.Parent != f.root && sameLines(f.scan.stats[n.Parent], f.scan.stats[n]) {
			n = n.Parent
		}
		if percent, titled := f.share(n); n != f.root && !titled && percent <= 35 && !f.kept[n] {
			f.add(n, chrome)
		}
	}
}

func saysImprint(l line) bool {
	if l.size > 1500 {
		return false
	}
	fold := viet.Fold(l.text())
	signs := 0
	for _, word := range imprintWords {
		if strings.Contains(fold, word) {
			signs++
		}
	}
	return signs >= 2
}
