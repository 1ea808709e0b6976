// Package article shows one article as a centred column: it opens at the place
// where its reader left it, keeps that place when the width changes, and goes on
// to the next article of the list without going back.
package article

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Settings are the reader's choices for the column. The screen changes them by
// its keys, so that the next article opens as this one was left.
type Settings struct {
	Column  int // cells; 0 means DefaultColumn
	Justify bool
	Zoom    bool // nothing but the text

	NoPictures bool // the places of pictures are shown instead
}

// Limits of the column, in cells.
const (
	DefaultColumn = 72
	MinColumn     = 24
	MaxColumn     = 160
)

// head is the place above the first line.
var head = news.Position{Block: -1}

// Screen is the article screen.
type Screen struct {
	env      kit.Env
	desk     Desk
	settings *Settings
	keys     KeyMap
	among    news.Query
	sought   map[news.HeadlineID]string // what the search found in each article

	id      news.HeadlineID
	article news.Article
	place   string // its portal and section
	err     error  // why it is not whole
	pager   pager
	view    view
	find    finding
	hints   hints
	sheet   sheet // over the text; nil for none
	gallery gallery
	speech  speech
	errands errands
	width   int
	height  int
}

// view is what the reader changed of this article's look.
type view struct {
	notices   bool
	away      detour // to the notices
	footnotes bool
	link      int           // index of the chosen link, -1 for none
	saved     news.Position // what the store holds
}

// stride is a walk that is under way: the same key pressed again goes one further.
type stride struct {
	backward, unread bool
	steps            int
}

// errands are the questions that the screen may have out.
type errands struct {
	open  kit.Errand[opened]
	renew kit.Errand[renewal]
	walk  kit.Errand[news.Headline]
	step  stride // what walk is asking for
	look  kit.Errand[news.Headline]
	save  kit.Errand[news.Position]
	set   kit.Errand[typeset.Page]

	versions kit.Errand[[]pair]
}

// opened is an article with its page, set in the command that fetched it.
type opened struct {
	article news.Article
	page    typeset.Page
	place   string
}

// New makes the screen of an article. Settings may be nil.
func New(env kit.Env, desk Desk, open kit.OpenArticle, settings *Settings) *Screen {
	if settings == nil {
		settings = &Settings{}
	}
	s := &Screen{env: env, desk: desk, settings: settings, keys: DefaultKeyMap(env), among: open.Among, sought: open.Find, id: open.ID}
	s.gallery.easel = widget.NewEasel(env, s)
	s.forget()
	return s
}

// forget makes room for another article.
func (s *Screen) forget() {
	s.article, s.err, s.place = news.Article{}, nil, ""
	s.pager = pager{height: s.pager.height, anchor: head, linear: s.env.Linear}
	s.view = view{link: -1, saved: head}
	s.find, s.hints, s.sheet = finding{}, hints{}, nil
	s.hush()
	s.gallery = gallery{
		shapes: map[string]typeset.Shape{}, plates: map[string]*widget.Plate{}, failed: map[string]error{},
		asked: s.gallery.asked, easel: s.gallery.easel,
	}
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd { return s.open() }

// Title implements [kit.Screen].
func (s *Screen) Title() string {
	if s.article.Title == "" {
		return s.env.Say(lang.ArticleNoTitle)
	}
	return typeset.Harmless(s.article.Title)
}

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	switch {
	case s.find.typing:
		return s.env.FieldSheet()
	case s.hints.on:
		return s.hintSheet()
	case s.sheet != nil:
		return s.sheet.keys(s)
	}
	k := s.keys
	if s.find.query != "" {
		k.NextUnread.SetHelp(k.NextUnread.Help().Key, s.env.Say(lang.ArticleKeyNextHit))
		k.PreviousUnread.SetHelp(k.PreviousUnread.Help().Key, s.env.Say(lang.ArticleKeyPreviousHit))
	}
	k.Outline.SetEnabled(len(s.pager.page.Headings) > 0)
	k.Hints.SetEnabled(len(s.pager.page.Links) > 0)
	k.Changes.SetEnabled(s.article.Edited)
	k.fit(s.err)
	k.Bookmark = s.saving(s.article.Headline)
	return k.Sheet()
}

// Return implements [kit.Returner].
func (s *Screen) Return() tea.Msg { return kit.OpenArticle{ID: s.id, Among: s.among, Find: s.sought} }

// Zoomed implements [kit.Zoomer].
func (s *Screen) Zoomed() bool { return s.settings.Zoom }

// Resize implements [kit.Screen].
func (s *Screen) Resize(width, height int) {
	before, pictured := s.column(), s.pictured()
	s.width, s.height = width, height
	s.pager.resize(height - s.chrome(height))
	if s.column() != before || s.pictured() != pictured {
		s.set()
	}
	if s.sheet != nil {
		s.sheet.resize(s)
	}
}

// column is the width of the text.
func (s *Screen) column() int {
	wish := s.settings.Column
	if wish == 0 {
		wish = DefaultColumn
	}
	room := s.width
	if room > MinColumn+4 {
		room -= 4
	}
	return max(1, min(wish, room))
}

// set breaks the article into lines anew, keeping the place under the eye.
func (s *Screen) set() {
	if s.article.ID == "" && s.err == nil {
		return
	}
	s.errands.set.Drop()
	s.show(s.setting()(s.article, s.err))
}

// resetting sets the article anew outside Update: pictures come often and articles
// may be long.
func (s *Screen) resetting() tea.Cmd {
	set, a, err := s.setting(), s.article, s.err
	return s.errands.set.Start(s.env.Context, func(context.Context) (typeset.Page, error) { return set(a, err), nil })
}

// show takes a page that was set.
func (s *Screen) show(page typeset.Page) {
	links, seen := len(s.pager.page.Links), s.hitSeen()
	s.pager.show(page)
	if len(page.Links) != links {
		s.view.link = -1
	}
	s.research(seen)
	s.respeak()
}

// setting returns what sets an article as the screen is now; it may be called
// outside Update.
func (s *Screen) setting() func(news.Article, error) typeset.Page {
	if s.width == 0 {
		return func(news.Article, error) typeset.Page { return typeset.Page{} }
	}
	words := typeset.WordsIn(s.env.Lang, s.env.Now())
	words.Ago = s.ago
	measure := typeset.Measure{
		Width: s.column(), Justify: s.settings.Justify,
		Records: s.env.Linear, Notices: s.view.notices, Footnotes: s.view.footnotes, Pictures: s.shapes(), Words: words,
	}
	return func(a news.Article, err error) typeset.Page {
		page := typeset.Article(a, measure)
		if err != nil {
			page.Lines = append(page.Lines, s.apology(a.Headline, err, measure.Width)...)
		}
		return page
	}
}

// ago tells how long ago a time of the last day was.
func (s *Screen) ago(t time.Time) string {
	if s.env.Now().Sub(t) >= 24*time.Hour {
		return ""
	}
	return s.env.Ago(t)
}

// open asks for the article and sets it on the way.
func (s *Screen) open() tea.Cmd {
	desk, id, set := s.desk, s.id, s.setting()
	return s.errands.open.Start(s.env.Context, func(ctx context.Context) (opened, error) {
		a, err := desk.Open(ctx, id)
		return opened{a, set(a, err), place(desk, a)}, err
	})
}

// place names the portal and the section of an article, as far as they are known.
func place(desk Places, a news.Article) string {
	portal, err := desk.Portal(a.Portal)
	if err != nil {
		return news.Host(a.URL)
	}
	name := a.Label
	for _, sec := range portal.Sections {
		if name == "" && sec.ID == a.Section {
			name = sec.Name
		}
	}
	if name == "" {
		return portal.Name
	}
	return kit.Beside(portal.Name, name)
}
