package news

import (
	"slices"
	"strings"
)

// PortalID is a portal's short name: lower-case letters, digits and hyphens, as in "baocamau".
type PortalID string

// Portal is a news site.
type Portal struct {
	ID        PortalID
	Name      string   // as the paper writes it: "Báo Cà Mau"
	Home      string   // address of the home page
	Aliases   []string // other names that find it: old papers and provinces, "Bạc Liêu"
	Hosts     []string // further hosts whose articles are this portal's, without "www."
	Successor PortalID // the portal that this one became part of, if any
	UserAgent string   // sent instead of the program's own where the portal needs it
	Grade     Grade
	Scope     Scope
	Starter   bool // has sections that are offered, ticked, to a reader who follows nothing yet
	Own       bool // from the reader's own folder, not built in
	Amended   bool // the reader's own file stands in for a built-in one
	Sections  []Section
}

// Whole are the sections that are followed where the portal is followed as a whole:
// those whose address is more than a guess or, where there are none, all.
func (p Portal) Whole() []Section {
	known := slices.DeleteFunc(slices.Clone(p.Sections), func(s Section) bool { return s.Grade == Guessed })
	if len(known) == 0 {
		return p.Sections
	}
	return known
}

// Scope says whom a portal is for. The zero value is everybody.
type Scope string

// The scopes.
const (
	National Scope = ""
	Local    Scope = "local"  // a province or a city
	Trade    Scope = "trade"  // a trade, or one subject
	Abroad   Scope = "abroad" // published outside Vietnam
)

// Place is what an address led to.
type Place struct {
	Portal Portal
	// Section is the one that is read at the very address, or the only one of a portal
	// that is new; "" where the reader has to choose.
	Section SectionID
}

// Grade says how sure the catalogue is of an address.
type Grade string

// The grades of evidence, surest first.
const (
	Seen     Grade = "seen"     // its bytes were seen
	Reported Grade = "reported" // reported as working by others, with a date
	Listed   Grade = "listed"   // found in several undated lists
	Guessed  Grade = "guessed"  // follows a pattern, or stands in one list only
)

// SectionID names a section within its portal, as in "baocamau/thoi-su".
type SectionID string

// Portal returns the portal's part of the id.
func (id SectionID) Portal() PortalID {
	portal, _, _ := strings.Cut(string(id), "/")
	return PortalID(portal)
}

// Whole reports whether the id is a bare portal's, which stands for all its sections.
func (id SectionID) Whole() bool { return !strings.Contains(string(id), "/") }

// Valid reports whether the id has the form of a section's or of a bare portal's.
func (id SectionID) Valid() bool {
	portal, section, both := strings.Cut(string(id), "/")
	return IsSlug(portal) && (!both || IsSlug(section))
}

// IsSlug reports whether s has the form of a portal's id, or of a section's within
// its portal: a to z, 0 to 9 and hyphens, none of them first.
func IsSlug(s string) bool {
	return s != "" && s[0] != '-' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
