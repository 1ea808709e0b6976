package typo_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/typo"
)

type span struct{ time.Duration }

func (d *span) UnmarshalText(text []byte) (err error) {
	d.Duration, err = time.ParseDuration(string(text))
	return err
}

func (span) Allowed() string { return `"30s"` }

type file struct {
	Name   string   `toml:"name"`
	Wait   span     `toml:"wait"`
	Follow []string `toml:"follow"`
	Column struct {
		Width   int  `toml:"width"`
		Justify bool `toml:"justify"`
	} `toml:"column"`
	Keys  map[string][]string `toml:"keys"`
	Parts []struct {
		Feed string `toml:"feed"`
	} `toml:"parts"`
}

func TestDecodeTells(t *testing.T) {
	tests := []struct{ what, text, want string }{
		{"nothing of a good file", "name = \"a\"\nwait = \"5s\"\n[column]\nwidth = 3\n", ""},
		{"an unknown key and its neighbour", "\nnaem = 'x'", `f.toml:2: unknown key "naem"; did you mean "name"?`},
		{"an unknown key and what is allowed", "colour = 'x'", `f.toml:1: unknown key "colour"; allowed: name, wait, follow, column, keys, parts`},
		{"an unknown key in a table", "[column]\n# so\nwidht = 3", `f.toml:3: unknown key "widht"; did you mean "width"?`},
		{"an unknown table", "[colum]\nwidth = 3", `f.toml:1: unknown key "colum"; did you mean "column"?`},
		{"an unknown key in a list of tables", "[[parts]]\nfeed='x'\n[[parts]]\nfed='y'", `f.toml:4: unknown key "fed"; did you mean "feed"?`},
		{"text for a number", "[column]\nwidth = \"wide\"", `f.toml:2: column.width cannot be "wide"; allowed: 0, 1, 2…`},
		{"a number for text", "name = 3", `f.toml:1: name cannot be 3; allowed: "…"`},
		{"text for a choice", "column = { justify = 'yes', width = 3 }", `f.toml:1: column.justify cannot be 'yes'; allowed: true | false`},
		{"text for a list", "follow = 'a'", `f.toml:1: follow cannot be 'a'; allowed: ["…", …]`},
		{"a number in a list", "follow = [\n 'a',\n 3,\n]", `f.toml:1: follow cannot be [ 'a', 3, ]; allowed: ["…", …]`},
		{"text in a table of lists", "[keys]\nopen = 'l'", `f.toml:2: keys.open cannot be 'l'; allowed: ["…", …]`},
		{"a value that cannot read itself", "wait = \"soon\"", `f.toml:1: wait cannot be "soon"; allowed: "30s"`},
		{"a number in a list of tables", "[[parts]]\nfeed = 1", `f.toml:2: parts.feed cannot be 1; allowed: "…"`},
		{"a number for what reads itself, twice", "wait = 2\n[keys]\n[column]\nwidth = 1\n", `f.toml:1: wait cannot be 2; allowed: "30s"`},
		{"a number beyond all numbers", "name = 'a'\n[column]\nwidth = 99999999999999999999", "f.toml:3: decimal number is too large to fit in a 64-bit signed integer"},
		{"every fault, in order", "naem=1\nwait=2\n[column]\njustify=3\nhigh=4",
			"f.toml:1: unknown key \"naem\"; did you mean \"name\"?\nf.toml:2: wait cannot be 2; allowed: \"30s\"\n" +
				"f.toml:4: column.justify cannot be 3; allowed: true | false\nf.toml:5: unknown key \"high\"; allowed: width, justify"},
		{"a byte order mark is none", "\ufeffname = 'a'", ""},
		{"CRLF lines are counted", "name = 'a'\r\nwiat = 'b'\r\n", `f.toml:2: unknown key "wiat"; did you mean "wait"?`},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			var into file
			got := typo.Decode("f.toml", []byte(tt.text), &into).Error()
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestSyntaxFaultsNameTheLineAndKeepTheDefaults(t *testing.T) {
	for _, text := range []string{"name = 'a'\nname = 'b'\n", "name = 'a'\nwait = \"5s\n", "name = 'a'\n[column\n", "name = 'a'\n\xff = 3"} {
		into := file{Name: "default"}
		got := typo.Decode("f.toml", []byte(text), &into)
		if len(got) != 1 || got[0].Fault != typo.Syntax || got[0].Line != 2 || got[0].Detail == "" {
			t.Errorf("%q: got %v, want one fault of syntax in line 2", text, got)
		}
		if into.Name != "default" {
			t.Errorf("%q: name became %q", text, into.Name)
		}
	}
}

func TestGoodLinesOfABadFileAreTaken(t *testing.T) {
	into := file{Name: "default"}
	into.Column.Width = 72
	faults := typo.Decode("f.toml", []byte("wait = 3\nfollow = ['a']\nunknown = 1\n[column]\nwidth = 'x'\njustify = true"), &into)
	want := file{Name: "default", Follow: []string{"a"}}
	want.Column.Width, want.Column.Justify = 72, true
	if len(faults) != 3 || !reflect.DeepEqual(into, want) {
		t.Errorf("got %+v, want %+v, with %v", into, want, faults)
	}
}

func TestLine(t *testing.T) {
	data := []byte("\ufeff# head\nfollow = [\n  'a', # one\n  'b',\n]\ncolumn.width = 3\n[keys]\nopen = ['l']\n[[parts]]\nfeed = 1\n[[parts]]\nfeed = 2\n")
	for name, want := range map[string]int{
		"follow": 2, "follow[0]": 3, "follow[1]": 4, "follow[2]": 0, "column.width": 6, "column": 6,
		"keys": 7, "keys.open": 8, "parts[0].feed": 10, "parts[1]": 11, "parts[1].feed": 12, "absent": 0,
	} {
		if got := typo.Line(data, name); got != want {
			t.Errorf("Line(%q): got %d, want %d", name, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"theme", "language", "width", "vnexpress", "tuoitre"}
	for word, want := range map[string]string{
		"them": "theme", "themes": "theme", "tehme": "theme", "lnaguage": "language", "vnexpres": "vnexpress",
		"tuoi-tre": "tuoitre", "xyz": "", "": "", "w": "", "dưới": "",
	} {
		if got := typo.Nearest(word, known); got != want {
			t.Errorf("Nearest(%q): got %q, want %q", word, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("name = 'a'\n[column]\nwidth = 'x'\n[[parts]]\nfeed = { a = [1, [2]] }")
	f.Add("keys = { a = { b = 1 } }\nfollow = [[1], {a=2}]")
	f.Fuzz(func(t *testing.T, text string) {
		var into file
		for _, e := range typo.Decode("f", []byte(text), &into) {
			if e.Line > 1+strings.Count(text, "\n") {
				t.Errorf("line %d of a text of %d lines", e.Line, 1+strings.Count(text, "\n"))
			}
		}
	})
}
