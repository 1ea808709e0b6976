package extract

import (
	"net/url"
	"testing"
)

func TestPagesOfAStoryShareItsAddress(t *testing.T) {
	for _, row := range []struct {
		first, other string
		number       int // of the other; 0: another story
	}{
		{"https://a.vn/mua-nuoc-noi-1234.html", "https://www.a.vn/mua-nuoc-noi-1234.html?page=2", 2},
		{"https://a.vn/mua-nuoc-noi-1234.html", "https://a.vn/mua-nuoc-noi-1234-p3.html", 3},
		{"https://a.vn/mua-nuoc-noi-1234.html", "https://a.vn/mua-nuoc-noi-1234/trang-2.html", 2},
		{"https://a.vn/mua-nuoc-noi-1234.html", "https://a.vn/mua-nuoc-noi-1234_2.html", 2},
		{"https://a.vn/mua-nuoc-noi/", "https://a.vn/mua-nuoc-noi/2/", 2},
		{"https://a.vn/mua-nuoc-noi/", "https://a.vn/mua-nuoc-noi/page/4/", 4},
		{"https://a.vn/Xem.aspx?id=88", "https://a.vn/Xem.aspx?id=88&trang=2", 2},
		{"https://a.vn/Xem.aspx?id=88", "https://a.vn/Xem.aspx?id=89&trang=2", 0},
		{"https://a.vn/mua-nuoc-noi-1234.html", "https://a.vn/mua-nuoc-noi-1235.html", 0},
		{"https://a.vn/di-bien-ky-1.html", "https://a.vn/di-bien-ky-2.html", 0},
		{"https://a.vn/?p=811", "https://a.vn/?p=812", 0},
	} {
		first, err := url.Parse(row.first)
		if err != nil {
			t.Fatal(err)
		}
		other, err := url.Parse(row.other)
		if err != nil {
			t.Fatal(err)
		}
		story, _ := storyPage(first)
		got, number := storyPage(other)
		if same := got == story; same != (row.number > 0) || same && number != row.number {
			t.Errorf("%s and %s: got %q %q, page %d; want page %d", row.first, row.other, story, got, number, row.number)
		}
	}
}

func TestLinksThatLeadToPagesSayNothingElse(t *testing.T) {
	for s, want := range map[string]bool{
		"2": true, "Trang 2": true, "Xem tiếp": true, "»": true, "Trang sau ›": true, "Trang: 1 2 3": true,
		"Xem tiếp: Mùa nước nổi": false, "14:30": false, "Mùa 2": false, "02/09": false,
	} {
		if got := pageWords(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}
