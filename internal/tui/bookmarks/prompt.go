package bookmarks

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
)

// question is what the field at the bottom is for.
type question int

const (
	_ question = iota
	shelves
	note
	filter
)

// ask opens the field with a text in it.
func (s *Screen) ask(q question, label, hint lang.Phrase, text string) {
	s.prompt.Ask(s.env, q, label, hint, text)
	s.Resize(s.width, s.height)
}

// typed takes what the reader types into the field.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, isPress := msg.(tea.KeyPressMsg)
	switch {
	case isPress && press.Code == tea.KeyEscape:
		if s.prompt.For == filter {
			s.stock.filter = ""
		}
		s.prompt.Take()
		s.show()
		return nil
	case isPress && press.Code == tea.KeyEnter:
		return s.answer()
	}
	if s.prompt.Update(msg) && s.prompt.For == filter {
		s.stock.filter = s.prompt.Value()
		s.show()
	}
	return nil
}

// Unwind implements [kit.Unwinder]: the filter goes.
func (s *Screen) Unwind() (tea.Cmd, bool) {
	if s.stock.filter == "" {
		return nil, false
	}
	s.stock.filter = ""
	s.show()
	return nil, true
}

// answer closes the field and does what it was for.
func (s *Screen) answer() tea.Cmd {
	q, text := s.prompt.Take()
	s.show()
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	b := *h.Status.Bookmark
	switch q {
	case shelves:
		b.Shelves = s.stock.splitShelves(text)
		return s.env.Rebookmark(s.desk, h, b, s.env.Say(lang.BookmarksShelved))
	case note:
		b.Note = text
		return s.env.Rebookmark(s.desk, h, b, s.env.Say(lang.BookmarksNoted))
	}
	return nil
}
