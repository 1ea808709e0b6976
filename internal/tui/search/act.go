package search

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// act does what a key or a command's name asks for.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	if s.keys.Field.Matches(msg) {
		s.typing = true
		return nil
	}
	if cmd := s.move(msg); cmd != nil {
		return cmd
	}
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	if s.keys.Open.Matches(msg) {
		return s.open()
	}
	cmd, _ := s.env.Handle(s.keys.Handling, s.desk, h.Headline, msg)
	return cmd
}

// open opens the chosen hit among all of them, at what matches in it.
func (s *Screen) open() tea.Cmd {
	h, ok := s.list.Chosen()
	if !ok {
		return nil
	}
	s.typing = false
	ids := make([]news.HeadlineID, len(s.list.Rows()))
	words := make(map[news.HeadlineID]string, len(ids))
	for i, row := range s.list.Rows() {
		ids[i], words[row.ID] = row.ID, row.Words
	}
	return kit.Send(kit.OpenArticle{ID: h.ID, Among: news.Query{Among: ids}, Find: words})
}

// move moves the cursor, and asks for more hits where they end.
func (s *Screen) move(msg tea.Msg) tea.Cmd {
	if !s.list.Steer(s.keys.Steering, msg) {
		return nil
	}
	s.hunt.moved = true
	return s.more()
}

// click chooses a hit, and opens it where it was chosen already.
func (s *Screen) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	i, ok := s.list.RowAt(msg.Y - s.above())
	if !ok {
		s.typing = msg.Y < s.above()
		return nil
	}
	if i == s.list.Cursor() && s.hunt.moved {
		return s.open()
	}
	s.hunt.moved = true
	s.list.MoveTo(i)
	return s.more()
}
