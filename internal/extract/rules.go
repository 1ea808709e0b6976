package extract

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"

	"github.com/andybalholm/cascadia"
	"github.com/pelletier/go-toml/v2"
)

// builtin holds rules/site/HOST.toml and rules/family/NAME.toml.
//
//go:embed rules
var builtin embed.FS

// rule is one rules file: CSS selectors for the parts of a story's page. Of
// several selectors for a part the first that finds something counts.
type rule struct {
	Family string // for a site: the name of its family
	Grade  string // how sure we are: seen, reported, listed, guessed
	Note   string // for people
	Detect string // for a family: what only its pages have

	Label, Title, Lead, Date, Author, Source, Body []string

	Drop  []string // not part of the text
	Keep  []string // part of the text whatever it is called
	Links string   // form of the addresses of stories, a regular expression on the path

	name string
}

func (r *rule) selectors(field string) []string {
	switch field {
	case "label":
		return r.Label
	case "title":
		return r.Title
	case "lead":
		return r.Lead
	case "date":
		return r.Date
	case "author":
		return r.Author
	case "source":
		return r.Source
	case "body":
		return r.Body
	case "drop":
		return r.Drop
	case "keep":
		return r.Keep
	}
	return nil
}

// rulebook finds and parses rules when a page of theirs comes.
type rulebook struct {
	own  fs.FS
	mu   sync.Mutex
	read map[string]*rule // by path; nil for one that is not there
	css  map[string]cascadia.Sel
}

func newRulebook(own fs.FS) (*rulebook, error) {
	b := &rulebook{own: own, read: map[string]*rule{}, css: map[string]cascadia.Sel{}}
	if own == nil {
		return b, nil
	}
	for _, pattern := range []string{"*.toml", "family/*.toml"} {
		files, err := fs.Glob(own, pattern)
		if err != nil {
			return nil, fmt.Errorf("rules: %w", err)
		}
		for _, file := range files {
			r, err := parseRule(own, file)
			if err == nil {
				err = b.check(r)
			}
			if err != nil {
				return nil, fmt.Errorf("rules %s: %w", file, err)
			}
		}
	}
	return b, nil
}

// parseRule reads one file. An unknown key or a wrong value is an error that names its line.
func parseRule(from fs.FS, file string) (*rule, error) {
	data, err := fs.ReadFile(from, file)
	if err != nil {
		return nil, err
	}
	r := &rule{name: strings.TrimSuffix(path.Base(file), ".toml")}
	d := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := d.Decode(r); err != nil {
		var strict *toml.StrictMissingError
		var wrong *toml.DecodeError
		switch {
		case errors.As(err, &strict) && len(strict.Errors) > 0:
			line, _ := strict.Errors[0].Position()
			return nil, fmt.Errorf("line %d: unknown key %q", line, strings.Join(strict.Errors[0].Key(), "."))
		case errors.As(err, &wrong):
			line, _ := wrong.Position()
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		return nil, err
	}
	return r, nil
}

// check compiles all that a rule holds.
func (b *rulebook) check(r *rule) error {
	all := []string{}
	if r.Detect != "" {
		all = append(all, r.Detect)
	}
	for _, field := range []string{"label", "title", "lead", "date", "author", "source", "body", "drop", "keep"} {
		all = append(all, r.selectors(field)...)
	}
	for _, s := range all {
		if _, err := b.compile(s); err != nil {
			return fmt.Errorf("selector %q: %w", s, err)
		}
	}
	if _, err := regexp.Compile(r.Links); err != nil {
		return fmt.Errorf("links: %w", err)
	}
	return nil
}

func (b *rulebook) compile(selector string) (cascadia.Sel, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if sel, ok := b.css[selector]; ok {
		return sel, nil
	}
	sel, err := cascadia.Parse(selector)
	if err != nil {
		return nil, err
	}
	b.css[selector] = sel
	return sel, nil
}

// load gives the rule of a file, nil where there is none. What is built in is
// right, which a test holds.
func (b *rulebook) load(from fs.FS, place, file string) *rule {
	b.mu.Lock()
	defer b.mu.Unlock()
	key := place + file
	if r, ok := b.read[key]; ok {
		return r
	}
	r, err := parseRule(from, place+file)
	if err != nil {
		r = nil
	}
	b.read[key] = r
	return r
}

// of gives the rules for a page, the most particular first: the reader's own for
// the site, ours for it, then those of its family, known by the site's rule or by the page.
func (b *rulebook) of(p *page) *ruleset {
	if b == nil {
		return nil
	}
	set := &ruleset{book: b, last: map[string]string{}}
	family := ""
	for host := p.host; strings.Contains(host, "."); _, host, _ = strings.Cut(host, ".") {
		for _, r := range []*rule{b.ownRule(host + ".toml"), b.load(builtin, "rules/site/", host+".toml")} {
			if r != nil {
				set.rules = append(set.rules, r)
				family = firstNonEmpty(family, r.Family)
			}
		}
		if len(set.rules) > 0 {
			break
		}
	}
	if family == "" {
		family = b.detect(p)
	}
	if family != "" {
		for _, r := range []*rule{b.ownRule("family/" + family + ".toml"), b.load(builtin, "rules/family/", family+".toml")} {
			if r != nil {
				set.rules = append(set.rules, r)
			}
		}
	}
	if len(set.rules) == 0 {
		return nil
	}
	return set
}

func (b *rulebook) ownRule(file string) *rule {
	if b.own == nil {
		return nil
	}
	return b.load(b.own, "", file)
}

// detect names the family whose mark the page bears.
func (b *rulebook) detect(p *page) string {
	files, err := fs.Glob(builtin, "rules/family/*.toml")
	if err != nil {
		return ""
	}
	for _, file := range files {
		r := b.load(builtin, "rules/family/", path.Base(file))
		if r == nil || r.Detect == "" {
			continue
		}
		if sel, err := b.compile(r.Detect); err == nil && cascadia.Query(p.doc, sel) != nil {
			return r.name
		}
	}
	return ""
}
