package newsstand

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
)

// question is what the field at the bottom is for.
type question int

const (
	_ question = iota
	filter
	address
)

// ask opens the field with a text in it.
func (s *Screen) ask(q question, label, hint lang.Phrase, text string) {
	s.prompt.Ask(s.env, q, label, hint, text)
	s.Resize(s.width, s.height)
}

// Pastes implements [kit.Paster]: a pasted address is that of a portal.
func (*Screen) Pastes() {}

// pasted opens the field for an address that is pasted while it is not open.
func (s *Screen) pasted(msg tea.PasteMsg) tea.Cmd {
	if !s.Typing() {
		s.ask(address, lang.NewsstandAsk, lang.NewsstandHint, "")
	}
	return s.typed(msg)
}

// typed takes what the reader types into the field.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, _ := msg.(tea.KeyPressMsg)
	filters := s.prompt.For == filter
	switch {
	case press.Code == tea.KeyEscape:
		if filters {
			s.stand.filter = ""
		}
		s.prompt.Take()
		s.show()
	case press.Code == tea.KeyEnter:
		asked, text := s.prompt.Take()
		s.show()
		if asked == address && text != "" {
			return s.add(text)
		}
	case filters && (press.Code == tea.KeyDown || press.Code == tea.KeyUp):
		s.move(msg)
	default:
		if s.prompt.Update(msg) && filters {
			s.stand.filter = s.prompt.Value()
			s.show()
		}
	}
	return nil
}

// Unwind implements [kit.Unwinder]: the filter goes.
func (s *Screen) Unwind() (tea.Cmd, bool) {
	if s.stand.filter == "" {
		return nil, false
	}
	s.stand.filter = ""
	s.show()
	return nil, true
}
