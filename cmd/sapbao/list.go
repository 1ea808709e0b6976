package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

// listFormats are what --format of list takes; the first is the default.
var listFormats = []string{"table", "tsv", "json"}

type listFlags struct {
	portal, since, format string
	json                  bool
	query                 news.Query
}

func (a *app) listCommand() *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use: "list [SECTION]", Short: a.lang.Say(lang.CommandList), Long: a.lang.Say(lang.ListLong), Args: cobra.MaximumNArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error {
			if len(args) == 1 {
				f.query.Section = news.SectionID(args[0])
			}
			return a.list(ctx, f)
		}),
	}
	flags := cmd.Flags()
	flags.StringVar(&f.portal, "portal", "", a.lang.Say(lang.FlagPortal))
	flags.BoolVar(&f.query.Unread, "unread", false, a.lang.Say(lang.FlagUnread))
	flags.BoolVar(&f.query.Muted, "muted", false, a.lang.Say(lang.FlagMuted))
	flags.BoolVar(&f.query.Bookmarked, "bookmarked", false, a.lang.Say(lang.FlagBookmarked))
	flags.StringVar(&f.since, "since", "", a.lang.Say(lang.FlagSince))
	flags.IntVar(&f.query.Limit, "limit", 0, a.lang.Say(lang.FlagLimit))
	a.formatFlags(cmd, &f.format, &f.json, listFormats)
	return cmd
}

// formatFlags adds --format and its short form --json.
func (a *app) formatFlags(cmd *cobra.Command, format *string, asJSON *bool, choices []string) {
	cmd.Flags().StringVar(format, "format", choices[0], a.lang.Say(lang.FlagFormat, strings.Join(choices, ", ")))
	cmd.Flags().BoolVar(asJSON, "json", false, a.lang.Say(lang.FlagJSON))
	_ = cmd.RegisterFlagCompletionFunc("format", complete(choices)) // the flag is there, and new
}

// choose checks --format.
func (a *app) choose(format string, asJSON bool, choices []string) (string, error) {
	if asJSON {
		return "json", nil
	}
	if !slices.Contains(choices, format) {
		return "", a.misuse(lang.BadChoice, "--format", format, strings.Join(choices, ", "))
	}
	return format, nil
}

func (a *app) list(ctx context.Context, f listFlags) error {
	format, err := a.choose(f.format, f.json, listFormats)
	if err != nil {
		return err
	}
	if f.query.Limit < 0 {
		return a.misuse(lang.UsageLimit)
	}
	f.query.Portal = news.PortalID(f.portal)
	if f.query.Since, err = a.since(f.since); err != nil {
		return err
	}
	// Here --offline chooses what is on disk; the command never asks the network.
	f.query.Offline = a.offline
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	if err := desk.Known(f.query); err != nil {
		return err
	}
	print, finish := a.headlinePrinter(format)
	some := false
	err = a.each(ctx, desk, f.query, func(h news.Headline) error {
		some = true
		return print(h)
	})
	if err != nil {
		return err
	}
	if !some {
		return a.sayNone(desk, f.query)
	}
	return finish()
}

// sayNone tells on standard error why nothing is listed.
func (a *app) sayNone(desk *newsroom.Newsroom, q news.Query) error {
	followed, err := desk.Targets(nil)
	if err != nil {
		return err
	}
	why := lang.ListNone
	if len(followed) == 0 && !q.Bookmarked {
		why = lang.NothingFollowed
	}
	a.say(a.lang.Say(why))
	return nil
}

// window is how many headlines are held at once.
const window = 500

// each walks the headlines of a query a window at a time.
func (a *app) each(ctx context.Context, desk headlines, q news.Query, do func(news.Headline) error) error {
	left := q.Limit
	for {
		q.Limit = window
		if left > 0 {
			q.Limit = min(window, left)
		}
		rows, err := desk.Headlines(ctx, q)
		if err != nil {
			return err
		}
		for _, h := range rows {
			if err := do(h); err != nil {
				return err
			}
		}
		if len(rows) < q.Limit {
			return nil
		}
		if left > 0 {
			if left -= len(rows); left <= 0 {
				return nil
			}
		}
		q.After = news.CursorAt(rows[len(rows)-1])
	}
}

type headlines interface {
	Headlines(ctx context.Context, q news.Query) ([]news.Headline, error)
}

// headlinePrinter returns what prints one headline and what is to be done after the last.
func (a *app) headlinePrinter(format string) (print func(news.Headline) error, finish func() error) {
	none := func() error { return nil }
	switch format {
	case "json":
		return func(h news.Headline) error { return printJSON(a.out, toHeadlineJSON(h)) }, none
	case "tsv":
		return func(h news.Headline) error {
			_, err := fmt.Fprintf(a.out, "%s\t%s\t%s\t%s\t%s\n", h.ID, stamp(h.Stated()), h.Section, h.Title, h.URL)
			return err
		}, none
	}
	t := table{out: a.out, width: a.width()}
	return func(h news.Headline) error {
		t.row(string(h.ID), marks(h), a.when(h), string(h.Section), h.Title)
		return nil
	}, t.print
}

// marks are the signs before a title: unread, saved, on disk, edited since it was fetched.
func marks(h news.Headline) string {
	sign := func(on bool, s string) string {
		if on {
			return s
		}
		return " "
	}
	return sign(h.Status.Unread(), "●") + sign(h.Status.Saved(), "★") + sign(h.Offline, "↓") + sign(h.Edited, "✎")
}

// since turns 30m, 24h or 7d into the moment that long ago.
func (a *app) since(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	d, err := time.ParseDuration(s)
	if days, ok := strings.CutSuffix(s, "d"); ok {
		var n int
		n, err = strconv.Atoi(days)
		d = time.Duration(n) * 24 * time.Hour
	}
	if err != nil || d < 0 {
		return time.Time{}, a.misuse(lang.BadSince, s)
	}
	return a.now().Add(-d), nil
}
