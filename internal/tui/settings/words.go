package settings

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// wording is a choice of words, which are typed with commas between them.
func wording(key string, name, why lang.Phrase, field func(*kit.Choices) *string) row {
	return row{
		key: key, name: name, why: why, field: field,
		value: func(s *Screen) string {
			if text := *field(s.choices); text != "" {
				return viet.Clean(text)
			}
			return s.env.Say(lang.SettingsNoWords)
		},
		reset: func(c, def *kit.Choices) { *field(c) = *field(def) },
	}
}

// Typing implements [kit.Typer].
func (s *Screen) Typing() bool { return s.prompt.Open() }

// ask opens the field with the words of a row in it.
func (s *Screen) ask(r row) {
	s.prompt.Ask(s.env, r.key, r.name, lang.SettingsWordsHint, *r.field(s.choices))
	s.prompt.Label += ":"
	s.Resize(s.width, s.height)
}

// typed takes what the reader types into the field.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, _ := msg.(tea.KeyPressMsg)
	switch press.Code {
	case tea.KeyEscape:
		s.prompt.Take()
	case tea.KeyEnter:
		key, text := s.prompt.Take()
		s.Resize(s.width, s.height)
		s.seek(key)
		return s.change(func(r row) { *r.field(s.choices) = viet.JoinWords(viet.SplitWords(text)) })
	default:
		s.prompt.Update(msg)
		return nil
	}
	s.Resize(s.width, s.height)
	return nil
}

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	return s.prompt.CursorAt(s.fieldLine(), margin, s.room())
}

// fieldLine is the line of the field: below the rows.
func (s *Screen) fieldLine() int {
	y := s.above() + s.shown()
	if s.below() > 1 {
		y++
	}
	return y
}
