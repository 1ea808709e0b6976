package article

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

// links chooses and opens links.
func (s *Screen) links(msg tea.Msg) (tea.Cmd, bool) {
	switch k := s.keys; {
	case k.NextLink.Matches(msg):
		return s.choose(1), true
	case k.PreviousLink.Matches(msg):
		return s.choose(-1), true
	case k.OpenLink.Matches(msg):
		if link, ok := s.chosen(); ok {
			return s.visit(link.URL), true
		}
		return nil, true
	case k.Hints.Matches(msg):
		return s.startHints(), true
	case k.Footnotes.Matches(msg):
		return s.footnotes(), true
	}
	return nil, false
}

// chosen is the link that the reader chose, if one is.
func (s *Screen) chosen() (typeset.Anchor, bool) {
	if links := s.pager.page.Links; s.view.link >= 0 && s.view.link < len(links) {
		return links[s.view.link], true
	}
	return typeset.Anchor{}, false
}

// choose goes to the next or previous link, beginning with those in the window.
func (s *Screen) choose(by int) tea.Cmd {
	links := s.pager.page.Links
	if len(links) == 0 {
		return s.tell(lang.ArticleNoLinks)
	}
	if link, ok := s.chosen(); ok && link.Last >= s.pager.top && link.First < s.pager.bottom() {
		s.view.link = (s.view.link + by + len(links)) % len(links)
	} else {
		s.view.link = s.firstLink(by)
	}
	moved := s.pager.reveal(links[s.view.link].Last)
	if s.pager.reveal(links[s.view.link].First) || moved {
		return s.saveSoon()
	}
	return nil
}

// footnotes numbers the links and lists their addresses at the end, or no longer.
func (s *Screen) footnotes() tea.Cmd {
	if len(s.pager.page.Links) == 0 {
		return s.tell(lang.ArticleNoLinks)
	}
	s.view.footnotes = !s.view.footnotes
	s.set()
	if s.view.footnotes {
		return kit.Send(kit.Toast{Text: s.env.Count(lang.ArticleFootnotes, len(s.pager.page.Notes))})
	}
	return nil
}

// firstLink is where choosing begins: the first link from the window's top on,
// or backward the last one above its end.
func (s *Screen) firstLink(by int) int {
	links := s.pager.page.Links
	if by > 0 {
		for i, l := range links {
			if l.Last >= s.pager.here() {
				return i
			}
		}
		return 0
	}
	for i := len(links) - 1; i >= 0; i-- {
		if links[i].First < s.pager.bottom() {
			return i
		}
	}
	return len(links) - 1
}

// clicked opens the link under the mouse.
func (s *Screen) clicked(msg tea.MouseClickMsg) tea.Cmd {
	line := s.pager.top + msg.Y - s.margin(s.height)
	if msg.Button != tea.MouseLeft || line < s.pager.top || line >= s.pager.bottom() {
		return nil
	}
	l := s.pager.page.Lines[line]
	x := msg.X - s.left() - l.Indent
	for _, span := range l.Spans {
		w := viet.Width(span.Text)
		if x >= 0 && x < w && span.Link != "" {
			return s.visit(span.Link)
		}
		x -= w
	}
	return nil
}
