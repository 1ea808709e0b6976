package catalog

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

const (
	allowedID      = "a…z 0…9 -"
	allowedGrade   = `"seen" | "reported" | "listed" | "guessed"`
	allowedScope   = `"local" | "trade" | "abroad"`
	allowedAddress = `"http://…" | "https://…"`
)

func validAddress(link string) bool {
	u, err := url.Parse(link)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

func validGrade(grade string) bool {
	switch news.Grade(grade) {
	case news.Seen, news.Reported, news.Listed, news.Guessed, "":
		return true
	}
	return false
}

func validScope(scope string) bool {
	switch news.Scope(scope) {
	case news.National, news.Local, news.Trade, news.Abroad:
		return true
	}
	return false
}

// checker collects the faults of a file that is good TOML.
type checker struct {
	path   string
	data   []byte
	faults typo.Errors
}

func check(path string, data []byte, f portalFile) typo.Errors {
	c := &checker{path: path, data: data}
	c.need("name", f.Name)
	if c.need("home", f.Home) {
		c.hold("home", f.Home, validAddress(f.Home), allowedAddress)
	}
	c.hold("grade", f.Grade, validGrade(f.Grade), allowedGrade)
	c.hold("scope", f.Scope, validScope(f.Scope), allowedScope)
	c.hold("successor", f.Successor, f.Successor == "" || news.IsSlug(f.Successor), allowedID)
	c.hold("user_agent", f.UserAgent, !strings.ContainsFunc(f.UserAgent, isControl), `"Name/1.0"`)
	for i, host := range f.Hosts {
		c.hold(fmt.Sprintf("hosts[%d]", i), host, host != "" && !strings.ContainsAny(host, "/ "), `"bao.vn"`)
	}
	if len(f.Sections) == 0 {
		c.fault("sections", typo.Missing, "", "[[sections]]")
	}
	seen := map[string]bool{}
	for i, s := range f.Sections {
		c.section(fmt.Sprintf("sections[%d]", i), s)
		if seen[s.ID] {
			c.fault(fmt.Sprintf("sections[%d].id", i), typo.Repeated, s.ID, "")
		}
		seen[s.ID] = true
	}
	return c.faults
}

func (c *checker) section(at string, s sectionFile) {
	if c.need(at+".id", s.ID) {
		c.hold(at+".id", s.ID, news.IsSlug(s.ID), allowedID)
	}
	c.need(at+".name", s.Name)
	c.hold(at+".grade", s.Grade, validGrade(s.Grade), allowedGrade)
	switch {
	case s.Feed == "" && s.Listing == "":
		c.fault(at+".feed", typo.Missing, "", "feed | listing")
	case s.Feed != "" && s.Listing != "":
		c.fault(at+".listing", typo.Repeated, s.Listing, "feed | listing")
	case s.Feed != "":
		c.hold(at+".feed", s.Feed, validAddress(s.Feed), allowedAddress)
	default:
		c.hold(at+".listing", s.Listing, validAddress(s.Listing), allowedAddress)
	}
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

func (c *checker) need(key, value string) bool {
	if strings.TrimSpace(value) != "" {
		return true
	}
	c.fault(key, typo.Missing, "", "")
	return false
}

func (c *checker) hold(key, value string, good bool, allowed string) {
	if !good {
		c.fault(key, typo.BadValue, value, allowed)
	}
}

// fault notes what is wrong at the line of the key or, where it is missing, of
// the table that it belongs in.
func (c *checker) fault(key string, fault typo.Fault, value, allowed string) {
	line := typo.Line(c.data, key)
	if table, _, ok := strings.Cut(key, "."); ok && line == 0 {
		line = typo.Line(c.data, table)
	}
	e := &typo.Error{File: c.path, Line: line, Fault: fault, Key: key, Allowed: allowed}
	if value != "" {
		e.Value = fmt.Sprintf("%q", value)
	}
	c.faults = append(c.faults, e)
}
