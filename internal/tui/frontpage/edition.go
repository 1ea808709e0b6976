package frontpage

import (
	"context"
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

const (
	fewest  = 4  // stories of a section where the page is longer than the screen
	stories = 8  // the most of them
	spare   = 4  // asked for beyond those, since some stand elsewhere on the page
	latest  = 12 // newest headlines, which the lead is chosen from
	chunk   = 12 // sections that are laid out at first, and more of them as one scrolls
)

// edition is what stands on the front page.
type edition struct {
	sections []news.Section // all that are followed
	portals  map[news.PortalID]string
	stories  map[news.SectionID][]news.Headline // of the first sections only
	loaded   int                                // how many sections those are
	alone    bool                               // all are of one portal, whose name then says nothing
	latest   []news.Headline
	held     news.HeadlineID // stays the lead as long as it is among the latest; "" for none
	stock    news.Stock
	weather  news.Notice
}

// gather asks for what the first sections of the page show, and for no more.
func gather(ctx context.Context, desk Desk, most int, visited time.Time) (edition, error) {
	sections, err := desk.Sections(ctx)
	if err != nil {
		return edition{}, err
	}
	e := edition{
		sections: sections, loaded: min(most, len(sections)),
		portals: map[news.PortalID]string{}, stories: map[news.SectionID][]news.Headline{},
	}
	if len(sections) == 0 {
		return e, nil
	}
	others := func(s news.Section) bool { return s.ID.Portal() != sections[0].ID.Portal() }
	e.alone = !slices.ContainsFunc(sections, others)
	if e.latest, err = desk.Headlines(ctx, news.Query{Followed: e.followed(), Limit: latest}); err != nil {
		return edition{}, err
	}
	for _, s := range sections[:e.loaded] {
		rows, err := desk.Headlines(ctx, news.Query{Section: s.ID, Limit: e.share() + spare})
		if err != nil {
			return edition{}, err
		}
		e.stories[s.ID] = rows
		e.name(desk, s.ID.Portal())
	}
	for _, h := range e.latest {
		e.name(desk, h.Section.Portal())
	}
	if e.stock, err = desk.Stock(ctx, e.followed(), visited); err != nil {
		return edition{}, err
	}
	if weather, err := desk.Weather(ctx); err == nil {
		e.weather = weather
	}
	return e, nil
}

// printed is how many sections have news.
func (e *edition) printed() (n int) {
	for _, s := range e.sections {
		if s.Tally.Total > 0 {
			n++
		}
	}
	return n
}

// share is how many stories of a section there may be: the fewer sections have news, the more.
func (e *edition) share() int { return max(stories*4/max(e.printed(), 1), stories) }

// lastOf reports whether a story is the last of a section that is not taken yet.
func (e *edition) lastOf(h news.Headline, taken map[news.HeadlineID]bool) bool {
	for _, rows := range e.stories {
		left, has := 0, false
		for _, row := range rows {
			has = has || row.ID == h.ID
			if !taken[row.ID] {
				left++
			}
		}
		if has && left <= 1 {
			return true
		}
	}
	return false
}

// brings reports whether an edition has news that another has not: headlines that stand
// above its last.
func (e *edition) brings(before edition) bool {
	last := len(before.latest) - 1
	return slices.ContainsFunc(e.latest, func(h news.Headline) bool {
		known := func(b news.Headline) bool { return b.ID == h.ID }
		return !slices.ContainsFunc(before.latest, known) && (last < 0 || h.Time().After(before.latest[last].Time()))
	})
}

// name looks up a portal's name; one that the catalogue no longer knows goes by its id.
func (e *edition) name(desk Desk, id news.PortalID) {
	if _, known := e.portals[id]; known {
		return
	}
	e.portals[id] = string(id)
	if portal, err := desk.Portal(id); err == nil {
		e.portals[id] = portal.Name
	}
}

func (e *edition) followed() []news.SectionID {
	ids := make([]news.SectionID, len(e.sections))
	for i, s := range e.sections {
		ids[i] = s.ID
	}
	return ids
}

// lead is the index in latest of the story above all others: the newest that is
// unread and has a sapo, or else the newest with a sapo, or else the newest. Among equals
// one whose date nobody tells stands back behind those of the last day's news.
func (e *edition) lead() int {
	if at := slices.IndexFunc(e.latest, func(h news.Headline) bool { return h.ID == e.held }); at >= 0 {
		return at
	}
	best, most := -1, -1
	for i, h := range e.latest {
		if weight := e.weight(h); weight > most {
			best, most = i, weight
		}
	}
	return best
}

func (e *edition) weight(h news.Headline) (weight int) {
	if h.Lead != "" {
		weight += 2
		if h.Status.Unread() {
			weight += 2
		}
	}
	if stated := h.Stated(); !stated.IsZero() && e.latest[0].Time().Sub(stated) < 24*time.Hour {
		weight++
	}
	return weight
}

// answered is when one of the sections was last answered.
func (e *edition) answered() (last time.Time) {
	for _, s := range e.sections {
		if s.Health.Answered.After(last) {
			last = s.Health.Answered
		}
	}
	return last
}

// sectionName is a section's name and, where there are several, its portal's.
func (e *edition) sectionName(id news.SectionID) string {
	i := slices.IndexFunc(e.sections, func(s news.Section) bool { return s.ID == id })
	switch portal := e.portals[id.Portal()]; {
	case i < 0:
		return portal
	case e.alone:
		return e.sections[i].Name
	default:
		return kit.Beside(e.sections[i].Name, portal)
	}
}

// source is what tells a story's from the others': its portal or, of a portal
// alone, its section.
func (e *edition) source(id news.SectionID) string {
	if e.alone {
		return e.sectionName(id)
	}
	return e.portals[id.Portal()]
}
