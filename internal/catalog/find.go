package catalog

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Find returns the portals whose name, alias, id or host has the query in it,
// without regard to marks and case, best first: what is called so, what has a
// word that begins so, the rest. An empty query finds all. The reader's own
// files that have faults are left out.
func (c *Catalog) Find(query string) []news.Portal {
	all, _ := c.Portals()
	query = viet.Fold(viet.Clean(query))
	if query == "" {
		return all
	}
	ranks := map[news.PortalID]int{}
	found := all[:0]
	for _, p := range all {
		if rank := match(p, query); rank > 0 {
			ranks[p.ID] = rank
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b news.Portal) int { return cmp.Compare(ranks[b.ID], ranks[a.ID]) })
	return found
}

// match ranks a portal from 3, called so, to 0, not found.
func match(p news.Portal, query string) int {
	best := matchName(string(p.ID), query)
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		best = max(best, matchName(viet.Fold(name), query))
	}
	for _, host := range hostsOf(p) {
		best = max(best, matchName(host, query))
	}
	return best
}

func matchName(name, query string) int {
	switch {
	case name == query, strings.TrimPrefix(name, "bao ") == query:
		return 3
	case strings.Contains(" "+name, " "+query):
		return 2
	case strings.Contains(joined(name), joined(query)):
		return 1
	}
	return 0
}

// joined lets "vn express" and "tuoitre" find VnExpress and Tuổi Trẻ.
func joined(s string) string { return strings.ReplaceAll(s, " ", "") }
