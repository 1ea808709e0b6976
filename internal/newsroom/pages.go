package newsroom

import (
	"context"
	"fmt"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// maxPages bounds the pages of one story.
const maxPages = 8

// whole adds the further pages of a story to its first. A page that is not there, or
// not to be read, ends the story; one that cannot be had now is an error, for half a
// story is none.
func (n *Newsroom) whole(ctx context.Context, a news.Article) (news.Article, error) {
	asked := map[news.HeadlineID]bool{a.ID: true}
	had := known{}
	had.fresh(a.Blocks)
	agent := n.userAgent(a.Portal)
	next := a.Next
	a.Next = ""
	for range maxPages - 1 {
		if next == "" || asked[news.IDOf(next)] {
			break
		}
		asked[news.IDOf(next)] = true
		page, err := n.Web.Get(ctx, news.Request{URL: next, UserAgent: agent})
		var more news.Article
		if err == nil {
			more, err = n.Pages.Article(page, a.Headline)
		}
		if err != nil && !lasting(err) {
			return a, fmt.Errorf("page %s: %w", next, err)
		}
		if err != nil || !had.join(&a, more) {
			break
		}
		next = more.Next
	}
	return a, nil
}

// known holds what stands on the pages of a story that were read.
type known map[string]bool

// short is the bytes below which a text may stand in a story twice.
const short = 40

// fresh are the blocks that no earlier page has.
func (k known) fresh(blocks news.Blocks) news.Blocks {
	var out news.Blocks
	for _, b := range blocks {
		name := news.PlainText(news.Blocks{b})
		switch b := b.(type) {
		case news.Picture:
			name += b.Src
		case news.Media:
			name += b.URL
		}
		if len(name) >= short && k[name] {
			continue
		}
		k[name] = true
		out = append(out, b)
	}
	return out
}

// join appends a further page to a story, and reports whether it brought anything.
func (k known) join(a *news.Article, more news.Article) bool {
	blocks := more.Blocks
	if lead := more.Lead; lead != "" && lead != a.Lead {
		blocks = append(news.Blocks{news.Paragraph{Text: news.Plain(lead)}}, blocks...)
	}
	blocks = k.fresh(blocks)
	if !slices.ContainsFunc(blocks, func(b news.Block) bool { return b.Kind() != news.KindRule }) {
		return false
	}
	a.Blocks = append(a.Blocks, blocks...)
	if a.Source == "" {
		a.Source = more.Source
	}
	if a.Author == "" {
		a.Author = more.Author
	}
	has := map[news.NoticeKind]bool{}
	for _, notice := range a.Notices {
		has[notice.Kind] = true
	}
	for _, notice := range more.Notices {
		if !has[notice.Kind] {
			a.Notices = append(a.Notices, notice)
		}
	}
	return true
}
