package export_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/export"
)

func TestFileName(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"Mùa cá linh về", "Mùa cá linh về"},
		{"Giá xăng: tăng/giảm?", "Giá xăng tăng giảm"},
		{`a\b*c"d<e>f|g`, "a b c d e f g"},
		{"../../etc/passwd", "etc passwd"},
		{"CON", "_CON"}, {"con.txt", "_con.txt"}, {"Lpt9 . x", "_Lpt9 . x"}, {"console", "console"}, {"AUX ", "_AUX"},
		{"-rf ~", "rf ~"}, {".hidden", "hidden"}, {"cuối câu...", "cuối câu"}, {"  ", "sap-bao"}, {"", "sap-bao"}, {"???", "sap-bao"},
		{"a\x00b\x1b[31mc\u202Ed\n", "abcd"},
		{strings.Repeat("nước ", 40), strings.TrimSpace(strings.Repeat("nước ", 15))},
	} {
		if got := export.FileName(row.in); got != row.want {
			t.Errorf("FileName(%q) = %q, want %q", row.in, got, row.want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	for _, s := range append(hostileTexts, "con", strings.Repeat("ế", 100), strings.Repeat("a\u0301\u0301\u0301", 60), "aux.", "_. con") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		got := export.FileName(title)
		switch {
		case got == "", len(got) > 121, !utf8.ValidString(got), strings.ContainsAny(got, "<>:\"/\\|?*\x00\n"),
			strings.HasPrefix(got, "."), strings.HasPrefix(got, "-"), strings.HasSuffix(got, "."), strings.HasSuffix(got, " "):
			t.Errorf("FileName(%q) = %q", title, got)
		}
		if again := export.FileName(got); again != got && !strings.HasPrefix(got, "_") && len(got) < 110 {
			t.Errorf("FileName(%q) = %q, and of that %q", title, got, again)
		}
	})
}
