// Package feed turns the bytes of an RSS, Atom or JSON feed into headlines. It
// is a pure function around gofeed: before it, the bytes are brought to UTF-8
// and their markup is mended; after it, text is cleaned, dates are read our way
// (a portal that names no zone means Vietnam's), the sapo and the picture are
// taken out of description HTML, and doubles are dropped.
//
//	charset.go      bytes → text
//	repair.go       text → markup that parses, item by item if it must
//	jsonfeed.go     the same for a JSON feed that was cut off
//	item.go         what gofeed found → a headline
//	summary.go      description and content → sapo, picture, and the body if there is one
//	description.go  the text and the picture of a piece of HTML
package feed

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// MaxItems is the most items taken from a feed. The longest seen has 1,000; of
// more the newest are kept.
const MaxItems = 2000

// Parse reads the feed in a page. Its links are made absolute against the page's
// address. A feed that ended too early gives its whole items and is Cut; an item
// that cannot be mended is left out. What is no feed is a [news.ErrNotFeed].
func Parse(page news.Page) (news.FeedContent, error) {
	text := decode(page.Body, page.Type)
	start := strings.TrimLeft(text, "\ufeff \t\r\n")
	switch {
	case start == "":
		return news.FeedContent{}, fmt.Errorf("%w: the answer is empty", news.ErrNotFeed)
	case start[0] == '{':
		return parseJSON(start, page)
	}
	return parseXML(start, page)
}

func parseXML(text string, page news.Page) (news.FeedContent, error) {
	doc, err := repair(text)
	if err != nil {
		return news.FeedContent{}, err
	}
	found, err := read(doc.text)
	if err != nil {
		if found, err = readPieces(doc); err != nil {
			return news.FeedContent{}, fmt.Errorf("%w: %w", news.ErrNotFeed, err)
		}
	}
	content := translate(found, page)
	content.Cut = doc.cut
	return content, nil
}

// readPieces reads every item by itself and leaves out those that fail.
func readPieces(doc document) (*gofeed.Feed, error) {
	found, err := read(doc.head())
	if err != nil {
		return nil, err
	}
	for _, item := range doc.items {
		if alone, err := read(doc.alone(item)); err == nil {
			found.Items = append(found.Items, alone.Items...)
		}
	}
	return found, nil
}

func read(text string) (*gofeed.Feed, error) {
	parser := gofeed.NewParser()
	parser.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	return parser.ParseString(text)
}

// translate makes headlines of what gofeed found.
func translate(found *gofeed.Feed, page news.Page) news.FeedContent {
	base := newBase(page.URL, found.Link)
	content := news.FeedContent{Title: oneLine(found.Title), Home: home(base.absolute(found.Link), page.URL)}
	seen := make(map[news.HeadlineID]bool, len(found.Items))
	for _, raw := range found.Items {
		item, ok := headline(raw, base)
		if !ok || seen[item.ID] {
			continue
		}
		seen[item.ID] = true
		item.Fetched = page.Fetched
		content.Items = append(content.Items, item)
	}
	content.Items = newest(content.Items, MaxItems)
	return content
}

// home is the page that a feed belongs to. Some papers give the feed's own
// address for it; then it is the front page.
func home(link, feed string) string {
	if link == "" || link == news.CleanLink(feed) || strings.HasSuffix(link, ".rss") {
		return newBase(feed, link).absolute("/")
	}
	return link
}

// newest keeps at most n items, those with the latest times, in the order of the
// feed. An item without a time counts as new.
func newest(items []news.Item, n int) []news.Item {
	if len(items) <= n {
		return items
	}
	times := make([]time.Time, len(items))
	for i, item := range items {
		times[i] = item.Time()
	}
	slices.SortFunc(times, func(a, b time.Time) int { return b.Compare(a) })
	oldest := times[n-1]
	later := n
	for later > 0 && times[later-1].Equal(oldest) {
		later--
	}
	ties := n - later // of the items exactly as old as the oldest, the first ones
	kept := items[:0]
	for _, item := range items {
		switch at := item.Time(); {
		case at.After(oldest):
			kept = append(kept, item)
		case at.Equal(oldest) && ties > 0:
			ties--
			kept = append(kept, item)
		}
	}
	return slices.Clip(kept)
}

// oneLine is text as it is shown, from text that may hold entities or tags.
func oneLine(s string) string {
	return viet.Clean(unescape(untag(unescape(s))))
}
