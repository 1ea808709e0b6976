package tui

import (
	"fmt"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// rechooseSection acts on what is chosen for a section now, and writes it down.
func (r *Root) rechooseSection(msg kit.SectionRechosen) tea.Cmd {
	was := r.options.Choosing.Sections[msg.ID]
	all := maps.Clone(r.options.Choosing.Sections)
	if all == nil {
		all = news.SectionChoices{}
	}
	all[msg.ID] = msg.Choice
	r.options.Choosing.Sections = all
	r.options.Desk.ChooseSections(all)
	cmds := []tea.Cmd{r.keepSection(msg.ID, msg.Choice, was)}
	if msg.Choice.Interval != was.Interval {
		cmds = append(cmds, r.schedule())
	}
	if !slices.Equal(msg.Choice.Mute, was.Mute) {
		cmds = append(cmds, r.mute())
	}
	return tea.Batch(cmds...)
}

// keepSection writes down what is another now.
func (r *Root) keepSection(id news.SectionID, now, was news.SectionChoice) tea.Cmd {
	keep, env := r.options.Choosing.KeepSection, r.env
	if keep == nil {
		return nil
	}
	values, before := sectionChoices(now), sectionChoices(was)
	return func() tea.Msg {
		for i, c := range values {
			if c.text == before[i].text {
				continue
			}
			if err := keep(id, c.key, c.value); err != nil {
				return kit.Toast{Text: env.Say(lang.SettingsNotKept, err), Bad: true}
			}
		}
		return nil
	}
}

// keptChoice is one choice for a section as the configuration writes it, and as text to
// compare; nil where there is none.
type keptChoice struct {
	key   string
	value any
	text  string
}

func sectionChoices(c news.SectionChoice) []keptChoice {
	all := []keptChoice{{key: "interval"}, {key: "full"}, {key: "pictures"}, {key: "mute"}}
	if c.Interval > 0 {
		all[0].value = c.Interval
	}
	if c.Full != nil {
		all[1].value = *c.Full
	}
	if c.Pictures != nil {
		all[2].value = *c.Pictures
	}
	if len(c.Mute) > 0 {
		all[3].value = c.Mute
	}
	for i := range all {
		all[i].text = fmt.Sprint(all[i].value)
	}
	return all
}
