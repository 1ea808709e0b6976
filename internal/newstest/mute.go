package newstest

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Mute hides the headlines that have these words.
func (d *Desk) Mute(_ context.Context, m news.Muting) error {
	if d.Failure == nil {
		d.Muting = m
	}
	return d.Failure
}

// ChooseSections keeps what was chosen.
func (d *Desk) ChooseSections(all news.SectionChoices) { d.Choices = all }

func (d *Desk) muted(h news.Headline) bool {
	return !h.Status.Saved() && viet.NewWords(d.Muting.Of(h.Section)...).In(h.Title, h.Lead) != ""
}
