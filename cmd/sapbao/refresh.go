package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

func (a *app) refreshCommand() *cobra.Command {
	var full bool
	var e news.Edition
	budget := a.chosen.Refresh.Budget
	cmd := &cobra.Command{
		Use: "refresh [SECTION…]", Short: a.lang.Say(lang.CommandRefresh),
		RunE: a.action(func(ctx context.Context, args []string) error {
			if budget < 1 {
				return a.misuse(lang.BadBudget)
			}
			e.Sections, e.Budget = sectionIDs(args), int64(budget)*megabyte
			return a.refresh(ctx, e, full || e.Pictures)
		}),
	}
	cmd.Flags().BoolVar(&full, "full", false, a.lang.Say(lang.FlagFull))
	cmd.Flags().BoolVar(&e.Pictures, "pictures", false, a.lang.Say(lang.FlagPictures))
	cmd.Flags().IntVar(&budget, "budget", budget, a.lang.Say(lang.FlagBudget))
	return cmd
}

// refresh fetches headlines, if full the articles of the same sections, and then does
// what is left to do.
func (a *app) refresh(ctx context.Context, e news.Edition, full bool) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	named := len(e.Sections) > 0
	e.Sections, err = desk.Targets(e.Sections)
	if err != nil {
		return err
	}
	if len(e.Sections) == 0 {
		return a.trouble(lang.NothingFollowed)
	}
	asked := e.Sections
	if !named {
		if asked, err = desk.Ripe(ctx, asked); err != nil {
			return err
		}
	}
	if err := a.refreshNow(ctx, desk, asked); err != nil {
		return err
	}
	if full {
		if err := a.edition(ctx, e); err != nil {
			return err
		}
	}
	return a.chores(ctx)
}

// refreshNow asks sections by name and says what came of it.
func (a *app) refreshNow(ctx context.Context, desk *newsroom.Newsroom, sections []news.SectionID) error {
	fresh, failed := 0, 0
	if len(sections) > 0 { // none would mean all
		line := a.progressLine()
		var err error
		fresh, failed, err = a.watchRefresh(ctx, line, desk.Refresh(ctx, sections...))
		line.clear()
		if err != nil {
			return err
		}
	}
	a.say(a.lang.Count(lang.DoneRefresh, fresh, a.lang.Count(lang.ActSections, len(sections)-failed)))
	return nil
}

// watchRefresh names each failure on standard error and returns how much was new, and how
// many sections failed. Without a network it says so once; where all failed the command has
// failed, else it is done in part.
func (a *app) watchRefresh(ctx context.Context, line *progressLine, events <-chan news.Progress) (fresh, failed int, err error) {
	var failures []error
	total := 0
	for p := range events {
		total = max(total, p.Total)
		fresh += p.New
		if p.Err != nil {
			failures = append(failures, p.Err)
			if !errors.Is(p.Err, news.ErrOffline) && ctx.Err() == nil {
				line.clear()
				a.complain(p.Err)
			}
		}
		line.show(p)
	}
	switch {
	case ctx.Err() != nil:
		return fresh, len(failures), ctx.Err()
	case len(failures) == 0:
		return fresh, 0, nil
	case len(failures) >= total && errors.Is(failures[0], news.ErrOffline):
		return fresh, len(failures), failures[0]
	case len(failures) >= total:
		return fresh, len(failures), told{errors.New(a.lang.Count(lang.SectionsFailed, len(failures)))}
	}
	a.status = statusPart
	return fresh, len(failures), nil
}

func sectionIDs(args []string) []news.SectionID {
	ids := make([]news.SectionID, len(args))
	for i, arg := range args {
		ids[i] = news.SectionID(arg)
	}
	return ids
}
