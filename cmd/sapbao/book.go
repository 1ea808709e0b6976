package main

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/store"
)

// versions are those of an article on disk.
type versions = func(context.Context, news.HeadlineID) ([]news.Article, error)

// chapterBook is a book of what is on disk. An article that cannot be read must not hold
// back all the others: it is told of, and its headline stands in the book.
func (a *app) chapterBook(desk *newsroom.Newsroom, title string, chapters []newsroom.Chapter, tell func(error)) export.Book {
	book := export.Book{Title: title, Made: a.now(), Lang: a.lang, Pictures: diskPictures{a.store}}
	for _, c := range chapters {
		book.Chapters = append(book.Chapters, export.Chapter{Title: a.chapterTitle(c), Headlines: c.Headlines})
	}
	book.Open = func(ctx context.Context, h news.Headline) (news.Article, error) {
		article, err := desk.Peek(ctx, h.ID)
		if err == nil || ctx.Err() != nil {
			return article, err
		}
		if !errors.Is(err, news.ErrUnknown) {
			tell(err)
		}
		return news.Article{Headline: h}, nil
	}
	return book
}

func (a *app) chapterTitle(c newsroom.Chapter) string {
	names := slices.DeleteFunc([]string{c.Portal.Name, c.Section.Name}, func(s string) bool { return s == "" })
	if len(names) == 0 {
		return a.lang.Say(lang.ExportLoose)
	}
	return strings.Join(names, " – ")
}

// articleBook is a book of one article.
func (a *app) articleBook(article news.Article) export.Book {
	return export.Book{
		Title: article.Title, Made: a.now(), Lang: a.lang, Chapters: []export.Chapter{{Headlines: []news.Headline{article.Headline}}},
		Open: func(context.Context, news.Headline) (news.Article, error) { return article, nil },
	}
}

// printBook writes a book in a format.
func printBook(ctx context.Context, w io.Writer, book export.Book, format string, versions versions) error {
	switch format {
	case "markdown":
		return book.Markdown(ctx, w)
	case "html":
		return book.HTML(ctx, w)
	case "epub":
		return book.EPUB(ctx, w)
	}
	for _, c := range book.Chapters {
		for _, h := range c.Headlines {
			all, err := versions(ctx, h.ID)
			if err != nil {
				return err
			}
			if err := export.JSONLine(w, export.Copy{Headline: h, Versions: all}); err != nil {
				return err
			}
		}
	}
	return nil
}

// diskPictures are those that need no network.
type diskPictures struct{ store *store.Store }

func (d diskPictures) Picture(ctx context.Context, url string) ([]byte, string, error) {
	p, err := d.store.Picture(ctx, news.CleanLink(url))
	return p.Data, p.Type, err
}
