package catalog

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// ByHost returns the portal whose articles a host has. The host is as
// [news.Host] gives it; a subdomain that no portal names belongs to the portal
// of its domain. The reader's own portals come first.
func (c *Catalog) ByHost(host string) (news.Portal, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range domains(host) {
		if id, ok := c.claims(name); ok {
			if card, err := c.card(id); err == nil {
				return card.copy(), true
			}
		}
	}
	return news.Portal{}, false
}

// domains lists a host and the domains that it is in, nearest first.
func domains(host string) []string {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	names := []string{host}
	if isAddress(host) {
		return names
	}
	for {
		_, parent, ok := strings.Cut(host, ".")
		if !ok || !strings.Contains(parent, ".") {
			return names
		}
		names, host = append(names, parent), parent
	}
}

// isAddress tells numbers, with or without a port, from names.
func isAddress(host string) bool {
	if _, err := netip.ParseAddrPort(host); err == nil {
		return true
	}
	_, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil
}

// claims finds the portal that names exactly this host.
func (c *Catalog) claims(host string) (news.PortalID, bool) {
	if c.own != nil {
		for _, id := range idsIn(c.own, ".") {
			if card, err := c.ownCard(id); err == nil && card != nil && slices.Contains(hostsOf(card.portal), host) {
				return id, true
			}
		}
	}
	if c.hosts == nil {
		c.hosts = map[string]news.PortalID{}
		for _, id := range idsIn(builtIn, "portals") {
			if card, err := c.builtInCard(id); err == nil {
				for _, name := range hostsOf(card.portal) {
					c.hosts[name] = id
				}
			}
		}
	}
	id, ok := c.hosts[host]
	return id, ok
}

func hostsOf(p news.Portal) []string { return append([]string{news.Host(p.Home)}, p.Hosts...) }

// endings are what stands behind a site's own name.
var endings = []string{
	".com.vn", ".org.vn", ".net.vn", ".gov.vn", ".edu.vn", ".info.vn", ".vn", ".com", ".net", ".org", ".info",
}

// shortName makes an id from a host: "baocantho" for baocantho.com.vn, and
// "127-0-0-1-8080" for 127.0.0.1:8080.
func shortName(host string) news.PortalID {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	name, port, _ := strings.Cut(host, ":")
	if !isAddress(host) {
		for _, ending := range endings {
			if own, ok := strings.CutSuffix(name, ending); ok && own != "" {
				host = strings.TrimSuffix(own+"-"+port, "-")
				break
			}
		}
	}
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, host)
	for strings.Contains(id, "--") {
		id = strings.ReplaceAll(id, "--", "-")
	}
	if id = strings.Trim(id, "-"); id == "" {
		return "portal"
	}
	return news.PortalID(id)
}

// NewID makes an id from a host that no portal has yet.
func (c *Catalog) NewID(host string) news.PortalID {
	c.mu.Lock()
	defer c.mu.Unlock()
	ids, _ := c.ids()
	short := shortName(host)
	id := short
	for n := 2; slices.Contains(ids, id); n++ {
		id = short + "-" + news.PortalID(strconv.Itoa(n))
	}
	return id
}
