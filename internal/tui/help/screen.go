// Package help lists every key of the screen below it and those that work
// everywhere. What is typed narrows the list; Enter does what the chosen key does.
// The palette is the same list without its parts, asked for to run a command.
package help

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// entry is a binding in the list. The first of a part carries the part's name.
type entry struct {
	binding kit.Binding
	part    string
	opens   bool // first of a group: a little space above
	folded  string
}

// Screen is the help overlay.
type Screen struct {
	env    kit.Env
	title  string
	bare   bool   // the palette: commands before keys
	opener string // closes the overlay where nothing is typed yet, as it opened it
	all    []entry
	list   widget.List[entry]
	field  widget.Prompt
	width  int
	height int
	keys   int // cells of the column of keys
}

// New makes the help of a screen with its title and keys, and root's keys.
func New(env kit.Env, title string, screen, root kit.Sheet) *Screen {
	s := open(env, env.Say(lang.HelpTitle, title), "?", widget.Prompt{Label: env.Say(lang.HelpAsk), Hint: env.Say(lang.HelpHint)})
	s.add(env.Say(lang.HelpHere), screen)
	s.add(env.Say(lang.HelpEverywhere), root)
	s.show()
	return s
}

// NewPalette makes the list of the commands that the screen below and root have.
func NewPalette(env kit.Env, screen, root kit.Sheet) *Screen {
	s := open(env, env.Say(lang.PaletteTitle), ":", widget.Prompt{Label: ":", Hint: env.Say(lang.PaletteHint)})
	s.bare = true
	s.add("", screen)
	s.add("", root)
	for i := range s.all {
		s.all[i].opens = false
	}
	s.show()
	return s
}

func open(env kit.Env, title, opener string, field widget.Prompt) *Screen {
	s := &Screen{env: env, title: title, opener: opener, field: field}
	s.list.Draw = s.row
	s.list.Key = func(e entry) string { return e.binding.Command }
	return s
}

func (s *Screen) add(part string, sheet kit.Sheet) {
	for i, group := range sheet.Groups {
		for j, b := range group {
			if !b.Enabled() {
				continue
			}
			e := entry{binding: b, opens: i > 0 && j == 0}
			e.folded = viet.Fold(b.Help().Desc + " " + b.Command)
			e.part, part = part, ""
			s.all = append(s.all, e)
			s.keys = max(s.keys, viet.Width(b.Help().Key))
		}
	}
}

// show lists what fits what was typed, best first. A key itself finds its commands too, before all others.
func (s *Screen) show() {
	typed := s.field.Value()
	if typed == "" {
		s.list.SetRows(s.all)
		return
	}
	var rows []entry
	for _, e := range s.all {
		if slices.ContainsFunc(e.binding.Keys(), func(k string) bool { return kit.KeyNames([]string{k}) == typed }) {
			rows = append(rows, e)
		}
	}
	for _, e := range widget.Best(s.all, typed, func(e entry) string { return e.folded }) {
		if !slices.ContainsFunc(rows, func(r entry) bool { return r.binding.Command == e.binding.Command }) {
			rows = append(rows, e)
		}
	}
	for i := range rows {
		rows[i].part, rows[i].opens = "", false
	}
	s.list.SetRows(rows)
	s.list.MoveTo(0)
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return nil }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.title }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet { return DefaultKeyMap(s.env).Sheet() }

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return true }

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Restyled:
		s.list.Forget()
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
	case tea.MouseClickMsg:
		return s.click(msg)
	case tea.PasteMsg:
		s.field.Update(msg)
		s.show()
	default:
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

func (s *Screen) act(msg tea.Msg) tea.Cmd {
	press, _ := msg.(tea.KeyPressMsg)
	switch k := DefaultKeyMap(s.env); {
	case k.Close.Matches(msg), press.Text == s.opener && s.field.Value() == "":
		if cmd, done := s.Unwind(); done {
			return cmd
		}
		return kit.Send(kit.Back{})
	case k.Run.Matches(msg):
		return s.run()
	case s.list.Steer(k.Steering, msg):
	case s.field.Update(msg):
		s.show()
	}
	return nil
}

// Unwind implements [kit.Unwinder]: what was typed goes, and all is listed again.
func (s *Screen) Unwind() (tea.Cmd, bool) {
	if s.field.Value() == "" {
		return nil, false
	}
	s.field.Set("")
	s.show()
	return nil, true
}

// run closes the help and does what the chosen key does.
func (s *Screen) run() tea.Cmd {
	e, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	return tea.Sequence(kit.Send(kit.Back{}), kit.Send(kit.Do{Command: e.binding.Command}))
}

func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	i, ok := s.list.RowAt(msg.Y - s.above())
	if !ok || msg.Button != tea.MouseLeft {
		return nil
	}
	if i == s.list.Cursor() {
		return s.run()
	}
	s.list.MoveTo(i)
	return nil
}
