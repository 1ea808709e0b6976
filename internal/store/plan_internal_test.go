package store

import (
	"database/sql"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// A window that sorts, or reads a table from its beginning, costs by what is
// stored. The statements of the lists must do neither.
func TestNoWindowSortsOrScans(t *testing.T) {
	s := opened(t, filepath.Join(t.TempDir(), "sapbao.db"))
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, news.Zone)
	deliveries := make([]news.Delivery, 0, fewSections+2)
	for i := range fewSections + 2 {
		section := news.SectionID("a/" + string(rune('a'+i)))
		deliveries = append(deliveries, news.Delivery{Section: section, Headlines: []news.Headline{
			{URL: "https://a.vn/" + string(section), Published: day},
		}})
	}
	if _, err := s.File(t.Context(), deliveries); err != nil {
		t.Fatal(err)
	}
	followed := make([]news.SectionID, len(deliveries))
	for i, d := range deliveries {
		followed[i] = d.Section
	}
	for _, q := range []news.Query{
		{Section: "a/a"}, {Section: "a/a", Unread: true}, {Section: "a/a", Offline: true}, {}, {Unread: true},
		{Followed: followed}, {Followed: followed[:3]}, {Portal: "a", Since: day},
		{Section: "a/a", Order: news.UnreadFirst}, {Section: "a/a", Order: news.OldestFirst}, {Followed: followed[:3], Words: "a"},
	} {
		q.Limit = 10
		for _, backward := range []bool{false, true} {
			q.Backward = backward
			if _, err := s.Headlines(t.Context(), q); err != nil {
				t.Fatal(err)
			}
		}
	}
	lists := 0
	for range readerCount {
		c, err := s.readers.take(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer s.readers.give(c)
		if c == nil {
			continue
		}
		for _, text := range slices.Collect(maps.Keys(c.statements)) {
			if strings.Contains(text, "FROM place") {
				lists++
				explain(t, c, text)
			}
		}
	}
	if lists < 8 {
		t.Errorf("only %d statements were looked at", lists)
	}
}

func explain(t *testing.T, c *session, text string) {
	t.Helper()
	err := c.each(t.Context(), func(rows *sql.Rows) error {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			return err
		}
		if strings.Contains(detail, "TEMP B-TREE") || strings.HasPrefix(detail, "SCAN") {
			t.Errorf("%s\n  by %s", text, detail)
		}
		return nil
	}, "EXPLAIN QUERY PLAN "+text, make([]any, 6)...)
	if err != nil {
		t.Fatal(err)
	}
}
