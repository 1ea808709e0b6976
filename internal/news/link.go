package news

import (
	"net/url"
	"strings"
)

// tracking parameters say where a visitor came from, never which page it is.
var tracking = []string{"utm_", "fbclid", "gclid", "zarsrc", "vn_source", "vn_campaign", "vn_medium", "vn_term", "vn_thumb"}

// CleanLink returns an absolute http or https address without fragment and
// tracking parameters, or "" for anything else.
func CleanLink(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.Host = strings.ToLower(u.Host)
	if u.RawQuery != "" {
		u.RawQuery = withoutTracking(u.RawQuery)
	}
	return u.String()
}

// withoutTracking keeps the order and the spelling of the parameters that stay.
func withoutTracking(query string) string {
	kept := strings.Split(query, "&")[:0]
	for _, pair := range strings.Split(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if !isTracking(strings.ToLower(name)) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}

func isTracking(name string) bool {
	for _, prefix := range tracking {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// Host returns the host of an address in lower case, without "www." and with its
// port, or "" where there is none.
func Host(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}

// HomeOf returns the root of the site that an http or https address is of.
func HomeOf(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return link
	}
	return u.Scheme + "://" + u.Host + "/"
}

// identity is the canonical link that a HeadlineID is made of.
func identity(link string) string {
	clean := CleanLink(link)
	if clean == "" {
		return link
	}
	_, rest, _ := strings.Cut(clean, "://")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
