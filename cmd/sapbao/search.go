package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

func (a *app) searchCommand() *cobra.Command {
	var q news.Search
	var format string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "search QUERY…", Short: a.lang.Say(lang.CommandSearch),
		Long: a.lang.Say(lang.SearchHow) + "\n" + a.lang.Say(lang.SearchFilters), Args: cobra.MinimumNArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error {
			format, err := a.choose(format, asJSON, listFormats)
			if err != nil {
				return err
			}
			if q.Limit < 0 {
				return a.misuse(lang.UsageLimit)
			}
			q.Text = strings.Join(args, " ")
			return a.search(ctx, q, format)
		}),
	}
	cmd.Flags().IntVar(&q.Limit, "limit", 50, a.lang.Say(lang.SearchLimit))
	a.formatFlags(cmd, &format, &asJSON, listFormats)
	return cmd
}

// search prints what is found, in the order of the reader's own search. That
// nothing is found is no failure.
func (a *app) search(ctx context.Context, q news.Search, format string) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	if err := a.index(ctx, desk); err != nil {
		return err
	}
	found, err := desk.Search(ctx, q)
	if err != nil {
		return a.filterFault(err)
	}
	if found.Read != "" {
		a.say(a.lang.Say(lang.SearchRead, found.Read))
	}
	if len(found.Hits) == 0 {
		a.say(a.lang.Say(lang.SearchNone, q.Text))
		return nil
	}
	print, finish := a.headlinePrinter(format)
	for _, h := range found.Hits {
		if err := print(h.Headline); err != nil {
			return err
		}
	}
	return finish()
}

// unasked is how long the index may take before something is said of it.
const unasked = time.Second

// index makes all that is stored findable.
func (a *app) index(ctx context.Context, desk *newsroom.Newsroom) error {
	late := time.AfterFunc(unasked, func() { a.say(a.lang.Say(lang.SearchIndexing)) })
	defer late.Stop()
	return desk.Index(ctx)
}

// filterFault tells of a filter that names nothing.
func (a *app) filterFault(err error) error {
	var fault *news.FilterError
	if !errors.As(err, &fault) {
		return err
	}
	phrase := lang.SearchSince
	switch fault.Filter {
	case news.ByPortal:
		phrase = lang.SearchPortal
	case news.BySection:
		phrase = lang.SearchSection
	}
	return a.misuse(phrase, fault.Value)
}
