package newstest

import (
	"context"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Search finds headlines with every word of the text in title and lead, newest
// first. There are no filters, and no words are found without the marks that were typed.
func (d *Desk) Search(_ context.Context, q news.Search) (news.Found, error) {
	d.Searched = append(d.Searched, q)
	if d.Failure != nil {
		return news.Found{}, d.Failure
	}
	var found news.Found
	sieve := viet.NewSieve(q.Text)
	for _, h := range d.All {
		if sieve.Empty() || !sieve.Holds(h.Title, h.Lead) {
			continue
		}
		if found.Partial = q.Limit > 0 && len(found.Hits) == q.Limit; found.Partial {
			break
		}
		found.Hits = append(found.Hits, news.Hit{
			Headline: h, Marks: places(h.Title, sieve), Words: q.Text,
			Snippet: news.Snippet{Text: h.Lead, Marks: places(h.Lead, sieve)},
		})
	}
	return found, nil
}

// places are where the words stand in a text.
func places(text string, sieve viet.Sieve) []news.Range {
	var marks []news.Range
	for _, at := range sieve.Find(text) {
		marks = append(marks, news.Range{From: at[0], To: at[1]})
	}
	return marks
}

// Index counts how often it was asked for.
func (d *Desk) Index(context.Context) error {
	d.Indexed++
	return d.Failure
}
