package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/viet"
)

func (a *app) bookmarkCommand() *cobra.Command {
	cmd := a.group("bookmark", lang.CommandBookmark)
	var mark marking
	add := &cobra.Command{Use: "add ID|URL…", Short: a.lang.Say(lang.CommandBookmarkAdd), Args: cobra.MinimumNArgs(1)}
	add.RunE = a.action(func(ctx context.Context, args []string) error {
		mark.shelves, mark.note = add.Flags().Changed("shelf"), add.Flags().Changed("note")
		return a.addBookmarks(ctx, args, mark)
	})
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

// marking is what a call says of a bookmark. What it does not name stays as it is.
type marking struct {
	news.Bookmark
	shelves, note bool
}

// over is the bookmark that was there, marked anew.
func (m marking) over(was *news.Bookmark) news.Bookmark {
	b := m.Bookmark
	if was != nil && !m.shelves {
		b.Shelves = was.Shelves
	}
	if was != nil && !m.note {
		b.Note = was.Note
	}
	return b
}

// addBookmarks saves each story, whatever became of the others, and names those that
// could not be saved.
func (a *app) addBookmarks(ctx context.Context, args []string, mark marking) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	var faults []error
	for _, arg := range args {
		h, err := a.addBookmark(ctx, desk, arg, mark)
		if h.ID == "" {
			faults = append(faults, err)
			continue
		}
		a.say(a.lang.Say(lang.DoneSaved, h.Title))
		if err != nil && !errors.Is(err, news.ErrOffline) {
			a.complain(err)
		}
	}
	if len(faults) == len(args) {
		return a.all(faults...)
	}
	for _, fault := range faults {
		a.complain(fault)
		a.status = statusPart
	}
	return a.completeCopies(ctx, desk)
}

// addBookmark saves one story. With the headline an error tells why its copy is not whole.
func (a *app) addBookmark(ctx context.Context, desk *newsroom.Newsroom, arg string, mark marking) (news.Headline, error) {
	id := news.HeadlineID(arg)
	if isURL(arg) {
		id = news.IDOf(news.CleanLink(arg))
	}
	h, err := desk.Headline(ctx, id)
	switch {
	case isURL(arg) && (err == nil || errors.Is(err, news.ErrUnknown)):
		h, err = desk.BookmarkURL(ctx, arg, mark.over(h.Status.Bookmark))
		if err != nil {
			err = fmt.Errorf("article %s: %w", arg, err)
		}
		return h, err
	case err != nil:
		return news.Headline{}, a.nowhere(err, arg)
	}
	if err := desk.Bookmark(ctx, h.ID, mark.over(h.Status.Bookmark)); err != nil {
		return news.Headline{}, err
	}
	return h, nil
}

// completeCopies brings what the copies of bookmarks lack, for a bookmark is a copy.
// What cannot be had now comes with a later run.
func (a *app) completeCopies(ctx context.Context, desk *newsroom.Newsroom) error {
	status := a.status
	_, err := a.watch(ctx, desk.Complete(ctx))
	a.status = status
	if ctx.Err() == nil && errors.Is(err, news.ErrOffline) {
		a.say(a.lang.Say(lang.SavedLater))
		return nil
	}
	return err
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
