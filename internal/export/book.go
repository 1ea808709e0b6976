package export

import (
	"context"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Book is articles that are written together. They are opened one after the
// other, so a book may be larger than memory.
type Book struct {
	Title    string
	Made     time.Time
	Lang     lang.Lang // of the words around the articles
	Chapters []Chapter

	// Open returns the article of a headline. One without Blocks has its headline
	// alone written. An error ends the writing.
	Open func(context.Context, news.Headline) (news.Article, error)
	// Pictures may be nil: then none is taken in.
	Pictures Pictures
}

// Chapter is a part of a book. Its articles have no chapter where Title is empty.
type Chapter struct {
	Title     string
	Headlines []news.Headline
}

// Pictures gives the bytes of pictures. An error means that there are none, and
// the picture's place is then taken by its caption and address.
type Pictures interface {
	Picture(ctx context.Context, url string) (data []byte, mediaType string, err error)
}

// Len counts the articles.
func (b Book) Len() int {
	n := 0
	for _, c := range b.Chapters {
		n += len(c.Headlines)
	}
	return n
}

func (b Book) dates() viet.Language {
	if b.Lang == lang.English {
		return viet.English
	}
	return viet.Vietnamese
}

// date is the day a book was made, for its reader.
func (b Book) date() string { return viet.LongDate(b.Made.In(news.Zone), b.dates()) }

// time is when an article was published, for the book's reader; "" where that is not known.
func (b Book) time(a news.Article) string {
	if a.Stated().IsZero() {
		return ""
	}
	return viet.LongTime(a.Stated().In(news.Zone), b.dates())
}

// open opens an article; what it lacks its headline has.
func (b Book) open(ctx context.Context, h news.Headline) (news.Article, error) {
	a, err := b.Open(ctx, h)
	if err != nil {
		return a, err
	}
	if a.Status.Bookmark == nil {
		a.Status.Bookmark = h.Status.Bookmark
	}
	return a, nil
}

// titleOf is never empty.
func titleOf(h news.Headline) string {
	return firstOf(h.Title, h.URL, string(h.ID), "…")
}

// title is never empty either.
func (b Book) title() string { return firstOf(b.Title, "Sạp Báo") }

// firstOf is the first of texts that has something to read.
func firstOf(texts ...string) string {
	for _, s := range texts {
		if s = strings.TrimSpace(holdable(viet.Clean(s))); s != "" {
			return s
		}
	}
	return ""
}

// single returns the only headline of a book that has one.
func (b Book) single() (news.Headline, bool) {
	if b.Len() != 1 {
		return news.Headline{}, false
	}
	for _, c := range b.Chapters {
		for _, h := range c.Headlines {
			return h, true
		}
	}
	return news.Headline{}, false
}
