package catalog

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

// portalFile is a portal as TOML.
type portalFile struct {
	Name      string        `toml:"name"`
	Home      string        `toml:"home"`
	Aliases   []string      `toml:"aliases,omitempty"`
	Hosts     []string      `toml:"hosts,omitempty"`
	Successor string        `toml:"successor,omitempty"`
	UserAgent string        `toml:"user_agent,omitempty"`
	Grade     string        `toml:"grade,omitempty"`
	Scope     string        `toml:"scope,omitempty"`
	Sections  []sectionFile `toml:"sections"`
}

type sectionFile struct {
	ID      string `toml:"id"`
	Name    string `toml:"name"`
	Feed    string `toml:"feed,omitempty"`
	Listing string `toml:"listing,omitempty"`
	Grade   string `toml:"grade,omitempty"`
	Starter bool   `toml:"starter,omitempty"`
}

// parse reads a portal's file. A grade that is not stated is a guess.
func parse(path string, id news.PortalID, data []byte) (news.Portal, error) {
	var f portalFile
	faults := typo.Decode(path, data, &f)
	if len(faults) == 0 {
		faults = check(path, data, f)
	}
	p := news.Portal{
		ID: id, Name: viet.Clean(f.Name), Home: f.Home, Successor: news.PortalID(f.Successor),
		UserAgent: f.UserAgent, Grade: gradeOr(f.Grade, news.Guessed), Scope: news.Scope(f.Scope),
	}
	for _, alias := range f.Aliases {
		p.Aliases = append(p.Aliases, viet.Clean(alias))
	}
	for _, host := range f.Hosts {
		p.Hosts = append(p.Hosts, strings.TrimPrefix(strings.ToLower(host), "www."))
	}
	for _, s := range f.Sections {
		source := news.Source{Kind: news.Feed, URL: s.Feed}
		if s.Feed == "" {
			source = news.Source{Kind: news.Listing, URL: s.Listing}
		}
		p.Sections = append(p.Sections, news.Section{
			ID: sectionID(id, s.ID), Name: viet.Clean(s.Name), Source: source, Grade: gradeOr(s.Grade, p.Grade), Starter: s.Starter,
		})
		p.Starter = p.Starter || s.Starter
	}
	return p, faults.OrNil()
}

func sectionID(portal news.PortalID, section string) news.SectionID {
	return news.SectionID(string(portal) + "/" + section)
}

func gradeOr(grade string, other news.Grade) news.Grade {
	if grade == "" {
		return other
	}
	return news.Grade(grade)
}

// encode writes a portal as its file, and refuses one that could not be read again.
func encode(p news.Portal) ([]byte, error) {
	f := portalFile{
		Name: p.Name, Home: p.Home, Aliases: p.Aliases, Hosts: p.Hosts, Successor: string(p.Successor),
		UserAgent: p.UserAgent, Grade: string(p.Grade), Scope: string(p.Scope),
	}
	for _, s := range p.Sections {
		section := sectionFile{ID: strings.TrimPrefix(string(s.ID), string(p.ID)+"/"), Name: s.Name, Starter: s.Starter}
		if s.Grade != p.Grade {
			section.Grade = string(s.Grade)
		}
		if s.Source.Kind == news.Listing {
			section.Listing = s.Source.URL
		} else {
			section.Feed = s.Source.URL
		}
		f.Sections = append(f.Sections, section)
	}
	data, err := toml.Marshal(f)
	if err != nil {
		return nil, err
	}
	if !news.IsSlug(string(p.ID)) {
		return nil, &typo.Error{File: string(p.ID), Fault: typo.BadValue, Key: "id", Value: fmt.Sprintf("%q", p.ID), Allowed: allowedID}
	}
	if _, err := parse(string(p.ID)+".toml", p.ID, data); err != nil {
		return nil, err
	}
	return data, nil
}
