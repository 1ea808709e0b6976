package frontpage

import (
	"context"
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

const (
	fewest    = 4  // headlines of a section where the page is longer than the screen
	headlines = 8  // the most of them
	spare     = 4  // asked for beyond those, since some stand elsewhere on the page
	latest    = 12 // newest headlines, which the lead is chosen from
	chunk     = 12 // sections that are laid out at first, and more of them as one scrolls
)

// front is what the page is laid out from.
type front struct {
	sections  []news.Section // all that are followed
	portals   map[news.PortalID]string
	headlines map[news.SectionID][]news.Headline // of the first sections only
	loaded    int                                // how many sections those are
	alone     bool                               // all are of one portal, whose name then says nothing
	latest    []news.Headline
	held      news.HeadlineID // stays the lead as long as it is among the latest; "" for none
	stock     news.Stock
	weather   news.Forecast
}

// gather asks for what the first sections of the page show, and for no more.
func gather(ctx context.Context, desk Desk, most int, visited time.Time) (front, error) {
	sections, err := desk.Sections(ctx)
	if err != nil {
		return front{}, err
	}
	f := front{
		sections: sections, loaded: min(most, len(sections)),
		portals: map[news.PortalID]string{}, headlines: map[news.SectionID][]news.Headline{},
	}
	if len(sections) == 0 {
		return f, nil
	}
	others := func(s news.Section) bool { return s.ID.Portal() != sections[0].ID.Portal() }
	f.alone = !slices.ContainsFunc(sections, others)
	if f.latest, err = desk.Headlines(ctx, news.Query{Followed: f.followed(), Limit: latest}); err != nil {
		return front{}, err
	}
	for _, s := range sections[:f.loaded] {
		rows, err := desk.Headlines(ctx, news.Query{Section: s.ID, Limit: f.share() + spare})
		if err != nil {
			return front{}, err
		}
		f.headlines[s.ID] = rows
		f.name(desk, s.ID.Portal())
	}
	for _, h := range f.latest {
		f.name(desk, h.Section.Portal())
	}
	if f.stock, err = desk.Stock(ctx, f.followed(), visited); err != nil {
		return front{}, err
	}
	if weather, err := desk.Weather(ctx); err == nil {
		f.weather = weather
		f.name(desk, weather.Portal)
	}
	return f, nil
}

// printed is how many sections have news.
func (f *front) printed() (n int) {
	for _, s := range f.sections {
		if s.Tally.Total > 0 {
			n++
		}
	}
	return n
}

// share is how many headlines of a section there may be: the fewer sections have news, the more.
func (f *front) share() int { return max(headlines*4/max(f.printed(), 1), headlines) }

// lastOf reports whether a headline is the last of a section that is not taken yet.
func (f *front) lastOf(h news.Headline, taken map[news.HeadlineID]bool) bool {
	for _, rows := range f.headlines {
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

// brings reports whether a front has news that another has not: headlines that stand
// above its last.
func (f *front) brings(before front) bool {
	last := len(before.latest) - 1
	return slices.ContainsFunc(f.latest, func(h news.Headline) bool {
		known := func(b news.Headline) bool { return b.ID == h.ID }
		return !slices.ContainsFunc(before.latest, known) && (last < 0 || h.Time().After(before.latest[last].Time()))
	})
}

// name looks up a portal's name; one that the catalogue no longer knows goes by its id.
func (f *front) name(desk Desk, id news.PortalID) {
	if _, known := f.portals[id]; known {
		return
	}
	f.portals[id] = string(id)
	if portal, err := desk.Portal(id); err == nil {
		f.portals[id] = portal.Name
	}
}

func (f *front) followed() []news.SectionID {
	ids := make([]news.SectionID, len(f.sections))
	for i, s := range f.sections {
		ids[i] = s.ID
	}
	return ids
}

// lead is the index in latest of the story above all others: the newest that is
// unread and has a sapo, or else the newest with a sapo, or else the newest. Among equals
// one whose date nobody tells stands back behind those of the last day's news.
func (f *front) lead() int {
	if at := slices.IndexFunc(f.latest, func(h news.Headline) bool { return h.ID == f.held }); at >= 0 {
		return at
	}
	best, most := -1, -1
	for i, h := range f.latest {
		if weight := f.weight(h); weight > most {
			best, most = i, weight
		}
	}
	return best
}

func (f *front) weight(h news.Headline) (weight int) {
	if h.Lead != "" {
		weight += 2
		if h.Status.Unread() {
			weight += 2
		}
	}
	if stated := h.Stated(); !stated.IsZero() && f.latest[0].Time().Sub(stated) < 24*time.Hour {
		weight++
	}
	return weight
}

// answered is when one of the sections was last answered.
func (f *front) answered() (last time.Time) {
	for _, s := range f.sections {
		if s.Health.Answered.After(last) {
			last = s.Health.Answered
		}
	}
	return last
}

// sectionName is a section's name and, where there are several, its portal's.
func (f *front) sectionName(id news.SectionID) string {
	i := slices.IndexFunc(f.sections, func(s news.Section) bool { return s.ID == id })
	switch portal := f.portals[id.Portal()]; {
	case i < 0:
		return portal
	case f.alone:
		return f.sections[i].Name
	default:
		return kit.Beside(f.sections[i].Name, portal)
	}
}

// source is what tells a headline's from the others': its portal or, of a portal
// alone, its section.
func (f *front) source(id news.SectionID) string {
	if f.alone {
		return f.sectionName(id)
	}
	return f.portals[id.Portal()]
}
