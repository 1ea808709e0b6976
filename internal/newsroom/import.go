package newsroom

import (
	"context"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// ImportPortals follows the sections of a list that another program wrote: portals
// with a Home, sections with a Source, and no ids. A source that the catalogue has is
// that section; any other becomes a section of the portal of its host, which is then
// the reader's own. Nothing is fetched. A portal that cannot be added does not hold up
// the others: the error tells of it, and the ids are of those that are followed now.
func (n *Newsroom) ImportPortals(ctx context.Context, portals []news.Portal) ([]news.SectionID, error) {
	var ids []news.SectionID
	var faults []error
	for _, p := range portals {
		found, err := n.importPortal(p)
		if err != nil {
			faults = append(faults, fmt.Errorf("portal %s: %w", p.Home, err))
			continue
		}
		ids = append(ids, found...)
	}
	if len(ids) > 0 {
		if err := n.Follow(ctx, ids...); err != nil {
			return nil, errors.Join(append(faults, err)...)
		}
	}
	return ids, errors.Join(faults...)
}

// importPortal returns the ids of the portal's sections, in their order.
func (n *Newsroom) importPortal(p news.Portal) ([]news.SectionID, error) {
	portal, known := n.Catalog.ByHost(news.Host(p.Home))
	if !known {
		portal = news.Portal{ID: n.Catalog.NewID(news.Host(p.Home)), Name: p.Name, Home: p.Home, Grade: news.Listed}
		if portal.Name == "" {
			portal.Name = news.Host(p.Home)
		}
	}
	f := &finding{newsroom: n, portal: portal}
	ids := make([]news.SectionID, 0, len(p.Sections))
	for _, s := range p.Sections {
		if elsewhere, ok := n.Catalog.ByHost(news.Host(s.Source.URL)); ok && elsewhere.ID != portal.ID {
			if id, ok := sectionOf(elsewhere, s.Source.URL); ok {
				ids = append(ids, id)
				continue
			}
		}
		if _, ok := sectionOf(f.portal, s.Source.URL); !ok {
			f.put(s.Name, s.Source, news.Listed)
		}
		id, _ := sectionOf(f.portal, s.Source.URL)
		ids = append(ids, id)
	}
	if len(f.portal.Sections) == len(portal.Sections) {
		return ids, nil
	}
	f.portal.Own = true
	return ids, n.Catalog.Add(f.portal)
}

// sectionOf finds the section that is read from an address.
func sectionOf(p news.Portal, link string) (news.SectionID, bool) {
	want := news.IDOf(link)
	for _, s := range p.Sections {
		if news.IDOf(s.Source.URL) == want {
			return s.ID, true
		}
	}
	return "", false
}
