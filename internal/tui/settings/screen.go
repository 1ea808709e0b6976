// Package settings shows the reader's choices as rows with their values. A change
// takes effect at once, on this screen too, and root writes it down.
package settings

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Options are what the screen is made with.
type Options struct {
	Choices *kit.Choices // changed in place
	Default kit.Choices
	Themes  func() []theme.Theme // in the order in which they are gone through; reads files
	Row     string               // the key of the row to begin on
	KeyT    string               // the key that changes the theme elsewhere
}

// Screen is the settings.
type Screen struct {
	env     kit.Env
	keys    KeyMap
	options Options
	choices *kit.Choices
	section *section // where these are the settings of one; nil: the reader's own
	list    widget.List[row]
	prompt  widget.Asking[string] // for the words of a row, by its key
	themes  []theme.Theme
	load    kit.Errand[[]theme.Theme]
	width   int
	height  int
}

// New makes the screen.
func New(env kit.Env, o Options) *Screen {
	s := &Screen{env: env, keys: DefaultKeyMap(env), options: o, choices: o.Choices}
	s.list.Draw = s.draw
	s.list.Key = func(r row) string { return r.key }
	s.list.SetRows(rows())
	s.seek(o.Row)
	return s
}

// seek puts the cursor on the row with a key, or on the first.
func (s *Screen) seek(key string) {
	s.list.MoveTo(max(slices.IndexFunc(s.list.Rows(), func(r row) bool { return r.key == key }), 0))
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd {
	themes := s.options.Themes
	if themes == nil {
		return nil
	}
	return s.load.Start(s.env.Context, func(context.Context) ([]theme.Theme, error) { return themes(), nil })
}

// Title implements [kit.Screen].
func (s *Screen) Title() string {
	if s.section != nil {
		return s.env.Say(lang.SectionSetTitle, s.section.open.Name)
	}
	return s.env.Say(lang.SettingsTitle)
}

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	if s.Typing() {
		return s.env.FieldSheet()
	}
	return s.keys.Sheet()
}

// Return implements [kit.Returner].
func (s *Screen) Return() tea.Msg {
	if s.section != nil {
		return s.section.open
	}
	r, _ := s.list.Chosen()
	return kit.OpenSettings{Row: r.key}
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[[]theme.Theme]:
		if s.load.Owns(msg) {
			s.themes = msg.Value
			s.list.Forget()
		}
	case kit.Restyled, kit.Reset, kit.Unchosen:
		s.list.Forget()
	case kit.SectionRechosen:
		s.rechosen(msg)
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
	case tea.MouseClickMsg:
		return s.click(msg)
	default:
		if s.Typing() {
			return s.typed(msg)
		}
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

func (s *Screen) act(msg tea.Msg) tea.Cmd {
	switch k := s.keys; {
	case s.list.Steer(k.Steering, msg):
	case k.Next.Matches(msg):
		return s.step(1)
	case k.Previous.Matches(msg):
		return s.step(-1)
	case k.Default.Matches(msg):
		return s.change(func(r row) { r.reset(s.choices, &s.options.Default) })
	}
	return nil
}

// step goes to another value of the chosen choice, or asks for its words.
func (s *Screen) step(by int) tea.Cmd {
	if r, _ := s.list.Chosen(); r.step == nil {
		s.ask(r)
		return nil
	}
	return s.change(func(r row) { r.step(s, by) })
}

// change edits the chosen choice, has root act on it, and tells how to take it back.
func (s *Screen) change(edit func(row)) tea.Cmd {
	if s.section != nil {
		return s.rechoose(edit)
	}
	r, _ := s.list.Chosen()
	was, before := *s.choices, r.value(s)
	edit(r)
	if *s.choices == was {
		return nil
	}
	s.env.Lang = s.choices.Lang // root makes the screen anew in it
	s.list.Forget()
	return tea.Sequence(kit.Send(kit.Rechosen{}), kit.Send(kit.Toast{
		Text: s.env.Say(lang.SettingsChanged, s.env.Say(r.name), r.value(s), before),
		Undo: kit.Unchoose(func(c *kit.Choices) { r.reset(c, &was) }),
	}))
}

// click chooses a row and, on the one that is chosen already, gives it its next value.
func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	i, ok := s.list.RowAt(msg.Y - s.above())
	if !ok || s.Typing() || msg.Button != tea.MouseLeft || msg.X >= s.room() {
		return nil
	}
	if i == s.list.Cursor() {
		return s.step(1)
	}
	s.list.MoveTo(i)
	return nil
}
