package theme_test

import (
	"io/fs"
	"slices"
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

// ours are the palettes that are made here. Those made elsewhere are taken as they
// are as far as they can be read.
var ours = map[string]struct{ body, dim float64 }{
	"dem": {7, 4.5}, "giay": {7, 4.5}, "tuong-phan-toi": {7, 7}, "tuong-phan-sang": {7, 7},
}

func TestWordsStandOutFromThePaper(t *testing.T) {
	for _, th := range builtIn(t) {
		least := struct{ body, dim float64 }{4.5, 3}
		if own, ok := ours[th.Name]; ok {
			least = own
		}
		for _, faded := range th.Faded(least.body, least.dim) {
			t.Errorf("%s: %s", th.Name, faded)
		}
		if ratio := theme.Contrast(th.Colors[theme.Dim], th.Colors[theme.Paper]); ratio != 0 && ratio < 4.5 {
			t.Errorf("%s: dim on paper: %.2f, at least 4.5 is wanted: captions are read too", th.Name, ratio)
		}
		if ratio := theme.Contrast(th.Colors[theme.Bright], th.Colors[theme.Hit]); ratio != 0 && ratio < 4.5 {
			t.Errorf("%s: bright on hit: %.2f, at least 4.5 is wanted", th.Name, ratio)
		}
	}
}

// TestWordsStandOutIn256Colours holds the same as in full colour.
func TestWordsStandOutIn256Colours(t *testing.T) {
	for _, th := range builtIn(t) {
		least := struct{ body, dim float64 }{4.5, 3}
		if own, ok := ours[th.Name]; ok {
			least = own
		}
		few := th.In256()
		for _, faded := range few.Faded(least.body, least.dim) {
			t.Errorf("%s: %s", th.Name, faded)
		}
		if ratio := theme.Contrast(few.Colors[theme.Bright], few.Colors[theme.Hit]); ratio != 0 && ratio < 4.5 {
			t.Errorf("%s: bright on hit: %.2f, at least 4.5 is wanted", th.Name, ratio)
		}
	}
}

// TestWhatIsChosenStandsOut holds that the paper's colour can be read on the accent and
// on the link: so a chosen link, the letters of links and the match that the reader is
// at are written.
func TestWhatIsChosenStandsOut(t *testing.T) {
	for _, full := range builtIn(t) {
		least := 3.0
		if _, ok := ours[full.Name]; ok {
			least = 4.5
		}
		for depth, th := range map[string]theme.Theme{"full": full, "256": full.In256()} {
			for _, ground := range []theme.Token{theme.Accent, theme.Link} {
				if ratio := theme.Contrast(th.Colors[theme.Paper], th.Colors[ground]); ratio != 0 && ratio < least {
					t.Errorf("%s, %s colours: paper on %s: %.2f, at least %.1f is wanted", th.Name, depth, ground, ratio, least)
				}
			}
			hit, paper := th.Colors[theme.Hit], th.Colors[theme.Paper]
			if ratio := theme.Contrast(hit, paper); ratio != 0 && ratio < 1.15 {
				t.Errorf("%s, %s colours: hit on paper: %.2f, it is not to be seen", th.Name, depth, ratio)
			}
		}
	}
}

func TestAHitKeepsItsHueIn256Colours(t *testing.T) {
	for _, th := range builtIn(t) {
		if th.Name != "dem" && th.Name != "giay" {
			continue
		}
		r, g, b, _ := th.In256().Colors[theme.Hit].RGB()
		if max(r, g, b)-min(r, g, b) < 60 {
			t.Errorf("%s: the hit %s becomes the grey %d %d %d", th.Name, th.Colors[theme.Hit], r, g, b)
		}
	}
}

func TestGreysStayGreyIn256Colours(t *testing.T) {
	for name, want := range map[theme.Color]theme.Color{
		"#000000": "16", "#ffffff": "231", "#2e3047": "236", "#ff0000": "196", "#8fb8de": "110", "5": "5", "": "",
	} {
		few := theme.Theme{Colors: map[theme.Token]theme.Color{theme.Ink: name}}.In256()
		if got := few.Colors[theme.Ink]; got != want {
			t.Errorf("%s becomes %s, want %s", name, got, want)
		}
	}
}

func TestThereAreThemesForEveryTaste(t *testing.T) {
	dark := map[bool]int{}
	for _, th := range builtIn(t) {
		if th.Colors[theme.Paper] == "" {
			continue
		}
		dark[th.Dark]++
		paper, ink := th.Colors[theme.Paper], th.Colors[theme.Ink]
		if lighter := theme.Contrast(ink, "#000000") > theme.Contrast(paper, "#000000"); lighter != th.Dark {
			t.Errorf("%s: dark is %v, but the ink is lighter than the paper: %v", th.Name, th.Dark, lighter)
		}
	}
	if dark[true] < 8 || dark[false] < 6 {
		t.Errorf("%d dark and %d light themes, want 8 and 6", dark[true], dark[false])
	}
}

// TestTheTerminalsOwnColours holds that the two themes for poor terminals ask for no
// colour that these do not have.
func TestTheTerminalsOwnColours(t *testing.T) {
	least := map[string]string{"ansi": "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", "mono": ""}
	seen := 0
	for _, th := range builtIn(t) {
		allowed, ok := least[th.Name]
		if !ok {
			continue
		}
		seen++
		for token, c := range th.Colors {
			if c != "" && !slices.Contains(strings.Fields(allowed), string(c)) {
				t.Errorf("%s: %s is %q", th.Name, token, c)
			}
		}
	}
	if seen != len(least) {
		t.Errorf("%d of %d such themes are there", seen, len(least))
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
		{"no such token", `dim =`, `dimm =`, `unknown key "tokens.dimm"`},
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
