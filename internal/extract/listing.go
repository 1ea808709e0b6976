package extract

import "github.com/sapbao/sapbao/internal/news"

func (e *Extractor) Listing(p news.Page) ([]news.Headline, error) { return nil, nil }
func (e *Extractor) Discover(p news.Page) (news.Discovery, error) { return news.Discovery{}, nil }
