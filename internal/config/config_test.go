package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// written puts a configuration into a file of its own and returns its path.
func written(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestNoFileIsTheDefaults(t *testing.T) {
	got, err := config.Load(filepath.Join(t.TempDir(), "config.toml"))
	if err != nil || !reflect.DeepEqual(got, config.Default()) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestEveryKeyIsRead(t *testing.T) {
	got, err := config.Load(written(t, `
language = "en"
theme = "giay"
pictures = "off"
mouse = false
linear = true
watch = ["bão", "Cà Mau"]
mute = ["quảng cáo"]
highlight = ["đồng bằng"]
follow = ["vnexpress/thoi-su", "baocamau"]
[column]
width = 60
justify = true
[network]
at_once = 4
per_host = 1
timeout = "1m30s"
user_agent = "Thử/1.0"
[refresh]
interval = "0s"
on_start = false
full = true
pictures = false
budget = 50
[keep]
read_days = 30
unread_days = 0
offline_days = 7
size_mb = 500
[section."vnexpress/thoi-su"]
interval = "6h"
full = true
[section.baocamau]
pictures = false
mute = ["chứng khoán"]
[keys]
bookmark = ["m", "f2"]
quit = []
`))
	yes, no := true, false
	want := config.Config{
		Language: "en", Theme: "giay", Pictures: "off", Linear: true, Watch: []string{"bão", "Cà Mau"},
		Mute: []string{"quảng cáo"}, Highlight: []string{"đồng bằng"},
		Follow:  []news.SectionID{"vnexpress/thoi-su", "baocamau"},
		Column:  config.Column{Width: 60, Justify: true},
		Network: config.Network{AtOnce: 4, PerHost: 1, Timeout: config.Duration{Duration: 90 * time.Second}, UserAgent: "Thử/1.0"},
		Refresh: config.Refresh{Full: true, Budget: 50},
		Keep:    config.Keep{ReadDays: 30, OfflineDays: 7, SizeMB: 500},
		Section: map[news.SectionID]config.Section{
			"vnexpress/thoi-su": {Interval: &config.Duration{Duration: 6 * time.Hour}, Full: &yes},
			"baocamau":          {Pictures: &no, Mute: []string{"chứng khoán"}},
		},
		Keys: map[string][]string{"bookmark": {"m", "f2"}, "quit": {}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
}

func TestFaultsNameTheLineAndWhatIsAllowed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"\n\nthem = \"giay\"", `config.toml:3: unknown key "them"; did you mean "theme"?`},
		{"[colunm]\nwidth = 3", `config.toml:1: unknown key "colunm"; did you mean "column"?`},
		{"language = \"fr\"", `config.toml:1: language cannot be "fr"; allowed: "vi" | "en" | ""`},
		{"pictures = \"many\"", `config.toml:1: pictures cannot be "many"; allowed: "auto" | "off"`},
		{"theme = 3", `config.toml:1: theme cannot be 3; allowed: "…"`},
		{"theme = \"a\\u001b[2J\"", `config.toml:1: theme cannot be "a\x1b[2J"; allowed: "…"`},
		{"[column]\nwidth = 19", `config.toml:2: column.width cannot be 19; allowed: 20…200`},
		{"column.width = \"wide\"", `config.toml:1: column.width cannot be "wide"; allowed: 0, 1, 2…`},
		{"[network]\nat_once = 0\nper_host = 17", "config.toml:2: network.at_once cannot be 0; allowed: 1…64\nconfig.toml:3: network.per_host cannot be 17; allowed: 1…16"},
		{"[network]\ntimeout = \"500ms\"", `config.toml:2: network.timeout cannot be "500ms"; allowed: "1s"…"10m"`},
		{"[network]\nuser_agent = \"a\\r\\nCookie: x\"", `config.toml:2: network.user_agent cannot be "a\r\nCookie: x"; allowed: "…"`},
		{"[refresh]\ninterval = 15", `config.toml:2: refresh.interval cannot be 15; allowed: "30s" | "15m" | "2h"`},
		{"[refresh]\ninterval = \"-1m\"", `config.toml:2: refresh.interval cannot be "-1m"; allowed: "1m"…"168h"`},
		{"[refresh]\nbudget = 0", `config.toml:2: refresh.budget cannot be 0; allowed: 1…100000`},
		{"[keep]\nread_days = -1", `config.toml:2: keep.read_days cannot be -1; allowed: 0…36500`},
		{"follow = [\n  \"tuoitre\",\n  \"Tuổi Trẻ\",\n]", `config.toml:3: follow[1] cannot be "Tuổi Trẻ"; allowed: "bao" | "bao/chuyen-muc"`},
		{"follow = [\"a\", \"b\", \"a\"]", `config.toml:1: follow "a" stands twice`},
		{"mute = [\"bão\", \"…\"]", `config.toml:1: mute[1] cannot be "…"; allowed: "…"`},
		{"[section.\"Tuổi Trẻ\"]\nfull = true", `config.toml:1: section.Tuổi Trẻ cannot be "Tuổi Trẻ"; allowed: "bao" | "bao/chuyen-muc"`},
		{"[section.\"a/b\"]\nfull = 1", `config.toml:2: section.a/b.full cannot be 1; allowed: true | false`},
		{"[section.\"a/b\"]\ninterval = 5", `config.toml:2: section.a/b.interval cannot be 5; allowed: "30s" | "15m" | "2h"`},
		{"[section.\"a/b\"]\ninterval = \"30s\"", `config.toml:2: section.a/b.interval cannot be "30s"; allowed: "1m"…"168h"`},
		{"[section.a]\nmute = [\"bão\", \"\"]", `config.toml:2: section.a.mute[1] cannot be ""; allowed: "…"`},
		{"[section.a]\nintreval = \"1h\"", `config.toml:2: unknown key "intreval"; did you mean "interval"?`},
		{"[keys]\nbookmark = \"m\"", `config.toml:2: keys.bookmark cannot be "m"; allowed: ["…", …]`},
		{"theme = \"a\"\ntheme = \"b\"", "config.toml:2: "},
		{"theme = \"a\n", "config.toml:1: "},
	}
	for _, tt := range tests {
		_, err := config.Load(written(t, tt.text))
		var fault *typo.Error
		if !errors.As(err, &fault) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q:\ngot  %v\nwant %s", tt.text, err, tt.want)
		}
	}
}

func TestAFileWithFaultsStillGivesItsGoodLines(t *testing.T) {
	got, err := config.Load(written(t, "language = \"fr\"\ntheme = \"giay\"\nfollow = [\"a\", \"B\", \"c\", \"a\"]\n[column]\nwidth = 5000\njustify = true\n[refresh]\ninterval = 3\n"))
	want := config.Default()
	want.Theme, want.Follow, want.Column.Justify = "giay", []news.SectionID{"a", "c"}, true
	if err == nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
}

func TestAFileThatIsNoTOMLGivesTheDefaults(t *testing.T) {
	for _, text := range []string{"theme = \"giay\"\n[column\n", "\x00\x01\x02", "theme = \"\xff\xfe\""} {
		got, err := config.Load(written(t, text))
		if err == nil || !reflect.DeepEqual(got, config.Default()) {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
	}
	if got, err := config.Load(t.TempDir()); err == nil || !reflect.DeepEqual(got, config.Default()) {
		t.Errorf("a folder: got %+v, %v", got, err)
	}
}

func TestPlaces(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"CONFIG", "DATA", "CACHE", "STATE"} {
		t.Setenv("XDG_"+name+"_HOME", filepath.Join(home, strings.ToLower(name)))
	}
	t.Setenv(config.HomeVariable, "")
	got, err := config.PlacesAt("")
	want := config.Places{
		Config: filepath.Join(home, "config", "sapbao"), Data: filepath.Join(home, "data", "sapbao"),
		Cache: filepath.Join(home, "cache", "sapbao"), State: filepath.Join(home, "state", "sapbao"),
	}
	if err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	t.Setenv(config.HomeVariable, filepath.Join(home, "one"))
	if got, _ := config.PlacesAt(""); got.Database() != filepath.Join(home, "one", "data", "sapbao.db") {
		t.Errorf("by the variable: got %s", got.Database())
	}
	t.Chdir(home)
	if got, _ := config.PlacesAt("two"); got.File() != filepath.Join(home, "two", "config", "config.toml") {
		t.Errorf("by a relative folder: got %s", got.File())
	}
	if files, _ := os.ReadDir(home); len(files) != 0 {
		t.Errorf("folders were made: %v", files)
	}
}

func BenchmarkLoad(b *testing.B) {
	path := filepath.Join(b.TempDir(), "config.toml")
	text := "theme = \"giay\"\nfollow = [\"vnexpress/thoi-su\", \"tuoitre/van-hoa\", \"baocamau\"]\n[column]\nwidth = 66\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := config.Load(path); err != nil {
			b.Fatal(err)
		}
	}
}
