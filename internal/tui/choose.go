package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/section"
	"github.com/sapbao/sapbao/internal/tui/settings"
	"github.com/sapbao/sapbao/internal/tui/welcome"
)

// Choosing is what the reader's choices begin with and where they go.
type Choosing struct {
	Choices kit.Choices // as they are; Options.Lang and Options.Column go before
	Default kit.Choices // of a reader who chose nothing
	Theme   theme.Theme // the chosen one; without a name the terminal decides
	Themes  func() []theme.Theme
	// Keep writes a choice down by the configuration's key; nil brings the default back.
	Keep     func(key string, value any) error
	Welcome  bool                // a new reader, to be asked for the first choices
	Sections news.SectionChoices // what is otherwise in some sections
	// KeepSection writes a choice for a section down, as Keep does.
	KeepSection func(id news.SectionID, key string, value any) error
}

// wishes are the reader's choices and what is being done about them.
type wishes struct {
	now    kit.Choices // as they are; screens change them in place
	done   kit.Choices // as root last acted on them
	kept   kit.Choices // as they are written down
	column article.Settings
	lists  section.Settings
	paint  paint

	dress kit.Errand[[]theme.Theme] // brings the theme that is chosen
	cycle kit.Errand[[]theme.Theme] // brings the one after it
	save  kit.Errand[settled]
	plan  kit.Errand[time.Time] // brings when the next section is due
	tick  kit.Errand[due]
}

type (
	settled struct{} // no choice was changed for a while
	due     struct{} // it is time to ask a section
)

// settling is how long a choice must stand before it is written down.
const settling = 500 * time.Millisecond

func newWishes(o Options) wishes {
	w := wishes{now: o.Choosing.Choices, column: o.Column, lists: o.Start.Lists}
	w.now.Lang = o.Lang
	if o.Column.Column > 0 {
		w.now.Column, w.now.Justify = o.Column.Column, o.Column.Justify
	}
	w.column.NoPictures = w.column.NoPictures || w.now.Pictures == "off"
	w.done, w.kept = w.now, w.now
	return w
}

// rechoose acts on what the choices became.
func (r *Root) rechoose() tea.Cmd {
	now, was := r.wishes.now, r.wishes.done
	r.wishes.done = now
	var cmds []tea.Cmd
	if now.Theme != was.Theme {
		cmds = append(cmds, r.dress())
	}
	if c := &r.wishes.column; now.Column != was.Column || now.Justify != was.Justify {
		c.Column, c.Justify = now.Column, now.Justify
		cmds = append(cmds, r.tellAll(kit.Reset{}))
	}
	if now.Pictures != was.Pictures {
		r.wishes.column.NoPictures = now.Pictures == "off"
		cmds = append(cmds, r.prefer(now.Pictures), r.tellAll(kit.Reset{}))
	}
	if now.Interval != was.Interval {
		cmds = append(cmds, r.schedule())
	}
	cmds = append(cmds, r.reword(now, was))
	if now.Lang != was.Lang || now.Linear != was.Linear {
		cmds = append(cmds, r.rebuild())
	}
	return tea.Batch(append(cmds, r.wishes.save.Wait(settling, settled{}))...)
}

// unchoose takes a change of the choices back, and where that was the language says so in
// the one that is back.
func (r *Root) unchoose(msg kit.Unchosen) tea.Cmd {
	was := r.env.Lang
	msg.Back(&r.wishes.now)
	cmds := []tea.Cmd{r.rechoose(), r.tellAll(msg)}
	if r.env.Lang != was {
		cmds = append(cmds, r.say(kit.Toast{Text: r.env.Say(lang.ActUndone)}))
	}
	return tea.Batch(cmds...)
}

// settle takes the answers to root's own questions about choices.
func (r *Root) settle(msg kit.Reply) tea.Cmd {
	w := &r.wishes
	switch a := msg.(type) {
	case kit.Answer[settled]:
		if w.save.Owns(a) {
			return r.writeDown()
		}
	case kit.Answer[time.Time]:
		if w.plan.Owns(a) {
			return r.planned(a.Value, a.Err)
		}
	case kit.Answer[due]:
		if w.tick.Owns(a) {
			return r.refreshQuietly()
		}
	case kit.Answer[[]theme.Theme]:
		switch {
		case w.dress.Owns(a):
			return r.dressed(a.Value)
		case w.cycle.Owns(a):
			return r.cycled(a.Value)
		}
	}
	return nil
}

// dress wears the theme that is chosen.
func (r *Root) dress() tea.Cmd {
	if r.wishes.now.Theme == "" {
		r.wishes.dress.Drop()
		return r.followTerminal()
	}
	return r.wishes.dress.Start(r.env.Context, r.themes)
}

func (r *Root) themes(context.Context) ([]theme.Theme, error) { return r.allThemes(), nil }

// allThemes are those that there are; it reads files.
func (r *Root) allThemes() []theme.Theme {
	if r.options.Choosing.Themes == nil {
		return []theme.Theme{r.options.Dark, r.options.Light}
	}
	return r.options.Choosing.Themes()
}

func (r *Root) dressed(all []theme.Theme) tea.Cmd {
	i := slices.IndexFunc(all, func(t theme.Theme) bool { return t.Name == r.wishes.now.Theme })
	if i < 0 {
		return nil
	}
	r.wishes.paint.settled = true
	return r.wear(all[i])
}

// nextTheme goes on to the next theme.
func (r *Root) nextTheme() tea.Cmd {
	if r.wishes.paint.coarse {
		return r.say(kit.Toast{Text: r.env.Say(lang.RootCoarse)})
	}
	return r.wishes.cycle.Start(r.env.Context, r.themes)
}

func (r *Root) cycled(all []theme.Theme) tea.Cmd {
	worn := r.env.Styles.Theme.Name
	i := slices.IndexFunc(all, func(t theme.Theme) bool { return t.Name == worn })
	t, was := all[(i+1)%len(all)], r.wishes.now.Theme
	toast := kit.Toast{Text: r.env.Say(lang.RootTheme, t.Title, t.Name), Undo: kit.Unchoose(func(c *kit.Choices) { c.Theme = was })}
	r.wishes.now.Theme = t.Name
	return tea.Batch(r.rechoose(), r.say(toast))
}

// writeDown writes the choices that changed since they were last written.
func (r *Root) writeDown() tea.Cmd {
	now, kept, def := r.wishes.now, r.wishes.kept, r.options.Choosing.Default
	r.wishes.kept = now
	keep, env := r.options.Choosing.Keep, r.env
	if keep == nil || now == kept {
		return nil
	}
	values, before, standard := written(now), written(kept), written(def)
	return func() tea.Msg {
		for i, w := range values {
			if w.value == before[i].value {
				continue
			}
			if text, ok := w.value.(words); ok {
				w.value = text.list()
			} else if w.value == standard[i].value {
				w.value = nil
			}
			if err := keep(w.key, w.value); err != nil {
				return kit.Toast{Text: env.Say(lang.SettingsNotKept, err), Bad: true}
			}
		}
		return nil
	}
}

// choice is one choice as the configuration writes it.
type choice struct {
	key   string
	value any
}

func written(c kit.Choices) []choice {
	return []choice{
		{"theme", c.Theme}, {"language", c.Lang.String()}, {"column.width", c.Column}, {"column.justify", c.Justify},
		{"pictures", c.Pictures}, {"refresh.interval", c.Interval}, {"refresh.on_start", c.OnStart},
		{"mouse", c.Mouse}, {"linear", c.Linear},
		{"mute", words(c.Mute)}, {"highlight", words(c.Highlight)}, {"watch", words(c.Watch)},
	}
}

// schedule finds out when the next refresh by itself is due. It is asked anew whenever a
// refresh ends or an interval changes, so that there is one timer at most.
func (r *Root) schedule() tea.Cmd {
	w := &r.wishes
	w.tick.Drop()
	if r.options.Offline {
		return nil
	}
	desk, every := r.options.Desk, w.now.Interval
	return w.plan.Start(r.env.Context, func(ctx context.Context) (time.Time, error) { return desk.NextDue(ctx, every) })
}

const (
	// shortest is the least time that the program waits before it asks by itself.
	shortest = time.Second
	// unplanned is how long it waits where the store could not tell what is due: the
	// refresh of what is due by then plans anew.
	unplanned = 5 * time.Minute
)

func (r *Root) planned(next time.Time, err error) tea.Cmd {
	switch {
	case err != nil:
		return r.wishes.tick.Wait(unplanned, due{})
	case next.IsZero():
		return nil
	}
	return r.wishes.tick.Wait(max(next.Sub(r.options.Now()), shortest), due{})
}

// rebuild makes every screen anew where it stands, for another language.
func (r *Root) rebuild() tea.Cmd {
	r.env.Lang, r.env.Linear = r.wishes.now.Lang, r.wishes.now.Linear
	r.keys = DefaultKeyMap(r.env)
	var cmds []tea.Cmd
	for i, s := range r.stack {
		cmds = append(cmds, leave(s.Screen))
		r.stack[i] = r.screen(s.opening())
	}
	r.overlays, r.frame.stale = nil, true
	for i := len(r.stack) - 1; i >= 0; i-- {
		cmds = append(cmds, r.stack[i].Init())
	}
	return tea.Batch(cmds...)
}

// opening is the message that would open the screen where it is now.
func (s shown) opening() tea.Msg {
	if back, ok := s.Screen.(kit.Returner); ok {
		return back.Return()
	}
	return s.by
}

// settings makes the settings, with the width of the column as it is now.
func (r *Root) settings(open kit.OpenSettings) *settings.Screen {
	if width := r.wishes.column.Column; width > 0 {
		r.wishes.now.Column, r.wishes.done.Column = width, width
	}
	return settings.New(r.env, settings.Options{
		Choices: &r.wishes.now, Default: r.options.Choosing.Default, Themes: r.allThemes,
		Row: open.Row, KeyT: r.keys.Theme.First(),
	})
}

func (r *Root) welcome(open kit.OpenWelcome) *welcome.Screen {
	return welcome.New(r.env, welcome.Options{
		Choices: &r.wishes.now, Themes: r.allThemes, Step: open.Step,
		Skip: r.env.KeyNames([]string{"esc"}), Settings: r.keys.Settings.First(),
	})
}
