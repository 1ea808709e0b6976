package tui_test

import (
	"regexp"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

var commandName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func TestEveryKeyHasItsHelpAndIsThereOnce(t *testing.T) {
	for _, l := range []lang.Lang{lang.Vietnamese, lang.English} {
		env := kit.Env{Lang: l}
		root := tui.DefaultKeyMap(env).Sheet()
		for name, sheet := range tui.Sheets(env) {
			taken := map[string]string{}
			root.Groups[0] = slices.DeleteFunc(slices.Clone(root.Groups[0]), func(b kit.Binding) bool { return b.Command == "leave" || b.Command == "search" })
			if name != "help" { // a text field: root takes none of its own keys there but quit and suspend
				check(t, l, "root", root, taken)
			}
			check(t, l, name, sheet, taken)
		}
	}
}

func check(t *testing.T, l lang.Lang, name string, sheet kit.Sheet, taken map[string]string) {
	t.Helper()
	commands := map[string]bool{}
	for _, group := range sheet.Groups {
		for _, b := range group {
			if b.Help().Desc == "" || b.Help().Key == "" {
				t.Errorf("%s, %v: %s has no help", name, l, b.Command)
			}
			if !commandName.MatchString(b.Command) || commands[b.Command] {
				t.Errorf("%s: command name %q is odd or there twice", name, b.Command)
			}
			commands[b.Command] = true
			for _, k := range b.Keys() {
				if other := taken[k]; other != "" {
					t.Errorf("%s: key %q is for %s and for %s", name, k, other, b.Command)
				}
				taken[k] = b.Command
			}
		}
	}
	for _, b := range sheet.Bar {
		if !commands[b.Command] {
			t.Errorf("%s: %s stands in the bar but not in the help", name, b.Command)
		}
	}
}

// TestEveryCommandRunsByItsName asks every screen for each of its commands, as a palette does.
func TestEveryCommandRunsByItsName(t *testing.T) {
	opens := map[string]tea.Msg{
		"frontpage": kit.OpenFrontPage{}, "section": kit.OpenSection{}, "bookmarks": kit.OpenBookmarks{}, "newsstand": kit.OpenNewsstand{}, "search": kit.OpenSearch{Text: "song"},
		"article": kit.OpenArticle{ID: newstest.Headlines(1)[0].ID, Among: news.Query{}},
	}
	for name, opening := range opens {
		for _, group := range tui.Sheets(kit.Env{})[name].Groups {
			for _, b := range group {
				r := open(t, 80, 24)
				r.send(opening, kit.Do{Command: b.Command})
				newstest.Fits(t, r.root.View().Content, 80, 24)
			}
		}
	}
}

func TestTheReadersOwnKeysReplaceTheDefaults(t *testing.T) {
	r := open(t, 80, 24, func(o *tui.Options) { o.Keys = map[string][]string{"bookmark": {"W"}, "help": {"f1"}} })
	r.press("m")
	if r.desk.All[0].Status.Saved() {
		t.Error("the default key still saves")
	}
	r.press("W")
	if !r.desk.All[0].Status.Saved() {
		t.Error("the reader's own key does not save")
	}
}
