package section

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/widget"
)

// border is a stroke between panes.
type border int

const (
	none      border = iota
	afterTree        // between the sections and the headlines
	afterList        // between the headlines and the article
)

// point follows the mouse: the wheel scrolls what is under it, a click chooses and on
// what is chosen opens, and the strokes between the panes are dragged.
func (s *Screen) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseMotionMsg:
		if at.Button != tea.MouseLeft {
			s.drag = none
		}
		s.pull(at.X)
		return nil
	case tea.MouseReleaseMsg:
		s.drag = none
		return nil
	case tea.MouseClickMsg:
		if s.drag = s.borderAt(at.X); at.Button != tea.MouseLeft || s.drag != none {
			return nil
		}
	}
	l, from := s.layout, s.listAt()
	switch row := at.Y - head; {
	case l.tree > 0 && at.X < l.tree:
		return s.pointTree(msg, row)
	case l.list > 0 && at.X >= from && at.X < from+l.list:
		return s.pointList(msg, at.Y-s.above())
	}
	return s.pointPreview(msg)
}

// listAt is the cell at which the list begins.
func (s *Screen) listAt() int {
	if s.layout.tree > 0 {
		return s.layout.tree + 1
	}
	return 0
}

func (s *Screen) borderAt(x int) border {
	l := s.layout
	switch {
	case l.tree == 0 || l.list == 0:
		return none
	case x == l.tree:
		return afterTree
	case l.preview > 0 && x == s.listAt()+l.list:
		return afterList
	}
	return none
}

// pull moves the border that is being dragged to a cell.
func (s *Screen) pull(x int) {
	switch s.drag {
	case afterTree:
		s.settings.Tree = max(x, leastTree)
	case afterList:
		s.settings.List = max(x-s.listAt(), leastList)
	default:
		return
	}
	s.arrangePanes()
}

func (s *Screen) pointTree(msg tea.MouseMsg, row int) tea.Cmd {
	before, _ := s.tree.Chosen()
	if _, ok := msg.(tea.MouseClickMsg); ok {
		i, hit := s.tree.RowAt(row)
		if !hit {
			return nil
		}
		again := i == s.tree.Cursor() && s.focus == onTree
		s.tree.MoveTo(i)
		s.turn(onTree)
		if again {
			s.turn(onList)
		}
	} else if !s.tree.Wheel(msg) {
		return nil
	}
	if after, _ := s.tree.Chosen(); after.key() == before.key() {
		return nil
	}
	return s.list.Show(s.env.Context, s.query())
}

func (s *Screen) pointList(msg tea.MouseMsg, row int) tea.Cmd {
	if s.list.Wheel(msg) {
		return tea.Batch(s.list.More(s.env.Context), s.look())
	}
	i, hit := s.list.RowAt(row)
	if _, ok := msg.(tea.MouseClickMsg); !ok || !hit {
		return nil
	}
	if i == s.list.Cursor() && s.focus == onList {
		return s.open()
	}
	s.turn(onList)
	s.list.MoveTo(i)
	return tea.Batch(s.list.More(s.env.Context), s.look())
}

func (s *Screen) pointPreview(msg tea.MouseMsg) tea.Cmd {
	l := s.layout
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		s.preview.Scroll(widget.Notch(msg), l.height-head)
	case tea.MouseClickMsg:
		if l.preview > 0 && s.clicks.Double("preview", s.env.Now()) {
			s.turn(onList)
			return s.open()
		}
	}
	return nil
}
