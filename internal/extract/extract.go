// Package extract reads web pages of newspapers: a story's page becomes an
// [news.Article], a section's page its headlines, any page a [news.Discovery].
//
// A page is read by its structure, its JSON-LD, its text and the places of
// things, the way Vietnamese papers set them: section, title, date, sapo, text
// with subheads in capitals, captions with credit, byline, a box behind it.
// Rules (rules/*.toml, and the reader's own, which win) refine that reading for
// families of sites and single ones; no story depends on them.
//
//	New       an extractor; safe for use by several goroutines
//	Article   a story off its page; Explain also tells what came from where
//	Listing   the headlines of a section or home page
//	Discover  the feeds and sections a page announces
//	Fragment  the full text that a feed carries
package extract

import (
	"fmt"
	"io/fs"

	"github.com/sapbao/sapbao/internal/news"
)

// Options are the choices of an extractor. The zero value is the usual one.
type Options struct {
	Rules   fs.FS // the reader's own rules, HOST.toml and family/NAME.toml; they win. May be nil
	NoRules bool  // read without any rules
}

// Extractor reads pages. It is safe for use by several goroutines.
type Extractor struct {
	rules *rulebook
}

// New makes an extractor. It fails when one of the reader's own rules is not
// right; the built-in ones are read when a page of theirs comes.
func New(o Options) (*Extractor, error) {
	if o.NoRules {
		return &Extractor{}, nil
	}
	rules, err := newRulebook(o.Rules)
	if err != nil {
		return nil, err
	}
	return &Extractor{rules: rules}, nil
}

// Article reads the story off a page. The hint is what its feed said of it: its
// id and address stay, the rest fills what the page lacks. The page's address
// may be empty or that of a file; then the page's own word counts.
//
// It returns [news.ErrEmpty] where there is nothing to read, [news.ErrLogin] for
// a login wall, [news.ErrChallenge] for a page that wants a browser and
// [news.ErrTooLarge] for one beyond all measure. The article has its headline
// even then, as far as it is known.
func (e *Extractor) Article(p news.Page, hint news.Headline) (news.Article, error) {
	a, _, err := e.Explain(p, hint)
	return a, err
}

// Explain is [Extractor.Article] and tells which rules matched and where each field came from.
func (e *Extractor) Explain(p news.Page, hint news.Headline) (news.Article, Explanation, error) {
	doc, err := open(p)
	if err != nil {
		return news.Article{Headline: hint}, Explanation{}, fmt.Errorf("extract %s: %w", p.URL, err)
	}
	r := &reader{page: doc, hint: hint, rule: e.rules.of(doc)}
	r.art.Read = p.Fetched
	err = r.read()
	if err != nil {
		err = fmt.Errorf("extract %s: %w", firstNonEmpty(r.art.URL, p.URL), err)
	}
	r.why.Rules = r.rule.names()
	return r.art, r.why, err
}

// Fragment reads a piece of HTML, such as the full text that a feed carries.
// Links are made absolute by base. Furniture in it is left out.
func (e *Extractor) Fragment(html, base string) news.Blocks {
	doc, err := open(news.Page{URL: base, Body: []byte(html)})
	if err != nil {
		return nil
	}
	s := newScan(doc.body)
	f := mark(s, doc.body, -1, nil)
	b := &builder{page: doc, marks: f.of}
	b.children(doc.body, layout{})
	return blocksOf(read(b.sifted()))
}
