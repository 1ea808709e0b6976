package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/extract"
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

// fieldWords are the fields of an article, by their names in JSON.
var fieldWords = map[string]lang.Phrase{
	"title": lang.FieldTitle, "lead": lang.FieldLead, "published": lang.FieldPublished, "updated": lang.FieldUpdated,
	"author": lang.FieldAuthor, "source": lang.FieldSource, "section": lang.FieldSection, "blocks": lang.FieldBlocks,
	"next": lang.FieldNext,
}

// kindWords are the kinds of blocks, by their names in JSON.
var kindWords = map[string]lang.Phrase{
	"paragraph": lang.KindParagraph, "heading": lang.KindHeading, "picture": lang.KindPicture, "quote": lang.KindQuote,
	"list": lang.KindList, "table": lang.KindTable, "box": lang.KindBox, "media": lang.KindMedia, "rule": lang.KindRule,
}

// sources are where a field can come from, besides a rule and a tag of the page's head.
var sources = bySentence(
	lang.FromTitleTag, lang.FromFeed, lang.FromAddress, lang.FromMachines, lang.FromTime, lang.FromHeading,
	lang.FromLarge, lang.FromNearTitle, lang.FromAboveTitle, lang.FromDateLine, lang.FromBesideDate, lang.FromBehind,
	lang.FromEnd, lang.FromSource, lang.FromWeight, lang.FromReadability, lang.FromDescribed, lang.FromNamed,
	lang.FromPlace, lang.FromSetting, lang.FromQuotation, lang.FromBold, lang.FromFirst, lang.FromBeforeHead,
	lang.FromSentence, lang.FromPageLinks, lang.FromPageNext,
)

// bySentence finds phrases by what they are in English, as the extractor says them.
func bySentence(phrases ...lang.Phrase) map[string]lang.Phrase {
	all := make(map[string]lang.Phrase, len(phrases))
	for _, p := range phrases {
		all[lang.English.Say(p)] = p
	}
	return all
}

// word is a name in the reader's language; a name without a word stays as it is.
func (a *app) word(words map[string]lang.Phrase, name string) string {
	if phrase, ok := words[name]; ok {
		return a.lang.Say(phrase)
	}
	return name
}

// origin says where a field came from.
func (a *app) origin(from string) string {
	if rule, ok := strings.CutPrefix(from, "rule "); ok {
		return a.lang.Say(lang.FromRule, rule)
	}
	if tag, ok := strings.CutPrefix(from, "meta "); ok {
		return a.lang.Say(lang.FromMeta, tag)
	}
	return a.word(sources, from)
}

// explanation adds which rules matched and where each field came from to a table.
func (a *app) explanation(t *table, why extract.Explanation, indent string) {
	rules := a.lang.Say(lang.ExplainNoRules)
	if len(why.Rules) > 0 {
		rules = strings.Join(why.Rules, ", ")
	}
	t.row(indent+a.lang.Say(lang.ExplainRules), rules)
	for _, origin := range why.Fields {
		t.row(indent+a.word(fieldWords, origin.Field), a.origin(origin.From))
	}
}

// kinds counts blocks by their kind: "14: heading 2, paragraph 12".
func (a *app) kinds(blocks news.Blocks) string {
	count := map[string]int{}
	for _, b := range blocks {
		count[a.word(kindWords, string(b.Kind()))]++
	}
	var parts []string
	for kind, n := range count {
		parts = append(parts, fmt.Sprintf("%s %d", kind, n))
	}
	slices.Sort(parts)
	return fmt.Sprintf("%d: %s", len(blocks), strings.Join(parts, ", "))
}
