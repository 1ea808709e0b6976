package bookmarks

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// act does what a key or a command's name asks for.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if s.list.Steer(s.keys.Steering, msg) {
		return nil
	}
	switch k := s.keys; {
	case k.Filter.Matches(msg):
		s.ask(filter, lang.BookmarksAskFilter, lang.BookmarksHintFilter, s.stock.filter)
		return nil
	case k.NextShelf.Matches(msg):
		s.stock.turn(1)
		s.show()
		return nil
	case k.PreviousShelf.Matches(msg):
		s.stock.turn(-1)
		s.show()
		return nil
	case k.Export.Matches(msg):
		return s.export()
	case k.Sort.Matches(msg):
		s.stock.sortNext()
		s.show()
		return kit.Send(kit.Toast{Text: s.env.Say(s.stock.order.phrase())})
	}
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	return s.deal(msg, h)
}

// deal does what concerns the chosen story.
func (s *Screen) deal(msg tea.Msg, h news.Headline) tea.Cmd {
	switch k := s.keys; {
	case k.Open.Matches(msg):
		return s.open(h)
	case k.Shelves.Matches(msg):
		s.ask(shelves, lang.BookmarksAskShelves, lang.BookmarksHintShelves, joinShelves(h))
	case k.Note.Matches(msg):
		s.ask(note, lang.BookmarksAskNote, lang.BookmarksHintNote, h.Status.Bookmark.Note)
	default:
		if k.Bookmark.Matches(msg) {
			s.left = h.ID
		}
		cmd, _ := s.env.Handle(k.Handling, s.desk, h, msg)
		return cmd
	}
	return nil
}

func (s *Screen) open(h news.Headline) tea.Cmd {
	return kit.Send(kit.OpenArticle{ID: h.ID, Among: news.Query{Bookmarked: true, Shelf: s.stock.shelf}})
}

// wheel scrolls what is under the mouse.
func (s *Screen) wheel(msg tea.MouseWheelMsg) {
	if msg.X < s.listWidth() {
		s.list.Wheel(msg)
		return
	}
	s.preview.Scroll(widget.Notch(msg), s.height-s.above()-s.below())
}

// click chooses a story, and opens it where it was chosen already; the preview is
// the chosen one.
func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	i, ok := s.list.RowAt(msg.Y - s.above())
	if msg.X >= s.listWidth() {
		i, ok = s.list.Cursor(), len(s.list.Rows()) > 0
	}
	if !ok {
		return nil
	}
	if i == s.list.Cursor() {
		return s.open(s.list.Rows()[i])
	}
	s.list.MoveTo(i)
	return nil
}

// export asks for a file with the shelf that is shown.
func (s *Screen) export() tea.Cmd {
	title := s.env.Say(lang.ExportBookmarks)
	if s.stock.shelf != "" {
		title = s.env.Say(lang.ExportShelf, s.stock.shelf)
	}
	return kit.Send(kit.Export{Title: title, Bookmarks: true, Shelf: s.stock.shelf})
}
