package main

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/viet"
)

// bookFormats are what --format of export takes, and how their files end.
var (
	bookFormats = []string{"jsonl", "markdown", "html", "epub"}
	bookEndings = map[string]string{".jsonl": "jsonl", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".epub": "epub"}
	bookEnding  = map[string]string{"jsonl": ".jsonl", "markdown": ".md", "html": ".html", "epub": ".epub"}
)

// exportFlags say where to and how.
type exportFlags struct{ format, file, shelf string }

func (a *app) exportCommand() *cobra.Command {
	var f exportFlags
	cmd := a.group("export", lang.CommandExport)
	opml := &cobra.Command{
		Use: "opml", Short: a.lang.Say(lang.CommandExportOPML), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error { return a.exportOPML(ctx, f) }),
	}
	opml.Flags().StringVarP(&f.file, "output", "o", "", a.lang.Say(lang.FlagExportOutput))
	bookmarks := &cobra.Command{
		Use: "bookmarks", Short: a.lang.Say(lang.CommandExportBookmarks), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error { return a.exportBookmarks(ctx, f) }),
	}
	a.exportFlags(bookmarks, &f, "jsonl")
	bookmarks.Flags().StringVar(&f.shelf, "shelf", "", a.lang.Say(lang.FlagExportShelf))
	edition := &cobra.Command{
		Use: "edition [SECTION…]", Short: a.lang.Say(lang.CommandExportEdition),
		RunE: a.action(func(ctx context.Context, args []string) error { return a.exportEdition(ctx, sectionIDs(args), f) }),
	}
	a.exportFlags(edition, &f, "markdown")
	article := &cobra.Command{
		Use: "article ID|URL|FILE.html|-", Short: a.lang.Say(lang.CommandExportArticle), Args: cobra.ExactArgs(1),
		RunE: a.action(func(ctx context.Context, args []string) error { return a.exportArticle(ctx, args[0], f) }),
	}
	a.exportFlags(article, &f, "markdown")
	cmd.AddCommand(opml, bookmarks, edition, article)
	return cmd
}

func (a *app) exportFlags(cmd *cobra.Command, f *exportFlags, usual string) {
	cmd.Flags().StringVar(&f.format, "format", "", a.lang.Say(lang.FlagExportFormat, strings.Join(bookFormats, ", "), usual))
	cmd.Flags().StringVarP(&f.file, "output", "o", "", a.lang.Say(lang.FlagExportOutput))
}

// bookFormat is the format asked for, else that of the file's ending, else the usual one.
func (a *app) bookFormat(f exportFlags, usual string) (string, error) {
	if f.format != "" {
		return a.choose(f.format, false, bookFormats)
	}
	if format, ok := bookEndings[strings.ToLower(filepath.Ext(f.file))]; ok {
		return format, nil
	}
	return usual, nil
}

func (a *app) exportOPML(ctx context.Context, f exportFlags) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	sections, err := desk.Sections(ctx)
	if err != nil {
		return err
	}
	portals, count := byPortal(desk, sections)
	if count == 0 {
		return a.trouble(lang.ExportNoFeeds)
	}
	path, err := a.writeTo(target{name: f.file, title: "Sạp Báo", ending: ".opml"}, func(w io.Writer) error {
		return export.OPML(w, portals, a.now())
	})
	if err == nil && path != "" {
		a.say(a.lang.Count(lang.ExportDoneOPML, count, path))
	}
	return err
}

// byPortal groups neighbours of one portal, so that the reader's order stays. Sections
// that the catalogue does not have any more have no address and are left out.
func byPortal(desk *newsroom.Newsroom, sections []news.Section) (portals []news.Portal, count int) {
	for _, s := range sections {
		if s.Source.URL == "" {
			continue
		}
		count++
		if n := len(portals); n == 0 || portals[n-1].ID != s.ID.Portal() {
			p, err := desk.Portal(s.ID.Portal())
			if err != nil {
				p = news.Portal{ID: s.ID.Portal(), Name: string(s.ID.Portal())}
			}
			p.Sections = nil
			portals = append(portals, p)
		}
		last := &portals[len(portals)-1]
		last.Sections = append(last.Sections, s)
	}
	return portals, count
}

func (a *app) exportBookmarks(ctx context.Context, f exportFlags) error {
	format, err := a.bookFormat(f, "jsonl")
	if err != nil {
		return err
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	chapters, err := desk.BookmarkChapters(ctx, f.shelf)
	if err != nil {
		return err
	}
	title := a.lang.Say(lang.ExportBookmarks)
	if f.shelf != "" {
		title = a.lang.Say(lang.ExportShelf, viet.Clean(f.shelf))
	}
	return a.exportChapters(ctx, desk, title, chapters, format, f)
}

func (a *app) exportEdition(ctx context.Context, ids []news.SectionID, f exportFlags) error {
	format, err := a.bookFormat(f, "markdown")
	if err != nil {
		return err
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	chapters, err := desk.EditionChapters(ctx, ids...)
	if err != nil {
		return err
	}
	title := a.lang.Say(lang.ExportEdition, viet.LongDate(a.now(), a.dates()))
	return a.exportChapters(ctx, desk, title, chapters, format, f)
}

// exportChapters writes what is on disk; nothing is fetched.
func (a *app) exportChapters(ctx context.Context, desk *newsroom.Newsroom, title string, chapters []newsroom.Chapter, format string, f exportFlags) error {
	book := a.chapterBook(desk, title, chapters, func(err error) {
		a.complain(err)
		a.status = statusPart
	})
	return a.writeBook(ctx, book, format, f, desk.Versions)
}

// exportArticle writes one article, from the disk, a file or its portal.
func (a *app) exportArticle(ctx context.Context, what string, f exportFlags) error {
	format, err := a.bookFormat(f, "markdown")
	if err != nil {
		return err
	}
	article, err := a.article(ctx, what)
	if err != nil {
		return err
	}
	book := a.articleBook(article)
	versions := func(context.Context, news.HeadlineID) ([]news.Article, error) { return []news.Article{article}, nil }
	if a.desk != nil {
		book.Pictures, versions = a.desk, a.desk.Versions
	}
	return a.writeBook(ctx, book, format, f, versions)
}

// writeBook writes a book in a format. Versions are asked for by JSON Lines alone.
func (a *app) writeBook(ctx context.Context, book export.Book, format string, f exportFlags, versions versions) error {
	if book.Len() == 0 {
		return a.trouble(lang.ExportNothing)
	}
	to := target{name: f.file, title: book.Title, ending: bookEnding[format], binary: format == "epub"}
	path, err := a.writeTo(to, func(w io.Writer) error { return printBook(ctx, w, book, format, versions) })
	if err == nil && path != "" {
		a.say(a.lang.Count(lang.ExportDone, book.Len(), path))
	}
	return err
}
