package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

// checkPortals asks every section of the named portals, or every followed section, and
// prints what each gives.
func (a *app) checkPortals(ctx context.Context, ids []string) error {
	desk, targets, err := a.targets(ctx, ids)
	if err != nil {
		return err
	}
	failed := 0
	var silent []news.Progress // without a network all are, which is said once
	for p := range desk.Check(ctx, targets...) {
		if errors.Is(p.Err, news.ErrOffline) {
			silent = append(silent, p)
			continue
		}
		verdict := strconv.Itoa(p.New)
		if p.Err != nil {
			failed++
			verdict = a.sentence(p.Err)
		}
		if _, err := fmt.Fprintf(a.out, "%s\t%s\n", p.Section, verdict); err != nil {
			return err
		}
	}
	if len(silent) > 0 && len(silent) == len(targets) {
		return news.ErrOffline
	}
	for _, p := range silent {
		failed++
		if _, err := fmt.Fprintf(a.out, "%s\t%s\n", p.Section, a.sentence(p.Err)); err != nil {
			return err
		}
	}
	a.failed(failed, len(targets))
	return nil
}

// checkArticles fetches the newest story of every section of the named portals, or of
// every followed section, and prints how each reads: the rules that matched, where
// each field came from, and what is missing. Nothing is stored.
func (a *app) checkArticles(ctx context.Context, ids []string) error {
	desk, targets, err := a.targets(ctx, ids)
	if err != nil {
		return err
	}
	pages, err := a.extractor()
	if err != nil {
		return err
	}
	failed := 0
	for probe := range desk.Probe(ctx, targets...) {
		t := table{out: a.out, width: a.width()}
		t.row(string(probe.Section), strconv.Itoa(probe.Found)+" "+probe.Headline.URL)
		err := probe.Err
		if err == nil {
			err = a.showReading(&t, pages, probe)
		}
		if err != nil {
			failed++
			t.row("", a.sentence(err))
		}
		if err := t.print(); err != nil {
			return err
		}
	}
	a.failed(failed, len(targets))
	return nil
}

// targets are the sections of the named portals, or those that are followed.
func (a *app) targets(ctx context.Context, ids []string) (*newsroom.Newsroom, []news.SectionID, error) {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return nil, nil, err
	}
	targets, err := desk.Targets(sectionIDs(ids))
	return desk, targets, err
}

// failed sets the exit status by how many of all sections failed.
func (a *app) failed(some, all int) {
	switch some {
	case 0:
	case all:
		a.status = statusFailed
	default:
		a.status = statusPart
	}
}

// showReading adds how a story reads to the table.
func (a *app) showReading(t *table, pages *extract.Extractor, probe newsroom.Probe) error {
	article, why, err := pages.Explain(probe.Page, probe.Headline)
	a.explanation(t, why, "  ")
	if err != nil {
		return err
	}
	t.row("  "+a.word(fieldWords, "blocks"), a.kinds(article.Blocks))
	if lacking := a.missing(article); len(lacking) > 0 {
		t.row("  "+a.lang.Say(lang.ExplainMissing), strings.Join(lacking, ", "))
	}
	return nil
}

// missing names the fields that an article should have and has not.
func (a *app) missing(article news.Article) []string {
	var out []string
	for _, field := range []struct {
		name string
		has  bool
	}{
		{"title", article.Title != ""}, {"lead", article.Lead != ""}, {"published", !article.Published.IsZero()},
		{"author", article.Author != ""}, {"section", article.Label != ""}, {"blocks", len(article.Blocks) > 0},
	} {
		if !field.has {
			out = append(out, a.word(fieldWords, field.name))
		}
	}
	return out
}
