package main

import (
	"context"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// explain prints which rules matched a page and where each field came from. The page
// is asked for anew, also where the article is on disk.
func (a *app) explain(ctx context.Context, what string) error {
	page, hint, err := a.page(ctx, what)
	if err != nil {
		return err
	}
	pages, err := a.extractor()
	if err != nil {
		return err
	}
	_, why, err := pages.Explain(page, hint)
	if err != nil {
		return err
	}
	t := table{out: a.out, width: a.width()}
	a.explanation(&t, why, "")
	return t.print()
}

// page finds the page that an argument of read means, and what is known of its story.
func (a *app) page(ctx context.Context, what string) (news.Page, news.Headline, error) {
	page, local, err := a.localPage(what)
	if err != nil || local {
		return page, news.Headline{}, err
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return news.Page{}, news.Headline{}, err
	}
	hint := news.Headline{ID: news.IDOf(what), URL: what}
	if !isURL(what) {
		if hint, err = desk.Headline(ctx, news.HeadlineID(what)); err != nil {
			return news.Page{}, hint, a.trouble(lang.StoredNowhere, what)
		}
	}
	page, err = desk.Web.Get(ctx, news.Request{URL: hint.URL})
	return page, hint, err
}
