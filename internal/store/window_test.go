package store_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/viet"
)

// newsstand is a store of 40 sections with all that a query can ask about, and
// what it holds, found without the store's windows.
type newsstand struct {
	*store.Store
	in map[news.SectionID]map[news.HeadlineID]bool
}

func newNewsstand(t *testing.T) newsstand {
	t.Helper()
	n := newsstand{open(t), map[news.SectionID]map[news.HeadlineID]bool{}}
	p := newPress(3)
	var all []news.Headline
	for i := range 40 {
		d := p.delivery(sectionName(i), 0, 8+p.IntN(10))
		for k := range 4 { // stories that other sections have too
			if len(all) > 0 {
				d.Headlines = append(d.Headlines, all[p.IntN(len(all))])
			}
			d.Headlines[k].Published = noon.Add(-time.Duration(p.IntN(5)) * time.Hour) // many at one time
		}
		all = append(all, d.Headlines...)
		n.in[d.Section] = map[news.HeadlineID]bool{}
		for _, h := range d.Headlines {
			n.in[d.Section][h.ID] = true
		}
		for _, h := range d.Headlines {
			if p.IntN(3) == 0 {
				d.Articles = append(d.Articles, p.article(h, 30))
			}
		}
		file(t, n.Store, d)
	}
	for i, h := range all {
		var err error
		switch i % 5 {
		case 1, 2:
			err = n.MarkRead(t.Context(), []news.HeadlineID{h.ID}, true)
		case 3:
			err = n.Bookmark(t.Context(), h.ID, news.Bookmark{Shelves: []string{fmt.Sprint("kệ ", i%2)}})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// matching filters and sorts by the plain meaning of a query.
func (n newsstand) matching(t *testing.T, q news.Query) []news.HeadlineID {
	t.Helper()
	var found []news.Headline
	for _, h := range headlines(t, n.Store, news.Query{}) {
		stands := func(ok func(news.SectionID) bool) bool {
			for id, in := range n.in {
				if in[h.ID] && ok(id) {
					return true
				}
			}
			return false
		}
		if q.Unread && !h.Status.Unread() || q.Read && h.Status.Unread() || !viet.NewSieve(q.Words).Holds(h.Title, h.Lead) || q.Offline && !h.Offline || q.Bookmarked && !h.Status.Saved() || h.Time().Before(q.Since) ||
			q.Shelf != "" && (!h.Status.Saved() || !slices.Contains(h.Status.Bookmark.Shelves, q.Shelf)) ||
			!stands(func(id news.SectionID) bool {
				return (q.Section == "" || id == q.Section) && (q.Portal == "" || id.Portal() == q.Portal) &&
					(q.Followed == nil || slices.Contains(q.Followed, id))
			}) {
			continue
		}
		found = append(found, h)
	}
	slices.SortFunc(found, func(a, b news.Headline) int {
		newest := cmp.Or(b.Time().Compare(a.Time()), cmp.Compare(a.ID, b.ID))
		switch {
		case q.Order == news.OldestFirst:
			return -newest
		case q.Order == news.UnreadFirst && a.Status.Unread() != b.Status.Unread():
			if a.Status.Unread() {
				return -1
			}
			return 1
		}
		return newest
	})
	return ids(found)
}

func TestWindowsBothWaysEqualTheWholeList(t *testing.T) {
	n := newNewsstand(t)
	some := []news.SectionID{sectionName(2), sectionName(11), sectionName(25), "bao009/chua-co"}
	for name, q := range map[string]news.Query{
		"all":                     {},
		"unread":                  {Unread: true},
		"offline":                 {Offline: true},
		"unread and offline":      {Unread: true, Offline: true},
		"since":                   {Since: noon.Add(-3 * time.Hour)},
		"section":                 {Section: sectionName(7)},
		"section unread":          {Section: sectionName(7), Unread: true},
		"section offline":         {Section: sectionName(7), Offline: true},
		"section unread offline":  {Section: sectionName(7), Unread: true, Offline: true},
		"section bookmarked":      {Section: sectionName(7), Bookmarked: true},
		"section not followed":    {Section: sectionName(7), Followed: some},
		"section not the portal":  {Section: sectionName(7), Portal: "bao003"},
		"unknown section":         {Section: "bao009/chua-co"},
		"portal":                  {Portal: "bao002"},
		"portal unread":           {Portal: "bao002", Unread: true},
		"portal of followed":      {Portal: "bao002", Followed: some},
		"followed few":            {Followed: some},
		"followed none":           {Followed: []news.SectionID{}},
		"followed all":            {Followed: sectionNames(40)},
		"followed unread":         {Followed: sectionNames(40), Unread: true},
		"followed half since":     {Followed: sectionNames(20), Since: noon.Add(-3 * time.Hour), Offline: true},
		"bookmarked":              {Bookmarked: true},
		"bookmarked unread":       {Bookmarked: true, Unread: true, Offline: true},
		"shelf":                   {Shelf: "kệ 1"},
		"shelf of some sections":  {Shelf: "kệ 1", Followed: some},
		"shelf that is not there": {Shelf: "kệ 9"},
		"read":                    {Read: true},
		"section read":            {Section: sectionName(7), Read: true},
		"section read offline":    {Section: sectionName(7), Read: true, Offline: true},
		"followed read":           {Followed: sectionNames(40), Read: true},
		"bookmarked read":         {Bookmarked: true, Read: true},
		"read and unread":         {Section: sectionName(7), Read: true, Unread: true},
		"oldest":                  {Order: news.OldestFirst},
		"section oldest":          {Section: sectionName(7), Order: news.OldestFirst},
		"followed unread oldest":  {Followed: sectionNames(40), Unread: true, Order: news.OldestFirst},
		"unread first":            {Order: news.UnreadFirst},
		"section unread first":    {Section: sectionName(7), Order: news.UnreadFirst},
		"followed unread first":   {Followed: sectionNames(20), Order: news.UnreadFirst},
		"bookmarked unread first": {Bookmarked: true, Order: news.UnreadFirst},
		"words":                   {Words: "nuong"},
		"section words":           {Section: sectionName(7), Words: "N mua"},
		"words unread first":      {Words: "nương", Order: news.UnreadFirst},
		"words oldest":            {Followed: sectionNames(40), Words: "nuong", Order: news.OldestFirst},
		"words nobody wrote":      {Words: "xyzzy"},
	} {
		t.Run(name, func(t *testing.T) {
			want := n.matching(t, q)
			if got := ids(headlines(t, n.Store, q)); !slices.Equal(got, want) {
				t.Fatalf("the whole list has %d headlines, want %d", len(got), len(want))
			}
			for _, size := range []int{1, 7, 1000} {
				if got := n.walk(t, q, size, len(want)); !slices.Equal(got, want) {
					t.Errorf("windows of %d forward give %d headlines, want %d in order", size, len(got), len(want))
				}
				q.Backward = true
				if got := n.walk(t, q, size, len(want)); !slices.Equal(got, want) {
					t.Errorf("windows of %d backward give %d headlines, want %d in order", size, len(got), len(want))
				}
				q.Backward = false
			}
		})
	}
}

// walk reads a list window by window.
func (n newsstand) walk(t *testing.T, q news.Query, size, most int) (all []news.HeadlineID) {
	t.Helper()
	q.Limit = size
	for len(all) <= most {
		part := headlines(t, n.Store, q)
		if len(part) == 0 {
			break
		}
		if len(part) > size {
			t.Fatalf("a window of %d headlines, %d asked for", len(part), size)
		}
		if q.Backward {
			all = append(ids(part), all...)
			q.After = news.CursorAt(part[0])
		} else {
			all = append(all, ids(part)...)
			q.After = news.CursorAt(part[len(part)-1])
		}
	}
	return all
}

// A window must not depend on luck: sections that are quiet behind many that
// are not are found too.
func TestAQuietSectionBehindManyLoudOnesIsFound(t *testing.T) {
	s := open(t)
	p := newPress(4)
	var quiet []news.SectionID
	for i := range 30 {
		d := p.delivery(sectionName(i), 0, 60)
		if i < 15 {
			quiet = append(quiet, d.Section)
			for k := range d.Headlines {
				d.Headlines[k].Published = d.Headlines[k].Published.AddDate(-1, 0, 0)
			}
		}
		file(t, s, d)
	}
	got := headlines(t, s, news.Query{Followed: quiet, Limit: 20})
	want := headlines(t, s, news.Query{Followed: quiet})[:20]
	if !slices.Equal(ids(got), ids(want)) {
		t.Errorf("got %v\nwant %v", ids(got), ids(want))
	}
}

func TestUndatedHeadlinesKeepTheOrderOfTheirPage(t *testing.T) {
	s := open(t)
	p := newPress(5)
	d := p.delivery("baotinh/thoi-su", 0, 12)
	for i := range d.Headlines {
		d.Headlines[i].Published = time.Time{}
	}
	want := ids(d.Headlines)
	file(t, s, d)
	later := d
	later.Headlines = slices.Clone(d.Headlines)
	for i := range later.Headlines {
		later.Headlines[i].Fetched = noon.Add(time.Hour)
	}
	if fresh := file(t, s, later); fresh[0] != 0 {
		t.Errorf("seen again, %d headlines are fresh", fresh[0])
	}
	if got := ids(headlines(t, s, news.Query{Section: d.Section})); !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}
