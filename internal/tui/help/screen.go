// Package help lists every key of the screen below it, those that work everywhere,
// and the commands of the other screens. What is typed narrows the list; Enter does what
// the chosen key does. The palette is the same list without its parts, asked for to run
// a command.
package help

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

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

// New makes the help of a kind of screen.
func New(env kit.Env, kind string, parts ...Part) *Screen {
	s := open(env, env.Say(lang.HelpTitle, kind), "?", widget.Prompt{Label: env.Say(lang.HelpAsk), Hint: env.Say(lang.HelpHint)})
	for _, p := range parts {
		s.add(p)
	}
	s.show()
	return s
}

// NewPalette makes the list of all commands, without the parts' names.
func NewPalette(env kit.Env, parts ...Part) *Screen {
	s := open(env, env.Say(lang.PaletteTitle), ":", widget.Prompt{Label: ":", Hint: env.Say(lang.PaletteHint)})
	s.bare = true
	for _, p := range parts {
		s.add(p)
	}
	for i := range s.all {
		s.all[i].opens, s.all[i].part = false, ""
	}
	s.show()
	return s
}

func open(env kit.Env, title, opener string, field widget.Prompt) *Screen {
	s := &Screen{env: env, title: title, opener: opener, field: field}
	s.list.Draw = s.row
	s.list.Key = entry.key
	return s
}

// show lists what fits what was typed, or everything.
func (s *Screen) show() {
	typed := s.field.Value()
	if typed == "" {
		s.list.SetRows(s.all)
		return
	}
	s.list.SetRows(s.fitting(typed))
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
	return tea.Sequence(kit.Send(kit.Back{}), e.run())
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
