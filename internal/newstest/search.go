package newstest

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Search finds headlines with every word of the text in title and lead, newest
// first. Marks make no difference, and there are no filters.
func (d *Desk) Search(_ context.Context, q news.Search) (news.Found, error) {
	d.Searched = append(d.Searched, q)
	if d.Failure != nil {
		return news.Found{}, d.Failure
	}
	var found news.Found
	words := strings.Fields(viet.Fold(q.Text))
	for _, h := range d.All {
		if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(viet.Fold(h.Title+" "+h.Lead), w) }) {
			continue
		}
		if found.Partial = q.Limit > 0 && len(found.Hits) == q.Limit; found.Partial {
			break
		}
		found.Hits = append(found.Hits, news.Hit{
			Headline: h, Marks: places(h.Title, words), Snippet: news.Snippet{Text: h.Lead, Marks: places(h.Lead, words)},
		})
	}
	return found, nil
}

// places are where the words stand first in a text, in the text's order.
func places(text string, words []string) []news.Range {
	folded, letters := viet.Fold(text), []rune(text)
	var marks []news.Range
	for _, w := range words {
		if i := strings.Index(folded, w); i >= 0 {
			from := utf8.RuneCountInString(folded[:i])
			to := from + utf8.RuneCountInString(w)
			marks = append(marks, news.Range{From: len(string(letters[:from])), To: len(string(letters[:to]))})
		}
	}
	slices.SortFunc(marks, func(a, b news.Range) int { return a.From - b.From })
	return marks
}

// Index counts how often it was asked for.
func (d *Desk) Index(context.Context) error {
	d.Indexed++
	return d.Failure
}
