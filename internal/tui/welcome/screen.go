// Package welcome is the first run: it asks for a language, then for a theme, and
// goes on to the newsstand, which offers papers. Leaving it skips what is left.
package welcome

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// The steps before the newsstand.
const (
	language = iota
	colours
)

// Options are what the screen is made with.
type Options struct {
	Choices  *kit.Choices // changed in place
	Themes   func() []theme.Theme
	Step     int    // the step to begin at
	Skip     string // the key that leaves the screen
	Settings string // the key that opens the settings
}

// option is a row: a language or a theme.
type option struct {
	lang  lang.Lang
	theme string
	name  string
	note  string
}

// Screen is the first run.
type Screen struct {
	env     kit.Env
	keys    KeyMap
	options Options
	step    int
	list    widget.List[option]
	load    kit.Errand[[]theme.Theme]
	themes  []theme.Theme
	width   int
	height  int
}

// New makes the screen.
func New(env kit.Env, o Options) *Screen {
	s := &Screen{env: env, keys: DefaultKeyMap(env), options: o, step: o.Step}
	s.list.Draw = s.draw
	s.list.Key = func(o option) string { return o.name }
	s.ask()
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd {
	themes := s.options.Themes
	return s.load.Start(s.env.Context, func(context.Context) ([]theme.Theme, error) { return themes(), nil })
}

// Title implements [kit.Screen].
func (s *Screen) Title() string { return s.env.Say(lang.WelcomeTitle) }

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet { return s.keys.Sheet() }

// Return implements [kit.Returner].
func (s *Screen) Return() tea.Msg { return kit.OpenWelcome{Step: s.step} }

// ask lays out what can be chosen in this step, with the cursor on what is chosen now.
func (s *Screen) ask() {
	var rows []option
	if s.step == language {
		rows = []option{
			{lang: lang.Vietnamese, name: s.env.Say(lang.SettingsVietnamese)},
			{lang: lang.English, name: s.env.Say(lang.SettingsEnglish)},
		}
	} else {
		rows = []option{{name: s.env.Say(lang.SettingsFollowTerminal)}}
		for _, t := range s.themes {
			rows = append(rows, option{theme: t.Name, name: t.Title, note: t.Name})
		}
	}
	s.list.SetRows(rows)
	s.follow()
}

// follow puts the cursor on what is chosen, as by a key that changes the theme anywhere.
func (s *Screen) follow() {
	s.list.MoveTo(slices.IndexFunc(s.list.Rows(), func(o option) bool {
		if s.step == language {
			return o.lang == s.options.Choices.Lang
		}
		return o.theme == s.options.Choices.Theme
	}))
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[[]theme.Theme]:
		if s.load.Owns(msg) {
			s.themes = msg.Value
			s.ask()
			s.Resize(s.width, s.height)
		}
	case kit.Restyled:
		s.list.Forget()
		s.follow()
	case tea.MouseWheelMsg:
		s.list.Wheel(msg)
		return s.preview()
	case tea.MouseClickMsg:
		i, ok := s.list.RowAt(msg.Y - s.above())
		if !ok || msg.Button != tea.MouseLeft {
			return nil
		}
		if i == s.list.Cursor() {
			return s.accept()
		}
		s.list.MoveTo(i)
		return s.preview()
	default:
		if kit.IsAct(msg) {
			return s.act(msg)
		}
	}
	return nil
}

func (s *Screen) act(msg tea.Msg) tea.Cmd {
	switch k := s.keys; {
	case s.list.Steer(k.Steering, msg):
	case k.Accept.Matches(msg):
		return s.accept()
	default:
		return nil
	}
	return s.preview()
}

// preview speaks the language under the cursor, or wears the theme.
func (s *Screen) preview() tea.Cmd {
	o, ok := s.list.Chosen()
	was := *s.options.Choices
	switch {
	case !ok:
		return nil
	case s.step == language:
		s.options.Choices.Lang = o.lang
	default:
		s.options.Choices.Theme = o.theme
	}
	if *s.options.Choices == was {
		return nil
	}
	return kit.Send(kit.Rechosen{})
}

// accept takes what is chosen and goes on: after the theme to the papers.
func (s *Screen) accept() tea.Cmd {
	o, ok := s.list.Chosen()
	switch {
	case !ok:
		return nil
	case s.step == language:
		s.options.Choices.Lang, s.step = o.lang, colours
		s.ask()
		s.Resize(s.width, s.height)
		return kit.Send(kit.Rechosen{})
	}
	s.options.Choices.Theme = o.theme
	return tea.Sequence(kit.Send(kit.Rechosen{}), kit.Send(kit.Back{}), kit.Send(kit.OpenNewsstand{Welcome: true}))
}
