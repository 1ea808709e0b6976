package bookmarks

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// prompt is the field at the bottom and what it is for.
type prompt struct {
	asks  question
	field widget.Prompt
}

type question int

const (
	nothing question = iota
	shelves
	note
	filter
)

// ask opens the field with a text in it.
func (s *Screen) ask(q question, label, hint lang.Phrase, text string) {
	s.prompt = prompt{asks: q, field: widget.Prompt{Label: s.env.Say(label), Hint: s.env.Say(hint)}}
	s.prompt.field.Set(text)
	s.Resize(s.width, s.height)
}

// typed takes what the reader types into the field.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, isPress := msg.(tea.KeyPressMsg)
	switch {
	case isPress && press.Code == tea.KeyEscape:
		if s.prompt.asks == filter {
			s.stock.filter = ""
		}
		return s.answer(nothing)
	case isPress && press.Code == tea.KeyEnter:
		return s.answer(s.prompt.asks)
	}
	if s.prompt.field.Update(msg) && s.prompt.asks == filter {
		s.stock.filter = s.prompt.field.Value()
		s.show()
	}
	return nil
}

// answer closes the field and does what it was for.
func (s *Screen) answer(q question) tea.Cmd {
	text := s.prompt.field.Value()
	s.prompt = prompt{}
	s.show()
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	b := *h.Status.Bookmark
	switch q {
	case shelves:
		b.Shelves = s.stock.splitShelves(text)
		return s.change(h, b, lang.BookmarksShelved)
	case note:
		b.Note = text
		return s.change(h, b, lang.BookmarksNoted)
	}
	return nil
}

// change replaces a bookmark and can undo it.
func (s *Screen) change(h news.Headline, b news.Bookmark, done lang.Phrase) tea.Cmd {
	desk, ids, was := s.desk, []news.HeadlineID{h.ID}, *h.Status.Bookmark
	put := func(b news.Bookmark) func(context.Context) error {
		return func(ctx context.Context) error { return desk.Bookmark(ctx, h.ID, b) }
	}
	undo := s.env.Attempt(put(was), kit.Marked{IDs: ids})
	return s.env.Attempt(put(b), s.env.Changed(ids, s.env.Say(done), undo))
}
