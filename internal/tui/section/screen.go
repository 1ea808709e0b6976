// Package section shows headlines: the followed sections at the left, the chosen
// one's headlines in the middle, and the article at the right. Where the window
// is narrow it folds to two panes, then to the one that has the cursor.
package section

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// Places tells what is followed.
type Places interface {
	Sections(context.Context) ([]news.Section, error)
	Portal(news.PortalID) (news.Portal, error)
}

// Stories answers queries and gives articles that are on disk; of others, an error.
type Stories interface {
	Headlines(context.Context, news.Query) ([]news.Headline, error)
	Peek(context.Context, news.HeadlineID) (news.Article, error)
}

// Desk is what the section screen asks of the newsroom.
type Desk interface {
	Places
	Stories
	kit.Handler
}

// pane is one of the screen's panes.
type pane int

const (
	onList pane = iota
	onTree
)

// Screen is the section screen.
type Screen struct {
	env      kit.Env
	desk     Desk
	keys     KeyMap
	settings *Settings
	tree     widget.List[entry]
	list     *widget.Headlines
	filter   filter
	preview  widget.Preview
	layout   layout
	focus    pane
	drag     border
	clicks   widget.Clicks
	want     news.SectionID // chosen before the sections are known
	places   places
	state    state
}

// state is what the screen waits for, and what went wrong.
type state struct {
	places kit.Errand[places]
	unread kit.Errand[[]news.Headline]
	settle kit.Errand[struct{}]
	known  bool // the sections came
	muted  bool // what is muted is shown instead of the rest
	err    error
}

// New makes the screen of a section; the zero id shows all followed ones. It uses
// the settings in place.
func New(env kit.Env, desk Desk, id news.SectionID, settings *Settings) *Screen {
	settings.sound()
	s := &Screen{env: env, desk: desk, keys: DefaultKeyMap(env), settings: settings, want: id}
	s.tree = widget.List[entry]{Draw: s.drawEntry, Key: entry.key}
	s.preview = widget.NewPreview(env, desk)
	s.list = widget.NewHeadlines(desk, s.drawHeadline)
	return s
}

// Init implements [kit.Screen].
func (s *Screen) Init() tea.Cmd {
	cmds := []tea.Cmd{s.findPlaces()}
	if s.want != "" {
		cmds = append(cmds, s.list.Show(s.env.Context, news.Query{Section: s.want, Order: s.settings.Order}))
	}
	return tea.Batch(cmds...)
}

func (s *Screen) findPlaces() tea.Cmd {
	desk, want := s.desk, s.want
	return s.state.places.Start(s.env.Context, func(ctx context.Context) (places, error) { return find(ctx, desk, want) })
}

// Keys implements [kit.Screen].
func (s *Screen) Keys() kit.Sheet {
	if s.Typing() {
		return s.env.FieldSheet()
	}
	k := s.keys
	if s.list.Started() && len(s.list.Rows()) == 0 {
		k.Open.SetEnabled(s.focus == onTree)
		k.forEmpty(s.filter.words == "")
	}
	return k.Sheet()
}

// Title implements [kit.Screen].
func (s *Screen) Title() string {
	if e, ok := s.tree.Chosen(); ok {
		return e.name
	}
	return s.env.Say(lang.SectionTree)
}

// Return implements [kit.Returner].
func (s *Screen) Return() tea.Msg {
	if e, ok := s.tree.Chosen(); ok && e.section != "" {
		return kit.OpenSection{ID: e.section}
	}
	return kit.OpenSection{ID: s.want}
}

// Update implements [kit.Screen].
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	cmd := s.update(msg)
	s.fitList()
	return cmd
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Shelved, kit.Marked, kit.Followed:
		return s.stir()
	case kit.Restyled:
		s.tree.Forget()
		s.list.Forget()
		s.preview.Forget()
		return nil
	case tea.MouseMsg:
		return s.point(msg)
	case kit.Reply:
		return s.answer(msg)
	}
	if _, pasted := msg.(tea.PasteMsg); s.filter.typing && (pasted || kit.IsAct(msg)) {
		return s.typed(msg)
	}
	if kit.IsAct(msg) {
		return tea.Batch(s.act(msg), s.look())
	}
	return nil
}

// look lets the preview follow the cursor.
func (s *Screen) look() tea.Cmd {
	h, _ := s.list.Chosen()
	return s.preview.Look(h)
}

// answer takes what the screen's own questions brought.
func (s *Screen) answer(msg kit.Reply) tea.Cmd {
	switch a := msg.(type) {
	case kit.Answer[places]:
		if s.state.places.Owns(a) {
			return s.arrange(a.Value, a.Err)
		}
	case kit.Answer[[]news.Headline]:
		if s.state.unread.Owns(a) {
			return s.goTo(a.Value, a.Err)
		}
	case kit.Answer[struct{}]:
		if s.state.settle.Owns(a) {
			return tea.Batch(s.findPlaces(), s.list.Reload(s.env.Context))
		}
	case kit.Answer[narrowed]:
		if s.filter.wait.Owns(a) {
			return s.narrow()
		}
	}
	if cmd, mine := s.preview.Take(msg); mine {
		return cmd
	}
	if mine, err := s.list.Take(msg); mine {
		s.state.err = err
		return tea.Batch(s.look(), s.list.More(s.env.Context))
	}
	return nil
}

// arrange shows the sections that came and keeps the cursor on the chosen one.
func (s *Screen) arrange(p places, err error) tea.Cmd {
	if err != nil {
		s.state.err = err
		return nil
	}
	first := !s.state.known
	s.places, s.state.known = p, true
	s.tree.SetRows(p.entries(s.env))
	s.list.Forget()
	if !first {
		return nil
	}
	for i, e := range s.tree.Rows() {
		if e.section == s.want && (s.want != "" || e.portal == "") {
			s.tree.MoveTo(i)
			break
		}
	}
	if s.want != "" {
		return nil
	}
	return s.list.Show(s.env.Context, s.query())
}

// query is what the chosen row of the tree stands for, as the reader wants it.
func (s *Screen) query() news.Query {
	q := news.Query{Words: s.filter.words, Order: s.settings.Order, Muted: s.state.muted}
	switch e, _ := s.tree.Chosen(); {
	case e.section != "":
		q.Section = e.section
	case e.portal != "":
		q.Portal, q.Followed = e.portal, s.places.followed()
	default:
		q.Followed = s.places.followed()
	}
	return q
}
