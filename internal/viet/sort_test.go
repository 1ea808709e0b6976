package viet

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

func TestCompareFollowsTheAlphabet(t *testing.T) {
	want := strings.Fields("9 a A à ả ã á ạ An an-nam ă ẵm âm ba ca da dà dả dã dá dạ Dầu đa Đà eo ê fax gà gì ho im jazz kẹo lá mẹ na o ổ ơ phở quà ra sa ta u ư ừ và web xa y ỹ ý zê")
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCompareAgreesWithUnicode(t *testing.T) {
	c := collate.New(language.Vietnamese)
	words := strings.Fields("Bạc Liêu Cà Mau Sóc Trăng Cần Thơ Hậu Giang Kiên An Đồng Tháp Vĩnh Long Bến Tre Trà Vinh Tiền Hà Nội Huế " +
		"Đà Nẵng Đắk Lắk Lâm hòa hoà hóa hoá quý quỷ quỳ ma má mà mã mả mạ mắm măm mâm mầm mấm nghe nghề nghê ơi ới trời trôi trối " +
		"thời thoi thói thời tiết thuở thủa xưa xửa yên ý lý lí kỹ kĩ áo ao ào ảo ạo đi đì đỉ di dì dỉ MÁ Má Mà")
	for _, a := range words {
		for _, b := range words {
			if got, want := Compare(a, b), c.CompareString(a, b); got != want {
				t.Errorf("Compare(%q, %q): got %d, want %d", a, b, got, want)
			}
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Cà Mau", "ca mau", "Cầ")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if Compare(a, b) != -Compare(b, a) || (Compare(a, b) == 0) != (a == b) {
			t.Errorf("%q and %q: got %d and %d", a, b, Compare(a, b), Compare(b, a))
		}
		if Compare(a, b) < 0 && Compare(b, c) < 0 && Compare(a, c) >= 0 {
			t.Errorf("%q < %q < %q, but not the first before the last", a, b, c)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		Compare("chuyển đổi số ở đồng bằng", "chuyển đổi số ở đồng bào")
	}
}
