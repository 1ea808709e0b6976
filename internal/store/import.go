package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// fromFile is an article of somebody's file: what is on disk already stays as it is.
var fromFile = origin{any: true}

// Import brings in a story that was stored elsewhere: its headline, the versions of
// its article, oldest first, and the bookmark of its Status, if it has one. Nothing
// that is here is lost: a bookmark that is here already keeps its note and shelves
// and gets those it lacks, and the day it was first saved. A text that is on disk in
// any version adds none, and the others take their place by when they were fetched.
// Bringing in the same a second time changes nothing, and changed says so.
func (s *Store) Import(ctx context.Context, h news.Headline, versions []news.Article) (changed bool, err error) {
	packed := make([]packedArticle, len(versions))
	for i, a := range versions {
		a.ID, a.URL, a.Portal, a.Section = h.ID, h.URL, h.Portal, h.Section
		if packed[i], err = pack(a); err != nil {
			return false, err
		}
		packed[i].Notices = nil // they were of that day; the body has them
	}
	err = s.write(ctx, full, func(b *batch) error {
		changed, err = s.bringIn(b, h, packed)
		return err
	})
	return changed && err == nil, err
}

func (s *Store) bringIn(b *batch, h news.Headline, packed []packedArticle) (changed bool, err error) {
	settled := b.settle([]news.Headline{h}, "", time.Time{})
	if len(settled) == 0 {
		return false, errors.New("story without an address")
	}
	id := settled[0].ID
	before, err := b.rows([]news.HeadlineID{id})
	if err != nil {
		return false, err
	}
	r, err := b.complete(before[id], settled[0])
	if err != nil {
		return false, err
	}
	// The journal gets the whole story once, not a line for each version.
	journal := b.journal
	b.journal = nil
	for _, p := range packed {
		if _, err := b.keep(p, settled[0].Section, fromFile); err != nil {
			return false, err
		}
	}
	b.journal = journal
	after, err := b.rows([]news.HeadlineID{id})
	if err != nil {
		return false, err
	}
	changed = before[id].n == 0 || after[id].versions != before[id].versions
	if changed {
		err = b.orderVersions(r.n)
	}
	if err == nil {
		changed, err = s.mergeBookmark(b, id, r.n, h.Status.Bookmark, changed)
	}
	return changed, err
}

// mergeBookmark saves what a bookmark brought in adds to the one that is here, and
// journals a bookmark that is new, changed or has another article.
func (s *Store) mergeBookmark(b *batch, id news.HeadlineID, n int64, mark *news.Bookmark, changed bool) (bool, error) {
	stored, err := s.headline(b.ctx, b.session, id)
	if err != nil {
		return false, err
	}
	was := stored.Status.Bookmark
	if mark != nil {
		both, more := merged(was, *mark)
		if more {
			changed, err = true, b.save(n, both)
		}
	}
	if err == nil && changed && (was != nil || mark != nil) {
		err = s.journalSaved(b, id)
	}
	return changed, err
}

// merged is a bookmark with what another adds to it, and whether that is anything.
func merged(was *news.Bookmark, add news.Bookmark) (both news.Bookmark, more bool) {
	if was == nil {
		return add, true
	}
	both = news.Bookmark{Saved: was.Saved, Shelves: slices.Clone(was.Shelves), Note: was.Note}
	if !add.Saved.IsZero() && unix(add.Saved) < unix(was.Saved) {
		both.Saved, more = add.Saved, true
	}
	for _, name := range add.Shelves {
		if name != "" && !slices.Contains(both.Shelves, name) {
			both.Shelves, more = append(both.Shelves, name), true
		}
	}
	if add.Note != "" && !strings.Contains(both.Note, add.Note) {
		both.Note, more = strings.TrimPrefix(both.Note+"\n"+add.Note, "\n"), true
	}
	return both, more
}

// orderVersions numbers the versions of an article anew, by when they were fetched,
// so that the newest is the one that is read.
func (b *batch) orderVersions(headline int64) error {
	type version struct{ n, read, number int64 }
	var all []version
	err := b.each(b.ctx, func(rows *sql.Rows) error {
		var v version
		err := rows.Scan(&v.n, &v.read, &v.number)
		all = append(all, v)
		return err
	}, "SELECT n, read, version FROM article WHERE headline = ? ORDER BY version", headline)
	inOrder := func(a, b version) int { return cmp.Compare(a.read, b.read) }
	if err != nil || slices.IsSortedFunc(all, inOrder) {
		return err
	}
	slices.SortStableFunc(all, inOrder)
	// A number is taken only once at any moment, so they pass through the negative.
	for i, v := range all {
		if err := b.exec(b.ctx, "UPDATE article SET version = ? WHERE n = ?", -(i + 1), v.n); err != nil {
			return err
		}
	}
	return b.exec(b.ctx, "UPDATE article SET version = -version WHERE headline = ?", headline)
}
