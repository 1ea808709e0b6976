package theme_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/themes"
)

func builtIn(t *testing.T) []theme.Theme {
	t.Helper()
	names, err := fs.Glob(themes.Files, "*.toml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no themes: %v", err)
	}
	var all []theme.Theme
	for _, name := range names {
		data, err := themes.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := theme.Parse(strings.TrimSuffix(name, ".toml"), data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, parsed)
	}
	return all
}

func TestWordsStandOutFromThePaper(t *testing.T) {
	for _, th := range builtIn(t) {
		for _, faded := range th.Faded(7, 4.5) {
			t.Errorf("%s: %s", th.Name, faded)
		}
	}
}

func TestThereIsADarkAndALightTheme(t *testing.T) {
	found := map[bool]bool{}
	for _, th := range builtIn(t) {
		found[th.Dark] = true
	}
	if !found[true] || !found[false] {
		t.Errorf("dark: %v, light: %v; want both", found[true], found[false])
	}
}

func TestContrast(t *testing.T) {
	tests := []struct {
		a, b      theme.Color
		low, high float64
	}{
		{"#000000", "#ffffff", 21, 21},
		{"#ffffff", "#ffffff", 1, 1},
		{"#777777", "#ffffff", 4.47, 4.49},
		{"", "#ffffff", 0, 0},
		{"7", "#ffffff", 0, 0},
	}
	for _, tt := range tests {
		if got := theme.Contrast(tt.a, tt.b); got < tt.low-1e-9 || got > tt.high+1e-9 {
			t.Errorf("Contrast(%q, %q) = %v, want %v to %v", tt.a, tt.b, got, tt.low, tt.high)
		}
	}
}

// whole is a theme with every token, which the tests damage.
func whole() string {
	var b strings.Builder
	b.WriteString("title = \"Thử\"\n[colors]\ncham = \"#123456\"\n[tokens]\n")
	for _, token := range theme.Tokens() {
		b.WriteString(string(token) + " = \"#0a0b0c\"\n")
	}
	return b.String()
}

func TestAColourMayHaveAName(t *testing.T) {
	text := strings.Replace(whole(), `ink = "#0a0b0c"`, `ink = "cham"`, 1)
	th, err := theme.Parse("thu", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := th.Colors[theme.Ink], theme.Color("#123456"); got != want {
		t.Errorf("ink = %s, want %s", got, want)
	}
}

func TestErrorsSayWhatIsWrong(t *testing.T) {
	tests := []struct {
		name, old, new, want string
	}{
		{"missing", "dim = \"#0a0b0c\"\n", "", "tokens.dim is missing"},
		{"no colour", `dim = "#0a0b0c"`, `dim = "đỏ"`, `tokens.dim: "đỏ" is no colour`},
		{"short", `dim = "#0a0b0c"`, `dim = "#0a0"`, `tokens.dim: "#0a0" is no colour`},
		{"no such token", `dim =`, `dimm =`, "tokens.dimm is no token"},
		{"unknown key", `title =`, `titel =`, `line 1: unknown key "titel"`},
		{"not TOML", `title =`, `title`, "line 1"},
	}
	for _, tt := range tests {
		_, err := theme.Parse("thu", []byte(strings.Replace(whole(), tt.old, tt.new, 1)))
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "theme thu: ") {
			t.Errorf("%s: error %v, want %q in it", tt.name, err, tt.want)
		}
	}
}
