package tui_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

var updateReadme = flag.Bool("update-readme", false, "rewrite the tables of keys in the READMEs")

// TestReadmesListTheKeys holds the READMEs' tables to the bindings: those that work
// everywhere and those that several screens share.
func TestReadmesListTheKeys(t *testing.T) {
	for _, row := range []struct {
		file string
		lang lang.Lang
		head string
	}{
		{"../../README.md", lang.English, "| key | does |\n|---|---|\n"},
		{"../../README.vi.md", lang.Vietnamese, "| phím | việc |\n|---|---|\n"},
	} {
		text, err := os.ReadFile(row.file)
		if err != nil {
			t.Fatal(err)
		}
		const begin, end = "<!-- keys -->\n", "<!-- /keys -->"
		before, rest, ok := strings.Cut(string(text), begin)
		got, after, closed := strings.Cut(rest, end)
		if !ok || !closed {
			t.Fatalf("%s has no place for the keys", row.file)
		}
		want := row.head + keyTable(row.lang)
		if got == want {
			continue
		}
		if !*updateReadme {
			t.Errorf("%s: the keys are others now; run: go test ./internal/tui -run Readme -update-readme", row.file)
			continue
		}
		if err := os.WriteFile(row.file, []byte(before+begin+want+end+after), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// keyTable lists each command once, with the keys that most screens have for it.
func keyTable(l lang.Lang) string {
	env := kit.Env{Lang: l}
	type line struct{ keys, help string }
	shared := map[string]map[line]int{}
	var order []string
	add := func(sheet kit.Sheet, weight int) {
		for _, group := range sheet.Groups {
			for _, b := range group {
				if shared[b.Command] == nil {
					shared[b.Command] = map[line]int{}
					order = append(order, b.Command)
				}
				shared[b.Command][line{env.KeyNames(b.Keys()), b.Help().Desc}] += weight
			}
		}
	}
	all := tui.Sheets(env)
	delete(all, "help")
	delete(all, "welcome")
	for _, name := range slices.Sorted(maps.Keys(all)) {
		add(all[name], 1)
	}
	add(tui.DefaultKeyMap(env).Sheet(), 2)
	var b strings.Builder
	for _, command := range order {
		var best line
		for l, n := range shared[command] {
			if m := shared[command][best]; n > m || n == m && l.keys < best.keys {
				best = l
			}
		}
		if shared[command][best] > 1 {
			fmt.Fprintf(&b, "| `%s` | %s |\n", strings.ReplaceAll(best.keys, " ", "` `"), best.help)
		}
	}
	return b.String()
}
