package help

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// Part is commands that are listed together.
type Part struct {
	Name   string
	Groups [][]kit.Binding
	// Away leads to where a command works and does it there; nil where it works here.
	Away func(kit.Binding) tea.Cmd
	// Told marks what is only told of, and is no command: gestures, and marks.
	Told bool
}

// entry is a binding in the list. The first of a part carries the part's name.
type entry struct {
	binding kit.Binding
	part    string
	opens   bool // first of a group: a little space above
	folded  string
	told    bool
	place   string // the screen it works on, where that is another one
	away    func(kit.Binding) tea.Cmd
}

// key tells entries apart: screens may call different things by one name.
func (e entry) key() string { return e.place + "\n" + e.binding.Command }

// run is what the entry's command does.
func (e entry) run() tea.Cmd {
	switch {
	case e.told:
		return nil
	case e.away != nil:
		return e.away(e.binding)
	}
	return kit.Send(kit.Do{Command: e.binding.Command})
}

// add lists a part, each command once: where it stands first.
func (s *Screen) add(p Part) {
	name, place := p.Name, ""
	if p.Away != nil {
		place = p.Name
	}
	for i, group := range p.Groups {
		opens := i > 0
		for _, b := range group {
			e := entry{binding: b, opens: opens, place: place, away: p.Away, told: p.Told}
			if !b.Enabled() || slices.ContainsFunc(s.all, func(known entry) bool { return known.key() == e.key() }) {
				continue
			}
			e.folded = viet.Fold(b.Help().Desc + " " + b.Command + " " + place + called(b))
			e.part, name, opens = name, "", false
			s.all = append(s.all, e)
			s.keys = max(s.keys, viet.Width(b.Help().Key))
		}
	}
}

// called are the keys of a binding that go by a word, as "Home" does.
func called(b kit.Binding) (words string) {
	if name := b.Help().Key; viet.Width(name) > 2 {
		words = " " + name
	}
	return words
}

// fitting lists what fits what was typed, best first, what works here before the rest.
// A key itself finds its commands too, before all others.
func (s *Screen) fitting(typed string) []entry {
	var rows []entry
	for _, e := range s.all {
		named := func(k string) bool { return s.env.KeyNames([]string{k}) == typed }
		if e.away == nil && slices.ContainsFunc(e.binding.Keys(), named) {
			rows = append(rows, e)
		}
	}
	best := widget.Best(s.all, typed, func(e entry) string { return e.folded })
	for _, away := range []bool{false, true} {
		for _, e := range best {
			if (e.away != nil) == away && !slices.ContainsFunc(rows, func(r entry) bool { return r.key() == e.key() }) {
				rows = append(rows, e)
			}
		}
	}
	for i := range rows {
		rows[i].part, rows[i].opens = "", false
	}
	return rows
}
