package viet

import (
	"testing"

	"github.com/clipperhouse/displaywidth"
)

func TestWidth(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "Bạc Liêu": 8, "“Đẹp” – rồi…": 12, "e\u0302\u0323": 1, "日本": 4, "👍🏽": 2, "🇻🇳": 2, "1\ufe0f\u20e3": 2, "a\x00b": 2,
	} {
		if got := Width(in); got != want {
			t.Errorf("Width(%q): got %d, want %d", in, got, want)
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"Bạc Liêu", 8, "Bạc Liêu"},
		{"Bạc Liêu", 7, "Bạc Li…"},
		{"Bạc Liêu", 5, "Bạc…"},
		{"Bạc Liêu", 1, "…"},
		{"Bạc Liêu", 0, ""},
		{"Bạc Liêu", -3, ""},
		{"日本語", 4, "日…"},
		{"e\u0302\u0323e\u0302\u0323e", 2, "e\u0302\u0323…"},
		{"", 3, ""},
	} {
		if got := Truncate(c.in, c.width); got != c.want {
			t.Errorf("Truncate(%q, %d): got %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func FuzzTruncate(f *testing.F) {
	f.Add("Bạc Liêu", 5)
	f.Add("👨‍👩‍👧 日本 🇻🇳🇻🇳", 4)
	f.Add("©\ufe0f\xff", 2)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if got, want := Width(s), displaywidth.String(s); got != want {
			t.Errorf("Width(%q): got %d, want %d", s, got, want)
		}
		if got := Width(Truncate(s, width)); got > max(width, 0) {
			t.Errorf("Truncate(%q, %d) takes %d cells", s, width, got)
		}
	})
}
