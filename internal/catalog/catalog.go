// Package catalog knows the portals: those built in, one TOML file each in the
// folder portals, and the reader's own, the same files in a folder of theirs,
// which win over built-in ones of the same name. A file is called ID.toml and
// says, where only name, home and a section's id, name and source must be:
//
//	name = "Báo Cà Mau"
//	home = "https://baocamau.vn/"
//	aliases = ["Cà Mau", "Bạc Liêu"]     # other names that find it
//	hosts = ["baocamau.com.vn"]          # further hosts of its articles
//	successor = ""                       # the portal it became part of
//	user_agent = ""                      # sent instead of the program's own
//	grade = "reported"                   # how sure: seen, reported, listed, guessed
//	scope = "local"                      # whom it is for: local, trade, abroad; without it, everybody
//
//	[[sections]]
//	id = "thoi-su"
//	name = "Thời sự"
//	listing = "https://baocamau.vn/thoi-su/"   # or: feed = "…"
//	grade = "guessed"                          # where it is not the portal's
//	starter = true                             # offered to a new reader
//
// Files are read when they are asked for, and once.
package catalog

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

//go:embed portals/*.toml
var builtIn embed.FS

// Catalog is the built-in portals with the reader's own laid over them. It may
// be used from several goroutines.
type Catalog struct {
	own fs.FS

	mu    sync.Mutex
	read  map[string]*card // by path below portals/ or, with "own/" in front, below own
	hosts map[string]news.PortalID
}

// card is one file that was read.
type card struct {
	portal   news.Portal
	sections map[news.SectionID]int // where they stand in portal.Sections
	err      error
	changed  time.Time // of the reader's own files
	size     int64
}

// New returns the catalogue over the reader's own folder of portals, which may
// be nil or not exist yet. A file that appears or changes there is noticed.
func New(own fs.FS) *Catalog {
	return &Catalog{own: own, read: map[string]*card{}}
}

// Portal returns a portal by its id. The error is an [*UnknownError] for an id
// that there is not, and [typo.Errors] for a file of the reader's that has faults.
func (c *Catalog) Portal(id news.PortalID) (news.Portal, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	card, err := c.card(id)
	if err != nil {
		return news.Portal{}, err
	}
	return card.copy(), nil
}

// Section returns a section by its id, with the errors of [Catalog.Portal].
func (c *Catalog) Section(id news.SectionID) (news.Section, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	card, err := c.card(id.Portal())
	if err != nil {
		var unknown *UnknownError
		if errors.As(err, &unknown) {
			return news.Section{}, c.unknownSection(id, unknown.Nearest)
		}
		return news.Section{}, err
	}
	at, ok := card.sections[id]
	if !ok {
		return news.Section{}, c.unknownSection(id, string(id.Portal()))
	}
	return card.portal.Sections[at], nil
}

// Portals returns every portal, sorted by name. An error tells of the reader's
// own files that have faults; the other portals are returned with it.
func (c *Catalog) Portals() ([]news.Portal, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []news.Portal
	var faults []error
	ids, err := c.ids()
	if err != nil {
		faults = append(faults, err)
	}
	for _, id := range ids {
		card, err := c.card(id)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		all = append(all, card.copy())
	}
	slices.SortFunc(all, byName)
	return all, errors.Join(faults...)
}

func byName(a, b news.Portal) int {
	if n := viet.Compare(a.Name, b.Name); n != 0 {
		return n
	}
	return strings.Compare(string(a.ID), string(b.ID))
}

// copy keeps what callers do with a portal out of the catalogue.
func (c *card) copy() news.Portal {
	p := c.portal
	p.Sections = slices.Clone(p.Sections)
	p.Aliases = slices.Clone(p.Aliases)
	p.Hosts = slices.Clone(p.Hosts)
	return p
}

// card reads the file of a portal, or takes it as it was read before.
func (c *Catalog) card(id news.PortalID) (*card, error) {
	if !news.IsSlug(string(id)) {
		return nil, c.unknownPortal(id)
	}
	found, err := c.ownCard(id)
	if found == nil && err == nil {
		found, err = c.builtInCard(id)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, c.unknownPortal(id)
	case err != nil:
		return nil, err
	}
	return found, found.err
}

func (c *Catalog) builtInCard(id news.PortalID) (*card, error) {
	path := "portals/" + string(id) + ".toml"
	if known := c.read[path]; known != nil {
		return known, nil
	}
	data, err := builtIn.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c.read[path] = newCard(path, id, data, false)
	return c.read[path], nil
}

// ownCard returns nil where the reader has no file for the portal, or no folder
// that can be looked into, which [Catalog.Portals] tells.
func (c *Catalog) ownCard(id news.PortalID) (*card, error) {
	if c.own == nil {
		return nil, nil
	}
	name := string(id) + ".toml"
	info, err := fs.Stat(c.own, name)
	if err != nil {
		return nil, nil
	}
	known := c.read["own/"+name]
	if known != nil && known.changed.Equal(info.ModTime()) && known.size == info.Size() {
		return known, nil
	}
	data, err := fs.ReadFile(c.own, name)
	if err != nil {
		return nil, err
	}
	known = newCard("portals/"+name, id, data, true)
	_, err = fs.Stat(builtIn, "portals/"+name)
	known.portal.Amended = err == nil
	known.changed, known.size = info.ModTime(), info.Size()
	c.read["own/"+name] = known
	return known, nil
}

func newCard(path string, id news.PortalID, data []byte, own bool) *card {
	p, err := parse(path, id, data)
	p.Own = own
	sections := make(map[news.SectionID]int, len(p.Sections))
	for i, s := range p.Sections {
		sections[s.ID] = i
	}
	return &card{portal: p, sections: sections, err: err}
}

// ids lists the portals without reading their files.
func (c *Catalog) ids() ([]news.PortalID, error) {
	ids := idsIn(builtIn, "portals")
	if c.own == nil {
		return ids, nil
	}
	if _, err := fs.ReadDir(c.own, "."); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ids, err
	}
	ids = append(ids, idsIn(c.own, ".")...)
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

func idsIn(folder fs.FS, path string) []news.PortalID {
	files, _ := fs.ReadDir(folder, path)
	var ids []news.PortalID
	for _, f := range files {
		if id, ok := strings.CutSuffix(f.Name(), ".toml"); ok && news.IsSlug(id) && !f.IsDir() {
			ids = append(ids, news.PortalID(id))
		}
	}
	return ids
}
