package main

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

func (a *app) doctorCommand() *cobra.Command {
	var rebuild bool
	cmd := &cobra.Command{
		Use: "doctor", Short: a.lang.Say(lang.CommandDoctor), Long: a.lang.Say(lang.DoctorLong), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error {
			if rebuild {
				return a.rebuild(ctx)
			}
			return a.doctor(ctx)
		}),
	}
	cmd.Flags().BoolVar(&rebuild, "rebuild", false, a.lang.Say(lang.FlagRebuild))
	return cmd
}

// doctor prints what is on disk. What is not sound is named on standard error, and
// makes the command fail.
func (a *app) doctor(ctx context.Context) error {
	report, err := a.examine(ctx)
	if err != nil {
		return err
	}
	if len(report.Damage) == 0 {
		if err := a.printReport(ctx, report); err != nil {
			return err
		}
	}
	faults := a.faultsOf(report)
	if curable(report) {
		faults = append(faults, a.lang.Say(lang.DoctorAdvice))
	}
	if len(faults) > 0 {
		return told{errors.New(strings.Join(faults, "\n"))}
	}
	return nil
}

// curable reports whether a rebuild would mend something. A line of the journal that
// cannot be read stays as it is.
func curable(r store.Report) bool {
	return len(r.Damage) > 0 || len(r.Unsaved) > 0 || len(r.Unjournaled) > 0
}

// examine checks the store. One that cannot even be opened is reported as damaged.
func (a *app) examine(ctx context.Context) (store.Report, error) {
	_, err := a.newsroom(ctx)
	if errors.Is(err, store.ErrDamaged) {
		return store.Report{Damage: []string{err.Error()}}, nil
	}
	if err != nil {
		return store.Report{}, err
	}
	return a.store.Check(ctx)
}

func (a *app) printReport(ctx context.Context, r store.Report) error {
	purge, err := a.store.Purgeable(ctx, a.habits().Keep)
	if err != nil {
		return err
	}
	l, t := a.lang, table{out: a.out, width: a.width()}
	t.row(l.Say(lang.DoctorDatabase), size(r.Database.Bytes), r.Database.Path)
	t.row("", "", strings.Join([]string{
		l.Count(lang.DoctorHeadlines, r.Headlines), l.Count(lang.DoctorArticles, r.Articles),
		l.Count(lang.DoctorBookmarks, r.Bookmarks), l.Count(lang.DoctorQueued, r.Queued),
	}, ", ")+"; "+l.Say(lang.DoctorFree, size(r.Free)))
	t.row(l.Say(lang.DoctorJournal), size(r.Journal.Bytes), r.Journal.Path)
	t.row("", "", l.Count(lang.DoctorEntries, r.Entries))
	for _, heap := range []struct {
		name lang.Phrase
		store.Heap
	}{{lang.DoctorPictures, r.Pictures}, {lang.DoctorKeepsakes, r.Keepsakes}} {
		t.row(l.Say(heap.name), size(heap.Bytes), heap.Path)
		t.row("", "", l.Count(lang.DoctorFiles, heap.Files))
	}
	t.row(l.Say(lang.DoctorPurge), size(purge.Bytes), strings.Join([]string{
		l.Count(lang.DoctorHeadlines, purge.Headlines), l.Count(lang.DoctorArticles, purge.Articles),
		l.Count(lang.DoctorPlates, purge.Pictures),
	}, ", "))
	if r.Pale > 0 {
		t.row("", "", l.Count(lang.DoctorPale, r.Pale))
	}
	if r.Sound() {
		t.row(l.Say(lang.DoctorState), l.Say(lang.DoctorSound), "")
	}
	return t.print()
}

// named is how many of many are named.
const named = 5

// faultsOf says what is wrong, a sentence each.
func (a *app) faultsOf(r store.Report) (faults []string) {
	if len(r.Damage) > 0 {
		faults = append(faults, a.lang.Say(lang.DoctorDamaged, a.places.Database()))
	}
	for _, fault := range r.Faults[:min(len(r.Faults), named)] {
		faults = append(faults, a.sentence(fault))
	}
	for _, lost := range []struct {
		ids    []news.HeadlineID
		phrase lang.Counted
	}{{r.Unsaved, lang.DoctorUnsaved}, {r.Unjournaled, lang.DoctorUnjournaled}} {
		if n := len(lost.ids); n > 0 {
			faults = append(faults, a.lang.Count(lost.phrase, n, few(lost.ids)))
		}
	}
	return faults
}

func few(ids []news.HeadlineID) string {
	words := make([]string, 0, named+1)
	for _, id := range ids[:min(len(ids), named)] {
		words = append(words, string(id))
	}
	if len(ids) > named {
		words = append(words, "…")
	}
	return strings.Join(words, " ")
}

// rebuild restores from the journal what the database lost, and the other way round. A
// damaged database is renamed first, a sound one keeps what it has.
func (a *app) rebuild(ctx context.Context) error {
	report, err := a.examine(ctx)
	if err != nil {
		return err
	}
	if !curable(report) {
		a.say(a.lang.Say(lang.DoctorNothing))
		return nil
	}
	if len(report.Damage) > 0 {
		a.close()
		moved, err := store.MoveAside(a.places.Database(), a.now())
		if err != nil {
			return err
		}
		a.say(a.lang.Say(lang.DoctorMoved, moved))
	}
	if err := a.rejournal(ctx, report.Unjournaled); err != nil {
		return err
	}
	return a.restore(ctx)
}

// rejournal writes bookmarks into the journal that are in the database alone.
func (a *app) rejournal(ctx context.Context, ids []news.HeadlineID) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		h, err := desk.Headline(ctx, id)
		if err == nil && h.Status.Saved() {
			err = desk.Bookmark(ctx, id, *h.Status.Bookmark)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) restore(ctx context.Context) error {
	n, err := 0, error(nil)
	if _, missing := os.Stat(a.places.Journal()); !errors.Is(missing, os.ErrNotExist) {
		n, err = a.store.Restore(ctx, a.places.Journal())
	}
	if err != nil && n == 0 {
		return err
	}
	a.say(a.lang.Count(lang.DoctorRestored, n))
	if err != nil {
		a.complain(err)
		a.status = statusPart
	}
	return nil
}
