package store

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Search finds stories by their words. What is not in the index yet is not
// found; see [Store.Index]. Where nothing is found as typed, the text is read as
// raw Telex or VNI.
func (s *Store) Search(ctx context.Context, q news.Search) (found news.Found, err error) {
	if q.Limit <= 0 {
		q.Limit = 50
	}
	err = s.read(ctx, func(c *session) error {
		if found, err = s.search(ctx, c, q, termsOf(q.Text)); err != nil || len(found.Hits) > 0 {
			return err
		}
		for _, text := range viet.Untype(q.Text) {
			read, err := s.search(ctx, c, q, termsOf(text))
			if err != nil {
				return err
			}
			if len(read.Hits) > 0 {
				found = read
				found.Read = text
				return nil
			}
		}
		return nil
	})
	return found, err
}

func (s *Store) search(ctx context.Context, c *session, q news.Search, terms []term) (news.Found, error) {
	h := &hunt{session: c, ctx: ctx, query: q, terms: terms, since: unix(q.Since), some: q.Limit + q.Limit/2 + 20, catch: map[int64]caught{}}
	if q.Quick {
		h.enough = time.Now().Add(quickly)
	}
	if n := len(terms); n > 0 && terms[n-1].Open {
		terms[n-1].alone = n == 1 && len(terms[0].Words) == 1
		if err := terms[n-1].complete(ctx, c); err != nil {
			return news.Found{}, err
		}
	}
	h.filter = filter(q)
	if h.filter == "" && len(terms) == 0 {
		return news.Found{}, nil
	}
	if err := h.bound(); err != nil {
		return news.Found{}, err
	}
	if err := h.run(); err != nil {
		return news.Found{}, err
	}
	return s.found(ctx, c, h)
}

// filter is the clause for portals and sections; "" for none.
func filter(q news.Search) string {
	var any []string
	for _, p := range q.Portals {
		any = append(any, phrase(string(loose(p))))
	}
	if len(q.Sections) > 0 {
		any = any[:0] // a section names its portal; see below
		for _, id := range q.Sections {
			if len(q.Portals) == 0 || slices.Contains(q.Portals, id.Portal()) {
				any = append(any, phrase(string(id)))
			}
		}
		if len(any) == 0 {
			return `place : "/"` // no section is of these portals, and none is named so
		}
	}
	if len(any) == 0 {
		return ""
	}
	return "place : (" + strings.Join(any, " OR ") + ")"
}

// found fetches the best of the catch.
func (s *Store) found(ctx context.Context, c *session, h *hunt) (news.Found, error) {
	best := slices.SortedFunc(maps.Values(h.catch), caught.order)
	more := h.late || h.cut || len(best) > h.query.Limit
	best = best[:min(len(best), h.query.Limit)]
	spots := make([]spot, len(best))
	for i, x := range best {
		spots[i] = x.spot
	}
	headlines, err := s.headlines(ctx, c, spots, false)
	if err != nil {
		return news.Found{}, err
	}
	found := news.Found{Hits: make([]news.Hit, len(headlines)), Partial: more}
	for i, x := range headlines {
		found.Hits[i] = news.Hit{Headline: x, Marks: best[i].marks, Snippet: best[i].snippet, Words: best[i].words}
	}
	return found, nil
}
