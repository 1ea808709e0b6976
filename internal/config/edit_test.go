package config_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

func textOf(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func ids(names string) []news.SectionID {
	words := strings.Fields(names)
	all := make([]news.SectionID, len(words))
	for i, word := range words {
		all[i] = news.SectionID(word)
	}
	return all
}

// crlf is a text as some editors on Windows write it.
func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

func TestFollowEditsTheListInItsOwnManner(t *testing.T) {
	tests := []struct{ what, before, add, remove, want string }{
		{"no list", "", "a/x b", "", "follow = [\n  \"a/x\",\n  \"b\",\n]\n"},
		{"a comment alone", "# mine\n", "a", "", "# mine\nfollow = [\n  \"a\",\n]\n"},
		{"no line end", "theme = \"x\" # y", "a", "", "theme = \"x\" # y\nfollow = [\n  \"a\",\n]\n"},
		{"a table first", "# mine\n\n# wide\n[column]\nwidth = 60\n", "a", "", "# mine\n\nfollow = [\n  \"a\",\n]\n\n# wide\n[column]\nwidth = 60\n"},
		{"keys and tables", "theme = \"x\"\n\n[column]\n", "a", "", "theme = \"x\"\nfollow = [\n  \"a\",\n]\n\n[column]\n"},
		{"an empty list", "follow = [ ]\n", "a", "", "follow = [\"a\"]\n"},
		{"an empty list of lines", "follow = [\n# none yet\n]\n", "a", "", "follow = [\n# none yet\n  \"a\",\n]\n"},
		{"one line", "follow = [\"a\", 'b'] # two\n", "c", "", "follow = [\"a\", 'b', \"c\"] # two\n"},
		{"one line with a last comma", "follow = [\"a\",]\n", "c", "", "follow = [\"a\", \"c\",]\n"},
		{"lines", "follow = [\n\t\"a\", # one\n\t# \"b\",\n\t\"c\",  # three\n]\n", "d", "", "follow = [\n\t\"a\", # one\n\t# \"b\",\n\t\"c\",  # three\n\t\"d\",\n]\n"},
		{"lines without a last comma", "follow = [\n  \"a\",\n  \"c\" # three\n]\n", "d", "", "follow = [\n  \"a\",\n  \"c\", # three\n  \"d\"\n]\n"},
		{"lines that close at once", "follow = [\"a\",\n          \"b\"]\n", "c", "", "follow = [\"a\",\n          \"b\",\n          \"c\"]\n"},
		{"what is there already", "follow = ['a']", "a", "", "follow = ['a']"},
		{"removing a line with its comment", "follow = [\n  \"a\", # one\n  # two\n  \"b\",\n  \"c\",\n]\n", "", "a c", "follow = [\n  # two\n  \"b\",\n]\n"},
		{"removing the last without comma", "follow = [\n  \"a\",\n  \"b\"\n]\n", "", "b", "follow = [\n  \"a\",\n]\n"},
		{"removing the first of a line", "follow = [\"a\", \"b\", \"c\"] # x\n", "", "a", "follow = [\"b\", \"c\"] # x\n"},
		{"removing the last of a line", "follow = [\"a\", \"b\", \"c\"] # x\n", "", "c", "follow = [\"a\", \"b\"] # x\n"},
		{"removing all of a line", "follow = [\"a\", \"b\"]\ntheme = 'x'\n", "", "a b", "follow = []\ntheme = 'x'\n"},
		{"removing what is not there", "# nothing\n", "", "a", "# nothing\n"},
		{"a list with a fault in it", "follow = [\"a\", \"Ừ\", \"a\"]\n", "b", "", "follow = [\"a\", \"Ừ\", \"a\", \"b\"]\n"},
		{"removing the fault", "follow = [\"a\", \"Ừ\"]\n", "", "Ừ", "follow = [\"a\"]\n"},
	}
	for _, tt := range tests {
		for name, form := range map[string]func(string) string{"LF": strings.Clone, "CRLF": crlf} {
			t.Run(tt.what+" "+name, func(t *testing.T) {
				if name == "CRLF" && !strings.Contains(tt.before, "\n") {
					t.Skip("one line has no line end to go by")
				}
				path := written(t, form(tt.before))
				if err := config.Follow(path, ids(tt.add)...); err != nil {
					t.Fatal(err)
				}
				if err := unfollow(path, ids(tt.remove)...); err != nil {
					t.Fatal(err)
				}
				if got := textOf(t, path); got != form(tt.want) {
					t.Errorf("got\n%q\nwant\n%q", got, form(tt.want))
				}
			})
		}
	}
}

// unfollow removes what stands in the file under exactly these ids.
func unfollow(path string, ids ...news.SectionID) error {
	return config.ChangeFollow(path, func(followed []news.SectionID) []news.SectionID {
		return slices.DeleteFunc(followed, func(id news.SectionID) bool { return slices.Contains(ids, id) })
	})
}

func TestChangeFollowKeepsAnotherOrder(t *testing.T) {
	path := written(t, "# top\nfollow = ['a', 'b', 'c'] # all\n[column]\nwidth = 60\n")
	err := config.ChangeFollow(path, func([]news.SectionID) []news.SectionID { return []news.SectionID{"c", "a/x", "a/y", "b"} })
	if err != nil {
		t.Fatal(err)
	}
	want := "# top\nfollow = [\n  \"c\",\n  \"a/x\",\n  \"a/y\",\n  \"b\",\n] # all\n[column]\nwidth = 60\n"
	if got := textOf(t, path); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestChangeFollowPutsBetweenTheOthers(t *testing.T) {
	for _, row := range []struct{ before, wanted, want string }{
		{"follow = [\"a\", \"c\"] # x\n", "a b c", "follow = [\"a\", \"b\", \"c\"] # x\n"},
		{"follow = [\n  \"a\", # one\n  \"c\", # three\n]\n", "z a b c d", "follow = [\n  \"z\",\n  \"a\", # one\n  \"b\",\n  \"c\", # three\n  \"d\",\n]\n"},
		{"follow = [\n  \"a\", # one\n  \"c\", # three\n]\n", "b c", "follow = [\n  \"b\",\n  \"c\", # three\n]\n"},
	} {
		path := written(t, row.before)
		if err := config.ChangeFollow(path, func([]news.SectionID) []news.SectionID { return ids(row.wanted) }); err != nil {
			t.Fatal(err)
		}
		if got := textOf(t, path); got != row.want {
			t.Errorf("got\n%s\nwant\n%s", got, row.want)
		}
	}
}

func TestSetKeepsTheRestOfTheFile(t *testing.T) {
	tests := []struct {
		what, before, key string
		value             any
		want              string
	}{
		{"a value, its comment stays", "theme = 'x'  # why\n", "theme", "giay", "theme = \"giay\"  # why\n"},
		{"a list of lines", "follow = [\n 'a', # x\n]\n# y\n", "follow", []string{"b"}, "follow = [\"b\"]\n# y\n"},
		{"a new top key", "# top\n\n[column]\nwidth = 60", "theme", "giay", "# top\n\ntheme = \"giay\"\n\n[column]\nwidth = 60"},
		{"a top key beside another", "theme = 'x' # t\n# c\n[column]\n", "language", "en", "theme = 'x' # t\nlanguage = \"en\"\n# c\n[column]\n"},
		{"a key in a table", "[column] # c\n\n[network]\nat_once = 3\n", "column.width", 60, "[column] # c\nwidth = 60\n\n[network]\nat_once = 3\n"},
		{"a key beside one in a table", "[column]\n  width = 60 # w\n\n[network]\n", "column.justify", true, "[column]\n  width = 60 # w\njustify = true\n\n[network]\n"},
		{"a value in a table", "[network]\nper_host = 1\n[column]\nwidth = 60 # w\n", "column.width", 72, "[network]\nper_host = 1\n[column]\nwidth = 72 # w\n"},
		{"a new table", "theme = 'x'", "column.width", 60, "theme = 'x'\n\n[column]\nwidth = 60\n"},
		{"a new table in nothing", "", "refresh.interval", 30 * time.Minute, "[refresh]\ninterval = \"30m\"\n"},
		{"a key beside dotted ones", "column.width = 60 # w\ntheme = 'x'\n", "column.justify", true, "column.width = 60 # w\ncolumn.justify = true\ntheme = 'x'\n"},
		{"a value in braces", "column = { width = 60, justify = true } # c\n", "column.width", 72, "column = { width = 72, justify = true } # c\n"},
		{"a key in braces", "column = { width = 60 } # c\n", "column.justify", true, "column = { width = 60, justify = true } # c\n"},
		{"a key in empty braces", "column = {}\n", "column.justify", true, "column = { justify = true }\n"},
		{"a command's keys", "[keys]\n", "keys.bookmark", []string{"m", `"`, `\`}, "[keys]\nbookmark = [\"m\", \"\\\"\", \"\\\\\"]\n"},
		{"a command of two words", "", "keys.mark_all", []string{"A"}, "[keys]\nmark_all = [\"A\"]\n"},
		{"a key with other letters", "", "keys.đọc", []string{"A"}, "[keys]\n\"đọc\" = [\"A\"]\n"},
		{"text of any kind", "", "network.user_agent", "Thử \"x\" \\ y", "[network]\nuser_agent = \"Thử \\\"x\\\" \\\\ y\"\n"},
		{"a section's first choice", "theme = 'x'\n", "section.a/b.full", true, "theme = 'x'\n\n[section.\"a/b\"]\nfull = true\n"},
		{"a portal's", "", "section.a.interval", 6 * time.Hour, "[section.a]\ninterval = \"6h\"\n"},
		{"a section's second", "[section.'a/b']\nfull = true # x\n# y\n[keys]\n", "section.a/b.pictures", false, "[section.'a/b']\nfull = true # x\npictures = false\n# y\n[keys]\n"},
		{"another value", "[section.'a/b']\nmute = [\"x\"] # y\n", "section.a/b.mute", []string{"z", "à"}, "[section.'a/b']\nmute = [\"z\", \"à\"] # y\n"},
		{"below the table of all", "[section]\n'a/b'.full = true\n", "section.a/b.pictures", false, "[section]\n'a/b'.full = true\n'a/b'.pictures = false\n"},
		{"in a section's braces", "[section]\n'a/b' = { full = true }\n", "section.a/b.pictures", false, "[section]\n'a/b' = { full = true, pictures = false }\n"},
		{"in braces within braces", "section = { 'a/b' = { full = true } }\n", "section.a/b.pictures", false, "section = { 'a/b' = { full = true, pictures = false } }\n"},
		{"nothing of a section", "[section.'a/b']\nfull = true\npictures = false\n", "section.a/b.full", nil, "[section.'a/b']\npictures = false\n"},
		{"nothing", "# a\ntheme = 'x' # t\n# b\n", "theme", nil, "# a\n# b\n"},
		{"nothing in braces", "column = { width = 60, justify = true }\n", "column.width", nil, "column = { justify = true }\n"},
		{"nothing at the end of braces", "column = { width = 60, justify = true }\n", "column.justify", nil, "column = { width = 60 }\n"},
		{"nothing that is not there", "# a\n", "theme", nil, "# a\n"},
		{"a value beside a fault elsewhere", "them = 1\ntheme = 'x'\n", "theme", "y", "them = 1\ntheme = \"y\"\n"},
	}
	for _, tt := range tests {
		for name, form := range map[string]func(string) string{"LF": strings.Clone, "CRLF": crlf} {
			t.Run(tt.what+" "+name, func(t *testing.T) {
				if name == "CRLF" && !strings.Contains(tt.before, "\n") {
					t.Skip("one line has no line end to go by")
				}
				path := written(t, form(tt.before))
				if err := config.Set(path, tt.key, tt.value); err != nil {
					t.Fatal(err)
				}
				if got := textOf(t, path); got != form(tt.want) {
					t.Errorf("got\n%q\nwant\n%q", got, form(tt.want))
				}
			})
		}
	}
}

func TestEditsRefuseWhatLoadWouldNotTake(t *testing.T) {
	const good = "theme = 'x'\n"
	path := written(t, good)
	for what, edit := range map[string]func() error{
		"an unknown key":             func() error { return config.Set(path, "thme", "x") },
		"an unknown table":           func() error { return config.Set(path, "columns.width", 60) },
		"a value too large":          func() error { return config.Set(path, "column.width", 6000) },
		"text for a number":          func() error { return config.Set(path, "column.width", "60") },
		"a value of no kind":         func() error { return config.Set(path, "column.width", 6.5) },
		"a section's short interval": func() error { return config.Set(path, "section.a/b.interval", time.Second) },
		"a bad section":              func() error { return config.Set(path, "section.Tuổi Trẻ.full", true) },
		"a bad id":                   func() error { return config.Follow(path, "Tuổi Trẻ") },
		"a key below a key":          func() error { return config.Set(path, "theme.name", "x") },
	} {
		if err := edit(); err == nil {
			t.Errorf("%s was written", what)
		}
		if got := textOf(t, path); got != good {
			t.Fatalf("%s: the file became %q", what, got)
		}
	}
	broken := written(t, "theme = \n")
	for _, err := range []error{config.Follow(broken, "a"), config.Set(broken, "theme", "x"), config.Set(broken, "column.width", 60)} {
		var fault *typo.Error
		if !errors.As(err, &fault) || fault.Line != 1 {
			t.Errorf("a file that is no TOML: got %v", err)
		}
	}
	if got := textOf(t, broken); got != "theme = \n" {
		t.Errorf("the broken file became %q", got)
	}
}

func TestAMissingFolderIsMadeWhenWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "config.toml")
	if err := config.Follow(path, "vnexpress"); err != nil {
		t.Fatal(err)
	}
	got, err := config.Load(path)
	if err != nil || !slices.Equal(got.Follow, []news.SectionID{"vnexpress"}) {
		t.Errorf("got %v, %v", got.Follow, err)
	}
}

func TestASymbolicLinkStaysOne(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	target := written(t, "theme = 'x'\n")
	link := filepath.Join(t.TempDir(), "config.toml")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	if err := config.Set(link, "theme", "y"); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 || textOf(t, target) != "theme = \"y\"\n" {
		t.Errorf("link %v, %v, target %q", info, err, textOf(t, target))
	}
	if info, err := os.Stat(target); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("permissions %v, %v", info.Mode(), err)
	}
}

func TestWritersAtOnceLoseNothing(t *testing.T) {
	path := written(t, "# mine\n")
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if err := config.Follow(path, news.SectionID(fmt.Sprintf("bao-%d", i))); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	got, err := config.Load(path)
	if err != nil || len(got.Follow) != 20 {
		t.Errorf("got %d, %v", len(got.Follow), err)
	}
	if files, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(files) != 2 {
		t.Errorf("beside the file and its lock: %v", files)
	}
}

func FuzzFollow(f *testing.F) {
	f.Add("follow = [\"a\", # x\n 'b']\n[column]\nwidth = 3\n", "c")
	f.Add("follow = []\r\n", "a/b")
	f.Add("column = {}\nfollow = [\n]", "x")
	f.Fuzz(func(t *testing.T, text, typed string) {
		id := news.SectionID(typed)
		if config.Follow(written(t, ""), id) != nil {
			t.Skip("no id")
		}
		path := written(t, text)
		before, _ := config.Load(path)
		if config.Follow(path, id) != nil {
			if got := textOf(t, path); got != text {
				t.Fatalf("refused, and the file became %q", got)
			}
			return
		}
		after, _ := config.Load(path)
		if !slices.Contains(after.Follow, id) || after.Column != before.Column || after.Theme != before.Theme {
			t.Fatalf("got %+v after %+v", after, before)
		}
		if slices.Contains(before.Follow, id) {
			return
		}
		if err := unfollow(path, id); err != nil {
			t.Fatal(err)
		}
		if again, _ := config.Load(path); !slices.Equal(again.Follow, before.Follow) {
			t.Fatalf("got %v, want %v back", again.Follow, before.Follow)
		}
	})
}
