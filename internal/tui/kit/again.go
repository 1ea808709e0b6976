package kit

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Again asks for a command a second time, since it does more than its key tells. Root says
// Text until the next key or click and runs Do if that asks for By once more; anything
// else lets it go.
type Again struct {
	By   Binding
	Text string
	Do   tea.Cmd
}

// Confirms reports whether a message is the second time.
func (a Again) Confirms(msg tea.Msg) bool { return a.Do != nil && a.By.Matches(msg) }

// Reach is how far an act on a whole list goes, as the reader is told it.
type Reach struct {
	Over   string // the section's name, or "6 papers"
	Unread int    // headlines
	Wide   bool   // over more than one section: asked for twice
}

// ReachOf is the reach over sections with so many unread headlines, each counted once.
// Sections where nothing is unread are not told of.
func (e Env) ReachOf(sections []news.Section, unread int) Reach {
	portals, n, name := map[news.PortalID]bool{}, 0, ""
	for _, s := range sections {
		if s.Tally.Unread > 0 {
			portals[s.ID.Portal()] = true
			name = s.Name
			n++
		}
	}
	switch {
	case n <= 1:
		return Reach{Over: name, Unread: unread}
	case len(portals) == 1:
		return Reach{Over: e.Count(lang.ActSections, n), Unread: unread, Wide: true}
	}
	return Reach{Over: e.Count(lang.ActPapers, len(portals)), Unread: unread, Wide: true}
}
