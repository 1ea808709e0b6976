package article

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// wheel is how many lines a notch of the mouse wheel moves.
const wheel = 3

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Reply:
		return s.answered(msg)
	case kit.Reset:
		s.Resize(s.width, s.height)
		s.set()
	case kit.Sighted:
		return s.takeDown()
	case kit.Marked:
		return s.marked(msg)
	case kit.Shelved:
		s.gallery.retry()
		if s.err != nil && msg.Section == s.article.Section {
			return s.look()
		}
	default:
		return s.handle(msg)
	}
	return nil
}

// answered takes what the screen's own questions brought.
func (s *Screen) answered(msg kit.Reply) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Answer[opened]:
		if s.errands.open.Owns(msg) {
			return s.opened(msg)
		}
	case kit.Answer[renewal]:
		if s.errands.renew.Owns(msg) {
			return s.renewed(msg)
		}
	case kit.Answer[news.Headline]:
		switch {
		case s.errands.walk.Owns(msg):
			return s.walked(msg)
		case s.errands.look.Owns(msg):
			return s.looked(msg)
		}
	case kit.Answer[news.Position]:
		if s.errands.save.Owns(msg) {
			return s.save()
		}
	case kit.Answer[typeset.Page]:
		if s.errands.set.Owns(msg) && msg.Value.Width == s.column() {
			s.show(msg.Value)
		}
	case kit.Answer[said]:
		if s.speech.voice.Owns(msg) {
			return s.heard(msg)
		}
	case kit.Answer[[]pair]:
		if s.errands.versions.Owns(msg) {
			return s.layChanges(msg)
		}
	case kit.Answer[*widget.Plate]:
		return s.hung(msg)
	default:
		return s.gallery.easel.Take(msg)
	}
	return nil
}

// handle gives what the reader does to whatever has the keys.
func (s *Screen) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg, tea.MouseClickMsg:
		if s.sheet != nil {
			return s.underSheet(msg)
		}
		s.hints = hints{}
		return s.pointed(msg)
	}
	switch {
	case s.find.typing:
		return s.typed(msg)
	case !kit.IsAct(msg):
		return nil
	case s.sheet != nil:
		return s.underSheet(msg)
	case s.hints.on:
		return s.hinted(msg)
	}
	return s.act(msg)
}

func (s *Screen) pointed(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		cmd, _ := s.move(msg)
		return cmd
	case tea.MouseClickMsg:
		return s.clicked(msg)
	}
	return nil
}

// opened takes the article and goes to where its reader left it.
func (s *Screen) opened(msg kit.Answer[opened]) tea.Cmd {
	fresh := s.article.ID != msg.Value.article.ID || len(s.article.Blocks) == 0
	if msg.Value.article.ID != "" {
		s.article = msg.Value.article
	}
	s.place = msg.Value.place
	s.err = msg.Err
	clear(s.gallery.failed)
	if page := msg.Value.page; page.Width == s.column() && len(s.gallery.shapes) == 0 {
		s.errands.set.Drop()
		s.show(page)
	} else {
		s.set()
	}
	if at := s.article.Status.Position; fresh && at != (news.Position{}) {
		s.view.saved = at
		s.pager.place(at)
	}
	if words := s.sought[s.id]; fresh && words != "" {
		s.seek(words)
	}
	if seen := s.err == nil || errors.Is(s.err, news.ErrGone); seen && s.article.Status.Unread() {
		return s.env.Opened(s.desk, s.article.Headline)
	}
	return nil
}

// looked takes what the store knows now. An article that has come to disk is opened.
func (s *Screen) looked(msg kit.Answer[news.Headline]) tea.Cmd {
	if msg.Err != nil || msg.Value.ID != s.id {
		return nil
	}
	s.article.Status, s.article.Offline = msg.Value.Status, msg.Value.Offline
	switch {
	case s.err == nil:
	case s.article.Offline:
		return s.open()
	default:
		s.set() // what helps depends on whether it is saved
	}
	return nil
}

// marked asks for the reader's status anew; it changed here or elsewhere.
func (s *Screen) marked(msg kit.Marked) tea.Cmd {
	for _, id := range msg.IDs {
		if id == s.id {
			return s.look()
		}
	}
	return nil
}

// act does what a key or a command's name asks for.
func (s *Screen) act(msg tea.Msg) tea.Cmd {
	for _, do := range []func(tea.Msg) (tea.Cmd, bool){s.move, s.nextHit, s.walk, s.deal, s.links, s.adjust} {
		if cmd, done := do(msg); done {
			return cmd
		}
	}
	return nil
}

// move scrolls.
func (s *Screen) move(msg tea.Msg) (tea.Cmd, bool) {
	lines, ok := s.keys.travel(msg, &s.pager)
	if !ok {
		return nil, false
	}
	return s.scroll(lines), true
}

// travel is how many lines a message moves a pager by.
func (k *KeyMap) travel(msg tea.Msg, p *pager) (lines int, ok bool) {
	if m, ok := k.Motion(msg); ok {
		return m.Rows + p.leaf(m.Pages) + m.End*len(p.page.Lines), true
	}
	if turn, ok := msg.(tea.MouseWheelMsg); ok {
		switch turn.Button {
		case tea.MouseWheelUp:
			return -wheel, true
		case tea.MouseWheelDown:
			return wheel, true
		}
	}
	return 0, false
}

func (s *Screen) scroll(lines int) tea.Cmd {
	if !s.pager.scroll(lines) {
		return nil
	}
	return s.saveSoon()
}

// adjust changes how the article is set.
func (s *Screen) adjust(msg tea.Msg) (tea.Cmd, bool) {
	switch k := s.keys; {
	case k.Find.Matches(msg):
		s.startFind()
	case k.Outline.Matches(msg):
		return s.startOutline(), true
	case k.Speak.Matches(msg):
		return s.speak(), true
	case k.Hush.Matches(msg):
		s.hush()
	case k.Changes.Matches(msg):
		return s.startChanges(), true
	case k.Pictures.Matches(msg):
		return s.togglePictures(), true
	case k.Zoom.Matches(msg):
		s.settings.Zoom = !s.settings.Zoom
		s.Resize(s.width, s.height)
	case k.Narrower.Matches(msg):
		return s.widen(-4), true
	case k.Wider.Matches(msg):
		return s.widen(4), true
	case k.Notices.Matches(msg):
		if len(s.article.Notices) == 0 {
			return s.tell(lang.ArticleNoNotices), true
		}
		return s.toggleNotices(), true
	default:
		return nil, false
	}
	return nil, true
}

// widen changes the width of the column as far as the screen has room for it.
func (s *Screen) widen(by int) tea.Cmd {
	s.settings.Column = max(MinColumn, min(s.column()+by, MaxColumn))
	s.set()
	return kit.Send(kit.Toast{Text: s.env.Say(lang.ArticleWidth, s.column())})
}
