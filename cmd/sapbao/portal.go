package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func (a *app) portalCommand() *cobra.Command {
	cmd := a.group("portal", lang.CommandPortal)
	var asJSON bool
	list := &cobra.Command{
		Use: "list", Short: a.lang.Say(lang.CommandPortalList), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error { return a.listPortals(ctx, asJSON) }),
	}
	list.Flags().BoolVar(&asJSON, "json", false, a.lang.Say(lang.FlagJSON))
	var articles bool
	check := &cobra.Command{
		Use: "check [ID…]", Short: a.lang.Say(lang.CommandPortalCheck),
		RunE: a.action(func(ctx context.Context, ids []string) error {
			if articles {
				return a.checkArticles(ctx, ids)
			}
			return a.checkPortals(ctx, ids)
		}),
	}
	check.Flags().BoolVar(&articles, "articles", false, a.lang.Say(lang.FlagArticles))
	var follow bool
	add := &cobra.Command{
		Use: "add URL", Short: a.lang.Say(lang.CommandPortalAdd), Args: cobra.ExactArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error { return a.addPortal(ctx, args[0], follow) }),
	}
	add.Flags().BoolVar(&follow, "follow", false, a.lang.Say(lang.FlagFollow))
	cmd.AddCommand(list, check, add,
		&cobra.Command{
			Use: "remove ID", Short: a.lang.Say(lang.CommandPortalRemove), Args: cobra.ExactArgs(1),
			RunE: a.action(func(ctx context.Context, args []string) error { return a.removePortal(ctx, args[0]) }),
		})
	return cmd
}

// portalJSON is a portal as `portal list --json` prints it.
type portalJSON struct {
	ID        news.PortalID `json:"id"`
	Name      string        `json:"name"`
	Home      string        `json:"home"`
	Aliases   []string      `json:"aliases"`
	Successor news.PortalID `json:"successor"`
	Grade     news.Grade    `json:"grade"`
	Own       bool          `json:"own"`
	Sections  int           `json:"sections"`
}

func (a *app) listPortals(ctx context.Context, asJSON bool) error {
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
		if !asJSON {
			t.row(string(p.ID), p.Name, strconv.Itoa(len(p.Sections)), kit.Env{Lang: a.lang}.Grade(p.Grade), p.Home)
			continue
		}
		err := printJSON(a.out, portalJSON{p.ID, p.Name, p.Home, append([]string{}, p.Aliases...), p.Successor, p.Grade, p.Own, len(p.Sections)})
		if err != nil {
			return err
		}
	}
	return t.print()
}

func (a *app) addPortal(ctx context.Context, address string, follow bool) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	before, err := desk.Portals(ctx)
	if err != nil {
		return err
	}
	var place news.Place
	if p, known := a.called(address); known && !strings.ContainsAny(address, ".:/") {
		place.Portal = p
	} else if place, err = desk.AddPortal(ctx, address); err != nil {
		return err
	}
	done, sections := found(before, place.Portal)
	a.say(a.lang.Count(done, len(sections), place.Portal.Name, place.Portal.ID))
	t := table{out: a.out, width: a.width()}
	for _, s := range sections {
		t.row(string(s.ID), s.Name, string(s.Source.Kind), s.Source.URL)
	}
	if err := t.print(); err != nil {
		return err
	}
	id := cmp.Or(place.Section, news.SectionID(place.Portal.ID))
	if !follow {
		a.say(a.lang.Say(lang.HintFollow, id))
		return nil
	}
	if err := desk.Follow(ctx, id); err != nil {
		return err
	}
	a.say(a.lang.Say(lang.DoneFollowed, id))
	return nil
}

// called finds a portal by its name, an old one too: the successor then, if it has one.
func (a *app) called(name string) (p news.Portal, ok bool) {
	if a.desk == nil {
		return p, false
	}
	shelf, ok := a.desk.Catalog.(ownCatalog)
	if !ok || len(name) < shortestName {
		return p, false
	}
	found := shelf.Find(strings.ReplaceAll(name, "-", " "))
	if len(found) == 0 {
		return p, false
	}
	if next, err := shelf.Portal(found[0].Successor); err == nil {
		return next, true
	}
	return found[0], true
}

// shortestName is the bytes of a name that finds a portal; a shorter one is in too many.
const shortestName = 3

// found tells what is new of a portal that was asked for, and what to say of it: the
// portal itself, some of its sections, or nothing, and then all sections are told.
func found(before []news.Portal, p news.Portal) (done lang.Counted, sections []news.Section) {
	at := slices.IndexFunc(before, func(b news.Portal) bool { return b.ID == p.ID })
	if at < 0 {
		return lang.DonePortal, p.Sections
	}
	for _, s := range p.Sections {
		if !slices.ContainsFunc(before[at].Sections, func(b news.Section) bool { return b.ID == s.ID }) {
			sections = append(sections, s)
		}
	}
	if len(sections) == 0 {
		return lang.DoneNoPortal, p.Sections
	}
	return lang.DoneMoreSections, sections
}

func (a *app) removePortal(ctx context.Context, id string) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	if err := desk.RemovePortal(ctx, news.PortalID(id)); err != nil {
		if p, known := desk.Portal(news.PortalID(id)); known == nil && errors.Is(err, news.ErrUnknown) {
			return a.trouble(lang.PortalBuiltIn, p.Name, p.ID)
		}
		return err
	}
	a.say(a.lang.Say(lang.DonePortalRemoved, id))
	return nil
}
