package store

import (
	"database/sql"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/news"
)

// candidate is a story that the index named.
type candidate struct {
	spot
	title, lead, author string
	body                []byte // packed; nil where only title and lead are looked at
	caught              caught
	fits                bool
}

// take looks at the texts of the stories with these numbers and keeps those that
// match. One that is caught with its marks is not looked at again.
func (h *hunt) take(numbers []int64, text bool) error {
	fresh := make([]int64, 0, len(numbers))
	for _, n := range numbers {
		if x, caught := h.catch[n]; !caught || !x.exact {
			fresh = append(fresh, n)
		}
	}
	candidates, err := h.candidates(fresh, text)
	if err != nil {
		return err
	}
	if text {
		var wait sync.WaitGroup
		workers := min(runtime.GOMAXPROCS(0), len(candidates))
		for w := range workers {
			wait.Go(func() {
				for i := w; i < len(candidates); i += workers {
					candidates[i].compare(h.terms)
				}
			})
		}
		wait.Wait()
	} else {
		for i := range candidates {
			candidates[i].compare(h.terms)
		}
	}
	for _, x := range candidates {
		if old, caught := h.catch[x.headline]; x.fits && (!caught || x.caught.order(old) < 0) {
			h.catch[x.headline] = x.caught
		}
	}
	return nil
}

func (h *hunt) candidates(numbers []int64, text bool) (all []candidate, err error) {
	if len(numbers) == 0 {
		return nil, nil
	}
	statement := candidateHeads
	if text {
		statement = candidateTexts
	}
	err = h.each(h.ctx, func(rows *sql.Rows) error {
		var x candidate
		err := rows.Scan(&x.headline, &x.id, &x.time, &x.title, &x.lead, &x.author, &x.body)
		if x.time >= h.since {
			all = append(all, x)
		}
		return err
	}, statement, list(numbers))
	return all, err
}

const (
	candidateHeads = `SELECT h.n, h.id, h.time, h.title, h.lead, h.author, NULL
		FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value`
	candidateTexts = `SELECT h.n, h.id, h.time, h.title, h.lead, h.author,
			(SELECT body FROM article WHERE headline = h.n ORDER BY version DESC LIMIT 1)
		FROM json_each(?) j CROSS JOIN headline h ON h.n = j.value`
)

// compare finds the terms in the title or the lead or, where they do not stand
// there with their marks, in the whole text.
func (x *candidate) compare(terms []term) {
	x.caught = caught{spot: x.spot, place: notFound}
	title := matchIn(x.title, terms)
	text := lines(x.lead, x.author)
	m := matchIn(text, terms)
	if better := title.all && title.exact || m.all && m.exact; !better && x.body != nil {
		if whole, ok := x.whole(); ok {
			m = matchIn(whole, terms)
		}
	} else if !title.all && !m.all {
		// Some of the terms in the title, some in the lead.
		if both := matchIn(x.title+"\n"+text, terms); both.all {
			both.together = false
			x.settle(both, inText)
		}
	}
	x.settle(title, inTitle)
	x.settle(m, inText)
	if !x.fits {
		return
	}
	l := lightOf(len(terms), title, m)
	x.caught.marks, x.caught.snippet, x.caught.words = l.marks(title), l.snippet(m, title.tokens), l.words(terms, title, m)
}

// settle takes a match if it is better than what there is.
func (x *candidate) settle(m match, where int) {
	better := x.caught
	better.exact, better.place = m.exact, m.place(where)
	if m.all && (!x.fits || better.order(x.caught) < 0) {
		x.caught, x.fits = better, true
	}
}

// whole is all that can be read in the story; ok is false where its body is broken.
func (x *candidate) whole() (text string, ok bool) {
	l, err := unpack(x.body)
	if err != nil {
		return "", false
	}
	a := l.Article(news.Headline{Title: x.title, Lead: x.lead, Author: x.author})
	return readable(a), true
}

// readable is all of an article that is searched: what a reader sees on its page, the
// running text first.
func readable(a news.Article) string {
	return lines(a.Title, a.Lead, news.PlainText(a.Blocks), a.Author, a.Label)
}

// lines are the texts that there are, a line each.
func lines(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}
