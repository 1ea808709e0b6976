package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

func (a *app) sectionCommand() *cobra.Command {
	cmd := a.group("section", lang.CommandSection)
	var followed, asJSON bool
	list := &cobra.Command{
		Use: "list", Short: a.lang.Say(lang.CommandSectionList), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error { return a.listSections(ctx, followed, asJSON) }),
	}
	list.Flags().BoolVar(&followed, "followed", false, a.lang.Say(lang.FlagFollowed))
	list.Flags().BoolVar(&asJSON, "json", false, a.lang.Say(lang.FlagJSON))
	cmd.AddCommand(list,
		&cobra.Command{
			Use: "follow ID…", Short: a.lang.Say(lang.CommandSectionFollow), Args: cobra.MinimumNArgs(1),
			RunE: a.action(func(ctx context.Context, ids []string) error { return a.followSections(ctx, ids, true) }),
		},
		&cobra.Command{
			Use: "unfollow ID…", Short: a.lang.Say(lang.CommandSectionUnfollow), Args: cobra.MinimumNArgs(1),
			RunE: a.action(func(ctx context.Context, ids []string) error { return a.followSections(ctx, ids, false) }),
		})
	return cmd
}

func (a *app) followSections(ctx context.Context, ids []string, follow bool) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	done, act := lang.DoneFollowed, desk.Follow
	if !follow {
		done, act = lang.DoneUnfollowed, func(ctx context.Context, ids ...news.SectionID) error {
			_, err := desk.Unfollow(ctx, ids...)
			return err
		}
	}
	before, err := desk.Targets(nil)
	if err != nil {
		return err
	}
	if err := act(ctx, sectionIDs(ids)...); err != nil {
		if follow && len(ids) > 1 && errors.Is(err, news.ErrUnknown) {
			return a.trouble(lang.FollowedNone, a.sentence(err))
		}
		return err
	}
	after, err := desk.Targets(nil)
	if err != nil {
		return err
	}
	if !follow && slices.Equal(before, after) {
		if _, err := desk.Targets(sectionIDs(ids)); err != nil {
			return err
		}
		done = lang.NotFollowed
	}
	a.say(a.lang.Say(done, strings.Join(ids, " ")))
	return nil
}

// sectionJSON is a section as `section list --json` prints it.
type sectionJSON struct {
	ID       news.SectionID  `json:"id"`
	Name     string          `json:"name"`
	Portal   news.PortalID   `json:"portal"`
	Kind     news.SourceKind `json:"kind"`
	URL      string          `json:"url"`
	Grade    news.Grade      `json:"grade"`
	Followed bool            `json:"followed"`
	Total    int             `json:"total"`
	Unread   int             `json:"unread"`
	Answered string          `json:"answered"`
	Failure  string          `json:"failure"`
}

func (a *app) listSections(ctx context.Context, followed, asJSON bool) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	portals, err := desk.Portals(ctx)
	if err != nil {
		return err
	}
	t := table{out: a.out, width: a.width()}
	for _, p := range portals {
		for _, s := range p.Sections {
			if followed && !s.Followed {
				continue
			}
			if !asJSON {
				t.row(tick(s.Followed), string(s.ID), p.Name, s.Name)
				continue
			}
			err := printJSON(a.out, sectionJSON{
				ID: s.ID, Name: s.Name, Portal: p.ID, Kind: s.Source.Kind, URL: s.Source.URL, Grade: s.Grade,
				Followed: s.Followed, Total: s.Tally.Total, Unread: s.Tally.Unread,
				Answered: stamp(s.Health.Answered), Failure: s.Health.Failure,
			})
			if err != nil {
				return err
			}
		}
	}
	return t.print()
}

func tick(on bool) string {
	if on {
		return "✓"
	}
	return " "
}
