package viet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const sample = "Sáng nay, mưa lớn kéo dài khiến nhiều tuyến đường ở thành phố Cà Mau ngập sâu tới nửa mét, " +
	"người dân phải dắt xe máy qua những đoạn nước chảy xiết. Theo ông Nguyễn Văn Tám, trưởng ấp Rạch Gốc, đây là " +
	"trận ngập nặng nhất kể từ ngày 20/10/2019; hơn 1.200 căn nhà bị nước tràn vào. “Nước lên nhanh lắm”, bà Út kể – " +
	"giọng còn run. Xem thêm tại https://example.vn/thoi-su/ngap-lut/anh-chup-tu-tren-cao?trang=2&cỡ=lớn và chờ tin sau."

func checkLines(t *testing.T, text string, m Measure, lines []Line) {
	t.Helper()
	at := 0
	for i, l := range lines {
		if l.Start < at || l.End < l.Start || l.End > len(text) {
			t.Fatalf("line %d of %q at %+v is %+v after %d", i, text, m, l, at)
		}
		if strings.Trim(text[at:l.Start], " \t\r\n") != "" {
			t.Errorf("%q at %+v: lost %q before line %d", text, m, text[at:l.Start], i)
		}
		room := max(m.Width, minWidth)
		if i == 0 {
			room -= max(m.First, 0)
		}
		if got := Width(text[l.Start:l.End]); got > room && got > 0 {
			t.Errorf("%q at %+v: line %q takes %d cells", text, m, text[l.Start:l.End], got)
		}
		if i > 0 && l.Start == at && l.Start > 0 && l.End > l.Start && lines[i-1].End > lines[i-1].Start && !lines[i-1].Cut {
			if r, _ := utf8.DecodeRuneInString(text[l.Start:]); !isIdeograph(r) {
				t.Errorf("%q at %+v: a cut before %q is not marked", text, m, text[l.Start:l.End])
			}
		}
		at = l.End
	}
	if strings.Trim(text[at:], " \t\r\n") != "" {
		t.Errorf("%q at %+v: lost %q at the end", text, m, text[at:])
	}
}

func TestBreakKeepsTheTextAndTheMeasure(t *testing.T) {
	for width := -1; width < 130; width++ {
		for _, balanced := range []bool{false, true} {
			for _, first := range []int{0, 2, 7, 30} {
				m := Measure{Width: width, First: first, Balanced: balanced}
				checkLines(t, sample, m, Break(sample, m))
			}
		}
	}
}

func TestBreakTakesWhatItIsGiven(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 20, nil},
		{"   ", 20, nil},
		{" Cà Mau ", 20, []string{"Cà Mau"}},
		{"một  hai\t\tba  bốn", 9, []string{"một  hai", "ba  bốn"}},
		{"Cà Mau", 3, []string{"Cà Mau"}},
		{"dòng một\ndòng hai", 20, []string{"dòng một", "dòng hai"}},
		{"dòng một\n\ndòng hai", 20, []string{"dòng một", "", "dòng hai"}},
		{"中文報紙今日新聞", 10, []string{"中文報紙今", "日新聞"}},
		{"https://vn.example/tin-tuc/bai.html", 12, []string{"https://vn.", "example/tin-", "tuc/bai.html"}},
		{"abcdefghijklmnop", 8, []string{"abcdefgh", "ijklmnop"}},
	} {
		got := Wrap(c.in, c.width)
		if strings.Join(got, "|") != strings.Join(c.want, "|") || len(got) != len(c.want) {
			t.Errorf("Wrap(%q, %d): got %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestFirstLineIsEmptyIfItsTokenDoesNotFit(t *testing.T) {
	got := Break("Cà Mau", Measure{Width: 10, First: 9})
	if len(got) != 2 || got[0] != (Line{}) || got[1] != (Line{Start: 0, End: 7}) {
		t.Errorf("got %+v", got)
	}
}

func FuzzBreak(f *testing.F) {
	f.Add(sample, 40, 3, false)
	f.Add("中文 a\u0301\u0301 🇻🇳🇻🇳 \n x – “ ” ( )", 8, 0, true)
	f.Fuzz(func(t *testing.T, s string, width, first int, balanced bool) {
		width %= 200
		s = CleanLines(s)
		m := Measure{Width: width, First: first % 50, Balanced: balanced}
		lines := Break(s, m)
		checkLines(t, s, m, lines)
		var again strings.Builder
		for i, l := range lines {
			line := s[l.Start:l.End]
			if !norm.NFC.IsNormalString(line) {
				t.Errorf("line %q of %q is not NFC", line, s)
			}
			again.WriteString(line)
			if i+1 < len(lines) && lines[i+1].Start > l.End {
				again.WriteString(s[l.End:lines[i+1].Start])
			}
		}
		if got, want := len(Break(again.String(), m)), len(lines); again.String() != s || got != want {
			t.Errorf("%q broken again at %+v: got %d lines, want %d", s, m, got, want)
		}
	})
}
