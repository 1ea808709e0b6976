package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/help"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// kind is what the screens that a message opens are called.
func kind(open tea.Msg) lang.Phrase {
	switch open.(type) {
	case kit.OpenSection:
		return lang.SectionTree
	case kit.OpenArticle:
		return lang.ArticleKind
	case kit.OpenStory:
		return lang.StoryTitle
	case kit.OpenSearch:
		return lang.SearchTitle
	case kit.OpenBookmarks:
		return lang.BookmarksTitle
	case kit.OpenNewsstand:
		return lang.NewsstandTitle
	case kit.OpenSettings, kit.OpenSectionSettings:
		return lang.SettingsTitle
	case kit.OpenWelcome:
		return lang.HelpWelcome
	}
	return lang.FrontTitle
}

// guide lays the help over the screen on top.
func (r *Root) guide() tea.Cmd {
	parts := r.here()
	if r.wishes.now.Mouse && !r.env.Linear {
		parts = append(parts, help.Part{Name: r.env.Say(lang.HelpMouse), Groups: [][]kit.Binding{r.gestures()}, Told: true})
	}
	by := r.stack[len(r.stack)-1].by
	if legend := r.legend(by); len(legend) > 0 && !r.env.Linear {
		parts = append(parts, help.Part{Name: r.env.Say(lang.HelpMarks), Groups: [][]kit.Binding{legend}, Told: true})
	}
	return r.lay(help.New(r.env, r.env.Say(kind(by)), append(parts, r.elsewhere()...)...))
}

// palette lays the list of all commands over the screen on top.
func (r *Root) palette() tea.Cmd {
	return r.lay(help.NewPalette(r.env, append(r.here(), r.elsewhere()...)...))
}

// here are the commands that work now: first those that are needed most.
func (r *Root) here() []help.Part {
	own, all := r.top().Keys(), r.keys.Sheet()
	most := slices.Clone(own.Bar)
	most = slices.Insert(most, min(len(most), 1), r.keys.Back)
	return []help.Part{
		{Name: r.env.Say(lang.HelpMost), Groups: [][]kit.Binding{most}},
		{Name: r.env.Say(lang.HelpHere), Groups: own.Groups},
		{Name: r.env.Say(lang.HelpEverywhere), Groups: all.Groups},
	}
}

// gestures are what the mouse does, as bindings that no key has.
func (r *Root) gestures() []kit.Binding {
	gesture := func(name string, how, does lang.Phrase) kit.Binding {
		return r.note(name, r.env.Say(how), does)
	}
	return []kit.Binding{
		gesture("mouse-click", lang.MouseClick, lang.MouseChoose),
		gesture("mouse-wheel", lang.MouseWheel, lang.MouseScroll),
		gesture("mouse-right", lang.MouseRight, lang.RootKeyBack),
		gesture("mouse-shift", lang.MouseShift, lang.MouseSelect),
	}
}

// note is something that help tells of as it does of keys, without being one.
func (r *Root) note(name, sign string, says lang.Phrase) kit.Binding {
	return kit.Binding{Binding: key.NewBinding(key.WithKeys(name), key.WithHelp(sign, r.env.Say(says))), Command: name}
}

// legend is what the marks of headlines mean, on the screens that list some.
func (r *Root) legend(by tea.Msg) []kit.Binding {
	switch by.(type) {
	case kit.OpenFrontPage, kit.OpenSection, kit.OpenStory, kit.OpenSearch, kit.OpenBookmarks:
	default:
		return nil
	}
	return []kit.Binding{
		r.note("mark-unread", widget.MarkUnread, lang.MarkUnread),
		r.note("mark-highlight", widget.MarkHighlight+" "+widget.MarkHighlightRead, lang.MarkHighlight),
		r.note("mark-saved", widget.MarkSaved, lang.MarkSaved),
		r.note("mark-kept", widget.MarkKept, lang.MarkKept),
		r.note("mark-edited", widget.MarkEdited, lang.MarkEdited),
	}
}

// others are the screens that have commands of their own, and what opens each; nil where
// that needs an article.
var others = []struct {
	sheet string
	by    tea.Msg
	open  tea.Msg
}{
	{"frontpage", kit.OpenFrontPage{}, kit.OpenFrontPage{}},
	{"section", kit.OpenSection{}, kit.OpenSection{}},
	{"bookmarks", kit.OpenBookmarks{}, kit.OpenBookmarks{}},
	{"newsstand", kit.OpenNewsstand{}, kit.OpenNewsstand{}},
	{"article", kit.OpenArticle{}, nil},
}

// steps are the commands that only move or choose, beside those that are repeatable: they
// mean nothing on a screen that is not there.
var steps = []string{"top", "bottom", "jump", "pane", "open", "open-link", "accept", "fold", "unfold"}

// free are the commands that need nothing chosen: they are done as soon as their screen is
// there. Of any other the reader is told the key, to choose first.
var free = []string{
	"all-headlines", "add-portal", "filter", "sort", "density", "order", "muted", "next-shelf", "previous-shelf", "fold-all", "bookmarks", "export",
}

// elsewhere are the commands of the other screens that the one on top does not have.
func (r *Root) elsewhere() []help.Part {
	var known []string
	for _, group := range slices.Concat(r.top().Keys().Groups, r.keys.Sheet().Groups) {
		for _, b := range group {
			known = append(known, b.Command)
		}
	}
	known = slices.Concat(known, repeatable, steps)
	sheets, told := Sheets(r.env), map[string]bool{}
	var parts []help.Part
	for _, place := range others {
		var fresh []kit.Binding
		for _, b := range slices.Concat(sheets[place.sheet].Groups...) {
			if as := b.Command + b.Help().Desc; !slices.Contains(known, b.Command) && !told[as] {
				told[as] = true
				fresh = append(fresh, b)
			}
		}
		parts = append(parts, help.Part{
			Name: r.env.Say(kind(place.by)), Groups: [][]kit.Binding{fresh},
			Away: func(b kit.Binding) tea.Cmd { return r.goAndDo(place.open, b) },
		})
	}
	return parts
}

// goAndDo opens a screen and does a command of it there.
func (r *Root) goAndDo(open tea.Msg, b kit.Binding) tea.Cmd {
	switch {
	case open == nil:
		return kit.Send(kit.Toast{Text: r.env.Say(lang.HelpNeeds, b.Help().Desc)})
	case slices.Contains(free, b.Command):
		return tea.Sequence(kit.Send(open), kit.Send(kit.Do{Command: b.Command}))
	}
	return tea.Sequence(kit.Send(open), kit.Send(kit.Toast{Text: r.env.Say(lang.HelpThere, b.First(), b.Help().Desc)}))
}
