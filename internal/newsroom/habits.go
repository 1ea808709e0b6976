package newsroom

import (
	"context"
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Habits are what the reader chose to have done without asking each time.
type Habits struct {
	Full     bool  // fetch the text of every new headline after a refresh
	Pictures bool  // and the pictures
	Budget   int64 // bytes that these may cost on the network each time
	Keep     news.Retention
	Sections news.SectionChoices // what is otherwise in some sections; see [Newsroom.ChooseSections]
}

// early is how much sooner than its interval a section is asked: timers are not exact.
const early = 30 * time.Second

// ChooseSections changes what is otherwise in some sections, for errands that begin after it.
func (n *Newsroom) ChooseSections(all news.SectionChoices) { n.sections.Store(&all) }

func (n *Newsroom) choice(section news.SectionID) news.SectionChoice {
	return n.sections.Load().Of(section)
}

// Ripe leaves out the sections whose own interval since their last good answer is not over.
func (n *Newsroom) Ripe(ctx context.Context, ids []news.SectionID) ([]news.SectionID, error) {
	remembered, err := n.Store.Sections(ctx, ids)
	if err != nil {
		return nil, err
	}
	now := n.Now()
	return slices.DeleteFunc(slices.Clone(ids), func(id news.SectionID) bool {
		return n.resting(id, remembered[id].Health, now)
	}), nil
}

// resting reports whether a section's own interval is not over. An answer of the
// future, by a clock that was set back, counts as none.
func (n *Newsroom) resting(id news.SectionID, h news.Health, now time.Time) bool {
	since := now.Sub(h.Answered)
	return !h.Answered.IsZero() && since >= 0 && since < n.choice(id).Interval-early
}

// full lists the sections of which every text is wanted.
func (n *Newsroom) full(sections []news.SectionID) []news.SectionID {
	return n.which(sections, n.Habits.Full, func(c news.SectionChoice) *bool { return c.Full })
}

// illustrated lists the sections of which the pictures are wanted.
func (n *Newsroom) illustrated(sections []news.SectionID) []news.SectionID {
	return n.which(sections, n.Habits.Pictures, func(c news.SectionChoice) *bool { return c.Pictures })
}

func (n *Newsroom) which(sections []news.SectionID, all bool, own func(news.SectionChoice) *bool) []news.SectionID {
	return slices.DeleteFunc(slices.Clone(sections), func(id news.SectionID) bool {
		if wish := own(n.choice(id)); wish != nil {
			return !*wish
		}
		return !all
	})
}
