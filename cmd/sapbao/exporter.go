package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// exporter writes what the reader wants to have as a file.
type exporter struct{ app *app }

// Suggest names a file that is not there yet, in the reader's folder of documents or,
// where there is none, in the current one.
func (e exporter) Suggest(title string) string {
	folder := xdg.UserDirs.Documents
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = "."
	}
	stem := filepath.Join(folder, export.FileName(title))
	for n := 1; ; n++ {
		path := stem + bookEnding["epub"]
		if n > 1 {
			path = fmt.Sprintf("%s-%d%s", stem, n, bookEnding["epub"])
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) || n > mostNames {
			return shortened(path)
		}
	}
}

// mostNames is how many names are tried.
const mostNames = 99

// shortened writes the reader's home as ~; extended reads that.
func shortened(path string) string {
	if rest, ok := strings.CutPrefix(path, xdg.Home+string(filepath.Separator)); ok && xdg.Home != "" {
		return filepath.Join("~", rest)
	}
	return path
}

func extended(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		return filepath.Join(xdg.Home, rest)
	}
	return path
}

// Export writes the file whose name ends as its format wants it, and tells how many
// articles it has. It returns [fs.ErrExist] where there is such a file and over is not
// set, and [tui.ErrEnding] where the name does not tell the format.
func (e exporter) Export(ctx context.Context, what kit.Export, path string, over bool) (n int, err error) {
	path = extended(path)
	format, ok := bookEndings[strings.ToLower(filepath.Ext(path))]
	if !ok {
		return 0, tui.ErrEnding
	}
	if _, err := os.Lstat(path); err == nil && !over {
		return 0, fs.ErrExist
	}
	book, err := e.book(ctx, what)
	if err != nil {
		return 0, err
	}
	if book.Len() == 0 {
		return 0, tui.ErrNothing
	}
	_, err = e.app.writeTo(target{name: path, title: book.Title, ending: bookEnding[format]}, func(w io.Writer) error {
		return printBook(ctx, w, book, format, e.app.desk.Versions)
	})
	return book.Len(), err
}

// book gathers what is to be written.
func (e exporter) book(ctx context.Context, what kit.Export) (export.Book, error) {
	a := *e.app
	a.lang = what.Lang       // it may be another one by now
	untold := func(error) {} // its headline stands in the book
	switch {
	case what.Article != "":
		article, err := a.desk.Open(ctx, what.Article)
		if err != nil {
			return export.Book{}, err
		}
		book := a.articleBook(article)
		book.Pictures = a.desk
		return book, nil
	case what.Bookmarks:
		chapters, err := a.desk.BookmarkChapters(ctx, what.Shelf)
		return a.chapterBook(a.desk, what.Title, chapters, untold), err
	}
	chapters, err := a.desk.EditionChapters(ctx, what.Sections...)
	return a.chapterBook(a.desk, what.Title, chapters, untold), err
}
