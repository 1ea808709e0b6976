// Package help lists every key of the screen below it and those that work
// everywhere. What is typed narrows the list; Enter does what the chosen key does.
package help

import (
	"strings"

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
	all    []entry
	list   widget.List[entry]
	field  widget.Prompt
	width  int
	height int
	keys   int // cells of the column of keys
}

// New makes the help of a screen with its title and keys, and root's keys.
func New(env kit.Env, title string, screen, root kit.Sheet) *Screen {
	s := &Screen{env: env, title: title}
	s.field = widget.Prompt{Label: env.Say(lang.HelpAsk), Hint: env.Say(lang.HelpHint)}
	s.list.Draw = s.row
	s.list.Key = func(e entry) string { return e.binding.Command }
	s.add(env.Say(lang.HelpHere), screen)
	s.add(env.Say(lang.HelpEverywhere), root)
	s.show()
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

// show lists what has every word that was typed. A key itself finds its command too.
func (s *Screen) show() {
	typed := s.field.Value()
	if typed == "" {
		s.list.SetRows(s.all)
		return
	}
	var rows []entry
	for _, e := range s.all {
		if e.fits(typed) {
			e.part, e.opens = "", false
			rows = append(rows, e)
		}
	}
	s.list.SetRows(rows)
	s.list.MoveTo(0)
}

func (e entry) fits(typed string) bool {
	for _, key := range strings.Fields(e.binding.Help().Key) {
		if key == typed {
			return true
		}
	}
	for _, word := range strings.Fields(viet.Fold(typed)) {
		if !strings.Contains(e.folded, word) {
			return false
		}
	}
	return true
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return nil }

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.HelpTitle, s.title) }

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
	case k.Close.Matches(msg), press.Text == "?" && s.field.Value() == "":
		return kit.Send(kit.Back{})
	case k.Run.Matches(msg):
		return s.run()
	case k.Down.Matches(msg):
		s.list.Move(1)
	case k.Up.Matches(msg):
		s.list.Move(-1)
	case k.PageDown.Matches(msg):
		s.list.Page(1)
	case k.PageUp.Matches(msg):
		s.list.Page(-1)
	case s.field.Update(msg):
		s.show()
	}
	return nil
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
