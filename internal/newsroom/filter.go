package newsroom

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// filter is a word of a search that narrows it.
type filter struct {
	by    news.Filter
	value string
}

// filterNames are what a filter may be called, folded.
var filterNames = map[string]news.Filter{
	"bao": news.ByPortal, "portal": news.ByPortal,
	"muc": news.BySection, "section": news.BySection,
	"tu": news.BySince, "since": news.BySince,
}

// splitFilters takes the filters out of a search. A value with blanks stands in
// quotes; one that is still empty does not narrow. A blank that ends the last word
// stays, and a filter behind it ends it too.
func splitFilters(text string) (rest string, filters []filter) {
	var words []string
	ended := ""
	if strings.TrimRightFunc(text, unicode.IsSpace) != text {
		ended = " "
	}
	fields := quotedFields(viet.Clean(text))
	for i, w := range fields {
		name, value, colon := strings.Cut(w, ":")
		by, known := filterNames[viet.Fold(name)]
		if !colon || !known {
			words = append(words, w)
			continue
		}
		if value = strings.Trim(value, "\"“” "); value != "" {
			filters = append(filters, filter{by, value})
		}
		if i == len(fields)-1 {
			ended = " "
		}
	}
	if len(words) == 0 {
		return "", filters
	}
	return strings.Join(words, " ") + ended, filters
}

// quotedFields splits at the blanks that stand outside of quotes.
func quotedFields(text string) []string {
	quoted := false
	return strings.FieldsFunc(text, func(r rune) bool {
		if strings.ContainsRune("\"“”", r) {
			quoted = !quoted
		}
		return !quoted && unicode.IsSpace(r)
	})
}

// narrow applies a filter to a search.
func (n *Newsroom) narrow(q *news.Search, f filter) error {
	known := false
	switch f.by {
	case news.ByPortal:
		ids := n.portalsNamed(f.value)
		q.Portals, known = append(q.Portals, ids...), len(ids) > 0
	case news.BySection:
		ids := n.sectionsNamed(f.value)
		q.Sections, known = append(q.Sections, ids...), len(ids) > 0
	case news.BySince:
		q.Since, known = since(f.value, n.Now())
	}
	if !known {
		return &news.FilterError{Filter: f.by, Value: f.value}
	}
	return nil
}

// portalsNamed lists the portals that are called so, or else those with a name, an
// old name or an id that has a word beginning so. The reader's own files that have
// faults are left out.
func (n *Newsroom) portalsNamed(value string) (ids []news.PortalID) {
	portals, _ := n.Catalog.Portals()
	best := 1
	for _, p := range portals {
		rank := named(value, append([]string{string(p.ID), p.Name, strings.TrimPrefix(viet.Fold(p.Name), "bao ")}, p.Aliases...)...)
		if rank > best {
			best, ids = rank, nil
		}
		if rank == best {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// sectionsNamed lists the sections of all portals that are called so, as portalsNamed
// does; an id with its portal names one.
func (n *Newsroom) sectionsNamed(value string) (ids []news.SectionID) {
	portals, _ := n.Catalog.Portals()
	best := 1
	for _, p := range portals {
		for _, s := range p.Sections {
			_, slug, _ := strings.Cut(string(s.ID), "/")
			rank := named(value, string(s.ID), slug, s.Name)
			if rank > best {
				best, ids = rank, nil
			}
			if rank == best {
				ids = append(ids, s.ID)
			}
		}
	}
	return ids
}

// named ranks how well a value names something: 2 as it is called, 1 as a word of it
// begins, 0 not at all. Marks, case and hyphens make no difference.
func named(value string, names ...string) (best int) {
	want := plainName(value)
	for _, name := range names {
		switch name = plainName(name); {
		case name == want || strings.ReplaceAll(name, " ", "") == want:
			return 2
		case strings.Contains(" "+name, " "+want):
			best = 1
		}
	}
	return best
}

func plainName(s string) string { return strings.ReplaceAll(viet.Fold(s), "-", " ") }

// spans are the units in which a time back from now is given.
var spans = map[string]time.Duration{
	"m": time.Minute, "h": time.Hour, "g": time.Hour, "gio": time.Hour,
	"d": 24 * time.Hour, "n": 24 * time.Hour, "ngay": 24 * time.Hour,
	"w": 7 * 24 * time.Hour, "t": 7 * 24 * time.Hour, "tuan": 7 * 24 * time.Hour,
}

// since understands 24h, 7d (7n, 2t: Vietnamese units), today and yesterday in both
// languages, a year, a month of a year, and every date that portals write; a day
// without a year is the last one that was.
func since(value string, now time.Time) (time.Time, bool) {
	now = now.In(news.Zone)
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, news.Zone)
	switch strings.ReplaceAll(plainName(value), " ", "") {
	case "homnay", "nay", "today":
		return midnight, true
	case "homqua", "qua", "yesterday":
		return midnight.AddDate(0, 0, -1), true
	}
	digits := strings.IndexFunc(value, func(r rune) bool { return !unicode.IsDigit(r) })
	if span, ok := spans[viet.Fold(value[max(digits, 0):])]; ok && digits > 0 && digits < 6 {
		n, _ := strconv.Atoi(value[:digits])
		return now.Add(-time.Duration(n) * span), true
	}
	for _, layout := range []string{"2006", "1/2006", "2006-01", "2006-1-2"} {
		if t, err := time.ParseInLocation(layout, value, news.Zone); err == nil {
			return t, true
		}
	}
	if t, err := time.ParseInLocation("2/1", value, news.Zone); err == nil {
		t = t.AddDate(now.Year(), 0, 0)
		if t.After(now) {
			t = t.AddDate(-1, 0, 0)
		}
		return t, true
	}
	return viet.ParseTime(value)
}
