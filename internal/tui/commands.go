package tui

import (
	"maps"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/bookmarks"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/help"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/newsstand"
	"github.com/sapbao/sapbao/internal/tui/search"
	"github.com/sapbao/sapbao/internal/tui/section"
	"github.com/sapbao/sapbao/internal/tui/settings"
	"github.com/sapbao/sapbao/internal/tui/story"
	"github.com/sapbao/sapbao/internal/tui/welcome"
)

// Sheets are the keys of every screen by its name.
func Sheets(env kit.Env) map[string]kit.Sheet {
	return map[string]kit.Sheet{
		"article":   article.DefaultKeyMap(env).Sheet(),
		"bookmarks": bookmarks.DefaultKeyMap(env).Sheet(),
		"frontpage": frontpage.DefaultKeyMap(env).Sheet(),
		"help":      help.DefaultKeyMap(env).Sheet(),
		"newsstand": newsstand.DefaultKeyMap(env).Sheet(),
		"search":    search.DefaultKeyMap(env).Sheet(),
		"section":   section.DefaultKeyMap(env).Sheet(),
		"story":     story.DefaultKeyMap(env).Sheet(),
		"settings":  settings.DefaultKeyMap(env).Sheet(),
		"welcome":   welcome.DefaultKeyMap(env).Sheet(),
	}
}

// Commands lists the names of all commands, each once, in order.
func Commands() []string {
	names := map[string]bool{}
	sheets := Sheets(kit.Env{})
	sheets[""] = DefaultKeyMap(kit.Env{}).Sheet()
	for _, sheet := range sheets {
		for _, group := range sheet.Groups {
			for _, b := range group {
				names[b.Command] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// Clash is a key that the reader's own bindings give to two commands of one screen.
type Clash struct {
	Key            string
	Command, Other string // Command is one that the reader bound
}

// Clashes lists what the reader's own keys confuse, each pair once.
func Clashes(keys map[string][]string) []Clash {
	env := kit.Env{Keys: keys}
	seen := map[Clash]bool{}
	for name, sheet := range Sheets(env) {
		groups := sheet.Groups
		if name != "help" { // a text field: root takes none of its own keys there
			groups = append(groups, DefaultKeyMap(env).Sheet().Groups...)
		}
		taken := map[string]string{}
		for _, group := range groups {
			for _, b := range group {
				for _, k := range b.Keys() {
					other := taken[k]
					taken[k] = b.Command
					if other != "" && other != b.Command {
						add(seen, keys, Clash{k, b.Command, other})
					}
				}
			}
		}
	}
	return slices.SortedFunc(maps.Keys(seen), func(a, b Clash) int {
		return strings.Compare(a.Command+a.Key+a.Other, b.Command+b.Key+b.Other)
	})
}

// givesWay reports whether a command of root's lets a screen's own keys go first.
func givesWay(command string) bool { return command == "leave" || command == "search" }

// add notes a clash if the reader made it.
func add(seen map[Clash]bool, own map[string][]string, c Clash) {
	_, mine := own[c.Command]
	_, theirs := own[c.Other]
	switch {
	case givesWay(c.Command) || givesWay(c.Other):
		return
	case !mine && !theirs:
		return
	case !mine || theirs && c.Other < c.Command:
		c.Command, c.Other = c.Other, c.Command
	}
	seen[c] = true
}
