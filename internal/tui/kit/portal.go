package kit

import (
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
)

// Portals knows portals by their ids.
type Portals interface {
	Portal(id news.PortalID) (news.Portal, error)
}

// PortalNames are what the reader calls portals.
type PortalNames map[news.PortalID]string

// Learn adds the name of a headline's portal. One that is gone from the catalogue goes
// by the host of its story.
func (n PortalNames) Learn(portals Portals, h news.Headline) {
	if _, known := n[h.Portal]; known {
		return
	}
	n[h.Portal] = news.Host(h.URL)
	if p, err := portals.Portal(h.Portal); err == nil {
		n[h.Portal] = p.Name
	}
}

// Beside puts a dot between the names of a portal and a section, or says the one name
// that both have.
func Beside(name, other string) string {
	if strings.EqualFold(name, other) {
		return name
	}
	return name + " · " + other
}

// Grade tells how sure the catalogue is of an address; nothing where it does not say.
func (e Env) Grade(g news.Grade) string { return e.Say(grades[g]) }

var grades = map[news.Grade]lang.Phrase{
	news.Seen: lang.GradeSeen, news.Reported: lang.GradeReported, news.Listed: lang.GradeListed, news.Guessed: lang.GradeGuessed,
}
