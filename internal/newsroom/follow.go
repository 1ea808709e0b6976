package newsroom

import (
	"context"
	"errors"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// followed lists the followed sections, each once. Sections that the catalogue no
// longer knows stay: what they hold is still read.
func (n *Newsroom) followed() ([]news.SectionID, error) {
	listed, err := n.Following.Followed()
	if err != nil {
		return nil, err
	}
	return n.spellOut(listed)
}

// Targets spells out which sections are meant: bare portal ids as [news.Portal.Whole],
// none at all as those that are followed. An id that nobody knows is [news.ErrUnknown].
func (n *Newsroom) Targets(ids []news.SectionID) ([]news.SectionID, error) {
	if len(ids) == 0 {
		return n.followed()
	}
	for _, id := range ids {
		if err := n.known(id); err != nil {
			return nil, err
		}
	}
	return n.spellOut(ids)
}

// spellOut replaces bare portal ids by those of their sections, and drops doubles.
func (n *Newsroom) spellOut(listed []news.SectionID) ([]news.SectionID, error) {
	seen := make(map[news.SectionID]bool, len(listed))
	ids := make([]news.SectionID, 0, len(listed))
	add := func(id news.SectionID) {
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, id := range listed {
		if !id.Whole() {
			add(id)
			continue
		}
		portal, err := n.Catalog.Portal(news.PortalID(id))
		if err != nil && !errors.Is(err, news.ErrUnknown) {
			return nil, err
		}
		for _, s := range portal.Whole() {
			add(s.ID)
		}
	}
	return ids, nil
}

// Sections lists the followed sections in the reader's order, with their counts and health.
func (n *Newsroom) Sections(ctx context.Context) ([]news.Section, error) {
	ids, err := n.followed()
	if err != nil {
		return nil, err
	}
	stored, err := n.Store.Sections(ctx, ids)
	if err != nil {
		return nil, err
	}
	places := n.places(ids)
	sections := make([]news.Section, 0, len(ids))
	for _, id := range ids {
		s := places[id].Section
		s.Followed, s.Tally, s.Health = true, stored[id].Tally, stored[id].Health
		sections = append(sections, s)
	}
	return sections, nil
}

// Portals lists the whole catalogue, the reader's own portals included, with the
// followed sections marked and their health filled in. An error about some of the
// reader's own files comes with all other portals.
func (n *Newsroom) Portals(ctx context.Context) ([]news.Portal, error) {
	portals, faults := n.Catalog.Portals()
	followed, err := n.followed()
	if err != nil {
		return nil, err
	}
	stored, err := n.Store.Sections(ctx, followed)
	if err != nil {
		return nil, err
	}
	isFollowed := make(map[news.SectionID]bool, len(followed))
	for _, id := range followed {
		isFollowed[id] = true
	}
	for p := range portals {
		for i := range portals[p].Sections {
			s := &portals[p].Sections[i]
			s.Followed, s.Tally, s.Health = isFollowed[s.ID], stored[s.ID].Tally, stored[s.ID].Health
		}
	}
	return portals, faults
}

// Portal returns one portal of the catalogue.
func (n *Newsroom) Portal(id news.PortalID) (news.Portal, error) { return n.Catalog.Portal(id) }

// Follow adds sections at the end of the reader's list; a bare portal id adds the portal
// as a whole: [news.Portal.Whole]. Nothing is added when one of them is unknown.
func (n *Newsroom) Follow(_ context.Context, ids ...news.SectionID) error {
	for _, id := range ids {
		if err := n.known(id); err != nil {
			return err
		}
	}
	return n.Following.Change(func(followed []news.SectionID) []news.SectionID {
		for _, id := range ids {
			if !slices.Contains(followed, id) && !n.covered(followed, id) {
				followed = append(followed, id)
			}
		}
		return followed
	})
}

// covered reports whether a section is followed with its portal as a whole.
func (n *Newsroom) covered(followed []news.SectionID, id news.SectionID) bool {
	if !slices.Contains(followed, news.SectionID(id.Portal())) {
		return false
	}
	portal, err := n.Catalog.Portal(id.Portal())
	return err == nil && slices.ContainsFunc(portal.Whole(), func(s news.Section) bool { return s.ID == id })
}

func (n *Newsroom) known(id news.SectionID) error {
	var err error
	if id.Whole() {
		_, err = n.Catalog.Portal(news.PortalID(id))
	} else {
		_, err = n.Catalog.Section(id)
	}
	return err
}

// Unfollow takes sections off the reader's list; a bare portal id takes all of its
// sections off. Their headlines stay in the store. Of a portal that is followed as
// a whole, the other sections stay followed, in its place. What it returns follows them
// again where they stood.
func (n *Newsroom) Unfollow(_ context.Context, ids ...news.SectionID) (undo func(context.Context) error, err error) {
	var before, after []news.SectionID
	err = n.Following.Change(func(followed []news.SectionID) []news.SectionID {
		before, after = slices.Clone(followed), n.without(followed, ids)
		return slices.Clone(after)
	})
	return func(context.Context) error {
		return n.Following.Change(func(followed []news.SectionID) []news.SectionID {
			if slices.Equal(followed, after) {
				return before
			}
			return putBack(followed, before, ids)
		})
	}, err
}

// putBack puts what was taken off a list that has changed since behind what it stood
// behind; what was followed as a part of a whole portal comes at the end.
func putBack(followed, before, off []news.SectionID) []news.SectionID {
	at := 0
	for _, id := range before {
		if i := slices.Index(followed, id); i >= 0 {
			at = i + 1
		} else if slices.Contains(off, id) || slices.Contains(off, news.SectionID(id.Portal())) {
			followed = slices.Insert(followed, at, id)
			at++
		}
	}
	for _, id := range off {
		if slices.Contains(before, news.SectionID(id.Portal())) && !slices.Contains(followed, id) && !id.Whole() {
			followed = append(followed, id)
		}
	}
	return followed
}

// without takes sections off the list.
func (n *Newsroom) without(followed, ids []news.SectionID) []news.SectionID {
	var kept []news.SectionID
	for _, id := range followed {
		switch {
		case slices.Contains(ids, id) || slices.Contains(ids, news.SectionID(id.Portal())):
		case id.Whole() && slices.ContainsFunc(ids, func(off news.SectionID) bool { return off.Portal() == id.Portal() }):
			kept = append(kept, n.others(id.Portal(), ids)...)
		default:
			kept = append(kept, id)
		}
	}
	return kept
}

// others lists the sections of a portal but those that go.
func (n *Newsroom) others(id news.PortalID, off []news.SectionID) []news.SectionID {
	portal, err := n.Catalog.Portal(id)
	if err != nil {
		return nil
	}
	var ids []news.SectionID
	for _, s := range portal.Whole() {
		if !slices.Contains(off, s.ID) {
			ids = append(ids, s.ID)
		}
	}
	return ids
}
