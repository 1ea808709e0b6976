package extract

import (
	"encoding/json"
	"strings"
)

// ldArticle is the NewsArticle of a page's JSON-LD.
type ldArticle struct {
	Found                bool
	URL, Headline        string
	Description, Section string
	Published, Modified  string
	Authors              []string // persons only
	Image                string
	Paywalled            bool
}

// maxLD bounds the depth to which JSON-LD is searched.
const maxLD = 8

// readLD reads one JSON-LD script. What is not JSON is tried once more with raw
// line ends and stray commas repaired, and otherwise passed over.
func (m *meta) readLD(script string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	var v any
	if json.Unmarshal([]byte(script), &v) != nil && json.Unmarshal([]byte(repairJSON(script)), &v) != nil {
		return
	}
	m.searchLD(v, 0)
}

// repairJSON mends what content systems get wrong: control characters within
// strings, a comma before a closing bracket and backslashes that escape nothing.
func repairJSON(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	quoted := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quoted && c == '\\':
			if i+1 < len(s) && strings.IndexByte(`"\/bfnrtu`, s[i+1]) >= 0 {
				b.WriteByte(c)
				i++
				b.WriteByte(s[i])
			}
		case c == '"':
			quoted = !quoted
			b.WriteByte(c)
		case quoted && c < ' ':
			b.WriteByte(' ')
		case !quoted && c == ',' && closes(s[i+1:]):
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func closes(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n,")
	return s != "" && (s[0] == ']' || s[0] == '}')
}

func (m *meta) searchLD(v any, depth int) {
	if depth > maxLD {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			m.searchLD(item, depth+1)
		}
	case map[string]any:
		switch kind := ldType(v); {
		case strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report":
			if !m.ld.Found {
				m.ld = readArticle(v)
			}
			if name := ldName(v["publisher"]); m.site == "" {
				m.site = name
			}
		case kind == "BreadcrumbList":
			m.readCrumbs(v)
		case kind == "WebSite" || strings.HasSuffix(kind, "Organization"):
			if m.site == "" {
				m.site = ldString(v["name"])
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "breadcrumb", "mainEntityOfPage"} {
			if inner, ok := v[key]; ok {
				m.searchLD(inner, depth+1)
			}
		}
	}
}

func readArticle(v map[string]any) ldArticle {
	a := ldArticle{
		Found:       true,
		Headline:    ldString(v["headline"]),
		Description: ldString(v["description"]),
		Section:     ldString(v["articleSection"]),
		Published:   ldString(v["datePublished"]),
		Modified:    ldString(v["dateModified"]),
		Image:       ldAddress(v["image"]),
		Paywalled:   strings.EqualFold(ldString(v["isAccessibleForFree"]), "false"),
	}
	if a.Headline == "" {
		a.Headline = ldString(v["name"])
	}
	if a.URL = ldAddress(v["mainEntityOfPage"]); a.URL == "" {
		a.URL = ldAddress(v["url"])
	}
	authors, many := v["author"].([]any)
	if !many {
		authors = []any{v["author"]}
	}
	for _, author := range authors {
		if o, ok := author.(map[string]any); ok && strings.HasSuffix(ldType(o), "Organization") {
			continue
		}
		if name := ldName(author); name != "" && len(a.Authors) < 8 {
			a.Authors = append(a.Authors, name)
		}
	}
	return a
}

// readCrumbs takes the names of a breadcrumb list in order, the first such list of the page only.
func (m *meta) readCrumbs(v map[string]any) {
	items, _ := v["itemListElement"].([]any)
	if len(m.crumbs) > 0 {
		return
	}
	for _, item := range items {
		o, ok := item.(map[string]any)
		if !ok {
			continue
		}
		name := ldString(o["name"])
		if name == "" {
			name = ldName(o["item"])
		}
		if name != "" && len(m.crumbs) < 8 {
			m.crumbs = append(m.crumbs, name)
		}
	}
}

func ldType(v map[string]any) string {
	s := ldString(v["@type"])
	return s[strings.LastIndexByte(s, '/')+1:]
}

// ldString is a value as clean text: a string, a boolean, or the first string of an array.
func ldString(v any) string {
	switch v := v.(type) {
	case string:
		return unescape(v)
	case bool:
		if v {
			return "true"
		}
		return "false"
	case []any:
		if len(v) > 0 {
			return ldString(v[0])
		}
	}
	return ""
}

func ldName(v any) string {
	if o, ok := v.(map[string]any); ok {
		return ldString(o["name"])
	}
	return ldString(v)
}

func ldAddress(v any) string {
	switch v := v.(type) {
	case map[string]any:
		if s := ldString(v["url"]); s != "" {
			return s
		}
		return ldString(v["@id"])
	case []any:
		if len(v) > 0 {
			return ldAddress(v[0])
		}
	}
	return ldString(v)
}
