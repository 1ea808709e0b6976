package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

func (a *app) bookmarkCommand() *cobra.Command {
	cmd := a.group("bookmark", lang.CommandBookmark)
	var mark news.Bookmark
	add := &cobra.Command{
		Use: "add ID|URL…", Short: a.lang.Say(lang.CommandBookmarkAdd), Args: cobra.MinimumNArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error { return a.addBookmarks(ctx, args, mark) }),
	}
	add.Flags().StringSliceVar(&mark.Shelves, "shelf", nil, a.lang.Say(lang.FlagShelf))
	add.Flags().StringVar(&mark.Note, "note", "", a.lang.Say(lang.FlagNote))

	var f listFlags
	list := &cobra.Command{
		Use: "list", Short: a.lang.Say(lang.CommandBookmarkList), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error {
			f.query.Bookmarked = true
			return a.list(ctx, f)
		}),
	}
	list.Flags().StringVar(&f.query.Shelf, "shelf", "", a.lang.Say(lang.FlagShelf))
	a.formatFlags(list, &f.format, &f.json, listFormats)

	cmd.AddCommand(add, list, &cobra.Command{
		Use: "remove ID|URL…", Short: a.lang.Say(lang.CommandBookmarkRemove), Args: cobra.MinimumNArgs(1),
		RunE: a.action(a.removeBookmarks),
	})
	return cmd
}

func (a *app) addBookmarks(ctx context.Context, args []string, mark news.Bookmark) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	for _, arg := range args {
		var h news.Headline
		if isURL(arg) {
			article, err := desk.BookmarkURL(ctx, arg, mark)
			if err != nil {
				return err
			}
			h = article.Headline
		} else {
			if h, err = desk.Headline(ctx, news.HeadlineID(arg)); err != nil {
				return a.nowhere(err, arg)
			}
			if err := desk.Bookmark(ctx, h.ID, mark); err != nil {
				return err
			}
		}
		a.say(a.lang.Say(lang.DoneSaved, h.Title))
	}
	// A bookmark is a copy: complete it now, or leave the sapo where the portal cannot be asked.
	return a.quietly(ctx, desk.Complete(ctx))
}

func (a *app) removeBookmarks(ctx context.Context, args []string) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	for _, arg := range args {
		id := news.HeadlineID(arg)
		if isURL(arg) {
			id = news.IDOf(arg)
		}
		h, err := desk.Headline(ctx, id)
		if err != nil {
			return a.nowhere(err, arg)
		}
		done := lang.DoneRemoved
		switch _, err := desk.Unbookmark(ctx, h.ID); {
		case errors.Is(err, news.ErrUnknown):
			done = lang.NotSaved
		case err != nil:
			return err
		}
		a.say(a.lang.Say(done, h.Title))
	}
	return nil
}

// nowhere says of an argument that is no stored story what it could have been.
func (a *app) nowhere(err error, arg string) error {
	if errors.Is(err, news.ErrUnknown) {
		return a.trouble(lang.StoredNoStory, viet.Clean(arg))
	}
	return err
}
