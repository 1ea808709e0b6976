package tui_test

import (
	"regexp"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
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

// TestEveryCommandDoesTheSameByItsKeyAndByItsName walks every command of every screen,
// by its key and as the palette does, and compares what the reader sees then.
func TestEveryCommandDoesTheSameByItsKeyAndByItsName(t *testing.T) {
	first := newstest.Headlines(1)[0]
	opens := map[string]tea.Msg{
		"": kit.OpenFrontPage{}, "frontpage": kit.OpenFrontPage{}, "section": kit.OpenSection{}, "bookmarks": kit.OpenBookmarks{}, "newsstand": kit.OpenNewsstand{},
		"search": kit.OpenSearch{Text: "song"}, "article": kit.OpenArticle{ID: first.ID}, "story": kit.OpenStory{ID: first.ID},
		"settings": kit.OpenSettings{}, "help": kit.OpenHelp{}, "welcome": kit.OpenWelcome{},
	}
	sheets := tui.Sheets(kit.Env{})
	sheets[""] = tui.DefaultKeyMap(kit.Env{}).Sheet()
	for name, sheet := range sheets {
		opening, ok := opens[name]
		if !ok {
			t.Errorf("no way to %s", name)
		}
		shown := func(does tea.Msg) string {
			r, _ := chooser(t, 80, 24)
			r.send(opening)
			if name == "search" {
				r.press("tab") // from the field to the hits
			}
			r.send(does)
			v := r.root.View()
			newstest.Fits(t, v.Content, 80, 24)
			return v.WindowTitle + "\n" + newstest.Text(v.Content)
		}
		for _, group := range sheet.Groups {
			for _, b := range group {
				if b.Command == "jump" || b.Command == "leave" || len(b.Keys()) == 0 { // a digit tells where to; h leaves only where it is free
					continue
				}
				byKey, byName := shown(newstest.Keys(b.Keys()[0])[0]), shown(kit.Do{Command: b.Command})
				if byKey != byName {
					t.Errorf("%s: %s by its key %s shows\n%s\nand by its name\n%s", name, b.Command, b.Keys()[0], byKey, byName)
				}
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
