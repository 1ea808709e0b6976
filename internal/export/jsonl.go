package export

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/sapbao/sapbao/internal/news"
)

// Copy is a headline with every version of its article that is on disk, oldest
// first. It is a bookmark where its Status says so.
type Copy struct {
	news.Headline
	Versions []news.Article
}

// JSONLine writes a copy as a [news.Entry], so that the file can be rebuilt from as
// the journal of bookmarks can. The same copy gives the same bytes.
func JSONLine(w io.Writer, c Copy) error {
	h := c.Headline
	l := news.Entry{
		Format: news.EntryFormat, Event: news.EventArticle, At: h.Fetched, ID: h.ID,
		Headline: news.EntryHeadlineOf(h), Bookmark: h.Status.Bookmark,
	}
	if l.Bookmark != nil {
		l.Event, l.At = news.EventSaved, l.Bookmark.Saved
	}
	for _, a := range c.Versions {
		l.Articles = append(l.Articles, news.LeafOf(a))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(l); err != nil {
		return fmt.Errorf("article %s: %w", h.ID, err)
	}
	return nil
}
