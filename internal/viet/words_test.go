package viet_test

import (
	"slices"
	"testing"

	"github.com/sapbao/sapbao/internal/viet"
)

func TestWordsStandInTexts(t *testing.T) {
	for _, x := range []struct {
		words []string
		text  string
		want  string
	}{
		{nil, "Bão số 3", ""},
		{[]string{"", " ", "!"}, "Bão số 3!", ""},
		{[]string{"bão"}, "BÃO số 3 vào biển Đông", "bão"},
		{[]string{"bão"}, "Báo chí hôm nay", ""},
		{[]string{"bao"}, "Báo chí hôm nay", "bao"},
		{[]string{"Cà  Mau"}, "Về Cà Mau ăn cua", "Cà Mau"},
		{[]string{"ca mau"}, "Về Cà Mau ăn cua", "ca mau"},
		{[]string{"cà mau"}, "Về ca mau ăn cua", ""},
		{[]string{"cua"}, "Của đồng", "cua"},
		{[]string{"cu"}, "Ăn cua, rồi ăn cu-a", "cu"},
		{[]string{"cu"}, "Ăn cua", ""},
		{[]string{"hòa bình"}, "Tỉnh Hoà Bình", "hòa bình"},
		{[]string{"đà nẵng"}, "ĐÀ NẴNG đón khách", "đà nẵng"},
		{[]string{"xe", "tàu"}, "Tàu chạy trước xe", "xe"},
		{[]string{"bão"}, "Ba\u0303o số 3", "bão"},
		{[]string{"3"}, "Bão số 3", "3"},
		{[]string{"3"}, "Bão số 13", ""},
	} {
		if got := viet.NewWords(x.words).In(x.text); got != x.want {
			t.Errorf("%q in %q: %q, want %q", x.words, x.text, got, x.want)
		}
	}
}

func TestWordsDoNotReachFromOneTextIntoTheNext(t *testing.T) {
	w := viet.NewWords([]string{"cà mau"}, []string{"tôm"})
	if got := w.In("Món cà", "Mau lên"); got != "" {
		t.Errorf("found %q over two texts", got)
	}
	if got := w.In("Món cà", "Nuôi tôm"); got != "tôm" {
		t.Errorf("the second list: %q", got)
	}
}

func TestSplitWords(t *testing.T) {
	got := viet.SplitWords(" quảng cáo, Tử  vi;; tử vi , bóng đá,")
	if want := []string{"quảng cáo", "Tử vi", "bóng đá"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
