package article

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// finding is what the reader searches for in the article. Its zero value is no search.
type finding struct {
	typing bool
	field  widget.Prompt
	query  string
	sieve  viet.Sieve
	index  *typeset.Index // of the page as it is set; nil until it is needed
	hits   []typeset.Hit
	at     int           // the hit that the reader went to; see atHit
	from   news.Position // where the reader was when the search began
}

// startFind opens the field.
func (s *Screen) startFind() {
	s.find = finding{typing: true, from: s.pager.anchor}
	s.find.field = widget.Prompt{Label: s.env.Say(lang.ArticleFind), Hint: s.env.Say(lang.ArticleFindHint)}
	s.Resize(s.width, s.height)
}

// seek finds the words of the search that opened the article, and goes to where most
// of them stand together.
func (s *Screen) seek(text string) {
	f := &s.find
	*f = finding{query: text, sieve: viet.NewSieve(text), from: head}
	if s.search(); len(f.hits) == 0 {
		*f = finding{}
		return
	}
	for i, h := range f.hits {
		if h.Runes() > f.hits[f.at].Runes() {
			f.at = i // more of the words stand together
		}
	}
	s.showHit()
}

// typed takes what the reader types into the field. Enter keeps the hits, Esc
// goes back to where the search began.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	press, _ := msg.(tea.KeyPressMsg)
	switch {
	case press.Code == tea.KeyEscape:
		from := s.find.from
		s.find = finding{}
		s.Resize(s.width, s.height)
		s.pager.place(from)
	case press.Code == tea.KeyEnter:
		s.find.typing = false
		s.Resize(s.width, s.height)
		if s.find.query == "" {
			return nil
		}
		if len(s.find.hits) == 0 {
			return s.missed()
		}
		return s.saveSoon()
	case s.find.field.Update(msg):
		s.find.query = s.find.field.Value()
		s.seekTyped()
		s.showHit()
	}
	return nil
}

// missed says that nothing was found.
func (s *Screen) missed() tea.Cmd {
	return kit.Send(kit.Toast{Text: s.env.Say(lang.ArticleFindNone, s.find.query), Bad: true})
}

// seekTyped looks for what is typed as it stands there and, where it does not stand so,
// for its words wherever they are.
func (s *Screen) seekTyped() {
	f := &s.find
	f.sieve = viet.NewPhrase(f.query)
	if s.search(); len(f.hits) > 0 {
		return
	}
	if words := viet.NewSieve(f.query); f.index.Holds(words) {
		f.sieve = words
		s.search()
	}
}

// Unwind implements [kit.Unwinder]: what the reader found is no longer lit. What a search
// found that opened the article stays lit, for there one goes back to the other hits.
func (s *Screen) Unwind() (tea.Cmd, bool) {
	if s.find.query == "" || s.find.query == s.sought[s.id] {
		return nil, false
	}
	s.find = finding{}
	return nil, true
}

// search looks for what is typed on the page as it is set, and chooses the first
// hit from where the search began.
func (s *Screen) search() {
	f := &s.find
	if f.index == nil {
		f.index = s.pager.page.Index()
	}
	f.hits, f.at = f.index.Find(f.sieve), 0
	from := s.pager.page.LineAt(f.from)
	for i, h := range f.hits {
		if h[0].Line >= from {
			f.at = i
			break
		}
	}
}

// research looks again after the page was set anew. A hit that was to be seen stays so.
func (s *Screen) research(seen bool) {
	f := &s.find
	if f.query == "" {
		return
	}
	f.index = nil
	at := f.at
	s.search()
	f.at = min(at, max(len(f.hits)-1, 0))
	if seen && !s.pager.linear && len(f.hits) > 0 {
		s.showHit()
	}
}

// hitSeen reports whether the hit that the reader went to is in the window or, in
// linear mode, on the reader's line.
func (s *Screen) hitSeen() bool {
	f := &s.find
	if f.at >= len(f.hits) {
		return false
	}
	line := f.hits[f.at][0].Line
	return s.pager.here() <= line && line < s.pager.unseen()
}

// showHit scrolls the hit that the reader is at into the middle of the window,
// unless it is in the window already.
func (s *Screen) showHit() {
	f := &s.find
	if len(f.hits) == 0 {
		s.pager.place(f.from)
		return
	}
	first := f.hits[f.at][0].Line
	s.pager.bring(first, first, s.pager.height/2)
}

// nextHit goes to the next or previous hit, or says again that there is none; ok is
// false where nothing is searched for.
func (s *Screen) nextHit(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	f := &s.find
	at := s.atHit()
	line := 0
	if at < len(f.hits) {
		line = f.hits[at][0].Line
	}
	switch k := s.keys; {
	case f.query == "" || !k.NextUnread.Matches(msg) && !k.PreviousUnread.Matches(msg):
		return nil, false
	case len(f.hits) == 0:
		return s.missed(), true
	case k.NextUnread.Matches(msg):
		if line < s.pager.unseen() {
			at++
		}
	case line >= s.pager.here():
		at--
	}
	f.at = (at + len(f.hits)) % len(f.hits)
	s.showHit()
	return s.saveSoon(), true
}

// atHit is the hit that the reader is at: the one gone to as long as it is to be
// seen, and then the first in the window, or the last above it.
func (s *Screen) atHit() int {
	f, from := &s.find, s.pager.here()
	if f.at >= len(f.hits) || s.hitSeen() {
		return f.at
	}
	at := sort.Search(len(f.hits), func(i int) bool { return f.hits[i][0].Line >= from })
	if at == len(f.hits) || at > 0 && f.hits[at][0].Line >= s.pager.unseen() {
		at--
	}
	return at
}

// shaded is a line of the page with the hits in it.
func (s *Screen) shaded(line int) typeset.Line {
	l := s.pager.page.Lines[line]
	hits, here := s.find.hits, s.atHit()
	first := sort.Search(len(hits), func(i int) bool { return hits[i][len(hits[i])-1].Line >= line })
	for i := first; i < len(hits) && hits[i][0].Line <= line; i++ {
		shade := typeset.Found
		if i == here {
			shade = typeset.FoundHere
		}
		for _, part := range hits[i] {
			if part.Line == line {
				l = l.Shade(part, shade)
			}
		}
	}
	return l
}

// Typing implements [kit.Typer]: a field, labels or a sheet take every key.
func (s *Screen) Typing() bool { return s.find.typing || s.hints.on || s.sheet != nil }

// Cursor implements [kit.Pointer].
func (s *Screen) Cursor() *tea.Cursor {
	if !s.find.typing {
		return nil
	}
	c := s.find.field.Cursor(max(s.width-2*s.left(), 0))
	if c != nil {
		c.X += s.left()
		c.Y = s.height - 1
	}
	return c
}
