package settings

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// section is what the reader chose for one section, or for all of a portal.
type section struct {
	open   kit.OpenSectionSettings
	choice news.SectionChoice
	words  string // its Mute as it is typed
}

// NewForSection makes the settings of one section, as they are chosen.
func NewForSection(env kit.Env, open kit.OpenSectionSettings, choice news.SectionChoice) *Screen {
	s := &Screen{env: env, keys: DefaultKeyMap(env), choices: &kit.Choices{}, section: &section{open: open}}
	s.section.take(choice)
	s.list.Draw = s.draw
	s.list.Key = func(r row) string { return r.key }
	s.list.SetRows(s.section.rows())
	return s
}

func (c *section) take(choice news.SectionChoice) {
	c.choice, c.words = choice, viet.JoinWords(choice.Mute)
}

// rows are the choices that a section may have of its own.
func (c *section) rows() []row {
	ch := &c.choice
	words := wording("mute", lang.SettingsMute, lang.SectionSetMuteWhy, func(*kit.Choices) *string { return &c.words })
	words.reset = func(_, _ *kit.Choices) { c.words = "" }
	return []row{
		stepped("interval", lang.SettingsInterval, lang.SectionSetIntervalWhy,
			func(s *Screen) string {
				if ch.Interval == 0 {
					return s.env.Say(lang.SectionSetAsOthers)
				}
				return s.every(ch.Interval)
			},
			func(_ *Screen, by int) { ch.Interval = beyond(intervals, ch.Interval, by) },
			func(_, _ *kit.Choices) { ch.Interval = 0 }),
		either("full", lang.SectionSetFull, lang.SectionSetFullWhy, &ch.Full),
		either("pictures", lang.SectionSetPictures, lang.SectionSetPicturesWhy, &ch.Pictures),
		words,
	}
}

// either is a choice that is on, off, or as it is elsewhere.
func either(key string, name, why lang.Phrase, field **bool) row {
	on, off := true, false
	return stepped(key, name, why,
		func(s *Screen) string {
			switch {
			case *field == nil:
				return s.env.Say(lang.SectionSetAsOthers)
			case **field:
				return s.env.Say(lang.SettingsOn)
			}
			return s.env.Say(lang.SettingsOff)
		},
		func(_ *Screen, by int) {
			at := 0
			if *field != nil {
				at = 2
				if **field {
					at = 1
				}
			}
			*field = []*bool{nil, &on, &off}[(at+by+3)%3]
		},
		func(_, _ *kit.Choices) { *field = nil },
	)
}

// every names an interval.
func (s *Screen) every(d time.Duration) string {
	if d%time.Hour == 0 {
		return s.env.Count(lang.SettingsHours, int(d/time.Hour))
	}
	return s.env.Count(lang.SettingsMinutes, int(d/time.Minute))
}

// rechoose edits the chosen row of a section's choices, has root act on them, and
// tells how to take it back.
func (s *Screen) rechoose(edit func(row)) tea.Cmd {
	c := s.section
	r, _ := s.list.Chosen()
	was, before := c.choice, r.value(s)
	edit(r)
	c.choice.Mute = viet.SplitWords(c.words)
	if reflect.DeepEqual(c.choice, was) {
		return nil
	}
	s.list.Forget()
	id := c.open.ID
	return tea.Sequence(kit.Send(kit.SectionRechosen{ID: id, Choice: c.choice}), kit.Send(kit.Toast{
		Text: s.env.Say(lang.SettingsChanged, s.env.Say(r.name), r.value(s), before),
		Undo: kit.Send(kit.SectionRechosen{ID: id, Choice: was}),
	}))
}

// rechosen takes what was chosen for the section, as by an undo.
func (s *Screen) rechosen(msg kit.SectionRechosen) {
	if c := s.section; c != nil && c.open.ID == msg.ID {
		c.take(msg.Choice)
		s.list.Forget()
	}
}
