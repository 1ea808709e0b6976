package viet

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, bare, marked string }{
		{"", "", ""},
		{"Bạc Liêu", "bac lieu", "bạc liêu"},
		{"ĐƯỜNG Đồng Khởi", "duong dong khoi", "đường đồng khởi"},
		{"Ðường", "duong", "đường"},
		{"hòa hoà HÒA HOÀ", "hoa hoa hoa hoa", "hoà hoà hoà hoà"},
		{"khỏe, thủy, Úy", "khoe, thuy, uy", "khoẻ, thuỷ, uý"},
		{"quý múa của", "quy mua cua", "quý múa của"},
		{"hoa\u0300", "hoa", "hoà"},
		{"Đắk Lắk – “Müller” 24 tỷ", "dak lak – “muller” 24 ty", "đắk lắk – “müller” 24 tỷ"},
		{"İ", "i", "İ"},
		{"РОССИЯ", "россия", "россия"},
	} {
		if got := Fold(c.in); got != c.bare {
			t.Errorf("Fold(%q): got %q, want %q", c.in, got, c.bare)
		}
		if got := FoldKeepMarks(c.in); got != c.marked {
			t.Errorf("FoldKeepMarks(%q): got %q, want %q", c.in, got, c.marked)
		}
	}
}

func TestFoldCoversTheAlphabet(t *testing.T) {
	const letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
	for _, r := range letters + strings.ToUpper(letters) {
		if got := Fold(string(r)); len(got) != 1 || strings.IndexByte("aeiouyd", got[0]) < 0 {
			t.Errorf("Fold(%q): got %q, want a bare letter", r, got)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Bạc Liêu", "ậ\u0302", "H\u0331", "İ\u0301", "òa\u0323", "\xff", "K", "ǅ", "ẞ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, fold := range map[string]func(string) string{"Fold": Fold, "FoldKeepMarks": FoldKeepMarks} {
			got := fold(s)
			if again := fold(got); again != got {
				t.Errorf("%s twice of %q: got %q, want %q", name, s, again, got)
			}
			if len(got) > 3*len(s) {
				t.Errorf("%s(%q): got %d bytes of %d", name, s, len(got), len(s))
			}
		}
		text := Clean(s)
		if got, want := utf8.RuneCountInString(Fold(text)), utf8.RuneCountInString(text); got != want {
			t.Errorf("Fold(%q): got %d runes, want %d", text, got, want)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("Nông dân Cà Mau được mùa tôm, giá bán “tốt nhất” trong năm. ", 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fold(text)
	}
}
