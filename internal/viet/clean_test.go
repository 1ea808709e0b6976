package viet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"  Mưa  lớn\tở\r\nmiền Tây ", "Mưa lớn ở miền Tây"},
		{"Mưa lớn ở miền Tây", "Mưa lớn ở miền Tây"},
		{"Vie\u0323\u0302t", "Việt"},
		{"Viê\u0323t", "Việt"},
		{"Ðồng Nai, ðồng bằng", "Đồng Nai, đồng bằng"},
		{"giá\u00a0vàng\u202ftăng\u3000mạnh", "giá vàng tăng mạnh"},
		{"\ufeffphát\u200b tri\u00adển\u2060", "phát triển"},
		{"a\u202etxt\u2066b\u2069", "atxtb"},
		{"\x1b[31mđỏ\x1b[0m", "đỏ"},
		{"\x1b]8;;https://example.vn\x1b\\nối\x1b]8;;\a", "nối"},
		{"\x1b]0;không có hồi kết", "]0;không có hồi kết"},
		{"\x1b[", "["},
		{"a\x00b\x7fc\u009bd", "abcd"},
		{"a\xff\xfeb", "a\ufffdb"},
		{"x\u0301\u0301\u0301\u0301\u0301\u0301y", "x\u0301\u0301\u0301\u0301y"},
		{"\u200b", ""},
		{"\n a \n", "a"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("Clean(%q): got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCleanLinesKeepsLineFeeds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"một\nhai", "một\nhai"},
		{"một \r\n  hai\rba\u2028bốn", "một\nhai\nba\nbốn"},
		{"\n\nmột\n \n\nhai\n\n", "một\n\n\nhai"},
		{"một\n\nhai", "một\n\nhai"},
		{" một\thai", "một hai"},
	} {
		if got := CleanLines(c.in); got != c.want {
			t.Errorf("CleanLines(%q): got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	text := strings.Repeat("Nông dân Cà Mau được mùa tôm – giá bán “tốt nhất” trong năm… ", 20) + "hết."
	if n := testing.AllocsPerRun(100, func() { Clean(text) }); n != 0 {
		t.Errorf("got %v allocations for clean text, want none", n)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"Việt Nam", "a\x1b[1mb", "\xff\xfe", "e\u0323\u0302\u0301\u0301\u0301\u0301", "a\n\n \nb", "\u1100\u1161\u11a8", "𝅘𝅥𝅮"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Clean": Clean, "CleanLines": CleanLines} {
			got := clean(s)
			if again := clean(got); again != got {
				t.Errorf("%s twice of %q: got %q, want %q", name, s, again, got)
			}
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
				t.Errorf("%s(%q): %q is not valid NFC", name, s, got)
			}
			if len(got) > 3*len(s) {
				t.Errorf("%s(%q): got %d bytes of %d", name, s, len(got), len(s))
			}
			for _, r := range got {
				if (r < ' ' && (r != '\n' || name == "Clean")) || hidden(r) && r != '\n' {
					t.Errorf("%s(%q): %q keeps %U", name, s, got, r)
				}
			}
		}
	})
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("Nông dân Cà Mau được mùa tôm, giá bán “tốt nhất” trong năm. ", 20) + "hết."
	for name, s := range map[string]string{"clean": text, "decomposed": norm.NFD.String(text)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Clean(s)
			}
		})
	}
}
